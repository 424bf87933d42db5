package io.duepath.legal.document;

import java.util.List;

/** The tables of a bundle, for whoever wants to calculate with them. */
final class BundleTables {

    private BundleTables() {}

    static List<BundleFile> of(BundleContents contents) {
        return List.of(
                new BundleFile("statement.csv", statement(contents)),
                new BundleFile("repayments.csv", repayments(contents)),
                new BundleFile("overdue.csv", overdue(contents)),
                new BundleFile("transitions.csv", transitions(contents)),
                new BundleFile("notices.csv", notices(contents)),
                new BundleFile("receipts.csv", receipts(contents)),
                new BundleFile("history.csv", history(contents)));
    }

    private static Bytes statement(BundleContents contents) {
        return Csv.of(
                List.of("instalment", "due_date", "amount", "credited", "open", "standing", "days_past"),
                StatementOfAccount.of(contents.facts()).lines(),
                line -> Csv.row(
                        line.number(),
                        line.dueDate(),
                        line.amount().decimal().toPlainString(),
                        line.credited().decimal().toPlainString(),
                        line.open().decimal().toPlainString(),
                        line.standing(),
                        line.daysPast()));
    }

    private static Bytes repayments(BundleContents contents) {
        return Csv.of(
                List.of("repayment", "value_date", "amount"),
                contents.facts().account().repayments(),
                paid -> Csv.row(
                        paid.repaymentId(), paid.valueDate(), paid.amount().toPlainString()));
    }

    private static Bytes overdue(BundleContents contents) {
        return Csv.of(
                List.of("oldest_unmet", "as_of", "past_due_days", "deducted_days", "days_past_due"),
                List.of(OverdueProof.of(contents.facts())),
                proof ->
                        Csv.row(proof.oldestUnmet(), proof.asOf(), proof.pastDue(), proof.deducted(), proof.counted()));
    }

    private static Bytes transitions(BundleContents contents) {
        return Csv.of(
                List.of("date", "from", "to", "cause", "days_past_due", "arrears", "transition"),
                contents.history().transitions(),
                move -> Csv.row(
                        move.date(),
                        move.from(),
                        move.to(),
                        move.cause(),
                        move.dpd(),
                        move.arrears().toPlainString(),
                        move.transitionId()));
    }

    private static Bytes notices(BundleContents contents) {
        return Csv.of(
                List.of("date", "at", "step", "channel", "template", "end", "reason", "rules", "command"),
                contents.history().contacts(),
                contact -> Csv.row(
                        contact.businessDate(),
                        contact.at(),
                        contact.step(),
                        contact.channel(),
                        contact.template(),
                        contact.end(),
                        contact.reason(),
                        String.join(" ", contact.ruleIds()),
                        contact.commandId()));
    }

    private static Bytes receipts(BundleContents contents) {
        return Csv.of(
                List.of("date", "at", "channel", "outcome", "reason", "command"),
                contents.history().receipts(),
                receipt -> Csv.row(
                        receipt.on(),
                        receipt.at(),
                        receipt.channel(),
                        receipt.outcome(),
                        receipt.reason(),
                        receipt.commandId()));
    }

    private static Bytes history(BundleContents contents) {
        return Csv.of(
                List.of("sequence", "date", "action", "actor", "reason", "cause", "evidence"),
                contents.steps(),
                line -> Csv.row(
                        line.sequence(),
                        line.entry().on(),
                        line.entry().action(),
                        line.entry().actor(),
                        line.entry().reason(),
                        line.entry().cause(),
                        line.evidence()));
    }
}

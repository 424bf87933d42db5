package io.duepath.local.tale;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.contact.VisitRequested;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.report.TreatmentDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts messages into the words tales expect. A command is named by its step and occasion only if its id is the one
 * derived from them.
 */
final class Wording {

    private static final List<String> STEPS = List.of(
            "pre-due-3",
            "dpd-1-sms",
            "dpd-7-mail",
            "dpd-15-sms",
            "dpd-31-call",
            "dpd-45-plan",
            "dpd-61-visit",
            "dpd-75-mail",
            "dpd-91-legal");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,]*\\.\\d\\d");

    private final Map<Class<?>, Function<Message, String>> words = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();

    Wording(LoanId loan) {
        Stream<String> occasions = IntStream.rangeClosed(1, 4).boxed().flatMap(n -> Stream.of("e" + n, "i" + n));
        occasions.forEach(occasion ->
                STEPS.forEach(step -> commands.put(DerivedId.of(loan.value(), occasion, step), step + " " + occasion)));
        facts();
        staging();
        contacts();
    }

    String of(Message message) {
        Function<Message, String> known = words.get(message.getClass());
        return known == null ? message.toString() : known.apply(message);
    }

    private void facts() {
        put(LoanRegistered.class, m -> "registered");
        put(InstalmentScheduled.class, m -> "planned " + m.instalment() + ": " + m.amount() + " on " + m.dueDate());
        put(RepaymentReceived.class, m -> "paid " + m.repaymentId() + ": " + m.amount());
        put(RepaymentReversed.class, m -> "reversed " + m.repaymentId());
        put(CaseOpened.class, m -> "case opened for " + command(m.commandId()));
        put(CaseClosed.class, m -> "case closed: " + m.outcome());
    }

    private void staging() {
        put(
                BucketTransition.class,
                m -> m.from() + " > " + m.to() + ", dpd " + m.dpd() + ", " + m.arrears() + ", by " + m.cause());
        put(LoanStatus.class, m -> m.bucket() + ", dpd " + m.dpd() + ", " + m.arrears());
        put(TreatmentDecision.class, m -> m.step() + " " + m.reason());
        put(
                ContactRequested.class,
                m -> m.action() + " " + command(m.commandId()) + " for "
                        + (m.because().amountDue() == null
                                ? m.because().arrears()
                                : m.because().amountDue())
                        + (m.revision() == 0 ? "" : ", revision " + m.revision()));
        put(
                ContactWithdrawn.class,
                m -> "withdrawn " + command(m.commandId()) + ": " + m.reason() + ", by " + m.cause());
        put(
                LegalEscalated.class,
                m -> "escalated " + command(m.commandId()) + " for "
                        + m.because().arrears());
        put(LegalWithdrawn.class, m -> "withdrawn " + command(m.commandId()) + ": " + m.reason() + ", by " + m.cause());
    }

    private void contacts() {
        put(SmsRequested.class, m -> m.template() + " naming " + amount(m.text()));
        put(MailRequested.class, m -> m.template() + " naming " + amount(m.text()));
        put(CallRequested.class, m -> m.template() + " naming " + amount(m.text()));
        put(VisitRequested.class, m -> m.template() + " naming " + amount(m.text()));
        put(TaskCancelled.class, m -> "cancelled " + command(m.commandId()) + ": " + m.reason());
        put(
                ContactRefined.class,
                m -> m.channel() + " of " + command(m.commandId()) + " " + m.outcome() + ": " + m.reason());
        put(ContactEnded.class, m -> m.end() + " " + command(m.commandId()) + ": " + m.reason());
    }

    private String command(CommandId id) {
        return commands.getOrDefault(id.value(), "unknown command " + id);
    }

    private static String amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        return amount.find() ? amount.group().replace(",", "") : "no amount";
    }

    private <M extends Message> void put(Class<M> type, Function<M, String> told) {
        words.put(type, message -> told.apply(type.cast(message)));
    }
}

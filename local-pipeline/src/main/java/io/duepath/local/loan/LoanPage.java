package io.duepath.local.loan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A loan as text: where it stands, then its story by date: what was done, what was not, and why. */
public final class LoanPage {

    private final Map<String, Function<JsonNode, String>> words = new HashMap<>();

    public LoanPage() {
        words.put("moved", LoanPage::moved);
        words.put("requested", e -> "+ " + order(e) + " ordered: " + because(e) + ", until " + text(e, "expiresOn"));
        words.put("revised", e -> "~ " + order(e) + " revised (" + text(e, "revision") + "): " + because(e));
        words.put("withdrawn", e -> "x " + order(e) + " withdrawn: " + text(e, "reason") + cause(e));
        words.put("not-taken", e -> "- step " + text(e, "step") + " not taken: " + text(e, "reason") + detail(e));
        words.put("promise", LoanPage::promise);
        words.put("parked", e -> "! parked: " + text(e, "reason") + detail(e) + cause(e));
        words.put("released", e -> "! released, what waited was applied" + cause(e));
    }

    /** The page of what staging answered. */
    public String of(JsonNode loan) {
        StringBuilder page = new StringBuilder();
        line(page, "Loan " + text(loan, "loanId") + " on " + text(loan, "asOf"));
        line(
                page,
                "  state     " + text(loan, "state") + ", " + text(loan, "bucket")
                        + (loan.path("episode").asInt() == 0 ? "" : ", episode " + text(loan, "episode")));
        line(page, "  overdue   " + overdue(loan));
        line(page, "  arrears   " + text(loan, "arrears") + " " + text(loan, "currency"));
        line(page, "");
        JsonNode story = loan.path("story");
        line(page, story.isEmpty() ? "Nothing is told of it." : "What happened, oldest first");
        String date = "";
        for (JsonNode entry : story) {
            String day = text(entry, "date");
            line(page, "  " + (day.equals(date) ? " ".repeat(10) : day) + "  " + words(entry));
            date = day;
        }
        return page.toString();
    }

    private String words(JsonNode entry) {
        return words.getOrDefault(text(entry, "kind"), LoanPage::asItIs).apply(entry);
    }

    private static String overdue(JsonNode loan) {
        if (loan.path("pastDueDays").asInt() == 0) {
            return "nothing";
        }
        String days = days(loan.path("pastDueDays").asInt()) + " since " + text(loan, "oldestUnmetDueDate");
        return loan.path("dpd").asInt() == loan.path("pastDueDays").asInt()
                ? days
                : days + ", counted as " + text(loan, "dpd") + " (grace " + text(loan, "graceDays")
                        + ", payment holiday " + text(loan, "holidayDays") + ")";
    }

    private static String moved(JsonNode e) {
        return "= moved from " + text(e, "from") + " to " + text(e, "to") + ": "
                + days(e.path("dpd").asInt()) + ", arrears " + money(e, "arrears") + cause(e);
    }

    private static String promise(JsonNode e) {
        return "= promise " + text(e, "promiseId") + " " + text(e, "outcome") + ": " + text(e, "received") + " of "
                + money(e, "amount") + " received";
    }

    private static String order(JsonNode e) {
        return e.has("step") ? text(e, "action") + " of step " + text(e, "step") : "command " + text(e, "commandId");
    }

    private static String because(JsonNode e) {
        if (e.has("instalment")) {
            return "instalment " + text(e, "instalment") + " of " + money(e, "amountDue") + " is due on "
                    + text(e, "dueDate");
        }
        return days(e.path("dpd").asInt()) + ", arrears " + money(e, "arrears") + " since "
                + text(e, "oldestUnmetDueDate") + cause(e);
    }

    private static String money(JsonNode e, String amount) {
        return text(e, amount) + (e.has("currency") ? " " + text(e, "currency") : "");
    }

    private static String detail(JsonNode e) {
        return e.has("detail") ? ", " + text(e, "detail") : "";
    }

    private static String cause(JsonNode e) {
        return e.has("cause") ? " (cause: " + text(e, "cause") + ")" : "";
    }

    private static String days(int count) {
        return count == 1 ? "1 day past due" : count + " days past due";
    }

    /** What a newer staging tells and this command has no words for. */
    private static String asItIs(JsonNode e) {
        return "? "
                + e.propertyStream()
                        .filter(field -> !"date".equals(field.getKey()))
                        .map(field -> field.getKey() + " " + field.getValue().asString(""))
                        .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static void line(StringBuilder page, String text) {
        page.append(text.stripTrailing()).append(System.lineSeparator());
    }
}

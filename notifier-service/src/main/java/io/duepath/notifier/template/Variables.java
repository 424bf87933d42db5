package io.duepath.notifier.template;

import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What templates can say. Values are one line each: control characters, which could forge mail headers, become spaces. */
final class Variables {

    /** Always there. */
    static final Set<String> ALWAYS = Set.of("lender", "loanId", "dpd", "arrears", "expiresOn");

    /** There if the command or the customer has them; a template guards them by a section. */
    static final Set<String> OPTIONAL = Set.of("customerName", "oldestDueDate", "instalment", "dueDate", "amountDue");

    private Variables() {}

    static Map<String, Object> of(
            String lender, ContactRequested request, @Nullable String customerName, TemplateLanguage language) {
        Because because = request.because();
        Map<String, Object> values = new TreeMap<>();
        put(values, "lender", lender);
        put(values, "loanId", request.loanId().value());
        put(values, "dpd", Integer.toString(because.dpd()));
        put(values, "arrears", Figures.amount(because.arrears(), because.currency(), language));
        put(values, "expiresOn", Figures.date(request.expiresOn(), language));
        put(values, "customerName", customerName);
        put(values, "oldestDueDate", date(because.oldestUnmetDueDate(), language));
        put(values, "dueDate", date(because.dueDate(), language));
        put(
                values,
                "instalment",
                because.instalment() == null ? null : because.instalment().toString());
        BigDecimal due = because.amountDue();
        put(values, "amountDue", due == null ? null : Figures.amount(due, because.currency(), language));
        return values;
    }

    private static @Nullable String date(@Nullable LocalDate date, TemplateLanguage language) {
        return date == null ? null : Figures.date(date, language);
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.replaceAll("\\p{Cntrl}", " "));
        }
    }
}

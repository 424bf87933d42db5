package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A loan exists: who owes it and under which terms. The highest revision wins. */
public record LoanRegistered(
        LoanId loanId,
        CustomerId customerId,
        Currency currency,
        String product,
        LocalDate openedOn,
        @Nullable BigDecimal principal,
        int graceDays,
        Map<String, Object> attributes,
        int revision)
        implements LoanFact {

    public LoanRegistered {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(openedOn, "openedOn");
        Revision.check(revision);
        if (graceDays < 0 || graceDays > 365) {
            throw new IllegalArgumentException("graceDays must be 0 to 365");
        }
        principal = principal == null ? null : Money.positive(principal, currency);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}

package io.duepath.staging.policy;

import io.duepath.model.command.Action;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** What one command of each kind costs, for comparing policies. */
public record Costs(Currency currency, Map<Action, BigDecimal> each) {

    public Costs {
        each = Map.copyOf(each);
    }
}

package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.loan.LoanId;
import io.duepath.staging.backtest.Comparison.Channel;
import io.duepath.staging.backtest.Comparison.Row;
import io.duepath.staging.backtest.Comparison.Spent;
import io.duepath.staging.policy.Costs;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.TreatmentPolicy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who got which step under one policy, and what the commands would have cost; each command once, whatever its revisions. */
final class Tally {

    private final Map<String, Costs> costs = new HashMap<>();
    private final Map<Row, Set<String>> loans = new HashMap<>();
    private final Map<Channel, Spent> spent = new HashMap<>();

    Tally(PolicyBook policies) {
        for (TreatmentPolicy version : policies.versions()) {
            if (version.conduct().costs() != null) {
                costs.put(version.version(), version.conduct().costs());
            }
        }
    }

    void note(Message message) {
        if (message instanceof ContactRequested m) {
            treated(new Row(m.because().step(), m.because().bucket()), m.loanId());
            if (m.revision() == 0) {
                spend(m.policyVersion(), m.action());
            }
        } else if (message instanceof LegalEscalated m) {
            treated(new Row(m.because().step(), m.because().bucket()), m.loanId());
            if (m.revision() == 0) {
                spend(m.policyVersion(), Action.LEGAL_ESCALATE);
            }
        }
    }

    void add(Tally other) {
        other.loans.forEach(
                (row, ids) -> loans.computeIfAbsent(row, r -> new HashSet<>()).addAll(ids));
        other.spent.forEach((channel, more) -> spent.merge(channel, more, Spent::plus));
    }

    Map<Row, Set<String>> loans() {
        return loans;
    }

    Map<Channel, Spent> spent() {
        return spent;
    }

    private void treated(Row row, LoanId loan) {
        loans.computeIfAbsent(row, r -> new HashSet<>()).add(loan.value());
    }

    private void spend(String version, Action action) {
        Costs priced = costs.get(version);
        if (priced != null) {
            BigDecimal each = priced.each().getOrDefault(action, BigDecimal.ZERO);
            spent.merge(new Channel(action, priced.currency()), new Spent(1, each), Spent::plus);
        }
    }
}

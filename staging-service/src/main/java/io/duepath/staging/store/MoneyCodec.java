package io.duepath.staging.store;

import io.duepath.model.report.PromiseOutcome;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Promise;
import io.duepath.staging.domain.Repayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that came, and money that was promised, as bytes. */
final class MoneyCodec {

    private MoneyCodec() {}

    static void write(StateOutput out, LoanFacts facts) {
        out.number(facts.repayments.all().size());
        for (var entry : facts.repayments.all().entrySet()) {
            out.text(entry.getKey());
            out.date(entry.getValue().reversedOn());
            receipt(out, entry.getValue().receipt());
        }
    }

    static void read(StateInput in, LoanFacts facts) {
        for (int n = in.integer(); n > 0; n--) {
            String id = in.text();
            LocalDate reversedOn = in.date();
            facts.repayments.put(id, new Repayment(receipt(in), reversedOn));
        }
    }

    static void writePromises(StateOutput out, LoanFacts facts) {
        out.number(facts.promises.size());
        for (var entry : facts.promises.entrySet()) {
            out.text(entry.getKey());
            promise(out, entry.getValue());
        }
    }

    static void readPromises(StateInput in, LoanFacts facts) {
        for (int n = in.integer(); n > 0; n--) {
            facts.promises.put(in.text(), promise(in));
        }
    }

    private static void receipt(StateOutput out, Repayment.@Nullable Receipt receipt) {
        out.flag(receipt != null);
        if (receipt != null) {
            out.number(receipt.minor());
            out.currency(receipt.currency());
            out.date(receipt.valueDate());
            out.number(receipt.shares().size());
            for (Repayment.Share share : receipt.shares()) {
                out.number(share.instalment());
                out.number(share.minor());
            }
        }
    }

    private static Repayment.@Nullable Receipt receipt(StateInput in) {
        if (!in.flag()) {
            return null;
        }
        long minor = in.number();
        Currency currency = in.currency();
        LocalDate valueDate = in.day();
        List<Repayment.Share> shares = new ArrayList<>();
        for (int n = in.small(); n > 0; n--) {
            shares.add(new Repayment.Share(in.small(), in.number()));
        }
        return new Repayment.Receipt(minor, currency, valueDate, shares);
    }

    private static void promise(StateOutput out, Promise promise) {
        out.date(promise.madeOn());
        out.number(promise.minor());
        out.currency(promise.currency());
        out.date(promise.by());
        out.number(promise.revision());
        out.text(promise.told() == null ? "" : promise.told().name());
        out.number(promise.toldMinor());
    }

    private static Promise promise(StateInput in) {
        LocalDate madeOn = in.day();
        long minor = in.number();
        Currency currency = in.currency();
        LocalDate by = in.day();
        int revision = in.integer();
        String told = in.textIfAny();
        return new Promise(
                madeOn, minor, currency, by, revision, told == null ? null : PromiseOutcome.valueOf(told), in.number());
    }
}

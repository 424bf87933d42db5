package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a case has in every state. Its id follows from the order that opened it.
 *
 * @param referral the order with the newest figures
 * @param stay what stops it, if staging stopped it
 * @param court the court it is before
 * @param frozen the ids of the assets a measure lies on
 */
public record CaseFile(
        CaseId caseId,
        LocalDate openedOn,
        LegalEscalated referral,
        @Nullable Stay stay,
        @Nullable String court,
        Set<String> frozen) {

    public CaseFile {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(referral, "referral");
        frozen = Set.copyOf(frozen);
    }

    static CaseFile openedBy(LegalEscalated order) {
        var id = new CaseId(DerivedId.of("legal-case", order.commandId().value()));
        return new CaseFile(id, order.businessDate(), order, null, null, Set.of());
    }

    CaseFile with(LegalEscalated newer) {
        return new CaseFile(caseId, openedOn, newer, null, court, frozen);
    }

    CaseFile stayed(@Nullable Stay now) {
        return new CaseFile(caseId, openedOn, referral, now, court, frozen);
    }

    CaseFile before(@Nullable String newCourt) {
        return newCourt == null ? this : new CaseFile(caseId, openedOn, referral, stay, newCourt, frozen);
    }

    CaseFile freeze(String asset) {
        Set<String> more = new TreeSet<>(frozen);
        more.add(asset);
        return new CaseFile(caseId, openedOn, referral, stay, court, more);
    }

    CaseFile thaw(String asset) {
        Set<String> fewer = new TreeSet<>(frozen);
        fewer.remove(asset);
        return new CaseFile(caseId, openedOn, referral, stay, court, fewer);
    }

    /** The order behind the case. */
    public CommandId commandId() {
        return referral.commandId();
    }

    /** Whose debt it is about. */
    public LoanId loanId() {
        return referral.loanId();
    }

    /** What stops it, if anything does. */
    public Optional<Stay> stopped() {
        return Optional.ofNullable(stay);
    }
}

package io.duepath.notifier.gate;

import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address may be used only with consent on certain grounds. Consent older than {@code maxAgeDays} needs the check
 * that the number is still the person's; without the check it has run out.
 *
 * @param basis the grounds that do
 * @param maxAgeDays how old it may be; null: any age
 * @param reassignedCheck whether it must be known that the number has not been reassigned
 */
public record ConsentRule(Set<ConsentBasis> basis, @Nullable Integer maxAgeDays, boolean reassignedCheck)
        implements RuleKind {

    public ConsentRule {
        basis = Set.copyOf(basis);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        EndpointFacts endpoint = question.endpoint();
        if (endpoint == null) {
            return Finding.PASS;
        }
        Consent consent = endpoint.consent();
        if (consent.status() == ConsentStatus.UNKNOWN) {
            return question.missing("consent-unknown");
        }
        if (consent.status() == ConsentStatus.WITHDRAWN) {
            return Finding.never("consent-withdrawn");
        }
        if (!basis.contains(consent.basis())) {
            return Finding.never("consent-basis");
        }
        if (maxAgeDays != null && question.zones().isEmpty()) {
            return question.missing("zone-unknown");
        }
        return isFresh(consent, question, at) ? Finding.PASS : checked(endpoint, question);
    }

    private boolean isFresh(Consent consent, Question question, Instant at) {
        if (maxAgeDays == null) {
            return !reassignedCheck;
        }
        LocalDate last = consent.obtainedOn().plusDays(maxAgeDays);
        return question.zones().stream()
                .noneMatch(zone -> LocalDate.ofInstant(at, zone).isAfter(last));
    }

    private Finding checked(EndpointFacts endpoint, Question question) {
        if (!reassignedCheck) {
            return Finding.never("consent-too-old");
        }
        Boolean reassigned = endpoint.reassigned();
        if (reassigned == null) {
            return question.missing("reassignment-unknown");
        }
        return reassigned ? Finding.never("number-reassigned") : Finding.PASS;
    }

    @Override
    public String spelling() {
        return "consent";
    }
}

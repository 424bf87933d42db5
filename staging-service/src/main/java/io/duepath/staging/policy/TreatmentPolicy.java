package io.duepath.staging.policy;

import io.duepath.model.loan.DerivedId;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Step.Anchor.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the ladder and the steps on it.
 *
 * @param version its name, stated in every command
 * @param effectiveFrom the first business date it is in force
 * @param terms ladder, and tolerance without the amounts of {@code toleratedMinor}
 * @param toleratedMinor absolute tolerance by currency, in minor units
 * @param steps in any order; ids are unique
 * @param conduct everything else
 * @param digest of its content; another digest under the same version is another policy
 */
public record TreatmentPolicy(
        String version,
        LocalDate effectiveFrom,
        Terms terms,
        Map<Currency, Long> toleratedMinor,
        List<Step> steps,
        Conduct conduct,
        String digest) {

    private static final Comparator<Step> IN_ORDER = Comparator.comparing(
                    (Step s) -> s.anchor().kind())
            .thenComparingInt(s -> s.anchor().days())
            .thenComparing(Step::id);

    public TreatmentPolicy {
        toleratedMinor = Map.copyOf(toleratedMinor);
        steps = steps.stream().sorted(IN_ORDER).toList();
        if (steps.stream().map(Step::id).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("a step id stands twice");
        }
    }

    /** A version in force from ever, with plain conduct; its name stands for its content. */
    public TreatmentPolicy(String version, Terms terms, List<Step> steps) {
        this(version, LocalDate.EPOCH, terms, Map.of(), steps, Conduct.PLAIN, DerivedId.of(version));
    }

    /** Ladder and tolerance for loans in a currency. */
    public Terms terms(@Nullable Currency currency) {
        Long absolute = currency == null ? null : toleratedMinor.get(currency);
        return absolute == null
                ? terms
                : new Terms(
                        terms.ladder(),
                        new Tolerance(absolute, terms.tolerance().percent()));
    }

    /** Steps before a due date, the earliest first. */
    public List<Step> beforeDue() {
        return steps.stream()
                .filter(s -> s.is(Kind.BEFORE_DUE))
                .sorted(Comparator.comparingInt((Step s) -> -s.anchor().days()).thenComparing(Step::id))
                .toList();
    }

    /** Steps that follow another one. */
    public List<Step> following() {
        return only(Kind.AFTER_STEP);
    }

    /** Steps that belong to an episode, not to an instalment: by DPD first, then those after steps and promises. */
    public List<Step> ofEpisode() {
        return steps.subList(first(Kind.DPD), steps.size());
    }

    /** The step of this id. */
    public Optional<Step> step(String id) {
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The arm of a loan; null while no test runs. */
    public @Nullable String armOf(String loanId) {
        return conduct.experiment() == null ? null : conduct.experiment().armOf(loanId);
    }

    /** Steps stand by kind. */
    private List<Step> only(Kind kind) {
        int from = first(kind);
        int to = from;
        while (to < steps.size() && steps.get(to).is(kind)) {
            to++;
        }
        return steps.subList(from, to);
    }

    /** Where steps of this kind, or of a later one, begin. */
    private int first(Kind kind) {
        int at = 0;
        while (at < steps.size() && steps.get(at).anchor().kind().compareTo(kind) < 0) {
            at++;
        }
        return at;
    }
}

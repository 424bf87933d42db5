package io.duepath.staging.engine;

import io.duepath.model.report.PromiseOutcome;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Promise;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the steps that a loan has reached on a day, spent or not. An episode follows the version in force when it
 * opened; a step before a due date belongs to the version in force on the step's own date.
 */
final class Chances {

    private static final String INSTALMENT = "i";

    private final PolicyBook book;
    private final List<Lead> leads = new ArrayList<>();
    private final int longestLead;

    /** A step before due with its version. */
    private record Lead(TreatmentPolicy policy, Step step) {}

    Chances(PolicyBook book) {
        this.book = book;
        book.versions().forEach(v -> v.beforeDue().forEach(step -> leads.add(new Lead(v, step))));
        this.longestLead =
                leads.stream().mapToInt(lead -> lead.step.anchor().days()).max().orElse(0);
    }

    static String occasion(LoanAccount account) {
        return "e" + account.episode;
    }

    static String occasion(Rest rest) {
        return INSTALMENT + rest.instalment.number();
    }

    /** The instalment whose occasion this is; a number that no instalment has for an episode's. */
    static int instalmentOf(String occasion) {
        return occasion.startsWith(INSTALMENT) ? Integer.parseInt(occasion.substring(INSTALMENT.length())) : -1;
    }

    List<Chance> reached(Evaluation look) {
        List<Chance> chances = new ArrayList<>();
        if (look.closed()) {
            return chances;
        }
        beforeDue(look, chances);
        TreatmentPolicy pinned = book.pinnedBy(look.account());
        if (pinned != null) {
            for (Step step : pinned.ofEpisode()) {
                ofEpisode(look, pinned, step, chances);
            }
        }
        return chances;
    }

    /** Offers the days on which steps before a due date are reached. */
    void daysBefore(LocalDate dueDate, Consumer<LocalDate> offers) {
        for (Lead lead : leads) {
            if (isOf(lead, dueDate)) {
                offers.accept(dueDate.minusDays(lead.step.anchor().days()));
            }
        }
    }

    /** How many days before a due date the first step can be reached. */
    int longestLead() {
        return longestLead;
    }

    private boolean isOf(Lead lead, LocalDate dueDate) {
        return book.inForce(dueDate.minusDays(lead.step.anchor().days()))
                .version()
                .equals(lead.policy.version());
    }

    private void beforeDue(Evaluation look, List<Chance> chances) {
        LocalDate horizon = look.day().plusDays(longestLead);
        for (Rest rest : look.rests()) {
            LocalDate due = rest.instalment.dueDate();
            if (due.isAfter(horizon)) {
                return;
            }
            if (rest.met() || due.isBefore(look.day())) {
                continue;
            }
            for (Lead lead : leads) {
                boolean reached =
                        !look.day().isBefore(due.minusDays(lead.step.anchor().days()));
                if (reached && isOf(lead, due)) {
                    Chance chance = Chance.of(lead.policy, lead.step, occasion(rest), rest, null);
                    if (chances.stream().noneMatch(c -> c.key().equals(chance.key()))) {
                        chances.add(chance);
                    }
                }
            }
        }
    }

    private void ofEpisode(Evaluation look, TreatmentPolicy pinned, Step step, List<Chance> chances) {
        LocalDate since = switch (step.anchor().kind()) {
            case BEFORE_DUE -> null;
            case DPD -> look.position().dpd() >= step.anchor().days() ? look.day() : null;
            case AFTER_STEP -> afterStep(look.account(), step);
            case BROKEN_PROMISE -> afterBrokenPromise(look, step);
        };
        if (since != null && !since.isAfter(look.day())) {
            chances.add(Chance.of(pinned, step, occasion(look.account()), null, since));
        }
    }

    /** The day a following step is reached; null while the step it follows has had no command. */
    static @Nullable LocalDate afterStep(LoanAccount account, Step step) {
        LocalDate taken = Told.takenOn(
                account.steps.get(occasion(account) + "/" + step.anchor().step()));
        return taken == null ? null : taken.plusDays(step.anchor().days());
    }

    private @Nullable LocalDate afterBrokenPromise(Evaluation look, Step step) {
        LocalDate opened = look.account().episodeOpenedOn;
        return look.standings().entrySet().stream()
                .filter(e -> e.getValue().outcome() == PromiseOutcome.BROKEN)
                .map(e -> brokenOn(
                        Objects.requireNonNull(look.account().facts.promises.get(e.getKey()))))
                .filter(broken -> opened == null || !broken.isBefore(opened))
                .min(LocalDate::compareTo)
                .map(broken -> broken.plusDays(step.anchor().days()))
                .orElse(null);
    }

    /** The first day on which a promise without money is broken. */
    LocalDate brokenOn(Promise promise) {
        return promise.by().plusDays(book.inForce(promise.by()).conduct().settleDays() + 1L);
    }
}

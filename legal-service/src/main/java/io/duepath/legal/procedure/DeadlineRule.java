package io.duepath.legal.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One period of a pack.
 *
 * @param anchors what it runs from
 * @param assets the kinds of asset it is about; empty if it is not about assets
 * @param leadDays how many days before the period's end one has to act
 * @param restarts whether an anchor within it starts it anew, as an interruption does; else a newer anchor replaces it
 * @param metBy what meets it
 * @param consequence what happens if nobody acts
 * @param owner who has to
 * @param warnings how many days before its last day to warn, most first
 * @param source where the law says so
 */
public record DeadlineRule(
        String id,
        Set<Milestone> anchors,
        Set<AssetKind> assets,
        Period period,
        int leadDays,
        Roll roll,
        boolean restarts,
        Set<Milestone> metBy,
        String consequence,
        String owner,
        List<Integer> warnings,
        String source) {

    public DeadlineRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(roll, "roll");
        Objects.requireNonNull(consequence, "consequence");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(source, "source");
        anchors = Set.copyOf(anchors);
        assets = Set.copyOf(assets);
        metBy = Set.copyOf(metBy);
        warnings = List.copyOf(warnings);
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException(id + " runs from nothing");
        }
    }

    /** The last day to act when it runs from this day. */
    public LocalDate due(LocalDate from, CourtCalendar calendar) {
        LocalDate last = period.lastDay(from, calendar).minusDays(leadDays);
        return switch (roll) {
            case FOLLOWING -> calendar.orFollowing(last);
            case PRECEDING -> calendar.orPreceding(last);
            case NONE -> last;
        };
    }

    /** Whether something that happened to such an asset, or to none, starts it. */
    boolean startsWith(Happening happening) {
        return anchors.contains(happening.milestone())
                && (assets.isEmpty()
                        || happening.kind().filter(assets::contains).isPresent());
    }
}

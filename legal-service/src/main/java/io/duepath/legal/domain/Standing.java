package io.duepath.legal.domain;

import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.ProcedurePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the rules look at before a step: a case with its file, deadlines, stops and proposals, on one day. */
public record Standing(
        StoredCase stored,
        ProcedurePack pack,
        LocalDate today,
        List<Filed> filed,
        List<Recorded> milestones,
        List<Deadline> deadlines,
        List<Proposal> proposals,
        List<Asset> assets,
        List<CaseTask> tasks,
        List<CustomerStop> stops) {

    public Standing {
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(today, "today");
        filed = List.copyOf(filed);
        milestones = List.copyOf(milestones);
        deadlines = List.copyOf(deadlines);
        proposals = List.copyOf(proposals);
        assets = List.copyOf(assets);
        tasks = List.copyOf(tasks);
        stops = List.copyOf(stops);
    }

    /** The case. */
    public LegalCase now() {
        return stored.now();
    }

    /** Whether the file holds this. */
    public boolean holds(String item) {
        return filed.stream().anyMatch(f -> f.item().equals(item));
    }

    /** Whether this has happened. */
    public boolean reached(Milestone milestone) {
        return milestones.stream().anyMatch(m -> m.milestone() == milestone);
    }

    /** The proposal that waits, if one does. */
    public Optional<Proposal> waiting() {
        return proposals.stream().filter(Proposal::isWaiting).findFirst();
    }

    /** The limitation as it runs or ran last. */
    public Optional<Deadline> limitation() {
        return running(ProcedurePack.LIMITATION);
    }

    private Optional<Deadline> running(String rule) {
        return deadlines.stream()
                .filter(d -> d.rule().equals(rule))
                .filter(d -> d.status() == Deadline.Status.OPEN || d.status() == Deadline.Status.LAPSED)
                .findFirst();
    }

    /** Everything that ends the time to claim: the limitation, and the day that no interruption moves. */
    List<Deadline> limits() {
        return Stream.concat(limitation().stream(), running(ProcedurePack.LONG_STOP).stream())
                .toList();
    }

    /** The asset with this id, if there is one. */
    public Optional<Asset> asset(String id) {
        return assets.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}

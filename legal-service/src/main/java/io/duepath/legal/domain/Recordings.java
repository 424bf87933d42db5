package io.duepath.legal.domain;

import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.legal.DocumentApproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What the desk records of what others did, what it adds to the file, and the tasks it has done. */
public final class Recordings {

    /** Can be recorded of any open case: the debtor may do it at any time. */
    private static final Set<Milestone> ANY_TIME =
            Set.of(Milestone.PAYMENT_RECEIVED, Milestone.PAYMENT_PROMISED, Milestone.ASSET_SURRENDERED);

    private static final Set<Milestone> ABOUT_ASSETS = Set.of(
            Milestone.PRESERVATION_TAKEN,
            Milestone.PRESERVATION_RENEWED,
            Milestone.PRESERVATION_RELEASED,
            Milestone.ASSET_SEIZED,
            Milestone.ASSET_SURRENDERED,
            Milestone.SALE_FINAL);

    private Recordings() {}

    /** What can be recorded of this case. */
    public static Set<Milestone> recordable(LegalCase now) {
        if (!(now instanceof OpenCase open)) {
            return Set.of();
        }
        Set<Milestone> all = new TreeSet<>(ANY_TIME);
        all.addAll(open.facts());
        all.addAll(open.turns().keySet());
        return all;
    }

    /** Whether this outcome may be recorded, and what it does. */
    public static Ruling record(Standing standing, Outcome outcome, DeskNote note) {
        List<Refusal> refusals = new ArrayList<>();
        if (!recordable(standing.now()).contains(outcome.milestone())) {
            refusals.add(new Refusal(
                    Guard.STATE,
                    outcome.milestone() + " cannot happen to a case in "
                            + standing.now().state().wireName()));
        }
        if (outcome.on().isAfter(standing.today()) && outcome.milestone() != Milestone.PERFORMANCE_DUE) {
            refusals.add(new Refusal(Guard.RECORD, "it cannot have happened after " + standing.today()));
        }
        if (note.evidence().isEmpty()) {
            refusals.add(new Refusal(Guard.RECORD, "evidence is needed"));
        }
        Optional<Asset> asset = Optional.ofNullable(outcome.assetId()).flatMap(standing::asset);
        if (ABOUT_ASSETS.contains(outcome.milestone()) && asset.isEmpty()) {
            refusals.add(new Refusal(Guard.RECORD, "it is about an asset of the case; name it"));
        }
        if (!refusals.isEmpty() || !(standing.now() instanceof OpenCase open)) {
            return new Ruling.Refused(refusals);
        }
        return new Ruling.Granted(recorded(standing, open, outcome, asset, note));
    }

    private static CaseChange recorded(
            Standing standing, OpenCase open, Outcome outcome, Optional<Asset> asset, DeskNote note) {
        Supplier<? extends OpenCase> turn = open.turns().get(outcome.milestone());
        OpenCase now = turn == null ? open : turn.get();
        CaseFile file = asset.map(a -> frozen(now.file(), outcome.milestone(), a.id()))
                .orElse(now.file())
                .before(note.court());
        AssetKind kind = asset.map(Asset::kind).orElse(null);
        String id = asset.map(Asset::id).orElse(null);
        var entry =
                Rulings.entry(standing, CaseAction.RECORDED, outcome.milestone().toString(), note);
        return CaseChange.from(
                open, now.with(file), entry, List.of(new Happening(outcome.milestone(), outcome.on(), id, kind)));
    }

    private static CaseFile frozen(CaseFile file, Milestone milestone, String asset) {
        return switch (milestone) {
            case PRESERVATION_TAKEN -> file.freeze(asset);
            case PRESERVATION_RELEASED, SALE_FINAL -> file.thaw(asset);
            default -> file;
        };
    }

    /** Whether this may be added to the file. */
    public static Ruling file(Standing standing, String item, DeskNote note) {
        if (standing.pack().items().stream().noneMatch(i -> i.id().equals(item))) {
            return Ruling.refused(Guard.RECORD, "the pack knows no such item");
        }
        return note.evidence().isEmpty()
                ? Ruling.refused(Guard.RECORD, "evidence is needed")
                : Rulings.unmoved(standing, CaseAction.FILED, item, note);
    }

    /** A document was approved: the case does not move, but the world is told which file counts. */
    public static Ruling approveDocument(Standing standing, String document, String sha256, DeskNote note) {
        CaseFile file = standing.now().file();
        var told = new DocumentApproved(file.loanId(), file.caseId(), standing.today(), document, sha256);
        var entry = Rulings.entry(standing, CaseAction.DOCUMENT_APPROVED, document, note);
        return new Ruling.Granted(new CaseChange(standing.now(), entry, List.of(), List.of(), List.of(told)));
    }

    /** Whether an asset may be added. */
    public static Ruling addAsset(Standing standing, Asset asset, DeskNote note) {
        return standing.now() instanceof OpenCase
                ? Rulings.unmoved(standing, CaseAction.ASSET_ADDED, asset.kind().toString(), note)
                : Ruling.refused(Guard.STATE, "the case is over");
    }

    /** Whether this task may be called done; the last one closes the case. */
    public static Ruling done(Standing standing, CaseTask task, DeskNote note) {
        if (!task.isOpen()) {
            return Ruling.refused(Guard.RECORD, "it is done already");
        }
        if (note.evidence().isEmpty()) {
            return Ruling.refused(Guard.RECORD, "evidence is needed");
        }
        boolean last = standing.tasks().stream().filter(CaseTask::isOpen).count() == 1;
        if (last && standing.now() instanceof Releasing over) {
            var entry =
                    Rulings.entry(standing, CaseAction.TASK_DONE, task.kind().toString(), note);
            return new Ruling.Granted(Ending.closed(over.file(), over.end(), standing.today(), entry));
        }
        return Rulings.unmoved(standing, CaseAction.TASK_DONE, task.kind().toString(), note);
    }
}

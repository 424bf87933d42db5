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
import java.util.stream.Collectors;

/** What the desk records of what others did, what it adds to the file, and the tasks it has done. */
public final class Recordings {

    /** Can be recorded of any open case: the debtor may do it at any time. */
    private static final Set<Milestone> ANY_TIME = Set.of(
            Milestone.PAYMENT_RECEIVED,
            Milestone.PAYMENT_PROMISED,
            Milestone.ASSET_SURRENDERED,
            Milestone.GUARANTEE_DUE,
            Milestone.GUARANTOR_CALLED);

    private static final Set<Milestone> ABOUT_ASSETS = Set.of(
            Milestone.PRESERVATION_TAKEN,
            Milestone.PRESERVATION_RENEWED,
            Milestone.PRESERVATION_RELEASED,
            Milestone.ASSET_SEIZED,
            Milestone.ASSET_SURRENDERED,
            Milestone.SALE_FINAL,
            Milestone.GUARANTEE_DUE,
            Milestone.GUARANTOR_CALLED);

    private static final Set<Milestone> ABOUT_GUARANTEES = Set.of(Milestone.GUARANTEE_DUE, Milestone.GUARANTOR_CALLED);

    /** May lie ahead of the day that it becomes known. */
    private static final Set<Milestone> AHEAD = Set.of(Milestone.PERFORMANCE_DUE, Milestone.GUARANTEE_DUE);

    private Recordings() {}

    /** Whether an outcome is about an asset, which then has to be named. */
    public static boolean isAboutAsset(Milestone milestone) {
        return ABOUT_ASSETS.contains(milestone);
    }

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
        Optional<Asset> asset = Optional.ofNullable(outcome.assetId()).flatMap(standing::asset);
        List<Refusal> refusals = new ArrayList<>(asItself(standing, outcome, note));
        refusals.addAll(ofItsAsset(outcome.milestone(), asset));
        refusals.addAll(inTheFile(standing, outcome.milestone()));
        if (!refusals.isEmpty() || !(standing.now() instanceof OpenCase open)) {
            return new Ruling.Refused(refusals);
        }
        return new Ruling.Granted(recorded(standing, open, outcome, asset, note));
    }

    private static List<Refusal> asItself(Standing standing, Outcome outcome, DeskNote note) {
        List<Refusal> refusals = new ArrayList<>();
        if (!recordable(standing.now()).contains(outcome.milestone())) {
            refusals.add(Refusal.of(
                    Guard.STATE,
                    WhyNot.CANNOT_HAPPEN,
                    outcome.milestone(),
                    standing.now().state().wireName()));
        }
        if (outcome.on().isAfter(standing.today()) && !AHEAD.contains(outcome.milestone())) {
            refusals.add(Refusal.of(Guard.RECORD, WhyNot.IN_THE_FUTURE, standing.today()));
        }
        if (note.evidence().isEmpty()) {
            refusals.add(Refusal.of(Guard.RECORD, WhyNot.NO_EVIDENCE));
        }
        return refusals;
    }

    /** What happens to a guarantee happens to nothing else, and the other way round. */
    private static List<Refusal> ofItsAsset(Milestone milestone, Optional<Asset> asset) {
        if (!ABOUT_ASSETS.contains(milestone)) {
            return List.of();
        }
        if (asset.isEmpty()) {
            return List.of(Refusal.of(Guard.RECORD, WhyNot.NO_ASSET));
        }
        boolean guarantee = asset.get().kind() == AssetKind.GUARANTEE;
        return guarantee == ABOUT_GUARANTEES.contains(milestone)
                ? List.of()
                : List.of(Refusal.of(Guard.RECORD, WhyNot.OTHER_ASSET, milestone));
    }

    private static List<Refusal> inTheFile(Standing standing, Milestone milestone) {
        String missing = standing.pack().needed(milestone).stream()
                .filter(item -> !standing.holds(item))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? List.of() : List.of(Refusal.of(Guard.FILE, WhyNot.FILE_LACKS, missing));
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
            return Ruling.refused(Guard.RECORD, WhyNot.UNKNOWN_ITEM);
        }
        return note.evidence().isEmpty()
                ? Ruling.refused(Guard.RECORD, WhyNot.NO_EVIDENCE)
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
                : Ruling.refused(Guard.STATE, WhyNot.CASE_OVER);
    }

    /** Whether this task may be called done; the last one closes the case. */
    public static Ruling done(Standing standing, CaseTask task, DeskNote note) {
        if (!task.isOpen()) {
            return Ruling.refused(Guard.RECORD, WhyNot.DONE_ALREADY);
        }
        if (note.evidence().isEmpty()) {
            return Ruling.refused(Guard.RECORD, WhyNot.NO_EVIDENCE);
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

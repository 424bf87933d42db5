package io.duepath.notifier.packs;

import io.duepath.model.text.FileSchema;
import io.duepath.model.text.Findings;
import io.duepath.model.text.YamlText;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.gate.OnMissing;
import io.duepath.notifier.gate.PackStatus;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one pack. Parts that break the schema are left out, so that the others are still looked at. */
final class PackReader {

    private static final FileSchema SCHEMA = FileSchema.beside(PackReader.class, "contact-policy-1.json");

    private final JsonNode root;
    private final Findings findings;

    private PackReader(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** The pack; null if anything was found, and then all there is to find is among the findings. */
    static @Nullable PackFile read(YamlText text, Findings findings) {
        SCHEMA.check(text, findings);
        return text.root().isObject() ? new PackReader(text.root(), findings).file(text) : null;
    }

    private @Nullable PackFile file(YamlText text) {
        JsonNode head = root.path("pack");
        boolean sound = findings.isSound("/pack") && head.isObject();
        ZoneId zone = sound ? zone(head) : null;
        WorkCalendar calendar = sound && findings.isSound("/calendars") ? calendar(head) : WorkCalendar.NONE;
        AppliesIf applies = sound ? appliesIf(head) : AppliesIf.ALWAYS;
        if (sound) {
            checkDates(head);
            checkOverlay(head);
        }
        List<Rule> rules = new RuleReader(findings, new KindReader(findings, calendar)).read(root.path("rules"));
        if (!findings.isEmpty()) {
            return null;
        }
        String overlays = Nodes.text(head.path("overlays"));
        boolean supersedes = head.has("supersedes");
        Set<String> replaces = new HashSet<>();
        if (supersedes) {
            rules.forEach(rule -> replaces.add(rule.id()));
        }
        ContactPack pack = new ContactPack(
                head.path("id").stringValue(),
                head.path("version").intValue(),
                Nodes.one(PackStatus.class, head.path("status")),
                date(head.path("from")),
                date(head.path("to")),
                zone,
                head.has("on_missing") ? Nodes.one(OnMissing.class, head.path("on_missing")) : OnMissing.DENY,
                replaces,
                rules);
        return new PackFile(pack, text, applies, overlays, supersedes);
    }

    private @Nullable ZoneId zone(JsonNode head) {
        String name = Nodes.text(head.path("zone"));
        if (name == null || name.equals("by_party")) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            findings.add("/pack/zone", "there is no zone " + name);
            return null;
        }
    }

    private @Nullable WorkCalendar calendar(JsonNode head) {
        String name = Nodes.text(head.path("calendar"));
        if (name == null) {
            return null;
        }
        Map<String, WorkCalendar> known = Calendars.with(root.path("calendars"));
        WorkCalendar calendar = known.get(name);
        if (calendar == null) {
            findings.add("/pack/calendar", "there is no calendar " + name + "; bring it under calendars");
            return WorkCalendar.NONE;
        }
        return calendar;
    }

    private AppliesIf appliesIf(JsonNode head) {
        String text = Nodes.text(head.path("applies_if"));
        if (text == null) {
            return AppliesIf.ALWAYS;
        }
        return AppliesIf.parse(text).orElseGet(() -> {
            findings.add(
                    "/pack/applies_if",
                    "must be collector == NAME or collector in [NAMES], of lender, third_party, debt_buyer");
            return AppliesIf.ALWAYS;
        });
    }

    private void checkDates(JsonNode head) {
        LocalDate from = date(head.path("from"));
        LocalDate to = date(head.path("to"));
        if (from != null && to != null && !to.isAfter(from)) {
            findings.add("/pack/to", "must be after from");
        }
    }

    private void checkOverlay(JsonNode head) {
        String overlays = Nodes.text(head.path("overlays"));
        if (overlays == null && head.has("supersedes")) {
            findings.add("/pack/supersedes", "needs overlays: the pack whose rules it replaces");
        }
        if (overlays != null && overlays.equals(Nodes.text(head.path("id")))) {
            findings.add("/pack/overlays", "a pack cannot overlay itself");
        }
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.stringValue()) : null;
    }
}

package io.duepath.legal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duepath.legal.domain.CaseState;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.CourtCalendar;
import io.duepath.legal.procedure.DeadlineRule;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Period;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Step;
import io.duepath.model.event.HoldKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackReaderTest {

    private static final CourtCalendar DAYS = new CourtCalendar("CN", Set.of(), Set.of(), Set.of());

    private static String shipped(String name) throws IOException {
        try (var in = Packs.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> problems(String pack) {
        return catchThrowableOfType(PackException.class, () -> PackReader.read("p.yaml", pack, DAYS))
                .problems();
    }

    private static List<String> calendarProblems(String calendar) {
        return catchThrowableOfType(PackException.class, () -> CalendarReader.read("c.yaml", calendar))
                .problems();
    }

    @Test
    void readsThePackThatShips() {
        ProcedurePack pack = Packs.cnAuto();
        assertThat(pack.name()).isEqualTo("cn-auto-1");
        assertThat(pack.status()).isEqualTo("draft");
        assertThat(pack.dpdOver()).isEqualTo(90);
        assertThat(pack.stops()).contains(HoldKind.LEGAL_STAY, HoldKind.DISPUTE, HoldKind.BREATHING_SPACE);
        assertThat(pack.deadlines())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        DeadlineRule rule = pack.deadlines().stream()
                .filter(r -> r.id().equals("renewal-movable"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.period()).isEqualTo(new Period(2, Period.Unit.YEAR));
        assertThat(rule.assets()).containsExactlyInAnyOrder(AssetKind.VEHICLE, AssetKind.MOVABLE);
        assertThat(rule.leadDays()).isEqualTo(7);
    }

    @Test
    void knowsTheHolidaysOf2026AndTheWeekendsWorkedForThem() {
        CourtCalendar days = Packs.cnAuto().calendar();
        assertThat(LocalDate.parse("2026-01-01")
                        .datesUntil(LocalDate.parse("2027-01-01"))
                        .filter(days::isRest))
                .as("104 weekend days, 33 days off of which 14 are weekend days, 6 worked")
                .hasSize(117);
        assertThat(days.isRest(LocalDate.parse("2026-02-14"))).isFalse();
        assertThat(days.isRest(LocalDate.parse("2026-02-23"))).isTrue();
        assertThat(days.isRest(LocalDate.parse("2026-10-10"))).isFalse();
        assertThat(days.isRest(LocalDate.parse("2027-10-02"))).isFalse();
    }

    @Test
    void everyMilestoneAndStepOfThePackIsAWordOfTheCode() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(shipped("legal-procedure.json"));
        assertWords(schema.at("/$defs/milestone/enum"), Milestone.values());
        assertWords(schema.at("/$defs/asset/enum"), AssetKind.values());
        assertWords(schema.at("/properties/stops/items/enum"), HoldKind.values());
        assertWords(schema.at("/properties/steps/items/properties/step/enum"), Step.values());
        assertThat(CheckedYaml.words(schema.at("/properties/steps/items/properties/from/items/enum")))
                .containsExactlyElementsOf(Arrays.stream(CaseState.values())
                        .map(CaseState::wireName)
                        .toList());
    }

    private static void assertWords(JsonNode words, Enum<?>[] values) {
        assertThat(CheckedYaml.words(words))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(Object::toString).toList());
    }

    @Test
    void tellsEverythingThatTheSchemaRefusesAtOnce() throws IOException {
        String broken = shipped("cn-auto-1.yaml")
                .replace("status: draft", "status: final")
                .replace("after: 30 days", "after: thirty days")
                .replace("anchors: [suit-served]", "anchors: [suit-lost]");
        assertThat(problems(broken))
                .hasSizeGreaterThanOrEqualTo(3)
                .anySatisfy(p -> assertThat(p).contains("/status"));
    }

    @Test
    void tellsEveryNameThatLeadsNowhereAtOnce() throws IOException {
        String broken = shipped("cn-auto-1.yaml")
                .replace("unless: acceleration-notice", "unless: nothing-filed")
                .replace("waits: [cure]", "waits: [cure-period]")
                .replace("{step: mediate, file: [both-willing]}", "{step: mediate, file: [one-willing]}")
                .replace("outcome: sale-final", "outcome: asset-surrendered")
                .replace("file: [surrender-agreement]", "file: [handshake]")
                .replace("- id: appeal\n", "- id: defence\n")
                .replace("warnings: [15, 7, 3]", "warnings: [30, 7, 3]");
        assertThat(problems(broken))
                .containsExactly(
                        "/deadlines/32/id: defence stands twice",
                        "/dpd/unless: no such item: nothing-filed",
                        "/steps/1/waits: no such deadline: cure-period",
                        "/steps/2/file: no such item: one-willing",
                        "/outcomes/0/file: no such item: handshake",
                        "/outcomes/1/outcome: asset-surrendered stands twice",
                        "/deadlines/21/warnings: 30 days before is before the period begins");
    }

    @Test
    void refusesWhatIsNoYamlAndKeysThatStandTwice() {
        assertThat(problems("a: [")).singleElement().asString().startsWith("no YAML");
        assertThat(problems("id: a\nid: b")).singleElement().asString().contains("uplicate");
    }

    @Test
    void tellsEverythingThatIsWrongWithACalendar() {
        String broken = """
                schema: court-calendar/1
                id: CN
                years:
                  - {year: 2026, holidays: [{name: a, from: 2026-01-03, to: 2026-01-01}], worked: []}
                  - {year: 2026, holidays: [{name: b, from: 2026-02-15, to: 2026-02-16}], worked: [2026-02-15]}
                """;
        assertThat(calendarProblems(broken))
                .containsExactly(
                        "/years: a holiday ends before it begins, on 2026-01-01",
                        "/years: 2026 stands twice",
                        "/years: 2026-02-15 is a holiday and worked");
    }
}

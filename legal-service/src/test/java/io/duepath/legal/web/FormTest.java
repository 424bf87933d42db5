package io.duepath.legal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.document.Tongue;
import io.duepath.legal.procedure.AssetKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is said beside its fields. */
class FormTest {

    private static Form form(Map<String, String> typed) {
        return new Form("outcome", typed, new Speech(Tongue.EN, List.of()));
    }

    @Test
    void readsWhatIsThere() {
        Form form = form(Map.of("on", "2026-04-02", "kind", "real-estate", "evidence", " doc-1 "));
        assertThat(form.day("on")).isEqualTo("2026-04-02");
        assertThat(form.word("kind", AssetKind.values())).isEqualTo(AssetKind.REAL_ESTATE);
        assertThat(form.text("evidence")).isEqualTo("doc-1");
        assertThat(form.textIfAny("court")).isNull();
        assertThat(form.isGood()).isTrue();
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        Form form = form(Map.of("on", "yesterday", "kind", "yacht", "court", "x".repeat(1_001)));
        form.day("on");
        form.day("evidence");
        form.word("kind", AssetKind.values());
        form.textIfAny("court");
        assertThat(form.problem("on")).isEqualTo("This is no date.");
        assertThat(form.problem("evidence")).isEqualTo("This is needed.");
        assertThat(form.problem("kind")).isEqualTo("Choose one of the list.");
        assertThat(form.problem("court")).isEqualTo("This is too long.");
        assertThat(form.problems()).isEqualTo(4);
    }

    @Test
    void isEmptyUnderAnotherName() {
        Form form = form(Map.of("on", "yesterday"));
        form.day("on");
        assertThat(form.of("outcome").value("on")).isEqualTo("yesterday");
        assertThat(form.of("asset").value("on")).isEmpty();
        assertThat(form.of("asset").problem("on")).isNull();
    }
}

package io.duepath.legal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duepath.legal.fixture.Papers;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskFieldsTest {

    @ParameterizedTest
    @EnumSource
    void takesWhatThePaperAsksFor(DocumentKind kind) {
        DeskFields fields = DeskFields.of(kind, Papers.typed(kind));
        assertThat(fields.values()).containsOnlyKeys(kind.fields().toArray(DeskField[]::new));
        assertThat(fields.date(DeskField.DATED_ON)).isEqualTo("2026-04-03");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryFieldThatIsMissing(DocumentKind kind) {
        assertThat(problems(kind, Map.of()))
                .isEqualTo(kind.fields().stream()
                        .filter(kind::requires)
                        .collect(java.util.stream.Collectors.toMap(f -> f, f -> FieldProblem.MISSING)));
    }

    @Test
    void takesABlankOptionalFieldAsAbsent() {
        var typed = changed(DeskField.FURTHER_CLAIMS, "  \n ");
        assertThat(DeskFields.of(DocumentKind.COMPLAINT, typed).text(DeskField.FURTHER_CLAIMS))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        assertThat(problems(DocumentKind.COMPLAINT, changed(DeskField.COURT, "法".repeat(201))))
                .containsExactly(Map.entry(DeskField.COURT, FieldProblem.TOO_LONG));
        assertThat(problems(DocumentKind.COMPLAINT, changed(DeskField.COURT, "two\nlines")))
                .containsExactly(Map.entry(DeskField.COURT, FieldProblem.FORBIDDEN_CHARACTER));
        assertThat(problems(DocumentKind.COMPLAINT, changed(DeskField.CONTRACT_DATE, "2026-02-30")))
                .containsExactly(Map.entry(DeskField.CONTRACT_DATE, FieldProblem.NOT_A_DATE));
        assertThat(problems(DocumentKind.COMPLAINT, changed(DeskField.PROPERTY, "a car")))
                .containsExactly(Map.entry(DeskField.PROPERTY, FieldProblem.UNEXPECTED));
    }

    @Test
    void neverQuotesWhatWasTyped() {
        var e = catchThrowableOfType(
                InvalidFieldsException.class,
                () -> DeskFields.of(DocumentKind.COMPLAINT, changed(DeskField.DEBTOR_NAME, "李样本\u0007")));
        assertThat(e).hasMessageContaining("debtor-name").hasMessageNotContaining("李样本");
    }

    private static Map<DeskField, String> changed(DeskField field, String value) {
        Map<DeskField, String> typed = new EnumMap<>(Papers.typed(DocumentKind.COMPLAINT));
        typed.put(field, value);
        return typed;
    }

    private static Map<DeskField, FieldProblem> problems(DocumentKind kind, Map<DeskField, String> typed) {
        return catchThrowableOfType(InvalidFieldsException.class, () -> DeskFields.of(kind, typed))
                .problems();
    }
}

package io.duepath.legal.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.DeskField;
import io.duepath.legal.document.DeskFields;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.Manuscript;
import io.duepath.legal.document.Print;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.fixture.Papers;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatePressTest {

    private static final Optional<PrintingFont> FONT = Fonts.find(Optional.empty());
    private static final TemplatePress PRESS = new TemplatePress(FONT);

    /** What each paper must say: its title, whom it concerns, and the figures of the case. */
    private static final Map<DocumentKind, List<String>> CHINESE = new EnumMap<>(Map.of(
            DocumentKind.DEMAND_LETTER,
            List.of("催收函", "李样本", "示例汽车金融有限公司", "2026年1月1日", "91天", "人民币5,500.00元", "人民币伍仟伍佰元整", "2026年4月20日"),
            DocumentKind.LAWYERS_LETTER,
            List.of("律师函", "示例律师事务所", "赵律师", "示例汽车金融有限公司", "人民币伍仟伍佰元整", "第六百七十五条"),
            DocumentKind.PRESERVATION_APPLICATION,
            List.of("财产保全申请书", "被申请人：李样本", "上海市浦东新区人民法院", "LSVXX000000000001", "保单保函", "人民币5,500.00元"),
            DocumentKind.COMPLAINT,
            List.of("民事起诉状", "原告：示例汽车金融有限公司", "被告：李样本", "案由：金融借款合同纠纷", "判令被告承担本案诉讼费用", "此致", "人民币5,500.00元"),
            DocumentKind.EVIDENCE_LIST,
            List.of("证据目录", "贷款合同", "主合同", "催告记录", "7 份", "2026年3月20日", "abab")));

    private static final Map<DocumentKind, List<String>> ENGLISH = new EnumMap<>(Map.of(
            DocumentKind.DEMAND_LETTER,
            List.of("Demand letter", "李样本", "示例汽车金融有限公司", "1 January 2026", "91 days", "CNY 5,500.00", "20 April 2026"),
            DocumentKind.LAWYERS_LETTER,
            List.of("Letter before action", "示例律师事务所", "on behalf of", "CNY 5,500.00", "Article 675"),
            DocumentKind.PRESERVATION_APPLICATION,
            List.of("Application for property preservation", "Respondent: 李样本", "LSVXX000000000001", "CNY 5,500.00"),
            DocumentKind.COMPLAINT,
            List.of("Complaint", "Plaintiff: 示例汽车金融有限公司", "Defendant: 李样本", "costs of the suit", "CNY 5,500.00"),
            DocumentKind.EVIDENCE_LIST,
            List.of("List of evidence", "Loan contract", "Record of notices", "20 March 2026", "abab")));

    static Stream<Arguments> papers() {
        return Stream.of(DocumentKind.values())
                .flatMap(kind -> Stream.of(Tongue.values()).map(tongue -> Arguments.of(kind, tongue)));
    }

    @BeforeEach
    void needsAFont() {
        assumeTrue(FONT.isPresent(), TemplatePress.NO_FONT);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void saysWhatTheCaseIsAboutInTheSameBytesEveryTime(DocumentKind kind, Tongue tongue) throws IOException {
        Print first = PRESS.print(Papers.manuscript(kind, tongue));
        assertThat(text(first)).contains(wanted(kind, tongue)).contains("case-1");
        assertThat(new TemplatePress(FONT).print(Papers.manuscript(kind, tongue)))
                .isEqualTo(first);
        assertThat(first.content().size()).isLessThan(250_000);
        assertEmbedsOnlyTheUsedPartOfOneFont(first, tongue);
    }

    private static String[] wanted(DocumentKind kind, Tongue tongue) {
        return (tongue == Tongue.ZH ? CHINESE : ENGLISH)
                .get(kind).stream().map(TemplatePressTest::squeezed).toArray(String[]::new);
    }

    private static void assertEmbedsOnlyTheUsedPartOfOneFont(Print print, Tongue tongue) throws IOException {
        try (var pdf = Loader.loadPDF(print.content().toArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(tongue.tag());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void annexesAStatementWhoseLinesAndTotalsAreAllThere(Tongue tongue) throws IOException {
        String text = text(PRESS.print(Papers.manuscript(DocumentKind.DEMAND_LETTER, tongue)));
        assertThat(text)
                .contains(squeezed("3,000.00 500.00 2,500.00"))
                .contains(squeezed("3,000.00 0.00 3,000.00"))
                .contains(squeezed("9,000.00 500.00 8,500.00"))
                .contains(squeezed("R-1 500.00"));
    }

    @Test
    void refusesToPrintACharacterThatTheFontLacks() {
        Map<DeskField, String> typed = new EnumMap<>(Papers.typed(DocumentKind.DEMAND_LETTER));
        typed.put(DeskField.DEBTOR_NAME, "李\uD800\uDF80");
        var manuscript = new Manuscript(
                DocumentKind.DEMAND_LETTER,
                Tongue.ZH,
                Papers.facts(),
                DeskFields.of(DocumentKind.DEMAND_LETTER, typed),
                List.of());
        assertThatThrownBy(() -> PRESS.print(manuscript))
                .isInstanceOf(CannotPrintException.class)
                .hasMessageContaining("U+10380");
    }

    @Test
    void keepsMarkupThatWasTypedAsText() throws IOException {
        Map<DeskField, String> typed = new EnumMap<>(Papers.typed(DocumentKind.DEMAND_LETTER));
        typed.put(DeskField.DEBTOR_NAME, "<b>&amp;</b> ${7*7}");
        var manuscript = new Manuscript(
                DocumentKind.DEMAND_LETTER,
                Tongue.EN,
                Papers.facts(),
                DeskFields.of(DocumentKind.DEMAND_LETTER, typed),
                List.of());
        assertThat(text(PRESS.print(manuscript))).contains("<b>&amp;</b>${7*7}");
    }

    /** Without blanks and line breaks, whose places follow from the width of the page. */
    private static String text(Print print) throws IOException {
        try (var pdf = Loader.loadPDF(print.content().toArray())) {
            return squeezed(new PDFTextStripper().getText(pdf));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}

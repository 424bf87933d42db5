package io.duepath.legal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.CaseFacts;
import io.duepath.legal.document.DocumentCard;
import io.duepath.legal.document.DocumentDecision;
import io.duepath.legal.document.DocumentDesk;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.DocumentShelf;
import io.duepath.legal.document.EvidenceFile;
import io.duepath.legal.document.EvidenceShelf;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.document.LoanHistory;
import io.duepath.legal.document.Manuscript;
import io.duepath.legal.document.Print;
import io.duepath.legal.document.StoredDocument;
import io.duepath.legal.fixture.Papers;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

class DocumentControllerTest {

    private final MockMvcTester http = MockMvcTester.of(
            List.of(new DocumentController(
                    new DocumentDesk(new OneCase(), new NoEvidence(), manuscript -> {
                        throw new CannotPrintException(CannotPrintException.Problem.NO_FONT, "", "install a font");
                    }),
                    new OneCase())),
            builder -> builder.setControllerAdvice(new PaperProblems()).build());

    @Test
    void saysWhatToInstallWhereNothingCanBePrintedAndGoesOn() {
        String draft = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "kind", "complaint", "language", "zh-CN", "fields", Papers.wire(DocumentKind.COMPLAINT)));
        assertThat(http.post()
                        .uri("/cases/case-1/documents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(draft))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("install a font");
        assertThat(http.get().uri("/cases/case-1/documents")).hasStatusOk();
    }

    private static final class OneCase implements DocumentShelf {

        @Override
        public Optional<CaseFacts> facts(CaseId caseId) {
            return Optional.of(Papers.facts());
        }

        @Override
        public DocumentCard keep(Manuscript manuscript, Print print, String actor) {
            throw new AssertionError("nothing was printed");
        }

        @Override
        public List<DocumentCard> of(CaseId caseId) {
            return List.of();
        }

        @Override
        public Optional<StoredDocument> find(CaseId caseId, String documentId) {
            return Optional.empty();
        }

        @Override
        public DocumentObstacle decide(CaseId caseId, String documentId, DocumentDecision decision) {
            return DocumentObstacle.UNKNOWN;
        }
    }

    private static final class NoEvidence implements EvidenceShelf {

        @Override
        public LoanHistory history(LoanId loanId) {
            return new LoanHistory(List.of(), List.of(), List.of());
        }

        @Override
        public List<EvidenceFile> files(CaseId caseId) {
            return List.of();
        }

        @Override
        public Optional<Bytes> content(CaseId caseId, String evidenceId) {
            return Optional.empty();
        }

        @Override
        public Optional<EvidenceFile> add(EvidenceUpload upload) {
            return Optional.empty();
        }
    }
}

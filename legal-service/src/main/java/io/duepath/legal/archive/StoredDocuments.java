package io.duepath.legal.archive;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.CaseFacts;
import io.duepath.legal.document.DocumentCard;
import io.duepath.legal.document.DocumentDecision;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.DocumentShelf;
import io.duepath.legal.document.Manuscript;
import io.duepath.legal.document.Print;
import io.duepath.legal.document.StoredDocument;
import io.duepath.legal.document.Tongue;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Papers as rows with their file. */
public final class StoredDocuments implements DocumentShelf {

    private static final String CARD =
            "document_id, case_id, kind, tongue, length(content) as size, sha256, templates, revision, status,"
                    + " drafted_by, drafted_at, decided_by, decided_at, reason";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Approvals approvals;
    private final PaperAudit audit;

    public StoredDocuments(JdbcClient jdbc, TransactionOperations transactions, Approvals approvals) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.approvals = approvals;
        this.audit = new PaperAudit(jdbc);
    }

    /** Whoever has to know of an approval in the transaction that makes it. */
    @FunctionalInterface
    public interface Approvals {

        /** A paper is approved. */
        void approved(DocumentCard card, DocumentDecision decision);
    }

    @Override
    public Optional<CaseFacts> facts(CaseId caseId) {
        return jdbc.sql("select opened_on, referral from legal_case where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> facts(caseId, row))
                .optional();
    }

    private static CaseFacts facts(CaseId caseId, ResultSet row) throws SQLException {
        LegalEscalated order = Json.mapper().readValue(row.getString("referral"), LegalEscalated.class);
        return new CaseFacts(
                caseId,
                order.loanId(),
                row.getObject("opened_on", LocalDate.class),
                order.businessDate(),
                order.revision(),
                order.because(),
                order.account());
    }

    @Override
    public DocumentCard keep(Manuscript manuscript, Print print, String actor) {
        CaseId caseId = manuscript.facts().caseId();
        String id =
                DerivedId.of("legal-document", caseId.value(), print.content().sha256());
        return Objects.requireNonNull(transactions.execute(status -> {
            audit.put(actor, "draft-document", caseId, id, insert(id, manuscript, print, actor) > 0);
            return card(caseId, id).orElseThrow();
        }));
    }

    private int insert(String id, Manuscript manuscript, Print print, String actor) {
        return jdbc.sql("""
                        insert into case_document (document_id, case_id, kind, tongue, content, sha256, templates, revision,
                            fields, drafted_by)
                        values (:id, :case, :kind, :tongue, :content, :sha256, :templates, :revision, :fields, :actor)
                        on conflict (document_id) do nothing""")
                .param("id", id)
                .param("case", manuscript.facts().caseId().value())
                .param("kind", manuscript.kind().toString())
                .param("tongue", manuscript.tongue().tag())
                .param("content", print.content().toArray())
                .param("sha256", print.content().sha256())
                .param("templates", print.templates())
                .param("revision", manuscript.facts().revision())
                .param("fields", fields(manuscript))
                .param("actor", actor)
                .update();
    }

    private static String fields(Manuscript manuscript) {
        Map<String, String> fields = new TreeMap<>();
        manuscript.fields().values().forEach((field, value) -> fields.put(field.toString(), value));
        return Json.mapper().writeValueAsString(fields);
    }

    @Override
    public List<DocumentCard> of(CaseId caseId) {
        return jdbc.sql("select " + CARD + " from case_document where case_id = :case order by drafted_at, document_id")
                .param("case", caseId.value())
                .query(StoredDocuments::card)
                .list();
    }

    private Optional<DocumentCard> card(CaseId caseId, String id) {
        return jdbc.sql("select " + CARD + " from case_document where case_id = :case and document_id = :id")
                .param("case", caseId.value())
                .param("id", id)
                .query(StoredDocuments::card)
                .optional();
    }

    @Override
    public Optional<StoredDocument> find(CaseId caseId, String documentId) {
        return card(caseId, documentId).map(card -> new StoredDocument(card, content(documentId)));
    }

    private Bytes content(String documentId) {
        return Bytes.of(jdbc.sql("select content from case_document where document_id = :id")
                .param("id", documentId)
                .query(byte[].class)
                .single());
    }

    @Override
    public DocumentObstacle decide(CaseId caseId, String documentId, DocumentDecision decision) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<DocumentCard> card = locked(caseId, documentId);
            DocumentObstacle obstacle = card.map(decision::obstacle).orElse(DocumentObstacle.UNKNOWN);
            if (obstacle == DocumentObstacle.NONE) {
                decided(documentId, decision);
                card.filter(c -> decision.approve()).ifPresent(c -> approvals.approved(c, decision));
            }
            audit.add(
                    decision.actor(),
                    decision.approve() ? "approve-document" : "refuse-document",
                    caseId,
                    documentId,
                    obstacle == DocumentObstacle.NONE ? "done" : "refused",
                    obstacle.toString());
            return obstacle;
        }));
    }

    private Optional<DocumentCard> locked(CaseId caseId, String documentId) {
        jdbc.sql("select 1 from case_document where document_id = :id for update")
                .param("id", documentId)
                .query(Integer.class)
                .optional();
        return card(caseId, documentId);
    }

    private void decided(String documentId, DocumentDecision decision) {
        jdbc.sql("""
                        update case_document set status = :status, decided_by = :actor, decided_at = now(), reason = :reason
                        where document_id = :id""")
                .param("id", documentId)
                .param(
                        "status",
                        (decision.approve() ? DocumentCard.Status.APPROVED : DocumentCard.Status.REFUSED).name())
                .param("actor", decision.actor())
                .param("reason", decision.reason())
                .update();
    }

    private static DocumentCard card(ResultSet row, int number) throws SQLException {
        return new DocumentCard(
                row.getString("document_id"),
                new CaseId(row.getString("case_id")),
                DocumentKind.named(row.getString("kind")).orElseThrow(),
                Tongue.ofTag(row.getString("tongue")).orElseThrow(),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("templates"),
                row.getInt("revision"),
                DocumentCard.Status.valueOf(row.getString("status")),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

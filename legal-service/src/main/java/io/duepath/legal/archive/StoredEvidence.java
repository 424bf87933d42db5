package io.duepath.legal.archive;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.EvidenceFile;
import io.duepath.legal.document.EvidenceItem;
import io.duepath.legal.document.EvidenceShelf;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.document.LoanHistory;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.LoanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Evidence as rows: the desk's files, and what the topics told. */
public final class StoredEvidence implements EvidenceShelf {

    private static final String CARD =
            "evidence_id, case_id, kind, title, media_type, length(content) as size, sha256, added_by, added_at";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final LoanRecords records;
    private final PaperAudit audit;

    public StoredEvidence(JdbcClient jdbc, TransactionOperations transactions, LoanRecords records) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.records = records;
        this.audit = new PaperAudit(jdbc);
    }

    @Override
    public LoanHistory history(LoanId loanId) {
        return records.of(loanId);
    }

    @Override
    public List<EvidenceFile> files(CaseId caseId) {
        return jdbc.sql("select " + CARD + " from case_evidence where case_id = :case order by added_at, evidence_id")
                .param("case", caseId.value())
                .query(StoredEvidence::file)
                .list();
    }

    @Override
    public Optional<Bytes> content(CaseId caseId, String evidenceId) {
        return jdbc.sql("select content from case_evidence where case_id = :case and evidence_id = :id")
                .param("case", caseId.value())
                .param("id", evidenceId)
                .query(byte[].class)
                .optional()
                .map(Bytes::of);
    }

    @Override
    public Optional<EvidenceFile> add(EvidenceUpload upload) {
        String id = DerivedId.of(
                "legal-evidence",
                upload.caseId().value(),
                upload.kind().toString(),
                upload.title(),
                upload.content().sha256());
        return Objects.requireNonNull(transactions.execute(status -> {
            boolean added = insert(id, upload) > 0;
            Optional<EvidenceFile> file = jdbc.sql("select " + CARD + " from case_evidence where evidence_id = :id")
                    .param("id", id)
                    .query(StoredEvidence::file)
                    .optional();
            file.ifPresent(kept -> audit.put(upload.actor(), "add-evidence", kept.caseId(), id, added));
            return file;
        }));
    }

    private int insert(String id, EvidenceUpload upload) {
        return jdbc.sql("""
                        insert into case_evidence (evidence_id, case_id, kind, title, media_type, content, sha256, added_by)
                        select :id, case_id, :kind, :title, :mediaType, :content, :sha256, :actor
                        from legal_case where case_id = :case
                        on conflict (evidence_id) do nothing""")
                .param("id", id)
                .param("case", upload.caseId().value())
                .param("kind", upload.kind().name())
                .param("title", upload.title())
                .param("mediaType", upload.mediaType())
                .param("content", upload.content().toArray())
                .param("sha256", upload.content().sha256())
                .param("actor", upload.actor())
                .update();
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getString("evidence_id"),
                new CaseId(row.getString("case_id")),
                EvidenceItem.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}

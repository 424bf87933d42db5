package io.duepath.legal.archive;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.DeskFields;
import io.duepath.legal.document.DocumentCard;
import io.duepath.legal.document.DocumentDecision;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.EvidenceItem;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.document.Manuscript;
import io.duepath.legal.document.Print;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.fixture.LegalDatabase;
import io.duepath.legal.fixture.Papers;
import io.duepath.model.loan.CaseId;
import io.duepath.model.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is archived stays as it is, whoever asks the database to change it. */
class ImmutableArchiveIT {

    private static final CaseId CASE = new CaseId("case-1");

    private final List<String> told = new ArrayList<>();
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private StoredDocuments documents;
    private StoredEvidence evidence;

    @BeforeEach
    void open() {
        var database = new DriverManagerDataSource(LegalDatabase.fresh());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/duepath/legal/migrations")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        documents = new StoredDocuments(jdbc, transactions, (card, decision) -> told.add(decision.actor()));
        evidence = new StoredEvidence(jdbc, transactions, new LoanRecords(new JdbcTemplate(database)));
        jdbc.sql("""
                        insert into legal_case (case_id, command_id, loan_id, customer_id, state, version, opened_on, referral)
                        values ('case-1', 'cmd-1', 'L-1', 'C-1', 'REVIEW', 1, '2026-04-02', cast(:referral as jsonb))""")
                .param("referral", Json.mapper().writeValueAsString(escalated("L-1", "cmd-1")))
                .update();
    }

    private DocumentCard kept() {
        var fields = DeskFields.of(DocumentKind.COMPLAINT, Papers.typed(DocumentKind.COMPLAINT));
        var facts = documents.facts(CASE).orElseThrow();
        var manuscript = new Manuscript(DocumentKind.COMPLAINT, Tongue.ZH, facts, fields, List.of());
        return documents.keep(manuscript, new Print(Bytes.of("a paper"), "00"), "ann");
    }

    private List<String> audit() {
        return jdbc.sql("select actor || ' ' || action || ' ' || outcome || ' ' || detail from desk_audit order by id")
                .query(String.class)
                .list();
    }

    private DocumentObstacle approve(DocumentCard card, String actor) {
        return documents.decide(CASE, card.id(), new DocumentDecision(true, card.sha256(), actor, ""));
    }

    @Test
    void neverChangesAPaperNorForgetsIt() {
        DocumentCard card = kept();
        assertThatThrownBy(() -> jdbc.sql(
                                "update case_document set content = 'other', sha256 = encode(sha256('other'), 'hex')")
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("delete from case_document").update()).hasMessageContaining("never changes");
        assertThat(approve(card, "bob")).isEqualTo(DocumentObstacle.NONE);
        assertThatThrownBy(() ->
                        jdbc.sql("update case_document set status = 'REFUSED'").update())
                .hasMessageContaining("never changes");
        assertThat(documents.find(CASE, card.id()).orElseThrow().content()).isEqualTo(Bytes.of("a paper"));
    }

    @Test
    void letsNobodyApproveTheirOwnAndDecidesOnce() {
        DocumentCard card = kept();
        assertThat(approve(card, "ann")).isEqualTo(DocumentObstacle.SAME_PERSON);
        assertThatThrownBy(() -> jdbc.sql(
                                "update case_document set status = 'APPROVED', decided_by = 'ann', decided_at = now()")
                        .update())
                .hasMessageContaining("approved_by_somebody_else");
        assertThat(approve(card, "bob")).isEqualTo(DocumentObstacle.NONE);
        assertThat(approve(card, "cid")).isEqualTo(DocumentObstacle.DECIDED);
        assertThat(told).containsExactly("bob");
        assertThat(audit())
                .containsExactly(
                        "ann draft-document done kept",
                        "ann approve-document refused same-person",
                        "bob approve-document done none",
                        "cid approve-document refused decided");
    }

    @Test
    void decidesNothingWhereTheCaseCannotBeToldOfIt() {
        DocumentCard card = kept();
        var failing = new StoredDocuments(jdbc, transactions, (paper, decision) -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> failing.decide(CASE, card.id(), new DocumentDecision(true, card.sha256(), "bob", "")))
                .hasMessage("no");
        assertThat(documents.of(CASE))
                .singleElement()
                .satisfies(c -> assertThat(c.status()).isEqualTo(DocumentCard.Status.WAITING));
    }

    @Test
    void neverChangesEvidence() {
        var upload =
                new EvidenceUpload(CASE, EvidenceItem.Kind.CONTRACT, "主合同", "application/pdf", Bytes.of("%PDF"), "bob");
        assertThat(evidence.add(upload)).isEqualTo(evidence.add(upload)).isPresent();
        assertThat(evidence.files(CASE)).hasSize(1);
        assertThat(audit()).containsExactly("bob add-evidence done kept", "bob add-evidence done known");
        assertThatThrownBy(
                        () -> jdbc.sql("update case_evidence set title = 'x'").update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("delete from case_evidence").update()).hasMessageContaining("never changes");
    }
}

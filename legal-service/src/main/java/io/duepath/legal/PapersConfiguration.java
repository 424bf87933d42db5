package io.duepath.legal;

import io.duepath.legal.archive.LoanRecords;
import io.duepath.legal.archive.StoredDocuments;
import io.duepath.legal.archive.StoredEvidence;
import io.duepath.legal.document.DocumentDesk;
import io.duepath.legal.document.DocumentShelf;
import io.duepath.legal.document.EvidenceBundle;
import io.duepath.legal.document.EvidenceShelf;
import io.duepath.legal.document.Press;
import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.printing.BundlePage;
import io.duepath.legal.printing.TemplatePress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires papers and evidence. */
@Configuration(proxyBeanMethods = false)
class PapersConfiguration {

    @Bean
    Press press(PapersProperties properties) {
        return TemplatePress.with(properties.chosenFont());
    }

    @Bean
    LoanRecords loanRecords(JdbcOperations jdbc) {
        return new LoanRecords(jdbc);
    }

    @Bean
    EvidenceShelf evidenceShelf(JdbcClient jdbc, PlatformTransactionManager manager, LoanRecords records) {
        return new StoredEvidence(jdbc, new TransactionTemplate(manager), records);
    }

    @Bean
    DocumentShelf documentShelf(JdbcClient jdbc, PlatformTransactionManager manager, CaseBook book, CaseDesk desk) {
        return new StoredDocuments(jdbc, new TransactionTemplate(manager), new CaseApprovals(book, desk));
    }

    @Bean
    DocumentDesk documentDesk(DocumentShelf shelf, EvidenceShelf evidence, Press press) {
        return new DocumentDesk(shelf, evidence, press);
    }

    @Bean
    EvidenceBundle evidenceBundle(CaseBook book, DocumentShelf shelf, EvidenceShelf evidence) {
        return new EvidenceBundle(book, shelf, evidence, new BundlePage());
    }
}

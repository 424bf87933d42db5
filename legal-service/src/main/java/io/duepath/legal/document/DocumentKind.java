package io.duepath.legal.document;

import static io.duepath.legal.document.DeskField.CAUSE_OF_ACTION;
import static io.duepath.legal.document.DeskField.CONTRACT_DATE;
import static io.duepath.legal.document.DeskField.CONTRACT_NUMBER;
import static io.duepath.legal.document.DeskField.COURT;
import static io.duepath.legal.document.DeskField.CREDITOR_ADDRESS;
import static io.duepath.legal.document.DeskField.CREDITOR_CONTACT;
import static io.duepath.legal.document.DeskField.CREDITOR_NAME;
import static io.duepath.legal.document.DeskField.CREDITOR_REPRESENTATIVE;
import static io.duepath.legal.document.DeskField.DATED_ON;
import static io.duepath.legal.document.DeskField.DEBTOR_ADDRESS;
import static io.duepath.legal.document.DeskField.DEBTOR_NAME;
import static io.duepath.legal.document.DeskField.FURTHER_CLAIMS;
import static io.duepath.legal.document.DeskField.LAWYER;
import static io.duepath.legal.document.DeskField.LAW_FIRM;
import static io.duepath.legal.document.DeskField.PAY_BY;
import static io.duepath.legal.document.DeskField.PAY_TO;
import static io.duepath.legal.document.DeskField.PROPERTY;
import static io.duepath.legal.document.DeskField.SECURITY;
import static io.duepath.legal.document.DeskField.URGENCY;

import io.duepath.model.WireName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The papers of a case, and the fields each wants from the desk. */
public enum DocumentKind {
    /** 催收函: the lender asks for payment; its arrival interrupts limitation. */
    DEMAND_LETTER,
    /** 律师函: a law firm asks on the lender's behalf. */
    LAWYERS_LETTER,
    /** 财产保全申请书: asks the court to freeze property. */
    PRESERVATION_APPLICATION,
    /** 起诉状: the suit. */
    COMPLAINT,
    /** 证据目录: what is handed in, and what each piece proves. */
    EVIDENCE_LIST;

    private static final List<DeskField> LETTER = List.of(
            CREDITOR_NAME,
            CREDITOR_CONTACT,
            DEBTOR_NAME,
            DEBTOR_ADDRESS,
            CONTRACT_NUMBER,
            CONTRACT_DATE,
            PAY_BY,
            PAY_TO,
            DATED_ON);
    private static final List<DeskField> PLEADING = List.of(
            COURT,
            CREDITOR_NAME,
            CREDITOR_ADDRESS,
            CREDITOR_REPRESENTATIVE,
            DEBTOR_NAME,
            DEBTOR_ADDRESS,
            CONTRACT_NUMBER,
            CONTRACT_DATE);

    /** What the desk fills in, in the order a form asks for it. */
    public List<DeskField> fields() {
        return switch (this) {
            case DEMAND_LETTER -> LETTER;
            case LAWYERS_LETTER ->
                Stream.concat(Stream.of(LAW_FIRM, LAWYER), LETTER.stream()).toList();
            case PRESERVATION_APPLICATION -> pleading(PROPERTY, URGENCY, SECURITY, DATED_ON);
            case COMPLAINT -> pleading(CAUSE_OF_ACTION, FURTHER_CLAIMS, DATED_ON);
            case EVIDENCE_LIST -> List.of(COURT, CREDITOR_NAME, DEBTOR_NAME, CAUSE_OF_ACTION, DATED_ON);
        };
    }

    private static List<DeskField> pleading(DeskField... more) {
        return Stream.concat(PLEADING.stream(), Arrays.stream(more)).toList();
    }

    /** Whether the paper cannot do without it. */
    public boolean requires(DeskField field) {
        return field != FURTHER_CLAIMS && fields().contains(field);
    }

    /** The kind with this name on the wire. */
    public static Optional<DocumentKind> named(String name) {
        return Arrays.stream(values()).filter(k -> k.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}

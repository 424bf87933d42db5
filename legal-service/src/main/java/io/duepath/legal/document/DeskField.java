package io.duepath.legal.document;

import io.duepath.model.WireName;
import java.util.Arrays;
import java.util.Optional;

/** What no event says and the desk supplies: names, addresses, court, and what only a person can judge. */
public enum DeskField {
    /** The court addressed. */
    COURT(FieldShape.LINE),
    /** Who lent the money. */
    CREDITOR_NAME(FieldShape.LINE),
    /** Where the creditor is registered. */
    CREDITOR_ADDRESS(FieldShape.LINE),
    /** Who acts for the creditor by law. */
    CREDITOR_REPRESENTATIVE(FieldShape.LINE),
    /** How the debtor can answer. */
    CREDITOR_CONTACT(FieldShape.LINE),
    /** Who owes it. */
    DEBTOR_NAME(FieldShape.LINE),
    /** Where the debtor is served. */
    DEBTOR_ADDRESS(FieldShape.LINE),
    /** The loan contract. */
    CONTRACT_NUMBER(FieldShape.LINE),
    /** When it was signed. */
    CONTRACT_DATE(FieldShape.DATE),
    /** The last day to pay before the next step. */
    PAY_BY(FieldShape.DATE),
    /** The account to pay into. */
    PAY_TO(FieldShape.LINE),
    /** The law firm that writes. */
    LAW_FIRM(FieldShape.LINE),
    /** Its lawyer. */
    LAWYER(FieldShape.LINE),
    /** The dispute by its name in the court's list of causes. */
    CAUSE_OF_ACTION(FieldShape.LINE),
    /** Claims beside the arrears: interest, costs, the security. */
    FURTHER_CLAIMS(FieldShape.TEXT),
    /** The property to preserve, with what identifies it. */
    PROPERTY(FieldShape.TEXT),
    /** The security offered for the preservation. */
    SECURITY(FieldShape.TEXT),
    /** Why it cannot wait. */
    URGENCY(FieldShape.TEXT),
    /** The day on the paper. */
    DATED_ON(FieldShape.DATE);

    private final FieldShape shape;

    DeskField(FieldShape shape) {
        this.shape = shape;
    }

    /** What may stand in it. */
    public FieldShape shape() {
        return shape;
    }

    /** The field with this name on the wire. */
    public static Optional<DeskField> named(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}

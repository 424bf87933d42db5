package io.duepath.legal.document;

import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.report.BucketTransition;
import java.util.List;

/**
 * What the other services told about a loan, before its referral and after, each list in the order it happened.
 *
 * @param contacts how each contact ended: sent, or not sent and why
 * @param receipts what became known of those that were sent
 * @param transitions its moves between buckets
 */
public record LoanHistory(
        List<ContactEnded> contacts, List<ContactRefined> receipts, List<BucketTransition> transitions) {

    public LoanHistory {
        contacts = List.copyOf(contacts);
        receipts = List.copyOf(receipts);
        transitions = List.copyOf(transitions);
    }

    /** The contacts that were sent. */
    public List<ContactEnded> notices() {
        return contacts.stream()
                .filter(contact -> contact.end() == ContactEnd.RELEASED)
                .toList();
    }
}

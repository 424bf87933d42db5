package io.duepath.model.wire;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.RollComplete;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.contact.VisitRequested;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.ContactMade;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.HoldReleased;
import io.duepath.model.event.InstalmentCancelled;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.fault.DeadLettered;
import io.duepath.model.fault.Rejected;
import io.duepath.model.legal.CaseAdvanced;
import io.duepath.model.legal.DeadlineRaised;
import io.duepath.model.legal.DocumentApproved;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.model.wire.Topic.Partitions;
import io.duepath.model.wire.Topic.Writer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The topic catalogue. No topic name stands anywhere else in the code. */
public final class Topics {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration FIVE_YEARS = Duration.ofDays(5 * 366);

    /** What loan cores send by Kafka; holds personal data. */
    public static final Topic INBOX =
            topic("inbox", Topic.Key.ANY, Writer.LOAN_CORES, Partitions.LOANS, WEEK, List.of());

    /** Every accepted fact about loans, and the ticks of the business calendar; kept for ever. */
    public static final Topic LOAN_EVENTS = topic(
            "loan-events",
            Topic.Key.LOAN,
            Writer.INGEST,
            Partitions.LOANS,
            null,
            List.of(
                    LoanRegistered.class,
                    InstalmentScheduled.class,
                    InstalmentCancelled.class,
                    RepaymentReceived.class,
                    RepaymentReversed.class,
                    HoldPlaced.class,
                    HoldReleased.class,
                    PromiseMade.class,
                    LoanClosed.class,
                    CaseOpened.class,
                    CaseClosed.class,
                    ContactMade.class,
                    LoanReleased.class,
                    BusinessDateAdvanced.class));

    /** What ingest refused, with reasons and the encrypted original. */
    public static final Topic REJECTED_EVENTS =
            topic("rejected-events", Topic.Key.ANY, Writer.INGEST, Partitions.SIDE, MONTH, List.of(Rejected.class));

    /** How customers can be reached and what they refused; addresses encrypted. */
    public static final Topic CUSTOMER_CONTACTS = new Topic(
            "duepath.customer-contacts",
            Topic.Key.CUSTOMER_AND_PART,
            Writer.INGEST,
            List.of(
                    CustomerContactUpdated.class,
                    CustomerHoldPlaced.class,
                    CustomerHoldReleased.class,
                    OptOutLifted.class),
            Partitions.CUSTOMERS,
            null,
            true);

    /** Contacts to make or take back, and the end of each day's roll. */
    public static final Topic NOTIFICATION_COMMANDS = topic(
            "notification-commands",
            Topic.Key.CUSTOMER,
            Writer.STAGING,
            Partitions.CUSTOMERS,
            MONTH,
            List.of(ContactRequested.class, ContactWithdrawn.class, RollComplete.class));

    /** Moves between buckets. */
    public static final Topic BUCKET_TRANSITIONS = topic(
            "bucket-transitions",
            Topic.Key.LOAN,
            Writer.STAGING,
            Partitions.LOANS,
            FIVE_YEARS,
            List.of(BucketTransition.class));

    /** The newest status of each loan. */
    public static final Topic LOAN_STATUS = new Topic(
            "duepath.loan-status",
            Topic.Key.LOAN,
            Writer.STAGING,
            List.of(LoanStatus.class),
            Partitions.LOANS,
            null,
            true);

    /** Steps not taken, and what became of promises. */
    public static final Topic TREATMENT_DECISIONS = topic(
            "treatment-decisions",
            Topic.Key.LOAN,
            Writer.STAGING,
            Partitions.LOANS,
            FIVE_YEARS,
            List.of(TreatmentDecision.class, PromiseResolved.class));

    /** Records of loan-events that staging could not apply. */
    public static final Topic STAGING_DEAD_LETTERS = topic(
            "staging-dead-letters", Topic.Key.LOAN, Writer.STAGING, Partitions.SIDE, null, List.of(DeadLettered.class));

    /** Cases to open or to withdraw. */
    public static final Topic LEGAL_COMMANDS = topic(
            "legal-commands",
            Topic.Key.LOAN,
            Writer.STAGING,
            Partitions.LOANS,
            FIVE_YEARS,
            List.of(LegalEscalated.class, LegalWithdrawn.class));

    /** What the legal desk tells about its cases; ingest brings the parts staging needs back into loan-events. */
    public static final Topic LEGAL_EVENTS = topic(
            "legal-events",
            Topic.Key.LOAN,
            Writer.LEGAL,
            Partitions.LOANS,
            FIVE_YEARS,
            List.of(
                    CaseOpened.class,
                    CaseClosed.class,
                    CaseAdvanced.class,
                    DeadlineRaised.class,
                    DocumentApproved.class));

    /** Text messages to send; holds personal data. */
    public static final Topic SMS_COMMANDS = channel("sms-commands", List.of(SmsRequested.class));

    /** E-mails to send; holds personal data. */
    public static final Topic MAIL_COMMANDS = channel("mail-commands", List.of(MailRequested.class));

    /** Calls to make or cancel; holds personal data. */
    public static final Topic CALL_TASKS = channel("call-tasks", List.of(CallRequested.class, TaskCancelled.class));

    /** Visits to make or cancel; holds personal data. */
    public static final Topic VISIT_TASKS = channel("visit-tasks", List.of(VisitRequested.class, TaskCancelled.class));

    /** What gateways and desks report back; holds personal data. */
    public static final Topic DELIVERY_RECEIPTS = topic(
            "delivery-receipts",
            Topic.Key.CUSTOMER,
            Writer.GATEWAYS,
            Partitions.CUSTOMERS,
            WEEK,
            List.of(DeliveryReceipt.class));

    /** How each contact ended and what became known of it later; the evidence of every send and every silence. */
    public static final Topic CONTACT_LOG = topic(
            "contact-log",
            Topic.Key.CUSTOMER,
            Writer.NOTIFIER,
            Partitions.CUSTOMERS,
            FIVE_YEARS,
            List.of(ContactEnded.class, ContactRefined.class));

    private Topics() {}

    /** Every topic of the deployment. */
    public static List<Topic> all() {
        return List.of(
                INBOX,
                LOAN_EVENTS,
                REJECTED_EVENTS,
                CUSTOMER_CONTACTS,
                NOTIFICATION_COMMANDS,
                BUCKET_TRANSITIONS,
                LOAN_STATUS,
                TREATMENT_DECISIONS,
                STAGING_DEAD_LETTERS,
                LEGAL_COMMANDS,
                LEGAL_EVENTS,
                SMS_COMMANDS,
                MAIL_COMMANDS,
                CALL_TASKS,
                VISIT_TASKS,
                DELIVERY_RECEIPTS,
                CONTACT_LOG);
    }

    private static Topic channel(String name, List<Class<? extends Message>> types) {
        return topic(name, Topic.Key.CUSTOMER, Writer.NOTIFIER, Partitions.CUSTOMERS, WEEK, types);
    }

    private static Topic topic(
            String name,
            Topic.Key key,
            Writer writer,
            Partitions partitions,
            @Nullable Duration retention,
            List<Class<? extends Message>> types) {
        return new Topic("duepath." + name, key, writer, types, partitions, retention, false);
    }
}

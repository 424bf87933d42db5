package io.duepath.local.demo;

import io.duepath.model.Message;
import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.contact.VisitRequested;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.legal.CaseAdvanced;
import io.duepath.model.legal.DeadlineRaised;
import io.duepath.model.legal.DocumentApproved;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.TreatmentDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts a message into words, for people. */
final class Telling {

    private final Map<Class<?>, Function<Message, String>> words = new HashMap<>();

    Telling() {
        facts();
        staging();
        contacts();
        legal();
    }

    /** The message in one or more lines. */
    List<String> of(Message message) {
        Function<Message, String> told = words.get(message.getClass());
        String text = told == null ? message.getClass().getSimpleName() : told.apply(message);
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private void facts() {
        put(
                LoanRegistered.class,
                m -> "registered: a " + m.product() + " loan of " + m.principal() + " " + m.currency() + " to customer "
                        + m.customerId());
        put(
                InstalmentScheduled.class,
                m -> "instalment " + m.instalment() + " scheduled: " + m.money() + " on " + m.dueDate());
        put(RepaymentReceived.class, m -> "PAID " + m.money() + " (" + m.repaymentId() + ")");
        put(RepaymentReversed.class, m -> "REVERSED " + m.repaymentId() + ": " + m.reason());
        put(LoanClosed.class, m -> "CLOSED: " + m.reason());
    }

    private void staging() {
        put(
                BucketTransition.class,
                m -> "moves from " + m.from() + " to " + m.to() + ": " + days(m.dpd()) + ", arrears " + m.arrears()
                        + " (cause: " + m.cause() + ")");
        put(
                TreatmentDecision.class,
                m -> "step " + m.step() + " not taken: " + m.reason() + (m.detail() == null ? "" : ", " + m.detail()));
        put(
                ContactRequested.class,
                m -> m.action() + " wanted, template " + m.template() + ", because " + ground(m.because())
                        + (m.revision() == 0 ? "" : ", revised"));
        put(ContactWithdrawn.class, m -> "contact withdrawn: " + m.reason() + " (" + m.cause() + ")");
    }

    private void contacts() {
        put(SmsRequested.class, m -> "SMS to " + m.address() + ":\n\"" + m.text() + "\"");
        put(MailRequested.class, m -> "mail to " + m.address() + ": " + m.subject() + "\n" + m.text());
        put(CallRequested.class, m -> "call task, " + m.address() + ":\n" + m.text());
        put(VisitRequested.class, m -> "visit task, " + m.address() + ":\n" + m.text());
        put(TaskCancelled.class, m -> "task cancelled: " + m.reason());
        put(
                ContactEnded.class,
                m -> m.action() + " of step " + m.step() + ": " + m.end() + ", " + m.reason()
                        + (m.ruleIds().isEmpty() ? "" : " " + m.ruleIds()));
        put(ContactRefined.class, m -> m.channel() + " of step " + m.step() + ": " + m.outcome() + ", " + m.reason());
    }

    private void legal() {
        put(
                LegalEscalated.class,
                m -> (m.revision() == 0 ? "TO THE LEGAL DESK" : "legal step revised") + ", because "
                        + ground(m.because()));
        put(LegalWithdrawn.class, m -> "legal step withdrawn: " + m.reason() + " (" + m.cause() + ")");
        put(CaseOpened.class, m -> "legal case " + m.caseId() + " opened");
        put(CaseClosed.class, m -> "legal case " + m.caseId() + " closed: " + m.outcome());
        put(CaseAdvanced.class, m -> "legal case goes from " + m.from() + " to " + m.to() + " (" + m.by() + ")");
        put(DeadlineRaised.class, m -> "legal deadline " + m.rule() + ", " + m.notice() + ": last day " + m.dueOn());
        put(DocumentApproved.class, m -> "legal document approved: " + m.document());
    }

    private static String ground(Because because) {
        String due = because.instalment() == null
                ? days(because.dpd()) + ", arrears " + because.arrears() + " " + because.currency() + " since "
                        + because.oldestUnmetDueDate()
                : "instalment " + because.instalment() + " of " + because.amountDue() + " " + because.currency()
                        + " is due on " + because.dueDate();
        return due + " (step " + because.step() + " of policy " + because.policyVersion() + ")";
    }

    private static String days(int dpd) {
        return dpd == 1 ? "1 day past due" : dpd + " days past due";
    }

    private <M extends Message> void put(Class<M> type, Function<M, String> told) {
        words.put(type, message -> told.apply(type.cast(message)));
    }
}

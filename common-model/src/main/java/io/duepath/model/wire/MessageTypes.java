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
import io.duepath.model.event.CustomerErased;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All types of message, each exactly once. */
public final class MessageTypes {

    private static final Map<String, MessageType<?>> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, MessageType<?>> BY_DATA = new HashMap<>();
    private static final List<MessageType<?>> ALL = new ArrayList<>();

    static {
        List<Class<? extends Message>> facts = List.of(
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
                BusinessDateAdvanced.class,
                CustomerContactUpdated.class,
                CustomerHoldPlaced.class,
                CustomerHoldReleased.class,
                OptOutLifted.class,
                CustomerErased.class);
        List<Class<? extends Message>> emitted = List.of(
                BucketTransition.class,
                LoanStatus.class,
                TreatmentDecision.class,
                PromiseResolved.class,
                RollComplete.class,
                ContactRequested.class,
                ContactWithdrawn.class,
                LegalEscalated.class,
                LegalWithdrawn.class,
                CaseAdvanced.class,
                DeadlineRaised.class,
                DocumentApproved.class,
                SmsRequested.class,
                MailRequested.class,
                CallRequested.class,
                VisitRequested.class,
                TaskCancelled.class,
                ContactEnded.class,
                ContactRefined.class,
                DeliveryReceipt.class,
                Rejected.class,
                DeadLettered.class);
        facts.forEach(MessageTypes::add);
        emitted.forEach(MessageTypes::add);
    }

    private MessageTypes() {}

    /** Every type of the catalogue, facts first. */
    public static List<MessageType<?>> all() {
        return List.copyOf(ALL);
    }

    /** The type of this CloudEvents type name, if the catalogue has it. */
    public static Optional<MessageType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The type whose data is this record.
     *
     * @throws IllegalArgumentException for a class outside the catalogue
     */
    public static MessageType<?> of(Class<? extends Message> data) {
        MessageType<?> type = BY_DATA.get(data);
        if (type == null) {
            throw new IllegalArgumentException(data.getName() + " is no message of the catalogue");
        }
        return type;
    }

    private static <M extends Message> void add(Class<M> data) {
        String words = data.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        MessageType<M> type = new MessageType<>("duepath." + words.toLowerCase(Locale.ROOT) + ".v1", data);
        ALL.add(type);
        BY_NAME.put(type.name(), type);
        BY_DATA.put(data, type);
    }
}

package io.duepath.ingest.domain;

import io.duepath.model.WireName;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.ContactMade;
import io.duepath.model.event.Fact;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.fault.Origin;
import java.util.Set;

/** Where events come in. Each door takes only what its senders can know. */
public enum Door {
    /** Loan cores and operators, in order; the only door for ticks of the business calendar. */
    HTTP {
        @Override
        public boolean takes(Class<? extends Fact> type) {
            return !FROM_INSIDE.contains(type);
        }
    },
    /** Loan cores by Kafka. */
    INBOX {
        @Override
        public boolean takes(Class<? extends Fact> type) {
            return !FROM_INSIDE.contains(type) && type != BusinessDateAdvanced.class && type != LoanReleased.class;
        }
    },
    /** What the legal desk tells and staging must know. */
    LEGAL_EVENTS {
        @Override
        public boolean takes(Class<? extends Fact> type) {
            return type == CaseOpened.class || type == CaseClosed.class;
        }
    },
    /** What became of contacts, as far as staging must know it. */
    CONTACT_LOG {
        @Override
        public boolean takes(Class<? extends Fact> type) {
            return type == ContactMade.class;
        }
    };

    private static final Set<Class<? extends Fact>> FROM_INSIDE =
            Set.of(CaseOpened.class, CaseClosed.class, ContactMade.class);

    /** Whether a fact of this type may come in here. */
    public abstract boolean takes(Class<? extends Fact> type);

    /** A place in a request: the line of a stream, the position in a batch, both counted from 1. */
    public Origin line(long line) {
        return new Origin(toString(), null, null, null, line);
    }

    /** A place in a topic. */
    public Origin at(String topic, int partition, long offset) {
        return new Origin(toString(), topic, partition, offset, null);
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}

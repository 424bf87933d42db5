package io.duepath.legal.store;

import io.duepath.model.event.CustomerFact;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the holds of customers: ids, kinds and dates, nothing else of what their topic carries. */
public final class CustomerHolds {

    private final JdbcClient jdbc;

    public CustomerHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a hold or its release, in whatever order and as often as they come. */
    public void take(CustomerFact fact) {
        if (fact instanceof CustomerHoldPlaced placed) {
            jdbc.sql("""
                            insert into customer_hold (customer_id, hold_id, kind, valid_from, valid_until)
                            values (:customer, :hold, :kind, :from, :until)
                            on conflict (customer_id, hold_id) do update set kind = excluded.kind,
                                valid_from = excluded.valid_from, valid_until = excluded.valid_until""")
                    .param("customer", placed.customerId().value())
                    .param("hold", placed.holdId().value())
                    .param("kind", placed.kind().toString())
                    .param("from", placed.from())
                    .param("until", placed.until())
                    .update();
        } else if (fact instanceof CustomerHoldReleased released) {
            jdbc.sql("""
                            insert into customer_hold (customer_id, hold_id, released_on) values (:customer, :hold, :on)
                            on conflict (customer_id, hold_id) do update set released_on = excluded.released_on""")
                    .param("customer", released.customerId().value())
                    .param("hold", released.holdId().value())
                    .param("on", released.on())
                    .update();
        }
    }

    /** A hold nobody can read stops the customer until its record is replaced. */
    public void unreadable(String customer, String hold) {
        jdbc.sql("""
                        insert into customer_hold (customer_id, hold_id, valid_from) values (:customer, :hold, :from)
                        on conflict (customer_id, hold_id) do update
                        set kind = null, valid_from = excluded.valid_from, valid_until = null, released_on = null""")
                .param("customer", customer)
                .param("hold", hold)
                .param("from", LocalDate.EPOCH)
                .update();
    }

    /** The record of a hold was erased. */
    public void erased(String customer, String hold) {
        jdbc.sql("delete from customer_hold where customer_id = :customer and hold_id = :hold")
                .param("customer", customer)
                .param("hold", hold)
                .update();
    }
}

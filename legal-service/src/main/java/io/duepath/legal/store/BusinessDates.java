package io.duepath.legal.store;

import io.duepath.legal.domain.Today;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest business date that a command named, as the day it is: for history and demo, where days are played. */
public final class BusinessDates implements Today {

    private final JdbcClient jdbc;

    public BusinessDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves on if this is a newer date; one row that rarely changes, so instances rarely wait for each other. */
    void seen(LocalDate date) {
        boolean newer = jdbc.sql("select not exists (select 1 from business_date where business_date >= :date)")
                .param("date", date)
                .query(Boolean.class)
                .single();
        if (newer) {
            jdbc.sql("""
                            insert into business_date (business_date) values (:date)
                            on conflict (only_row) do update
                            set business_date = greatest(business_date.business_date, excluded.business_date)""").param("date", date).update();
        }
    }

    @Override
    public LocalDate date() {
        return jdbc.sql("select business_date from business_date")
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.EPOCH);
    }
}

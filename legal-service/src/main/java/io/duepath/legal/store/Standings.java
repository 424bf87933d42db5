package io.duepath.legal.store;

import io.duepath.legal.domain.CustomerStop;
import io.duepath.legal.domain.Filed;
import io.duepath.legal.domain.Recorded;
import io.duepath.legal.domain.Standing;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Today;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads everything that stands about a case, inside the running transaction. */
final class Standings {

    private final JdbcClient jdbc;
    private final DeadlineStore deadlines;
    private final DeskRows desk;
    private final ProcedurePack pack;
    private final Today today;

    Standings(JdbcClient jdbc, ProcedurePack pack, Today today) {
        this.jdbc = jdbc;
        this.deadlines = new DeadlineStore(jdbc);
        this.desk = new DeskRows(jdbc);
        this.pack = pack;
        this.today = today;
    }

    Standing of(StoredCase stored) {
        CaseId id = stored.now().file().caseId();
        return new Standing(
                stored,
                pack,
                today.date(),
                list("select * from case_file_item where case_id = :id order by item", id, Standings::filed),
                list(
                        "select * from case_milestone where case_id = :id order by sequence, position",
                        id,
                        Standings::reached),
                deadlines.of(id),
                desk.proposals(id),
                desk.assets(id),
                desk.tasks(id),
                stops(stored.now().file().referral().customerId()));
    }

    private <T> List<T> list(String sql, CaseId id, RowMapper<T> reader) {
        return jdbc.sql(sql).param("id", id.value()).query(reader).list();
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        return new Filed(
                row.getString("item"),
                row.getString("evidence"),
                row.getString("filed_by"),
                row.getObject("filed_on", LocalDate.class));
    }

    private static Recorded reached(ResultSet row, int number) throws SQLException {
        return new Recorded(
                Milestone.valueOf(row.getString("milestone")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("asset"),
                row.getString("evidence"));
    }

    /** One without its beginning was released before it was heard of, and stops nothing. */
    private List<CustomerStop> stops(CustomerId customer) {
        return jdbc.sql("""
                        select * from customer_hold
                        where customer_id = :id and valid_from is not null order by valid_from, hold_id""")
                .param("id", customer.value())
                .query(Standings::stop)
                .list();
    }

    private static CustomerStop stop(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        LocalDate released = row.getObject("released_on", LocalDate.class);
        boolean early = released != null && (until == null || released.isBefore(until));
        return new CustomerStop(
                row.getString("hold_id"),
                Objects.requireNonNullElse(row.getString("kind"), CustomerStop.UNREADABLE),
                row.getObject("valid_from", LocalDate.class),
                early ? released : until);
    }
}

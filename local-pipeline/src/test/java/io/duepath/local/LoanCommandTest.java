package io.duepath.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a desk that answers as staging does. */
class LoanCommandTest {

    private static final String LOAN = """
            {"loanId":"L/7","customerId":"C1","asOf":"2026-01-20","state":"active","dpd":8,"pastDueDays":10,
             "arrears":"300.00","currency":"CNY","oldestUnmetDueDate":"2026-01-10","bucket":"DPD_1_30","episode":1,
             "graceDays":2,"holidayDays":0,"daysRun":true,"story":[
             {"date":"2026-01-07","kind":"requested","action":"sms","step":"pre-due-3","expiresOn":"2026-01-10",
              "instalment":1,"dueDate":"2026-01-10","amountDue":"300.00","currency":"CNY","cause":"time"},
             {"date":"2026-01-13","kind":"moved","from":"CURRENT","to":"DPD_1_30","dpd":1,"arrears":"300.00",
              "currency":"CNY","cause":"time"},
             {"date":"2026-01-13","kind":"requested","action":"sms","step":"dpd-1-sms","dpd":1,"arrears":"300.00",
              "currency":"CNY","oldestUnmetDueDate":"2026-01-10","cause":"time","expiresOn":"2026-01-18"},
             {"date":"2026-01-14","kind":"withdrawn","action":"sms","step":"dpd-1-sms","reason":"promise",
              "cause":"promise-made:P1/0"},
             {"date":"2026-01-15","kind":"not-taken","step":"dpd-3-mail","reason":"silenced","detail":"promise"},
             {"date":"2026-01-19","kind":"promise","promiseId":"P1","outcome":"broken","received":"0.00",
              "amount":"300.00","currency":"CNY"},
             {"date":"2026-01-20","kind":"weighed","grams":"7"}]}
            """;

    private final List<String> asked = new ArrayList<>();
    private HttpServer desk;
    private int status = 200;
    private String body = LOAN;

    @BeforeEach
    void openDesk() throws IOException {
        desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        desk.start();
    }

    @AfterEach
    void closeDesk() {
        desk.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + desk.getAddress().getPort();
    }

    @Test
    void printsWhereALoanStandsAndItsStory() {
        CommandRun run = CommandRun.of("loan", "--staging", url(), "L/7");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Loan L/7 on 2026-01-20
                  state     active, DPD_1_30, episode 1
                  overdue   10 days past due since 2026-01-10, counted as 8 (grace 2, payment holiday 0)
                  arrears   300.00 CNY

                What happened, oldest first
                  2026-01-07  + sms of step pre-due-3 ordered: instalment 1 of 300.00 CNY is due on 2026-01-10, until 2026-01-10
                  2026-01-13  = moved from CURRENT to DPD_1_30: 1 day past due, arrears 300.00 CNY (cause: time)
                              + sms of step dpd-1-sms ordered: 1 day past due, arrears 300.00 CNY since 2026-01-10 (cause: time), until 2026-01-18
                  2026-01-14  x sms of step dpd-1-sms withdrawn: promise (cause: promise-made:P1/0)
                  2026-01-15  - step dpd-3-mail not taken: silenced, promise
                  2026-01-19  = promise P1 broken: 0.00 of 300.00 CNY received
                  2026-01-20  ? kind weighed, grams 7
                """);
        assertThat(asked).containsExactly("/loans/L/7");
    }

    @Test
    void asksForAnotherDay() {
        CommandRun run = CommandRun.of("loan", "L/7", "--as-of", "2026-02-01", "--staging", url());
        assertThat(run.code()).isZero();
        assertThat(asked).containsExactly("/loans/L/7?asOf=2026-02-01");
    }

    @Test
    void doesNotTakeAnIdApart() {
        status = 404;
        CommandRun run = CommandRun.of("loan", "a b?asOf=x#y", "--staging", url());
        assertThat(run.code()).isEqualTo(1);
        assertThat(asked).containsExactly("/loans/a%20b%3FasOf=x%23y");
    }

    @Test
    void saysThatThereIsNoSuchLoan() {
        status = 404;
        CommandRun run = CommandRun.of("loan", "L9", "--staging", url());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("duepath: staging at " + url() + " knows no loan L9");
    }

    @Test
    void saysWhyStagingCannotAnswerNow() {
        status = 503;
        body = "{\"status\":503,\"detail\":\"partitions are being assigned\"}";
        CommandRun run = CommandRun.of("loan", "L9", "--staging", url());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot answer just now, try again: partitions are being assigned");
    }

    @Test
    void saysThatNobodyListens() {
        String url = url();
        desk.stop(0);
        CommandRun run = CommandRun.of("loan", "L9", "--staging", url);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("duepath: no answer from staging at " + url, "./duepath up");
    }

    @Test
    void saysThatSomebodyElseListens() {
        body = "<html>";
        CommandRun run = CommandRun.of("loan", "L9", "--staging", url());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not staging");
    }

    @Test
    void refusesWhatIsNoDate() {
        CommandRun run = CommandRun.of("loan", "L9", "--as-of", "tomorrow");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of");
    }
}

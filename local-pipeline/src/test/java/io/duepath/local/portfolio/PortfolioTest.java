package io.duepath.local.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static List<DatedFact> facts(Portfolio portfolio) {
        List<DatedFact> facts = new ArrayList<>();
        for (Day day : portfolio) {
            day.facts().forEach(facts::add);
        }
        return facts;
    }

    private static <F extends Fact> List<F> only(List<DatedFact> facts, Class<F> type) {
        return facts.stream()
                .map(DatedFact::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Nested
    class ItsSeed {

        @Test
        void tellsTheSameFactsForTheSameSeed() {
            assertThat(facts(new Portfolio(42, 40, FIRST, 9))).isEqualTo(facts(new Portfolio(42, 40, FIRST, 9)));
        }

        @Test
        void canBeToldMoreThanOnce() {
            Portfolio portfolio = new Portfolio(42, 10, FIRST, 4);
            assertThat(facts(portfolio)).isEqualTo(facts(portfolio));
        }

        @Test
        void tellsOtherFactsForAnotherSeed() {
            assertThat(facts(new Portfolio(42, 40, FIRST, 9))).isNotEqualTo(facts(new Portfolio(43, 40, FIRST, 9)));
        }
    }

    @Nested
    class ItsCalendar {

        @Test
        void tellsEachDateOnceInOrder() {
            Portfolio portfolio = new Portfolio(1, 3, FIRST, 3);
            List<LocalDate> dates = new ArrayList<>();
            portfolio.forEach(day -> dates.add(day.date()));
            assertThat(dates)
                    .containsExactlyElementsOf(
                            FIRST.datesUntil(LocalDate.of(2025, 4, 1)).toList())
                    .hasSize(portfolio.days());
        }

        @Test
        void tellsEachFactOnItsDate() {
            for (Day day : new Portfolio(2, 50, FIRST, 8)) {
                assertThat(day.facts()).allMatch(fact -> fact.date().equals(day.date()));
            }
        }

        @Test
        void givesEachFactAnIdOfItsOwn() {
            assertThat(facts(new Portfolio(3, 200, FIRST, 12)).stream().map(DatedFact::eventId))
                    .doesNotHaveDuplicates();
        }

        @Test
        void refusesNoLoansOrNoMonths() {
            assertThatThrownBy(() -> new Portfolio(1, 0, FIRST, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Portfolio(1, 1, FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class ItsOrder {

        @Test
        void introducesEachCustomerAndLoanBeforeAnythingElse() {
            Set<CustomerId> customers = new HashSet<>();
            Set<LoanId> loans = new HashSet<>();
            for (DatedFact told : facts(new Portfolio(4, 300, FIRST, 6))) {
                if (told.fact() instanceof CustomerContactUpdated contact) {
                    assertThat(customers.add(contact.customerId())).isTrue();
                } else if (told.fact() instanceof LoanRegistered loan) {
                    assertThat(customers).contains(loan.customerId());
                    assertThat(loans.add(loan.loanId())).isTrue();
                } else if (told.fact() instanceof LoanFact fact) {
                    assertThat(loans).contains(fact.loanId());
                }
            }
            assertThat(loans).hasSize(300);
        }

        @Test
        void reversesOnlyWhatWasPaidBefore() {
            Set<RepaymentId> paid = new HashSet<>();
            for (DatedFact told : facts(new Portfolio(5, 500, FIRST, 10))) {
                if (told.fact() instanceof RepaymentReceived received) {
                    paid.add(received.repaymentId());
                } else if (told.fact() instanceof RepaymentReversed reversed) {
                    assertThat(paid).contains(reversed.repaymentId());
                }
            }
        }

        @Test
        void closesOnlyLoansThatArePaidToTheLastFen() {
            List<DatedFact> facts = facts(new Portfolio(6, 400, FIRST, 24));
            Map<RepaymentId, RepaymentReceived> held = new HashMap<>();
            only(facts, RepaymentReceived.class).forEach(r -> held.put(r.repaymentId(), r));
            only(facts, RepaymentReversed.class).forEach(r -> held.remove(r.repaymentId()));
            Map<LoanId, Long> paid = held.values().stream()
                    .collect(Collectors.groupingBy(
                            RepaymentReceived::loanId,
                            Collectors.summingLong(r -> r.money().minor())));
            Map<LoanId, Long> owed = only(facts, InstalmentScheduled.class).stream()
                    .collect(Collectors.groupingBy(
                            InstalmentScheduled::loanId,
                            Collectors.summingLong(i -> i.money().minor())));
            List<LoanClosed> closed = only(facts, LoanClosed.class);
            assertThat(closed)
                    .hasSizeGreaterThan(50)
                    .allMatch(c -> paid.get(c.loanId()).equals(owed.get(c.loanId())));
        }
    }

    @Nested
    class ItsShape {

        private static final List<DatedFact> FACTS = facts(new Portfolio(42, 4_000, FIRST, 12));

        @Test
        void letsAQuarterFallDueOnTheFirstAndATenthOnEachUsualDay() {
            Map<Integer, Long> days = only(FACTS, InstalmentScheduled.class).stream()
                    .filter(i -> i.instalment().value() == 1)
                    .collect(Collectors.groupingBy(i -> i.dueDate().getDayOfMonth(), Collectors.counting()));
            assertThat(days.get(1) / 4_000.0).isCloseTo(0.26, within(0.03));
            assertThat(List.of(5, 10, 15, 25))
                    .allSatisfy(day -> assertThat(days.get(day) / 4_000.0).isCloseTo(0.11, within(0.02)));
        }

        @Test
        void plansTwelveToSixtyMonthlyInstalments() {
            Map<LoanId, Long> terms = only(FACTS, InstalmentScheduled.class).stream()
                    .collect(Collectors.groupingBy(InstalmentScheduled::loanId, Collectors.counting()));
            assertThat(terms.values()).allMatch(n -> n >= 12 && n <= 60).contains(12L, 24L, 36L, 48L, 60L);
        }

        @Test
        void givesMostCustomersOneLoanAFewUpToFiveAndOneAFleet() {
            Map<Long, Long> customers = only(FACTS, LoanRegistered.class).stream()
                    .collect(Collectors.groupingBy(LoanRegistered::customerId, Collectors.counting()))
                    .values()
                    .stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            double all = customers.values().stream().mapToLong(Long::longValue).sum();
            assertThat(customers.keySet().stream().filter(n -> n > 5)).containsExactly(8L);
            assertThat(customers.get(8L)).isEqualTo(1);
            assertThat(customers.get(1L) / all).isCloseTo(0.80, within(0.02));
            assertThat(customers.get(2L) / all).isCloseTo(0.15, within(0.02));
        }

        @Test
        void tellsTwoInAHundredPaymentsTwiceWithoutAnyChange() {
            Map<RepaymentId, List<RepaymentReceived>> told = only(FACTS, RepaymentReceived.class).stream()
                    .collect(Collectors.groupingBy(RepaymentReceived::repaymentId));
            long twice = told.values().stream().filter(t -> t.size() == 2).count();
            assertThat(told.values()).allMatch(t -> t.stream().distinct().count() == 1);
            assertThat((double) twice / told.size()).isCloseTo(0.02, within(0.005));
        }

        @Test
        void reversesOneToTwoInAHundredPayments() {
            double paid = only(FACTS, RepaymentReceived.class).size();
            assertThat(only(FACTS, RepaymentReversed.class).size() / paid).isCloseTo(0.018, within(0.006));
        }

        @Test
        void letsSomeFallBehindAndPayEachInstalmentAMonthOrTwoLateSinceThen() {
            Map<LoanId, Map<Integer, LocalDate>> due = only(FACTS, InstalmentScheduled.class).stream()
                    .collect(Collectors.groupingBy(
                            InstalmentScheduled::loanId,
                            Collectors.toMap(i -> i.instalment().value(), InstalmentScheduled::dueDate)));
            Map<LoanId, Long> late = FACTS.stream()
                    .filter(f ->
                            f.fact() instanceof RepaymentReceived && f.eventId().matches(".*/pay/\\d+-1"))
                    .filter(f -> {
                        RepaymentReceived paid = (RepaymentReceived) f.fact();
                        String number = paid.repaymentId().value().replaceAll(".*/(\\d+)-1", "$1");
                        LocalDate owed = due.get(paid.loanId()).get(Integer.valueOf(number));
                        long days = ChronoUnit.DAYS.between(owed, f.date());
                        return days >= 25 && days <= 66;
                    })
                    .collect(Collectors.groupingBy(f -> ((LoanFact) f.fact()).loanId(), Collectors.counting()));
            long behind = late.values().stream().filter(n -> n >= 3).count();
            assertThat(behind / 4_000.0).isCloseTo(0.07, within(0.02));
        }

        @Test
        void ratesLateTellingsAsBackdated() {
            assertThat(FACTS.stream()
                            .filter(f -> f.fact() instanceof RepaymentReceived)
                            .filter(f -> !f.eventId().endsWith("/again"))
                            .map(f -> ChronoUnit.DAYS.between(((RepaymentReceived) f.fact()).valueDate(), f.date())))
                    .allMatch(days -> days >= 0 && days <= 10)
                    .contains(1L, 10L);
        }

        @Test
        void inventsPeopleWhoCannotBeReached() {
            assertThat(only(FACTS, CustomerContactUpdated.class).stream().flatMap(c -> c.endpoints().stream()))
                    .allSatisfy(endpoint -> assertThat(endpoint.address())
                            .matches("\\+86199\\d{8}|.+@example\\.com|.*示例路.*|.*Sample Road.*"));
            assertThat(only(FACTS, CustomerContactUpdated.class).stream().map(CustomerContactUpdated::language))
                    .contains("zh-CN", "en");
        }

        @Test
        void leavesSomeLoansUnpaidForOverNinetyDaysAndLetsSomeOfThemPayAfterwards() {
            Portfolio small = new Portfolio(42, 60, FIRST, 5);
            List<DatedFact> told = facts(small);
            Map<LoanId, LocalDate> firstDue = only(told, InstalmentScheduled.class).stream()
                    .collect(Collectors.toMap(
                            InstalmentScheduled::loanId,
                            InstalmentScheduled::dueDate,
                            (a, b) -> a.isBefore(b) ? a : b));
            Map<LoanId, LocalDate> firstPaid = only(told, RepaymentReceived.class).stream()
                    .collect(Collectors.toMap(
                            RepaymentReceived::loanId, RepaymentReceived::valueDate, (a, b) -> a.isBefore(b) ? a : b));
            LocalDate end = FIRST.plusDays(small.days() - 1L);
            assertThat(firstDue)
                    .anySatisfy(
                            (loan, due) -> assertThat(ChronoUnit.DAYS.between(due, firstPaid.getOrDefault(loan, end)))
                                    .isGreaterThan(90));
        }
    }
}

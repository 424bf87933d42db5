package io.duepath.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.model.command.RollComplete;
import io.duepath.model.event.Allocation;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.fixture.SampleMessages;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.PromiseId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be true cannot be built. */
class MessagesTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate DAY = LocalDate.parse("2026-01-08");
    private final LoanEvents loan = LoanEvents.of("L-1");

    static List<Message> samples() {
        return SampleMessages.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lacksNoRequiredComponent(Message sample) {
        for (RecordComponent c : components(sample, c -> required(c))) {
            assertThatThrownBy(() -> with(sample, c, null))
                    .as(c.getName())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(c.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAnAbsentOptionalComponentAsNothing(Message sample) throws Exception {
        for (RecordComponent c :
                components(sample, c -> !required(c) && !c.getType().isPrimitive())) {
            Object value = c.getAccessor().invoke(with(sample, c, null));
            if (c.getType() == List.class) {
                assertThat(value).isEqualTo(List.of());
            } else if (c.getType() == Map.class) {
                assertThat(value).isEqualTo(Map.of());
            } else {
                assertThat(value).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasNoNegativeNumber(Message sample) {
        for (RecordComponent c : components(sample, c -> c.getType() == int.class)) {
            assertThatIllegalArgumentException().as(c.getName()).isThrownBy(() -> with(sample, c, -1));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasAmountsInTheDigitsOfItsCurrencyAndNoneBelowZero(Message sample) throws Exception {
        for (RecordComponent c : components(sample, c -> c.getType() == BigDecimal.class)) {
            for (String wrong : List.of("-0.01", "0.001", "1000000000000000")) {
                assertThatIllegalArgumentException()
                        .as(c.getName() + " " + wrong)
                        .isThrownBy(() -> with(sample, c, new BigDecimal(wrong)));
            }
            assertThat(c.getAccessor().invoke(with(sample, c, new BigDecimal("6e2"))))
                    .as(c.getName())
                    .isEqualTo(new BigDecimal("600.00"));
        }
    }

    @Nested
    class ARepayment {

        @Test
        void takesAllocationsUpToItsAmount() {
            assertThat(loan.paid("R-1", "2026-01-08", "300", LoanEvents.on(1, "200"), LoanEvents.on(2, "100.0"))
                            .data()
                            .allocations())
                    .containsExactly(LoanEvents.on(1, "200.00"), LoanEvents.on(2, "100.00"));
        }

        @Test
        void refusesAllocationsBeyondItsAmount() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> loan.paid(
                            "R-1", "2026-01-08", "300.00", LoanEvents.on(1, "200.00"), LoanEvents.on(2, "100.01")));
        }

        @Test
        void refusesAnAllocationFinerThanItsCurrency() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> loan.paid("R-1", "2026-01-08", "300.00", LoanEvents.on(1, "0.001")));
        }

        @Test
        void refusesZero() {
            assertThatIllegalArgumentException().isThrownBy(() -> loan.paid("R-1", "2026-01-08", "0.00"));
            assertThatIllegalArgumentException().isThrownBy(() -> LoanEvents.on(1, "0"));
        }

        @Test
        void keepsItsOwnListOfAllocations() {
            RepaymentReceived sample = SampleMessages.of(RepaymentReceived.class);
            List<Allocation> allocations = new ArrayList<>(sample.allocations());
            RepaymentReceived repayment = new RepaymentReceived(
                    sample.loanId(),
                    sample.repaymentId(),
                    sample.amount(),
                    sample.currency(),
                    sample.valueDate(),
                    allocations);
            allocations.clear();

            assertThat(repayment).isEqualTo(sample);
        }

        @Test
        void equalsTheSameWrittenWithOtherDigits() {
            assertThat(loan.paid("R-1", "2026-01-08", "300")).isEqualTo(loan.paid("R-1", "2026-01-08", "300.00"));
        }
    }

    @Nested
    class APromise {

        @Test
        void mayEndOnTheDayItIsMadeButNotBefore() {
            assertThatCode(() -> loan.promised("P-1", "2026-01-08", "2026-01-08", "1.00"))
                    .doesNotThrowAnyException();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PromiseMade(
                            new LoanId("L-1"),
                            new PromiseId("P-1"),
                            DAY,
                            new BigDecimal("1.00"),
                            CNY,
                            DAY.minusDays(1),
                            0));
        }
    }

    @Nested
    class ALoan {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 365})
        void hasGraceUpToAYear(int days) {
            assertThat(loan.withGrace(days).registered().data().graceDays()).isEqualTo(days);
        }

        @Test
        void hasNoLongerGrace() {
            LoanEvents longer = loan.withGrace(366);
            assertThatIllegalArgumentException().isThrownBy(longer::registered);
        }

        @Test
        void maybeHasNoPrincipalButNeverAnEmptyOne() {
            assertThat(loan.registered().data().principal()).isNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LoanRegistered(
                            new LoanId("L-1"),
                            new CustomerId("C-1"),
                            CNY,
                            "car-loan",
                            DAY,
                            BigDecimal.ZERO,
                            0,
                            Map.of(),
                            0));
        }
    }

    @Nested
    class ARoll {

        @Test
        void isOfOneOfThePartitions() {
            assertThatCode(() -> new RollComplete(DAY, 23, 24)).doesNotThrowAnyException();
            assertThatIllegalArgumentException().isThrownBy(() -> new RollComplete(DAY, 24, 24));
        }
    }

    private static List<RecordComponent> components(Message sample, Predicate<RecordComponent> which) {
        return List.of(sample.getClass().getRecordComponents()).stream()
                .filter(which)
                .toList();
    }

    private static boolean required(RecordComponent c) {
        return !c.getType().isPrimitive()
                && c.getType() != List.class
                && c.getType() != Map.class
                && !c.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The same message with one other component; throws what its constructor throws. */
    private static Message with(Message sample, RecordComponent changed, @Nullable Object value) throws Exception {
        RecordComponent[] components = sample.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(changed.getName())
                    ? value
                    : components[i].getAccessor().invoke(sample);
        }
        try {
            return (Message) sample.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}

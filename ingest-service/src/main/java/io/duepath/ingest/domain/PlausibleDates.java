package io.duepath.ingest.domain;

import io.duepath.model.fault.Problem;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Dates that a loan can have. Looks at each date of a fact by itself, whatever the fact. */
final class PlausibleDates {

    static final String RANGE = "must lie from 1950 to 2149";

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2149, 12, 31);

    /** The date components of each kind of record, looked up once. */
    private static final ClassValue<List<RecordComponent>> DATES = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == LocalDate.class)
                    .toList();
        }
    };

    private PlausibleDates() {}

    static boolean isPlausible(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Adds a problem for each implausible date of {@code fact}, which lies at {@code pointer}. */
    static void check(Record fact, String pointer, List<Problem> problems) {
        for (RecordComponent component : DATES.get(fact.getClass())) {
            if (valueOf(component, fact) instanceof LocalDate date && !isPlausible(date)) {
                problems.add(RejectionReason.IMPLAUSIBLE_DATE.at(pointer + "/" + component.getName(), RANGE));
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("facts are public records", e);
        }
    }
}

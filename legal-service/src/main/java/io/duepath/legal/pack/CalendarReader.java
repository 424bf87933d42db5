package io.duepath.legal.pack;

import io.duepath.legal.procedure.CourtCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rest days of courts. */
public final class CalendarReader {

    private static final String SCHEMA = "court-calendar.json";

    private CalendarReader() {}

    /**
     * Reads a calendar; the name stands for the file in what is found wrong.
     *
     * @throws PackException if anything is wrong with it
     */
    public static CourtCalendar read(String name, String text) {
        CheckedYaml yaml = CheckedYaml.read(name, text, SCHEMA);
        if (!yaml.problems().isEmpty()) {
            throw new PackException(name, yaml.problems());
        }
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (JsonNode year : yaml.root().path("years")) {
            int number = year.path("year").asInt();
            if (!years.add(number)) {
                yaml.problems().add("/years: " + number + " stands twice");
            }
            for (JsonNode holiday : year.path("holidays")) {
                var from = LocalDate.parse(holiday.path("from").asString());
                var to = LocalDate.parse(holiday.path("to").asString());
                if (to.isBefore(from)) {
                    yaml.problems().add("/years: a holiday ends before it begins, on " + to);
                } else {
                    from.datesUntil(to.plusDays(1)).forEach(holidays::add);
                }
            }
            CheckedYaml.words(year.path("worked")).forEach(day -> worked.add(LocalDate.parse(day)));
        }
        holidays.stream()
                .filter(worked::contains)
                .sorted()
                .forEach(day -> yaml.problems().add("/years: " + day + " is a holiday and worked"));
        if (!yaml.problems().isEmpty()) {
            throw new PackException(name, yaml.problems());
        }
        return new CourtCalendar(yaml.root().path("id").asString(), years, holidays, worked);
    }
}

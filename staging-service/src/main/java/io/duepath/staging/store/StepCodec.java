package io.duepath.staging.store;

import io.duepath.model.loan.DayText;
import java.time.LocalDate;
import java.util.Map;

/**
 * What was told of a step as bytes. There is one for each instalment that was reminded of, so its parts lie apart: the
 * occasion, which is new, the step and the word, which came before, and the date.
 */
final class StepCodec {

    private StepCodec() {}

    static void write(StateOutput out, String key, String told) {
        int step = key.indexOf('/');
        out.text(step < 0 ? key : key.substring(0, step));
        out.text(step < 0 ? "" : key.substring(step));
        LocalDate date = DayText.read(told, told.length() - DayText.LENGTH);
        out.text(date == null ? told : told.substring(0, told.length() - DayText.LENGTH));
        out.date(date);
    }

    static void read(StateInput in, byte format, Map<String, String> steps) {
        if (format < 4) {
            steps.put(in.text(), in.text());
            return;
        }
        String key = in.text() + in.text();
        String word = in.text();
        LocalDate date = in.date();
        steps.put(key, date == null ? word : word + date);
    }
}

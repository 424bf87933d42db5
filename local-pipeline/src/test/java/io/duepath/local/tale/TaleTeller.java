package io.duepath.local.tale;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.play.StepPlayer;
import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays tales side by side on one calendar, every day of it, and keeps all that was heard about each loan. */
public final class TaleTeller {

    private static final LocalDate START = LocalDate.parse("2026-01-01");

    private final Map<String, LoanTale> tales = new HashMap<>();
    private final Map<String, List<Heard>> heard = new HashMap<>();
    private final List<String> strays = new ArrayList<>();

    private TaleTeller(List<LoanTale> all) {
        all.forEach(tale -> tales.put(tale.loan().value(), tale));
    }

    /** Tells all of them, to the end of the longest. */
    public static TaleTeller tell(LocalPipeline pipeline, List<LoanTale> tales) throws InterruptedException {
        TaleTeller teller = new TaleTeller(tales);
        LocalDate end =
                tales.stream().map(LoanTale::end).max(Comparator.naturalOrder()).orElse(START);
        try (StepPlayer player =
                StepPlayer.on(pipeline, List.of(Topics.LOAN_EVENTS, Topics.LOAN_STATUS), teller::hear)) {
            for (LocalDate day = START; !day.isAfter(end); day = day.plusDays(1)) {
                LocalDate today = day;
                player.tick(today);
                player.tell(tales.stream().flatMap(tale -> tale.factsOn(today)));
            }
            player.finish();
        }
        return teller;
    }

    /** All that was heard about the loan of a tale, by date and topic. */
    public synchronized List<String> heardOf(LoanTale tale) {
        return heard.getOrDefault(tale.loan().value(), List.of()).stream()
                .sorted(Heard.BY_DATE_AND_TOPIC)
                .map(Heard::toString)
                .toList();
    }

    /** Messages about no loan of any tale; ticks left out. */
    public synchronized List<String> strays() {
        return List.copyOf(strays);
    }

    private synchronized void hear(Topic topic, Envelope<?> envelope) {
        Message message = envelope.data();
        String loan = Json.mapper().valueToTree(message).path("loanId").asString("");
        LoanTale tale = tales.get(loan);
        if (tale != null) {
            LocalDate date =
                    envelope.time().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
            heard.computeIfAbsent(loan, l -> new ArrayList<>())
                    .add(new Heard(date, topic, new Wording(tale.loan()).of(message)));
        } else if (!(message instanceof BusinessDateAdvanced)) {
            strays.add(topic.name() + ": " + message);
        }
    }
}

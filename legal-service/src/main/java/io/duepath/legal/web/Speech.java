package io.duepath.legal.web;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.domain.CaseEntry;
import io.duepath.legal.domain.CustomerStop;
import io.duepath.legal.domain.Refusal;
import io.duepath.legal.domain.Stay;
import io.duepath.legal.domain.WhyNot;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.FileItem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says in the reader's language what cases say in codes. What it does not know, it says as it stands. */
final class Speech {

    private static final MessageSource TEXTS = DeskViews.texts();
    private static final String TIME = "time";
    private static final String LOAN_CLOSED = "loan-closed";
    private static final String REVISION = "revision-";

    private final Tongue tongue;
    private final List<FileItem> items;

    /** {@code items} is what files can hold. */
    Speech(Tongue tongue, List<FileItem> items) {
        this.tongue = tongue;
        this.items = List.copyOf(items);
    }

    private @Nullable String found(Locale locale, String key, Object... arguments) {
        return TEXTS.getMessage(key, arguments, null, locale);
    }

    /** The text with this key, or what stands for it. */
    private String say(String prefix, String code, Object... arguments) {
        return Objects.requireNonNullElse(found(tongue.locale(), prefix + code, arguments), code);
    }

    public String text(String key, Object... arguments) {
        return say("", key, arguments);
    }

    public String refusal(Refusal refusal) {
        return text("refusal", text("guard." + refusal.guard()), why(refusal));
    }

    public String why(Refusal refusal) {
        List<WhyNot.Word> words = refusal.code().words();
        Object[] said = IntStream.range(0, words.size())
                .mapToObj(i -> word(words.get(i), refusal.arguments().get(i)))
                .toArray();
        return say("why.", code(refusal.code().name()), said);
    }

    private String word(WhyNot.Word word, String code) {
        return switch (word) {
            case PLAIN -> code;
            case ITEMS -> items(code);
            case STEP -> say("step.", code);
            case STATE -> state(code);
            case MILESTONE -> say("milestone.", code);
            case RULE -> say("rule.", code);
            case HOLD -> say("hold.", code);
            case REASON -> say("reason.", code);
            case CAUSE -> cause(code);
        };
    }

    private String items(String ids) {
        return Stream.of(ids.split(", ")).map(this::item).collect(Collectors.joining(text("comma")));
    }

    public String item(String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .map(item -> tongue == Tongue.ZH ? item.zh() : item.en())
                .findFirst()
                .orElse(id);
    }

    private String state(String wireName) {
        return say("state.", wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The business key of a fact, or {@code time}. */
    String cause(String cause) {
        if (cause.equals(TIME)) {
            return text("cause.time");
        }
        int colon = cause.indexOf(':');
        String fact = colon < 0 ? cause : cause.substring(0, colon);
        String said = say("fact.", fact);
        if (colon < 0) {
            return said;
        }
        String key = cause.substring(colon + 1);
        return text("fact.keyed", said, fact.equals(LOAN_CLOSED) ? closing(key) : key);
    }

    private String closing(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? say("close.", key) : say("close.", key.substring(0, slash)) + key.substring(slash);
    }

    public String stay(Stay stay) {
        return text("case.stopped", stay.since(), say("reason.", stay.reason()), cause(stay.cause()));
    }

    public String held(CustomerStop stop) {
        return text("case.held", stop.from(), say("hold.", stop.kind()));
    }

    public String actor(String actor) {
        return say("actor.", actor);
    }

    /** What was done, in one line of a history. */
    public String what(CaseEntry entry) {
        String code = entry.cause();
        return switch (entry.action()) {
            case PROPOSED, APPROVED, REFUSED -> say("step.", code);
            case RECORDED -> say("milestone.", code);
            case FILED -> item(code);
            case ASSET_ADDED -> say("asset.", code);
            case TASK_DONE -> say("task.", code);
            case DOCUMENT_APPROVED -> say("kind.", code);
            case OPENED, FIGURES_UPDATED, STAYED, ENDED, WITHDRAWN -> cause(code);
        };
    }

    /** Why it was done: a code of staging, or what somebody wrote. */
    public String because(CaseEntry entry) {
        String code = entry.reason();
        return switch (entry.action()) {
            case OPENED -> text("opened.by", code);
            case FIGURES_UPDATED -> text("revised", code.replace(REVISION, ""));
            case STAYED, ENDED, WITHDRAWN -> say("reason.", code);
            default -> say("said.", code);
        };
    }

    /** What happens if nobody acts; another pack says it in words of its own. */
    public String consequence(Deadline deadline) {
        String key = "consequence." + deadline.rule();
        return deadline.consequence().equals(found(Locale.ENGLISH, key)) ? text(key) : deadline.consequence();
    }

    public String owner(Deadline deadline) {
        return say("owner.", deadline.owner());
    }

    String unprintable(CannotPrintException problem) {
        return text("unprintable." + code(problem.problem().name()), problem.missing());
    }

    /** As texts spell a constant. */
    static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

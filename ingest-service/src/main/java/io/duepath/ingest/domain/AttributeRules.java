package io.duepath.ingest.domain;

import static io.duepath.ingest.domain.RejectionReason.ATTRIBUTE_INVALID;
import static io.duepath.ingest.domain.RejectionReason.ATTRIBUTE_MISSING;
import static io.duepath.ingest.domain.RejectionReason.IMPLAUSIBLE_DATE;

import io.duepath.model.fault.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What CloudEvents 1.0 and we ask of an event's attributes. Extensions we do not know are allowed and left behind. */
final class AttributeRules {

    private static final int MAX_LENGTH = 256;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");
    private static final Pattern JSON = Pattern.compile("(?i)application/([a-z0-9.+-]+\\+)?json(\\s*;.*)?");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Map<String, String> attributes;
    private final List<Problem> problems;

    private AttributeRules(Map<String, String> attributes, List<Problem> problems) {
        this.attributes = attributes;
        this.problems = problems;
    }

    /** The attributes if they are all right; adds everything that is not to {@code problems}. */
    static Optional<EventAttributes> check(Map<String, String> attributes, List<Problem> problems) {
        return new AttributeRules(attributes, problems).checked();
    }

    private Optional<EventAttributes> checked() {
        attributes.keySet().stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> invalid(name, "attribute names are lower-case letters and digits"));
        version();
        contentType();
        Optional<String> id = text("id");
        Optional<URI> source = text("source").flatMap(this::uri);
        Optional<OffsetDateTime> time = text("time").flatMap(this::businessDate);
        if (id.isEmpty() || source.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EventAttributes(id.get(), source.get(), time.get(), cause(), trace()));
    }

    private void version() {
        text("specversion").filter(v -> !v.equals("1.0")).ifPresent(v -> invalid("specversion", "must be 1.0"));
    }

    private void contentType() {
        String type = attributes.get("datacontenttype");
        if (type != null && !JSON.matcher(type).matches()) {
            invalid("datacontenttype", "data must be JSON");
        }
    }

    private Optional<String> text(String name) {
        String value = attributes.get(name);
        if (value == null || value.isEmpty()) {
            problems.add(ATTRIBUTE_MISSING.at("/" + name, name + " is required"));
            return Optional.empty();
        }
        if (value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            invalid(name, "at most " + MAX_LENGTH + " characters, none of them for control");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Optional<URI> uri(String value) {
        try {
            return Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            invalid("source", "must be a URI reference");
            return Optional.empty();
        }
    }

    private Optional<OffsetDateTime> businessDate(String value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
            if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                invalid("time", "must be the business date of the fact at 00:00Z");
            } else if (!PlausibleDates.isPlausible(time.toLocalDate())) {
                problems.add(IMPLAUSIBLE_DATE.at("/time", PlausibleDates.RANGE));
            }
            return Optional.of(time);
        } catch (DateTimeException e) {
            invalid("time", "must be an RFC 3339 time");
            return Optional.empty();
        }
    }

    private @Nullable String cause() {
        String value = attributes.get("causationid");
        return value == null || value.isEmpty() || value.length() > MAX_LENGTH ? null : value;
    }

    private @Nullable String trace() {
        String value = attributes.get("traceparent");
        return value != null && TRACE.matcher(value).matches() ? value : null;
    }

    private void invalid(String name, String detail) {
        problems.add(ATTRIBUTE_INVALID.at("/" + Pointers.step(name), detail));
    }
}

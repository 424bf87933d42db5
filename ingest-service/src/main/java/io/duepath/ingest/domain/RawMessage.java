package io.duepath.ingest.domain;

import io.duepath.model.fault.Origin;
import io.duepath.model.fault.Problem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in, as it came in: either one structured CloudEvent, or attributes and data apart (binary mode). */
public final class RawMessage {

    private final Door door;
    private final Origin origin;
    private final byte[] body;
    private final @Nullable Map<String, String> attributes;
    private final @Nullable Problem flaw;

    private RawMessage(
            Door door, Origin origin, byte[] body, @Nullable Map<String, String> attributes, @Nullable Problem flaw) {
        this.door = door;
        this.origin = origin;
        this.body = body;
        this.attributes = attributes;
        this.flaw = flaw;
    }

    /** One JSON object with attributes and data. */
    public static RawMessage structured(Door door, Origin origin, byte[] body) {
        return new RawMessage(door, origin, body, null, null);
    }

    /** Attributes by their CloudEvents names, and the data as body. */
    public static RawMessage binary(Door door, Origin origin, Map<String, String> attributes, byte[] body) {
        return new RawMessage(door, origin, body, Map.copyOf(attributes), null);
    }

    /** Something the door itself cannot read as an event. */
    public static RawMessage flawed(Door door, Origin origin, byte[] body, Problem flaw) {
        return new RawMessage(door, origin, body, null, flaw);
    }

    /** Something too long to be kept; its bytes are gone. */
    public static RawMessage oversized(Door door, Origin origin, int maxBytes) {
        String detail = "longer than " + maxBytes + " bytes";
        return flawed(door, origin, new byte[0], RejectionReason.TOO_LARGE.at("", detail));
    }

    /** Where it came in. */
    public Door door() {
        return door;
    }

    /** The place within the door. */
    public Origin origin() {
        return origin;
    }

    /** The bytes as received; nobody changes them. */
    public byte[] body() {
        return body;
    }

    /** The attributes in binary mode. */
    public Optional<Map<String, String>> attributes() {
        return Optional.ofNullable(attributes);
    }

    /** What the door found wrong with it. */
    public Optional<Problem> flaw() {
        return Optional.ofNullable(flaw);
    }
}

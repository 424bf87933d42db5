package io.duepath.staging.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a partition keeps of the policy versions behind its state: digests by version.
 *
 * @param used versions that some business date was governed by; they must stay as they are
 * @param known all versions that the loans' next actions were computed from
 */
public record PolicyRecord(Map<String, String> used, Map<String, String> known) {

    /** Nothing was ever used or known. */
    public static final PolicyRecord NONE = new PolicyRecord(Map.of(), Map.of());

    private static final byte FORMAT = 1;

    public PolicyRecord {
        used = Collections.unmodifiableMap(new LinkedHashMap<>(used));
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /** The stored form. */
    public byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, used);
            write(out, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record of a stored form; {@link #NONE} for null. */
    public static PolicyRecord decode(byte @Nullable [] stored) {
        if (stored == null) {
            return NONE;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("stored policy record of an unknown format");
            }
            return new PolicyRecord(read(in), read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Map<String, String> digests) throws IOException {
        out.writeInt(digests.size());
        for (var version : digests.entrySet()) {
            out.writeUTF(version.getKey());
            out.writeUTF(version.getValue());
        }
    }

    private static Map<String, String> read(DataInputStream in) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            digests.put(in.readUTF(), in.readUTF());
        }
        return digests;
    }
}

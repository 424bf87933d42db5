package io.duepath.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What senders send by mistake or in malice, by name of what is wrong; each with the reason that it must get. */
final class BadEvents {

    /** The bytes of one, and the code of the reason. */
    static final class Bad {
        private final byte[] bytes;
        private final String reason;

        private Bad(byte[] bytes, String reason) {
            this.bytes = bytes;
            this.reason = reason;
        }

        byte[] bytes() {
            return bytes;
        }

        String reason() {
            return reason;
        }
    }

    private BadEvents() {}

    /** A good one. */
    static String good(String loan) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + loan
                + "\",\"source\":\"/cores/test\",\"type\":\"duepath.loan-registered.v1\","
                + "\"time\":\"2025-01-01T00:00:00Z\",\"data\":{\"loanId\":\"" + loan
                + "\",\"customerId\":\"c\",\"currency\":\"EUR\",\"product\":\"car\",\"openedOn\":\"2025-01-01\"}}";
    }

    /** Those that can stand in a batch, because they are JSON. */
    static Map<String, Bad> json() {
        String good = good("never");
        Map<String, Bad> bad = new LinkedHashMap<>();
        bad.put("empty object", bad("{}", "attribute-missing"));
        bad.put("no object", bad("17", "not-a-cloud-event"));
        bad.put("huge", bad(good.replace("car", "x".repeat(300_000)), "too-large"));
        bad.put("unknown type", bad(good.replace("registered", "regretted"), "unknown-type"));
        bad.put("unknown field", bad(good.replace("product", "produce"), "schema-violation"));
        bad.put("wrong type", bad(good.replace("\"car\"", "5"), "schema-violation"));
        bad.put(
                "number without bounds",
                bad(good.replace("\"product\"", "\"graceDays\":1e999999999,\"product\""), "schema-violation"));
        bad.put("field twice", bad(good.replace("\"product\"", "\"loanId\":\"b\",\"product\""), "not-json"));
        bad.put("half a character", bad(good.replace("car", "\\ud800"), "not-json"));
        bad.put(
                "date without sense",
                bad(good.replace("\"openedOn\":\"2025", "\"openedOn\":\"0025"), "implausible-date"));
        bad.put("other time than a date", bad(good.replace("T00:00:00Z", "T01:00:00Z"), "attribute-invalid"));
        return bad;
    }

    /** All. */
    static Map<String, Bad> all() {
        String good = good("never");
        Map<String, Bad> bad = json();
        bad.put("cut off", bad(good.substring(0, 100), "not-json"));
        bad.put("no JSON", bad("loan;amount", "not-json"));
        bad.put("two values", bad(good + good, "not-json"));
        bad.put("deep", bad("{\"data\":" + "[".repeat(50_000), "not-json"));
        bad.put("Latin-1", new Bad(good.replace("car", "\u00e9").getBytes(ISO_8859_1), "not-json"));
        bad.put("zeros", new Bad(new byte[] {'{', 0, '}', 0}, "not-json"));
        bad.put("UTF-16", new Bad(good.getBytes(UTF_16), "not-json"));
        return bad;
    }

    private static Bad bad(String text, String reason) {
        return new Bad(text.getBytes(UTF_8), reason);
    }
}

package io.duepath.staging.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loan on its way into bytes. What a loan costs in memory, on disk and in the changelog is decided here: a number takes
 * seven bits a byte, a date is the distance to the date before it, a text that came before is a reference to it, one
 * that begins like the new text before it goes on from there, and hexadecimal digits and UUIDs take half a byte a digit.
 */
final class StateOutput {

    static final int NEW = 0;
    static final int KNOWN = 1;
    static final int HEX = 2;
    static final int UUID = 3;

    /** Where the distances between dates begin: near enough to any loan for two bytes. */
    static final long FIRST_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

    /** What a text may take over from the one before it, so that damaged bytes cannot unfold without end. */
    static final int LONGEST_COMMON = 64;

    private static final int SHORTEST_HEX = 8;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes;
    private int size;
    private String former = "";
    private long formerDay = FIRST_DAY;

    /** Begins after these bytes. */
    StateOutput(byte[] head) {
        bytes = Arrays.copyOf(head, 512);
        size = head.length;
        texts.put("", 0);
    }

    static long signed(long unsigned) {
        return (unsigned >>> 1) ^ -(unsigned & 1);
    }

    private static long unsigned(long signed) {
        return (signed << 1) ^ (signed >> 63);
    }

    void flag(boolean flag) {
        letter(flag ? 1 : 0);
    }

    void letter(int letter) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) letter;
    }

    void number(long number) {
        bits(unsigned(number));
    }

    void real(double real) {
        number(Double.doubleToRawLongBits(real));
    }

    void date(@Nullable LocalDate date) {
        if (date == null) {
            bits(0);
        } else {
            long day = date.toEpochDay();
            bits(unsigned(day - formerDay) + 1);
            formerDay = day;
        }
    }

    void currency(Currency currency) {
        text(currency.getCurrencyCode());
    }

    /** The text of a thing, nothing for null. */
    void textIfAny(@Nullable Object thing) {
        text(thing == null ? "" : thing.toString());
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            bits(((long) known << 2) | KNOWN);
        } else if (isHex(text)) {
            bits(((text.length() / 2L) << 2) | HEX);
            digits(text);
        } else if (isUuid(text)) {
            bits(UUID);
            digits(text.replace("-", ""));
        } else {
            int common = common(text, former);
            bits(((long) common << 2) | NEW);
            bits(text.length() - common);
            for (int i = common; i < text.length(); i++) {
                bits(text.charAt(i));
            }
            former = text;
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void bits(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            letter(((int) rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        letter((int) rest);
    }

    private void digits(String text) {
        for (byte part : HexFormat.of().parseHex(text)) {
            letter(part);
        }
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text) {
        if (text.length() < SHORTEST_HEX || text.length() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static int common(String a, String b) {
        int most = Math.min(LONGEST_COMMON, Math.min(a.length(), b.length()));
        int common = 0;
        while (common < most && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }
}

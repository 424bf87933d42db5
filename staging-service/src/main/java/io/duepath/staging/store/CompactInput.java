package io.duepath.staging.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateOutput} wrote. */
final class CompactInput implements StateInput {

    private final byte[] stored;
    private final List<String> texts = new ArrayList<>();
    private int at;
    private String former = "";
    private long formerDay = StateOutput.FIRST_DAY;
    private @Nullable Currency formerCurrency;

    /** Reads stored bytes from a place on. */
    CompactInput(byte[] stored, int from) {
        this.stored = stored;
        at = from;
        texts.add("");
    }

    private static IllegalStateException damaged(String why) {
        return new IllegalStateException("stored loan is damaged: " + why);
    }

    @Override
    public boolean flag() {
        return letter() != 0;
    }

    @Override
    public byte letter() {
        if (at == stored.length) {
            throw damaged("it ends early");
        }
        return stored[at++];
    }

    @Override
    public int integer() {
        long number = number();
        if (number != (int) number) {
            throw damaged("a number is too large");
        }
        return (int) number;
    }

    @Override
    public int small() {
        return integer();
    }

    @Override
    public long number() {
        return StateOutput.signed(unsigned());
    }

    @Override
    public double real() {
        return Double.longBitsToDouble(number());
    }

    @Override
    public @Nullable LocalDate date() {
        long code = unsigned();
        if (code == 0) {
            return null;
        }
        formerDay += StateOutput.signed(code - 1);
        return LocalDate.ofEpochDay(formerDay);
    }

    @Override
    public String text() {
        long code = unsigned();
        int rest = (int) Math.min(code >>> 2, Integer.MAX_VALUE);
        return switch ((int) code & 3) {
            case StateOutput.KNOWN -> {
                if (rest >= texts.size()) {
                    throw damaged("a text is referred to and not there");
                }
                yield texts.get(rest);
            }
            case StateOutput.HEX -> known(digits(rest));
            case StateOutput.UUID -> known(uuid(digits(16)));
            default -> {
                if (rest > Math.min(former.length(), StateOutput.LONGEST_COMMON)) {
                    throw damaged("a text goes on from more than may be common");
                }
                former = known(former.substring(0, rest) + characters());
                yield former;
            }
        };
    }

    /** Nearly always that of the amount before. */
    @Override
    public Currency currency() {
        String code = text();
        Currency currency = formerCurrency;
        if (currency == null || !currency.getCurrencyCode().equals(code)) {
            currency = Currency.getInstance(code);
            formerCurrency = currency;
        }
        return currency;
    }

    private String known(String text) {
        texts.add(text);
        return text;
    }

    private String digits(int bytes) {
        int from = at;
        at += length(bytes);
        return HexFormat.of().formatHex(stored, from, at);
    }

    private static String uuid(String digits) {
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }

    private String characters() {
        char[] characters = new char[length((int) Math.min(unsigned(), Integer.MAX_VALUE))];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) unsigned();
        }
        return new String(characters);
    }

    /** A count of things that take a byte at least, so that no damage makes it larger than what is there. */
    private int length(int count) {
        if (count < 0 || count > stored.length - at) {
            throw damaged("a text is longer than what is there");
        }
        return count;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = letter();
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw damaged("a number does not end");
    }
}

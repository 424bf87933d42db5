package io.duepath.staging.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** How single values are stored: days as epoch days, what may be absent with a mark of its own. */
final class Fields {

    private static final int NO_DATE = Integer.MIN_VALUE;

    private Fields() {}

    static void date(DataOutputStream out, @Nullable LocalDate date) throws IOException {
        out.writeInt(date == null ? NO_DATE : (int) date.toEpochDay());
    }

    static @Nullable LocalDate date(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    /** A date that is always there. */
    static LocalDate day(DataInputStream in) throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    static void text(DataOutputStream out, @Nullable Object text) throws IOException {
        out.writeUTF(text == null ? "" : text.toString());
    }

    /** A text that is never empty when it is there. */
    static @Nullable String text(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? null : text;
    }

    static void currency(DataOutputStream out, Currency currency) throws IOException {
        out.writeUTF(currency.getCurrencyCode());
    }

    static Currency currency(DataInputStream in) throws IOException {
        return Currency.getInstance(in.readUTF());
    }
}

package io.duepath.broker;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Lets Kafka 4.3 start where "i" has another capital letter (Turkish, Azeri): it reads the name of a group protocol in
 * the default locale, and finds no CLASSİC. Anywhere else this changes nothing.
 */
final class NeutralLocale {
    private NeutralLocale() {}

    static synchronized <T> T during(Supplier<T> start) {
        Locale own = Locale.getDefault();
        if ("i".toUpperCase(own).equals("I")) {
            return start.get();
        }
        Locale.setDefault(Locale.ROOT);
        try {
            return start.get();
        } finally {
            Locale.setDefault(own);
        }
    }
}

package io.duepath.notifier.template;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * Amounts and dates as people write them. Written out here, not left to the platform's locale data, because those change
 * between Java versions and a replay must write the same text.
 */
final class Figures {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu'年'M'月'd'日'", Locale.ROOT);

    private Figures() {}

    /** {@code CNY 3,456.00} in English, {@code 3,456.00元} in Chinese; other currencies by their code. */
    static String amount(BigDecimal amount, Currency currency, TemplateLanguage language) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        String number = format.format(amount);
        boolean yuan = language == TemplateLanguage.CHINESE
                && currency.getCurrencyCode().equals("CNY");
        return yuan ? number + "元" : currency.getCurrencyCode() + " " + number;
    }

    /** {@code 31 January 2026} in English, {@code 2026年1月31日} in Chinese. */
    static String date(LocalDate date, TemplateLanguage language) {
        return date.format(language == TemplateLanguage.CHINESE ? CHINESE : ENGLISH);
    }
}

package io.duepath.legal.document;

import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** How amounts and days are written in a tongue, whatever the machine's own settings. */
public record Wording(Tongue tongue) {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** An amount inside a sentence: 人民币1,234.50元 or CNY 1,234.50. */
    public String money(Money money) {
        boolean yuan = money.currency().equals(YUAN) && tongue == Tongue.ZH;
        return yuan ? "人民币" + figure(money) + "元" : money.currency() + " " + figure(money);
    }

    /** The amount claimed: in Chinese with its capital numerals. */
    public String claim(Money money) {
        return tongue == Tongue.ZH && money.currency().equals(YUAN)
                ? money(money) + "（大写：人民币" + ChineseAmount.of(money) + "）"
                : money(money);
    }

    /** An amount in a table: 1,234.50. */
    public String figure(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        return format.format(money.decimal());
    }

    /** A repayment's amount in a table. */
    public String figure(BigDecimal amount, Currency currency) {
        return figure(Money.of(amount, currency));
    }

    /** A day: 2026年4月2日 or 2 April 2026. */
    public String day(LocalDate day) {
        return switch (tongue) {
            case ZH -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case EN -> ENGLISH_DAY.format(day);
        };
    }
}

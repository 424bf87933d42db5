package io.duepath.legal.document;

import io.duepath.model.loan.Money;
import java.math.BigDecimal;

/** An amount of yuan in the capital numerals that no pen can alter: 叁佰元整 for 300.00. */
final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final int WAN = 10_000;
    private static final int YI = 100_000_000;

    private ChineseAmount() {}

    static String of(Money money) {
        BigDecimal fen = money.decimal().movePointRight(2);
        long all = fen.longValueExact();
        if (all < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
        String yuan = whole(all / 100);
        String rest = fraction((int) (all % 100), !yuan.isEmpty());
        return yuan.isEmpty() && rest.isEmpty()
                ? "零元整"
                : (yuan.isEmpty() ? "" : yuan + "元") + (rest.isEmpty() ? "整" : rest);
    }

    private static String fraction(int fen, boolean afterYuan) {
        if (fen == 0) {
            return "";
        }
        int jiao = fen / 10;
        String first = jiao > 0 ? digit(jiao) + "角" : afterYuan ? "零" : "";
        return fen % 10 > 0 ? first + digit(fen % 10) + "分" : first + "整";
    }

    /** Split at 亿, then at 万; one 零 stands for any run of zeros inside the number. */
    private static String whole(long yuan) {
        return yuan >= YI ? split(yuan, YI, "亿") : yuan >= WAN ? split(yuan, WAN, "万") : four((int) yuan);
    }

    private static String split(long yuan, long unit, String name) {
        long low = yuan % unit;
        String gap = low > 0 && low < unit / 10 ? "零" : "";
        return whole(yuan / unit) + name + gap + whole(low);
    }

    private static String four(int digits) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1, unit = WAN / 10; place >= 0; place--, unit /= 10) {
            int digit = digits / unit % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            text.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place]);
            gap = false;
        }
        return text.toString();
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}

package io.duepath.local.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes numbers: the sign before decimals, and the one between thousands, empty for none. */
record Decimals(String point, String group) {

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?|[+-]?\\.[0-9]+");

    /** The number, if it is one. Exponents are none: nobody pays 1e3. */
    Optional<BigDecimal> read(String cell) {
        String plain = (group.isEmpty() ? cell : cell.replace(group, "")).replace(point, ".");
        boolean foreign = !point.equals(".") && cell.indexOf('.') >= 0 && !group.equals(".");
        if (foreign || plain.length() > LONGEST || !PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }
}

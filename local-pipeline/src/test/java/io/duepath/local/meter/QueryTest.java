package io.duepath.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void knowsTheMetricsOfAnExpression() {
        Query query = new Query(
                "here",
                "label_replace(sum by (bucket) (duepath:loans{bucket!=\"CURRENT\"}), \"from\", \"$1\", \"bucket\", \"(.*)\")"
                        + " / on (from) group_left () rate(duepath_staging_ticks_total[5m]) > 26 * 3600 and up == 1e3");

        assertThat(query.metrics()).containsExactly("duepath:loans", "duepath_staging_ticks_total", "up");
    }
}

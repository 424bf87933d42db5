package io.duepath.staging.domain;

import java.util.List;

/**
 * The rungs that DPD climbs. {@code CURRENT} is 0; the first rung starts at 1, each next one where the former ends, and
 * the last one is open. Gaps and overlaps cannot be expressed: a rung is known by its first day.
 */
public record BucketLadder(List<Rung> rungs) {

    /** The bucket of a loan that is not overdue. */
    public static final String CURRENT = "CURRENT";

    /** Days 1–30, 31–90 and from 91 on. */
    public static final BucketLadder DEFAULT =
            new BucketLadder(List.of(new Rung("DPD_1_30", 1), new Rung("DPD_31_90", 31), new Rung("DPD_OVER_90", 91)));

    /** A bucket and the first DPD in it. */
    public record Rung(String bucket, int from) {
        public Rung {
            if (!bucket.matches("[A-Z][A-Z0-9_]{0,31}") || bucket.equals(CURRENT)) {
                throw new IllegalArgumentException("a bucket is named by A-Z, 0-9 and _, and not CURRENT");
            }
        }
    }

    public BucketLadder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.get(0).from() != 1) {
            throw new IllegalArgumentException("the first rung must start at DPD 1");
        }
        for (int i = 1; i < rungs.size(); i++) {
            if (rungs.get(i).from() <= rungs.get(i - 1).from()) {
                throw new IllegalArgumentException("rungs must rise");
            }
        }
        if (rungs.stream().map(Rung::bucket).distinct().count() < rungs.size()) {
            throw new IllegalArgumentException("a bucket must stand on one rung only");
        }
    }

    /** The bucket of this DPD. */
    public String bucketOf(int dpd) {
        String bucket = CURRENT;
        for (Rung rung : rungs) {
            if (dpd >= rung.from()) {
                bucket = rung.bucket();
            }
        }
        return bucket;
    }
}

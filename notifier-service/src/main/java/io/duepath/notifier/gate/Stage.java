package io.duepath.notifier.gate;

/** How far collection has come, by DPD: 1 to 30, 31 to 90, over 90. */
public enum Stage {
    /** Nothing is overdue yet; no rule can name it. */
    BEFORE,
    /** DPD 1 to 30. */
    S1,
    /** DPD 31 to 90. */
    S2,
    /** DPD 91 and more. */
    S3;

    /** The stage of a number of days. */
    public static Stage ofDpd(int dpd) {
        if (dpd <= 0) {
            return BEFORE;
        }
        if (dpd <= 30) {
            return S1;
        }
        return dpd <= 90 ? S2 : S3;
    }
}

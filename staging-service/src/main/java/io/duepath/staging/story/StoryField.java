package io.duepath.staging.story;

import org.jspecify.annotations.Nullable;

/** What an entry of a loan's story can say. The code stands for it in stores and never changes. */
public enum StoryField {
    ACTION(1, "action"),
    STEP(2, "step"),
    OCCASION(3, "occasion"),
    COMMAND(4, "commandId"),
    REVISION(5, "revision", true),
    TEMPLATE(6, "template"),
    EXPIRES_ON(7, "expiresOn"),
    FROM(8, "from"),
    TO(9, "to"),
    REASON(10, "reason"),
    DETAIL(11, "detail"),
    CAUSE(12, "cause"),
    PROMISE(13, "promiseId"),
    OUTCOME(14, "outcome"),
    AMOUNT(15, "amount"),
    RECEIVED(16, "received"),
    DPD(17, "dpd", true),
    PAST_DUE_DAYS(18, "pastDueDays", true),
    ARREARS(19, "arrears"),
    CURRENCY(20, "currency"),
    OLDEST_UNMET(21, "oldestUnmetDueDate"),
    BUCKET(22, "bucket"),
    EPISODE(23, "episode", true),
    INSTALMENT(24, "instalment", true),
    DUE_DATE(25, "dueDate"),
    AMOUNT_DUE(26, "amountDue"),
    POLICY_VERSION(27, "policyVersion"),
    ARM(28, "arm");

    private static final @Nullable StoryField[] BY_CODE = new StoryField[32];

    static {
        for (StoryField field : values()) {
            BY_CODE[field.code] = field;
        }
    }

    private final int code;
    private final String title;
    private final boolean number;

    StoryField(int code, String title) {
        this(code, title, false);
    }

    StoryField(int code, String title, boolean number) {
        this.code = code;
        this.title = title;
        this.number = number;
    }

    /** Its code in stores. */
    public int code() {
        return code;
    }

    /** Its name in JSON. */
    public String title() {
        return title;
    }

    /** Whether it is a whole number; else it is text. */
    public boolean isNumber() {
        return number;
    }

    /** The field of a code. */
    public static StoryField of(int code) {
        StoryField field = code < 0 || code >= BY_CODE.length ? null : BY_CODE[code];
        if (field == null) {
            throw new IllegalStateException("stored story entry with an unknown field");
        }
        return field;
    }
}

package io.duepath.staging.kafka;

import java.util.List;

/** Stored state was made by other policy versions than the ones given. Nothing may go on until that is put right. */
public final class PolicyMismatchException extends RuntimeException {

    PolicyMismatchException(List<String> mismatches) {
        super(String.join("; ", mismatches));
    }

    /** Whether a failure comes down to this. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PolicyMismatchException) {
                return true;
            }
        }
        return false;
    }
}

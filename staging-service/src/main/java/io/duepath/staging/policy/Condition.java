package io.duepath.staging.policy;

/** What must hold for a step to be taken. Asked once, on the day the step would be taken. */
@FunctionalInterface
public interface Condition {

    /** Holds for every loan. */
    Condition ALWAYS = situation -> true;

    /**
     * Whether it holds.
     *
     * @throws Failed if that cannot be said, because a fact it asks for is not known
     */
    boolean holds(Situation situation);

    /** The condition as the policy words it; empty for none. */
    default String text() {
        return "";
    }

    /** A condition could not be evaluated. The message names what was missing and quotes no value. */
    final class Failed extends IllegalStateException {
        public Failed(String message) {
            super(message);
        }
    }
}

package io.duepath.bench.harness;

/** Ends things where nothing may be thrown but what nobody can mend. */
public final class Uninterrupted {

    private Uninterrupted() {}

    /** Something that ends. */
    public interface Step {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Does it.
     *
     * @throws IllegalStateException if it failed or was interrupted
     */
    public static void run(Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does all of them, also when one fails. */
    public static void all(Iterable<? extends Step> steps) {
        RuntimeException failure = null;
        for (Step step : steps) {
            try {
                run(step);
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

package io.duepath.notifier.gate;

import java.util.Objects;

/** Where a figure comes from, and how surely: V1 read in the text, V2 in a secondary source, M from memory. */
public record Source(String cite, String confidence) {

    public Source {
        Objects.requireNonNull(cite, "cite");
        Objects.requireNonNull(confidence, "confidence");
    }
}

package io.duepath.legal.http;

import io.duepath.legal.domain.Refusal;
import java.util.List;

/** A guard that refuses, and why. */
record RefusalView(String guard, String why) {

    static List<RefusalView> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(r -> new RefusalView(r.guard().toString(), r.why()))
                .toList();
    }
}

package io.duepath.notifier.template;

import io.duepath.notifier.contact.UncomposableException;
import io.duepath.notifier.gate.Conditions;
import java.util.Set;

/**
 * What all our texts say and never say, in the words of packs. A rule that demands more, or that something be left out,
 * cannot be kept by these texts, and then nothing is sent.
 */
final class Wording {

    /** Who writes, for whom and why: each text names the lender and the arrears or the instalment. */
    private static final Set<String> SAYS = Set.of("identity", "creditor", "purpose");

    /** No text threatens, imitates a court or is public. */
    private static final Set<String> NEVER = Set.of("threat", "court_style", "public");

    private Wording() {}

    static void check(Conditions conditions) {
        conditions.must().stream()
                .filter(demanded -> !SAYS.contains(demanded))
                .findFirst()
                .ifPresent(demanded -> refuse("content-lacks-" + demanded));
        conditions.mustNot().stream()
                .filter(barred -> !NEVER.contains(barred))
                .findFirst()
                .ifPresent(barred -> refuse("content-may-hold-" + barred));
        conditions.redact().stream().findFirst().ifPresent(told -> refuse("content-tells-" + told));
    }

    private static void refuse(String reason) {
        throw new UncomposableException(reason.replace('_', '-'), null);
    }
}

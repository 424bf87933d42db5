package io.duepath.notifier.http;

import io.duepath.notifier.contact.CompletedRolls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who play days how far the contacts have come. */
@RestController
public final class RollsController {

    private final CompletedRolls rolls;

    RollsController(CompletedRolls rolls) {
        this.rolls = rolls;
    }

    /** The newest date that is rolled, decided and committed in all partitions of this instance; null before the first. */
    @GetMapping("/rolls")
    Rolls rolls() {
        return new Rolls(rolls.complete().orElse(null));
    }

    record Rolls(@Nullable LocalDate complete) {}
}

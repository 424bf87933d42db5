package io.duepath.legal.procedure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A milestone reached on a day.
 *
 * @param assetId the asset it is about, if it is about one
 */
public record Happening(
        Milestone milestone,
        LocalDate on,
        @Nullable String assetId,
        @Nullable AssetKind assetKind) {

    public Happening {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(on, "on");
    }

    /** One about the case as a whole. */
    public static Happening of(Milestone milestone, LocalDate on) {
        return new Happening(milestone, on, null, null);
    }

    Optional<AssetKind> kind() {
        return Optional.ofNullable(assetKind);
    }

    /** The asset's id, empty if it is about none. */
    String subject() {
        return assetId == null ? "" : assetId;
    }
}

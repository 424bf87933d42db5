package io.duepath.legal.http;

import org.jspecify.annotations.Nullable;

/** What the desk sends. Nothing here may name a person: reasons and descriptions stay in the case for ever. */
final class DeskRequests {

    private DeskRequests() {}

    /** A step to propose, why, and before which court if that changes. */
    record Propose(
            @Nullable String step,
            @Nullable String reason,
            @Nullable String court) {}

    /** Why a proposal is approved or refused. */
    record Decide(@Nullable String reason) {}

    /** What others did, when, to which asset, and what proves it. */
    record RecordOutcome(
            @Nullable String milestone,
            @Nullable String on,
            @Nullable String asset,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable String court) {}

    /** Where an item of the file, or the proof of a task, can be seen. */
    record Evidence(@Nullable String evidence, @Nullable String reason) {}

    /** An asset: its kind, what it is, and where it is registered or kept. */
    record AddAsset(
            @Nullable String kind,
            @Nullable String description,
            @Nullable String reference) {}
}

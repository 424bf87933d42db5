package io.duepath.ingest.domain;

import java.util.Optional;

/** Knows how the world writes phone numbers. */
public interface PhoneNumbers {

    /** The number in E.164 ({@code +491701234567}), empty if nobody can have it. */
    Optional<String> e164(String written);
}

package io.duepath.notifier.packs;

import io.duepath.model.text.YamlText;
import io.duepath.notifier.gate.ContactPack;
import org.jspecify.annotations.Nullable;

/**
 * A pack as its file says.
 *
 * @param pack its rules
 * @param text where they stand
 * @param applies whose pack it is
 * @param overlays the pack it tightens, if any
 * @param supersedes whether a reviewer answers for loosening that pack
 */
record PackFile(
        ContactPack pack,
        YamlText text,
        AppliesIf applies,
        @Nullable String overlays,
        boolean supersedes) {}

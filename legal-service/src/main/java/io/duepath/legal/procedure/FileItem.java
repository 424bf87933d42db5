package io.duepath.legal.procedure;

import java.util.Objects;

/** Something a file may have to hold, with its name in Chinese and English. */
public record FileItem(String id, String zh, String en) {

    public FileItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}

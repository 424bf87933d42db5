package io.duepath.model.loan;

/**
 * Identifies a command; derived from loan, occasion and step, so that a replay makes the same one. 1 to 64 characters
 * of {@code A-Z a-z 0-9 . _ : / -}, starting with a letter or digit; never a personal number.
 */
public record CommandId(String value) implements Comparable<CommandId> {

    public CommandId {
        IdFormat.checked("commandId", value);
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

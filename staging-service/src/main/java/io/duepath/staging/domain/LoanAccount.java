package io.duepath.staging.domain;

import io.duepath.model.loan.CommandId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that staging keeps of a loan: the facts, and how far it has acted on them. The facts do not depend on the order
 * of arrival; episodes, spent steps and open commands depend on the log's order by nature. Owned by one call at a time.
 */
public final class LoanAccount {

    public final LoanFacts facts;
    /** The last business date up to which this loan was evaluated; null before its partition's first tick. */
    public @Nullable LocalDate rolledTo;
    /** The first date after {@link #rolledTo} at which something can happen without a new fact; null for never. */
    public @Nullable LocalDate nextAction;

    public String bucket = BucketLadder.CURRENT;
    public long arrearsMinor;
    /** How many episodes there have been; the last one still runs while {@link #inEpisode}. */
    public int episode;

    public boolean inEpisode;
    /** The policy version whose steps the running episode follows; null outside one, or if it opened under format 1. */
    public @Nullable String episodePolicy;
    /** The day the running episode opened; null outside one, or if it opened under format 1. */
    public @Nullable LocalDate episodeOpenedOn;
    /**
     * What was told of each step, by {@code occasion/step}: {@code taken:} and the command's date, {@code spent} without
     * a command, or the reason why it waits.
     */
    public final Map<String, String> steps = new LinkedHashMap<>();
    /** Commands that may still be carried out, and legal ones of the running episode that expired, by id. */
    public final Map<CommandId, OpenCommand> open = new TreeMap<>(Comparator.comparing(CommandId::value));

    public LoanAccount(LoanFacts facts) {
        this.facts = facts;
    }
}

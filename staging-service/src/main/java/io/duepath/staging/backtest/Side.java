package io.duepath.staging.backtest;

import io.duepath.staging.engine.Staging;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** One policy of a run: its shards, each of which plays one list of moves after the other, and its files. */
final class Side implements Closeable {

    private final List<Player> players;
    private final List<CompletableFuture<Tape>> newest = new ArrayList<>();
    private final Output output;

    Side(Staging staging, int shards, boolean answers, Output output) {
        this.players = IntStream.range(0, shards)
                .mapToObj(shard -> new Player(staging, shard, shards, answers))
                .toList();
        this.output = output;
        players.forEach(player -> newest.add(CompletableFuture.completedFuture(new Tape())));
    }

    /** Lets all shards play, as soon as they have played all before. */
    List<CompletableFuture<Tape>> play(List<Move> moves, Executor workers) {
        for (int i = 0; i < players.size(); i++) {
            Player player = players.get(i);
            newest.set(i, newest.get(i).thenApplyAsync(before -> player.play(moves), workers));
        }
        return List.copyOf(newest);
    }

    /** Waits for the shards and writes what they said. */
    void write(List<CompletableFuture<Tape>> played) throws IOException {
        List<Tape> tapes = new ArrayList<>();
        for (CompletableFuture<Tape> tape : played) {
            tapes.add(result(tape));
        }
        output.write(tapes);
    }

    int loans() {
        return players.stream().mapToInt(Player::loans).sum();
    }

    Tally tally(Staging staging) {
        Tally all = new Tally(staging.policies());
        players.forEach(player -> all.add(player.tally()));
        return all;
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    /** The result, or the failure of the work as it was thrown. */
    static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}

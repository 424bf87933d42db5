package io.duepath.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.local.feed.FeedException;
import io.duepath.local.feed.IngestDoor;
import io.duepath.local.load.DoorStub.Mood;
import io.duepath.local.mapping.Mapping;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file reaches a door that does not always answer. */
class FileLoadTest {

    private static final String REPAYMENTS = """
            source: /tapes/test
            events:
              - type: duepath.repayment-received.v1
                id: "{loan}/{day}"
                date: {date: day}
                data:
                  loanId: "{loan}"
                  repaymentId: "{day}"
                  amount: {amount: paid}
                  currency: CNY
                  valueDate: {date: day}
            """;

    private static final FileLoad.Listener QUIET = new FileLoad.Listener() {
        @Override
        public void loaded(long bytes, long lines) {}

        @Override
        public void waiting(String why) {}
    };

    @TempDir
    Path folder;

    @Test
    void sendsWhatIsOpenAgainAndNothingElse() throws Exception {
        try (DoorStub door = new DoorStub(Mood.STOPS_HALF_WAY, Mood.IS_BUSY)) {
            FileLoad load = load(door, events(1_000), null, false);
            assertThat(load.accepted()).isEqualTo(1_000);
            assertThat(door.taken()).isEqualTo(events(1_000));
            assertThat(door.batches()).extracting(List::size).containsExactly(1_000, 500, 500);
        }
    }

    @Test
    void sendsABatchOnceMoreIfItsAnswerWasLost() throws Exception {
        try (DoorStub door = new DoorStub(Mood.TAKES, Mood.LOSES_ITS_ANSWER)) {
            FileLoad load = load(door, events(12_000), null, false);
            assertThat(load.accepted()).isEqualTo(12_000);
            assertThat(door.taken()).hasSize(17_000).containsAll(events(12_000));
            assertThat(door.taken().subList(5_000, 10_000))
                    .isEqualTo(door.taken().subList(10_000, 15_000));
        }
    }

    @Test
    void goesOnWhereItStoppedAfterTheDoorWasGone() throws Exception {
        List<String> events = new ArrayList<>(events(12_000));
        events.set(3, "bad 3");
        events.set(11_000, "bad 11000");
        try (DoorStub door = new DoorStub(Mood.TAKES, Mood.LOSES_ITS_ANSWER)) {
            assertThatThrownBy(() -> load(door, events, Duration.ZERO, false)).isInstanceOf(FeedException.class);
        }
        assertThat(Files.readString(folder.resolve("state"))).contains("\"lines\":5000,", "\"finished\":false");
        Files.writeString(
                folder.resolve("rejects"), Files.readString(folder.resolve("rejects")) + "{\"line\":5001,\"p");
        try (DoorStub door = new DoorStub()) {
            FileLoad load = load(door, events, null, true);
            assertThat(load.resumedAfter()).isEqualTo(5_000);
            assertThat(load.accepted()).isEqualTo(11_998);
            assertThat(load.rejected()).isEqualTo(2);
            assertThat(door.batches().get(0).get(0)).isEqualTo("event 5000");
        }
        assertThat(Files.readAllLines(folder.resolve("rejects")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"line\":4,"),
                        second -> assertThat(second).startsWith("{\"line\":11001,"));
        try (DoorStub door = new DoorStub()) {
            assertThat(load(door, events, null, true).accepted()).isEqualTo(11_998);
            assertThat(door.batches()).isEmpty();
        }
    }

    @Test
    void resumesNothingButTheFileThatItStoppedIn() throws Exception {
        try (DoorStub door = new DoorStub()) {
            load(door, events(10), null, false);
            assertThatThrownBy(() -> load(door, events(11), null, true)).isInstanceOf(ResumeException.class);
            Files.writeString(folder.resolve("state"), "{");
            assertThatThrownBy(() -> load(door, events(10), null, true)).hasMessageContaining("is damaged");
        }
    }

    @Test
    void endsABatchWithATick() throws Exception {
        String tick = "{\"type\":\"duepath.business-date-advanced.v1\"}";
        try (DoorStub door = new DoorStub()) {
            load(door, List.of("a", tick, tick, "b", "c", tick, "d"), null, false);
            assertThat(door.batches())
                    .containsExactly(List.of("a", tick), List.of(tick), List.of("b", "c", tick), List.of("d"));
        }
    }

    @Test
    void leavesTheBytesOfALineAsTheyAre() throws Exception {
        Path file = Files.write(
                folder.resolve("file"), "\u00ef\u00bb\u00bfone\r\n\r\ntw\u00e9\n three".getBytes(ISO_8859_1));
        try (DoorStub door = new DoorStub()) {
            FileLoad load = run(door, file, null, null, false);
            assertThat(door.taken()).containsExactly("one", "tw\u00e9", " three");
            assertThat(load.lines()).isEqualTo(4);
        }
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "a\n" + "x".repeat(Lines.LONGEST + 1) + "\nb\n");
        try (DoorStub door = new DoorStub()) {
            FileLoad load = run(door, file, null, null, false);
            assertThat(door.taken()).containsExactly("a", "b");
            assertThat(load.rejected()).isEqualTo(1);
        }
        assertThat(folder.resolve("rejects")).content().startsWith("{\"line\":2,\"problems\":[{\"code\":\"too-large\"");
    }

    @Test
    void readsTheEntriesOfAZipInOrderAndNamesThem() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "one.csv", "loan,day,paid\nA,2026-01-05,1.00\nB,2026-01-05,x\n");
            entry(zip, "folder/", "");
            entry(zip, "folder/two.csv", "paid,day,loan\n\nx,2026-01-05,C\n2.00,2026-01-05,D");
        }
        Path file = Files.write(folder.resolve("file"), bytes.toByteArray());
        try (DoorStub door = new DoorStub()) {
            run(door, file, REPAYMENTS, null, false);
            assertThat(door.taken())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"loanId\":\"A\""),
                            second -> assertThat(second).contains("\"loanId\":\"D\""));
        }
        assertThat(Files.readAllLines(folder.resolve("rejects"))).containsExactly("""
                {"entry":"one.csv","line":3,"problems":[{"code":"column-invalid","column":"paid","detail":"is no amount"}]}""", """
                {"entry":"folder/two.csv","line":3,"problems":[{"code":"column-invalid","column":"paid","detail":"is no amount"}]}""");
    }

    @Test
    void blamesTheColumnThatARefusedFieldComesFrom() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "loan,day,paid\nA,2026-01-05,1\nbad,2026-01-05,2\n");
        try (DoorStub door = new DoorStub()) {
            run(door, file, REPAYMENTS, null, false);
        }
        assertThat(Files.readAllLines(folder.resolve("rejects")))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("{\"line\":3,").contains("\"column\":\"paid\""));
    }

    @Test
    void saysWhereAFileIsCutOff() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(String.join("\n", events(9_000)).getBytes(UTF_8));
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
        Path file = Files.write(folder.resolve("file"), cut);
        try (DoorStub door = new DoorStub()) {
            assertThatThrownBy(() -> run(door, file, null, null, false)).isInstanceOf(EOFException.class);
            assertThat(door.taken()).isEqualTo(events(5_000));
        }
    }

    private static List<String> events(int count) {
        return IntStream.range(0, count).mapToObj(i -> "event " + i).toList();
    }

    private FileLoad load(DoorStub door, List<String> lines, @Nullable Duration patience, boolean resume)
            throws IOException, InterruptedException {
        return run(door, Files.write(folder.resolve("file"), lines), null, patience, resume);
    }

    private FileLoad run(
            DoorStub door, Path file, @Nullable String mapping, @Nullable Duration patience, boolean resume)
            throws IOException, InterruptedException {
        LoadJob job = new LoadJob(
                file,
                mapping == null ? null : Mapping.read("m.yaml", mapping),
                mapping,
                new IngestDoor(door.address()),
                folder.resolve("rejects"),
                folder.resolve("state"),
                resume,
                patience == null ? Duration.ofMinutes(1) : patience);
        try (FileLoad load = FileLoad.prepare(job, QUIET)) {
            load.load();
            return load;
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }
}

package io.duepath.service.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class SharedRocksMemoryTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private final List<RocksDB> stores = new ArrayList<>();
    private final List<Options> all = new ArrayList<>();
    private final byte[] value = new byte[1_000];

    @AfterEach
    void closed() {
        stores.forEach(RocksDB::close);
        all.forEach(Options::close);
    }

    @Test
    void storesAreWrittenInLargeFilesHoweverManyOthersHoldWhatIsNotWrittenYet() throws RocksDBException {
        assertThatIsRefused("many");
        assertThatIsRefused("1024");
        for (int i = 0; i < 40; i++) {
            write(opened("idle-" + i), 3 * MEBIBYTE);
        }
        RocksDB busy = opened("busy");
        write(busy, 20 * MEBIBYTE);

        assertThat(busy.getLongProperty("rocksdb.cur-size-active-mem-table")).isLessThanOrEqualTo(5 * MEBIBYTE);
        assertThat(files(busy)).isLessThan(20);
    }

    private RocksDB opened(String name) throws RocksDBException {
        Options options = new Options().setCreateIfMissing(true).setWriteBufferSize(64 * MEBIBYTE);
        options.setTableFormatConfig(new BlockBasedTableConfig());
        new SharedRocksMemory().setConfig(name, options, Map.of(SharedRocksMemory.BYTES, "" + 8 * MEBIBYTE));
        all.add(options);
        RocksDB store = RocksDB.open(options, folder.resolve(name).toString());
        stores.add(store);
        return store;
    }

    private void write(RocksDB store, int bytes) throws RocksDBException {
        Random random = new Random(7);
        for (int i = 0; i < bytes / value.length; i++) {
            random.nextBytes(value);
            store.put(("key-" + i).getBytes(StandardCharsets.UTF_8), value);
        }
    }

    private static int files(RocksDB store) {
        return store.getLiveFilesMetaData().size();
    }

    private static void assertThatIsRefused(String bytes) {
        try (Options options = new Options()) {
            options.setTableFormatConfig(new BlockBasedTableConfig());
            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() ->
                            new SharedRocksMemory().setConfig("a", options, Map.of(SharedRocksMemory.BYTES, bytes)))
                    .withMessageContaining(SharedRocksMemory.BYTES);
        }
    }
}

package io.duepath.service.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class SharedRocksMemoryTest {

    private static final long BOUND = 8L << 20;

    @TempDir
    Path folder;

    @Test
    void twoStoresTogetherHoldNoMoreInTheirWriteBuffersThanTheirShareOfTheBound() throws RocksDBException {
        assertThatRefused("many");
        assertThatRefused("1024");
        List<RocksDB> stores = new ArrayList<>();
        List<Options> all = new ArrayList<>();
        long most = 0;
        try {
            for (String name : List.of("a", "b")) {
                Options options = new Options().setCreateIfMissing(true).setWriteBufferSize(64L << 20);
                options.setTableFormatConfig(new BlockBasedTableConfig());
                new SharedRocksMemory().setConfig(name, options, Map.of(SharedRocksMemory.BYTES, "" + BOUND));
                all.add(options);
                stores.add(RocksDB.open(options, folder.resolve(name).toString()));
            }
            byte[] value = new byte[10_000];
            for (int i = 0; i < 4_000; i++) {
                for (RocksDB store : stores) {
                    store.put(("key-" + i).getBytes(StandardCharsets.UTF_8), value);
                }
                most = Math.max(most, active(stores));
            }
            assertThat(stores.get(0).get("key-0".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(value);
        } finally {
            stores.forEach(RocksDB::close);
            all.forEach(Options::close);
        }
        assertThat(most).isBetween(1L << 20, 2 * BOUND);
    }

    private static void assertThatRefused(String bytes) {
        try (Options options = new Options()) {
            Assertions.assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() ->
                            new SharedRocksMemory().setConfig("a", options, Map.of(SharedRocksMemory.BYTES, bytes)))
                    .withMessageContaining(SharedRocksMemory.BYTES);
        }
    }

    private static long active(List<RocksDB> stores) throws RocksDBException {
        long bytes = 0;
        for (RocksDB store : stores) {
            bytes += store.getLongProperty("rocksdb.cur-size-active-mem-table");
        }
        return bytes;
    }
}

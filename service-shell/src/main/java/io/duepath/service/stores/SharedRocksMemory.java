package io.duepath.service.stores;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what the RocksDB stores of a process take outside its heap, however many they are: they share one cache, which
 * also pays for their write buffers, indexes and filters. Kafka Streams would give each store 98 MiB of its own.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

    /** The setting among those of Kafka Streams: bytes for all stores together, at least 8 MiB. */
    public static final String BYTES = "duepath.rocksdb.memory.bytes";

    private static final long LEAST = 8L << 20;
    private static final long USUAL = 128L << 20;
    private static final double FOR_INDEXES = 0.1;

    private static @Nullable Memory shared;

    /** The memory of the process; as large as whoever opens the first store says. */
    private record Memory(Cache cache, WriteBufferManager buffers) {}

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Memory memory = memory(configs.get(BYTES));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(memory.buffers);
        options.setTableFormatConfig(table);
    }

    private static synchronized Memory memory(@Nullable Object setting) {
        Memory memory = shared;
        if (memory == null) {
            RocksDB.loadLibrary();
            long bytes = bytes(setting);
            Cache cache = new LRUCache(bytes, -1, false, FOR_INDEXES);
            memory = new Memory(cache, new WriteBufferManager(bytes / 2, cache));
            shared = memory;
        }
        return memory;
    }

    private static long bytes(@Nullable Object setting) {
        long bytes;
        try {
            bytes = setting == null ? USUAL : Long.parseLong(setting.toString().strip());
        } catch (NumberFormatException e) {
            throw new ConfigException(BYTES, setting, "must be a number of bytes");
        }
        if (bytes < LEAST) {
            throw new ConfigException(BYTES, setting, "must be at least " + LEAST);
        }
        return bytes;
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory belongs to the process, not to a store.
    }
}

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

/**
 * Bounds what the RocksDB stores of a process take outside its heap: they share one cache for blocks, indexes and filters,
 * and each has two write buffers of 4 MiB at most. Kafka Streams would give each store 98 MiB of its own.
 *
 * <p>The write buffers are not paid for by the cache: once stores that are not written to fill a common bound, RocksDB
 * writes a file for every few entries of the others, until transactions time out.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

    /** The setting among those of Kafka Streams: bytes of the cache, at least 8 MiB. */
    public static final String BYTES = "duepath.rocksdb.cache.bytes";

    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST = 8 * MEBIBYTE;
    private static final long USUAL = 128 * MEBIBYTE;
    private static final long WRITE_BUFFER = 4 * MEBIBYTE;
    private static final double FOR_INDEXES = 0.1;

    /** The cache of the process; as large as whoever opens the first store says. */
    private static @Nullable Cache shared;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache(bytes(configs.get(BYTES))));
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    private static synchronized Cache cache(long bytes) {
        Cache cache = shared;
        if (cache == null) {
            RocksDB.loadLibrary();
            cache = new LRUCache(bytes, -1, false, FOR_INDEXES);
            shared = cache;
        }
        return cache;
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
        // The cache belongs to the process, not to a store.
    }
}

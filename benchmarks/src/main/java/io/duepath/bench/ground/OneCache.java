package io.duepath.bench.ground;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** All stores of the JVM share one cache, which also pays for their write buffers, indexes and filters. */
public final class OneCache implements RocksDBConfigSetter {

    private static final long BYTES = 128L << 20;
    private static final Cache CACHE = new LRUCache(BYTES);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(BYTES / 2, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setWriteBufferManager(BUFFERS);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache belongs to the JVM.
    }
}

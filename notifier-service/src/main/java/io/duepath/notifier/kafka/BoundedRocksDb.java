package io.duepath.notifier.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One cache and one set of write buffers for all stores of the process, instead of some per store. */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final LRUCache CACHE = new LRUCache(128 * MEBIBYTE, -1, false, 0.1);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(64 * MEBIBYTE, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(8 * MEBIBYTE);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and buffers belong to all stores and live as long as the process.
    }
}

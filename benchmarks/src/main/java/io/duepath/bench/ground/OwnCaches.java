package io.duepath.bench.ground;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/** Leaves RocksDB as Kafka Streams sets it: each store has a cache and write buffers of its own. */
public final class OwnCaches implements RocksDBConfigSetter {

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {}

    @Override
    public void close(String storeName, Options options) {}
}

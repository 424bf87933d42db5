package io.duepath.gateways.kafka;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the gateways of all channels share.
 *
 * @param zone in which the last day of an order ends
 */
record GatewayParts(
        Journal journal,
        JournalReader reader,
        Receipts receipts,
        Reception reception,
        GatewayMetrics metrics,
        InstantSource clock,
        ZoneId zone) {}

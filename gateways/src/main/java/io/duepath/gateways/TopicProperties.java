package io.duepath.gateways;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** How the gateways' own topic is created where it is missing. */
@ConfigurationProperties("duepath.topics")
record TopicProperties(short replication) {}

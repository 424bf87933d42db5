package io.duepath.local.pipeline;

import io.duepath.ingest.IngestApplication;
import io.duepath.legal.LegalApplication;
import io.duepath.notifier.NotifierApplication;
import io.duepath.staging.StagingApplication;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The four services, in the order in which facts reach them. */
public enum LocalService {
    INGEST(8081) {
        @Override
        SpringApplicationBuilder application() {
            return IngestApplication.application();
        }
    },
    STAGING(8082) {
        @Override
        SpringApplicationBuilder application() {
            return StagingApplication.application();
        }
    },
    NOTIFIER(8083) {
        @Override
        SpringApplicationBuilder application() {
            return NotifierApplication.application();
        }
    },
    LEGAL(8084) {
        @Override
        SpringApplicationBuilder application() {
            return LegalApplication.application();
        }
    };

    private final int usualPort;

    LocalService(int usualPort) {
        this.usualPort = usualPort;
    }

    /** Its name in lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    int usualPort() {
        return usualPort;
    }

    abstract SpringApplicationBuilder application();
}

package io.duepath.ingest.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of this API, to everybody. */
@RestController
class OpenApiController {

    /** The document, written by hand and held against the running service by a test. */
    @GetMapping(value = "/v1/openapi.yaml", produces = "application/yaml")
    Resource document() {
        return new ClassPathResource("/io/duepath/ingest/openapi.yaml");
    }
}

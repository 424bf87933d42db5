package io.duepath.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.wire.Json;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The real logging of a service that imports what all services import. */
@ExtendWith(OutputCaptureExtension.class)
class JsonLogsTest {

    private static final Logger LOG = LoggerFactory.getLogger(JsonLogsTest.class);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Configuration(proxyBeanMethods = false)
    static class Service {

        @Bean
        Traces traces() {
            return new Traces(Tracer.NOOP, 0);
        }
    }

    @Test
    void nameTraceLoanAndEventByProfile(CapturedOutput output) {
        run("--spring.profiles.active=json");

        List<JsonNode> lines =
                lines(output).stream().map(Json.mapper()::readTree).toList();
        JsonNode parked = lines.stream()
                .filter(line -> line.path("message").asString("").equals("Loan is parked: say \"why\"\nplease"))
                .findFirst()
                .orElseThrow();
        assertThat(parked.path("traceId").asString()).isEqualTo(TRACE);
        assertThat(parked.path("loanId").asString()).isEqualTo("L-1");
        assertThat(parked.path("eventId").asString()).isEqualTo("E-1");
        assertThat(parked.path("level").asString()).isEqualTo("ERROR");
        assertThat(parked.path("stack_trace").asString()).contains("IllegalStateException");
    }

    @Test
    void stayPlainWithoutTheProfile(CapturedOutput output) {
        run();

        assertThat(lines(output)).noneMatch(line -> line.startsWith("{"));
        assertThat(output.getOut()).contains("Loan is parked");
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut().lines().filter(line -> !line.isBlank()).toList();
    }

    private static void run(String... arguments) {
        var application = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.location=classpath:io/duepath/service/shell.yml", "spring.main.banner-mode=off");
        try (var context = application.run(arguments);
                LogSubject subject = LogSubject.of("00-" + TRACE + "-b7ad6b7169203331-00", "L-1", "E-1")) {
            assertThat(context.isActive()).isTrue();
            assertThat(subject).hasToString("traceId=" + TRACE + " loanId=L-1 eventId=E-1");
            LOG.error("Loan is parked: say \"why\"\nplease", new IllegalStateException("no figures"));
        }
    }
}

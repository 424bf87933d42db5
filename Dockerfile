# One recipe for all services:  docker build --build-arg MODULE=ingest-service -t duepath/ingest-service .
#
# The first stage knows no module, so that the images share one compilation.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
# Tests and format belong to `mvn verify`. Test classes are compiled all the same, because modules share a test jar.
RUN --mount=type=cache,target=/var/cache/maven,sharing=locked \
    mvn -B -ntp -Dmaven.repo.local=/var/cache/maven -DskipTests -Dspotless.check.skip=true \
        -pl ingest-service,staging-service,notifier-service,legal-service,gateways -am package

FROM eclipse-temurin:17-jre AS layers
ARG MODULE
WORKDIR /layers
COPY --from=build /src/${MODULE}/target/${MODULE}-*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre
# State lives in /var/lib/duepath; a named volume mounted there takes this owner over.
RUN groupadd --system --gid 10001 duepath \
    && useradd --system --uid 10001 --gid duepath --home-dir /app --shell /usr/sbin/nologin duepath \
    && install -d -o duepath -g duepath -m 0750 /var/lib/duepath /var/lib/duepath/state
# The font that the legal desk's papers are printed with.
ARG MODULE
RUN if [ "${MODULE}" = legal-service ]; then \
        apt-get update && apt-get install -y --no-install-recommends fonts-wqy-microhei && rm -rf /var/lib/apt/lists/*; \
    fi
WORKDIR /app
# From what changes least to what changes most.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER 10001:10001
# Inside its own network namespace a service may listen everywhere; what is published is the runner's choice.
# What operators see has a port of its own, which nobody publishes.
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_PORT=9080
EXPOSE 8080 9080
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=12 \
    CMD ["sh", "-c", "curl -fsS \"http://localhost:${MANAGEMENT_SERVER_PORT}/actuator/health/readiness\" >/dev/null"]
# Off-heap memory (RocksDB, network buffers) needs room beside the heap.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]

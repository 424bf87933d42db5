package io.duepath.legal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document describes the controllers: every operation with its parameters and its body, and no other. */
class OpenApiTest {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(OpenApiTest.class.getResourceAsStream("openapi.yaml"));

    private static final Set<Class<?>> CONTROLLERS = Set.of(
            CaseController.class,
            DeskController.class,
            DocumentController.class,
            EvidenceController.class,
            OpenApiController.class);

    private static Stream<Method> handlers() {
        return CONTROLLERS.stream()
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    private static String operation(Method method) {
        RequestMapping mapping = AnnotatedElementUtils.getMergedAnnotation(method, RequestMapping.class);
        RequestMapping prefix =
                AnnotatedElementUtils.getMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        String path = (prefix == null ? "" : prefix.path()[0]) + (mapping.path().length == 0 ? "" : mapping.path()[0]);
        return mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + path;
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> {
                    var annotations = MergedAnnotations.from(parameter);
                    return Stream.of(
                                    named(annotations.get(PathVariable.class), "path", parameter.getName()),
                                    named(annotations.get(RequestParam.class), "query", parameter.getName()),
                                    named(annotations.get(RequestHeader.class), "header", parameter.getName()))
                            .flatMap(name -> name);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(MergedAnnotation<?> annotation, String in, String otherwise) {
        if (!annotation.isPresent()) {
            return Stream.empty();
        }
        String name = annotation.getString("name");
        return Stream.of(in + " " + (name.isEmpty() ? otherwise : name));
    }

    private static String body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getType().getSimpleName())
                .findFirst()
                .orElse("");
    }

    @Test
    void hasEveryOperationWithItsParametersAndBodyAndNoOther() {
        Map<String, String> built = new TreeMap<>();
        handlers().forEach(m -> built.put(operation(m), parameters(m) + " " + body(m)));

        Map<String, String> described = new TreeMap<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.put(
                                operation.getKey() + " " + path.getKey(), described(operation.getValue()))));
        assertThat(described).isEqualTo(built);
    }

    private static String described(JsonNode operation) {
        Set<String> parameters = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(p -> parameters.add(
                        p.path("in").asString() + " " + p.path("name").asString()));
        String body = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("");
        return parameters + " " + body.substring(body.lastIndexOf('/') + 1);
    }

    @Test
    void describesTheFieldsThatAreSent() {
        Stream.of(DeskRequests.class.getDeclaredClasses()).forEach(request -> {
            Set<String> fields = Arrays.stream(request.getRecordComponents())
                    .map(c -> c.getName())
                    .collect(Collectors.toSet());
            assertThat(DOCUMENT.at("/components/schemas/" + request.getSimpleName() + "/properties")
                            .propertyNames())
                    .as(request.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(fields);
        });
    }
}

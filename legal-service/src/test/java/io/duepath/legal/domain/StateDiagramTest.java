package io.duepath.legal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture in docs/legal.md is what the code does; {@code -Dduepath.rewrite=true} draws it anew. */
class StateDiagramTest {

    private static final Path DOCUMENT = Path.of("../docs/legal.md");
    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```\n";

    @Test
    void theDocumentShowsTheStatesOfTheCode() throws IOException {
        String document = Files.readString(DOCUMENT).replace("\r\n", "\n");
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END, from);
        if (Boolean.getBoolean("duepath.rewrite")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + StateDiagram.draw() + document.substring(to));
        } else {
            assertThat(document.substring(from, to)).isEqualTo(StateDiagram.draw());
        }
    }

    static Stream<OpenCase> states() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> OpenCases.in(state, Matter.opened().now.file()).stream());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyMoveIsAMethodOfItsStateAndEveryMethodIsAMove(OpenCase state) {
        Set<Class<?>> reached = new HashSet<>();
        state.steps().values().forEach(move -> reached.add(move.get().getClass()));
        state.turns().values().forEach(move -> reached.add(move.get().getClass()));

        assertThat(movesOf(state.getClass())).isEqualTo(reached);
    }

    private static Set<Class<?>> movesOf(Class<?> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && m.getParameterCount() == 0)
                .map(Method::getReturnType)
                .filter(OpenCase.class::isAssignableFrom)
                .collect(Collectors.toSet());
    }

    @Test
    void everyStateOfTheSealedTypeHasAName() {
        Set<Class<?>> named = states().map(Object::getClass).collect(Collectors.toSet());
        assertThat(named).isEqualTo(Set.of(OpenCase.class.getPermittedSubclasses()));
    }
}

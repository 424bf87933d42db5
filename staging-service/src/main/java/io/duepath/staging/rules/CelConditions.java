package io.duepath.staging.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.duepath.staging.policy.Condition;
import io.duepath.staging.policy.LoanVariable;
import io.duepath.staging.policy.Situation;
import io.duepath.staging.policy.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in CEL over the loan's variables and the attributes a policy declares, as {@code attributes.name}. Types are
 * checked here, once; asking a compiled condition costs about a microsecond.
 */
final class CelConditions {

    private static final String ATTRIBUTES = "attributes.";

    private final CelCompiler compiler;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    private final Map<String, Function<Situation, @Nullable Object>> variables = new HashMap<>();

    /** What is wrong with a condition; {@code line} within it, from 0. */
    record Fault(int line, String message) {}

    /** A condition, or what is wrong with it. */
    record Compiled(@Nullable Condition condition, List<Fault> faults) {}

    CelConditions(Map<String, ValueType> attributes) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        for (LoanVariable variable : LoanVariable.values()) {
            builder.addVar(variable.spelling(), cel(variable.type()));
            variables.put(variable.spelling(), variable::of);
        }
        attributes.forEach((name, type) -> {
            builder.addVar(ATTRIBUTES + name, cel(type));
            variables.put(ATTRIBUTES + name, situation -> situation.attribute(name, type));
        });
        this.compiler = builder.build();
    }

    Compiled compile(String text) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            return new Compiled(
                    null,
                    result.getErrors().stream()
                            .map(e ->
                                    new Fault(Math.max(0, e.getSourceLocation().getLine() - 1), e.getMessage()))
                            .toList());
        }
        try {
            return new Compiled(new CelCondition(text, runtime.createProgram(result.getAst()), variables), List.of());
        } catch (CelValidationException | CelEvaluationException e) {
            return new Compiled(null, List.of(new Fault(0, "cannot be prepared: " + e.getMessage())));
        }
    }

    private static CelType cel(ValueType type) {
        return switch (type) {
            case STRING -> SimpleType.STRING;
            case INT -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case BOOL -> SimpleType.BOOL;
        };
    }

    private record CelCondition(
            String text, CelRuntime.Program program, Map<String, Function<Situation, @Nullable Object>> variables)
            implements Condition {

        @Override
        public boolean holds(Situation situation) {
            String[] unknown = new String[1];
            try {
                return Boolean.TRUE.equals(program.eval(name -> {
                    Function<Situation, @Nullable Object> variable = variables.get(name);
                    Object value = variable == null ? null : variable.apply(situation);
                    if (value == null) {
                        unknown[0] = name;
                    }
                    return Optional.ofNullable(value);
                }));
            } catch (CelEvaluationException e) {
                Failed failed = new Failed(
                        unknown[0] == null ? "the condition cannot be evaluated" : unknown[0] + " is not known");
                failed.initCause(e);
                throw failed;
            }
        }
    }
}

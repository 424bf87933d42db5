package io.duepath.model.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.PromiseId;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/** The JSON of the published language: ids as strings, money as decimal strings, enums in lower case with hyphens. */
public final class Json {

    private static final JsonInclude.Value NOT_EMPTY =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // Threads that read and write all the time need not meet at one pool of buffers.
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .addModule(ids())
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, o -> o.setInclude(NOT_EMPTY))
            .withConfigOverride(Map.class, o -> o.setInclude(NOT_EMPTY))
            .withConfigOverride(BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Integer, c -> c.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Boolean, c -> {
                c.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            })
            .withCoercionConfig(LogicalType.Textual, c -> {
                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .enable(
                    EnumFeature.READ_ENUMS_USING_TO_STRING,
                    EnumFeature.WRITE_ENUMS_USING_TO_STRING,
                    EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // Fields in the order of the record and map entries by key: the same message is always the same bytes.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /** The one mapper; immutable and safe to share. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("duepath-ids");
        id(module, LoanId.class, LoanId::new);
        id(module, CustomerId.class, CustomerId::new);
        id(module, RepaymentId.class, RepaymentId::new);
        id(module, HoldId.class, HoldId::new);
        id(module, PromiseId.class, PromiseId::new);
        id(module, CaseId.class, CaseId::new);
        id(module, CommandId.class, CommandId::new);
        module.addDeserializer(LocalDate.class, new DayDeserializer());
        module.addSerializer(InstalmentNumber.class, new StdScalarSerializer<>(InstalmentNumber.class) {
            @Override
            public void serialize(InstalmentNumber value, JsonGenerator out, SerializationContext context) {
                out.writeNumber(value.value());
            }
        });
        module.addDeserializer(InstalmentNumber.class, new StdScalarDeserializer<>(InstalmentNumber.class) {
            @Override
            public InstalmentNumber deserialize(JsonParser in, DeserializationContext context) {
                if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                    return context.reportInputMismatch(this, "an integer is expected");
                }
                return new InstalmentNumber(in.getIntValue());
            }
        });
        return module;
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                if (!in.hasToken(JsonToken.VALUE_STRING)) {
                    return context.reportInputMismatch(this, "a string is expected");
                }
                return read.apply(in.getString());
            }
        });
    }
}

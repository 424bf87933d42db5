package io.duepath.staging.store;

import java.util.Map;
import java.util.TreeMap;

/** Registered attributes as bytes: each with a letter for its type. */
final class AttributeCodec {

    private AttributeCodec() {}

    static void write(StateOutput out, Map<String, Object> attributes) {
        out.number(attributes.size());
        for (var attribute : attributes.entrySet()) {
            out.text(attribute.getKey());
            Object value = attribute.getValue();
            if (value instanceof Long number) {
                out.letter('l');
                out.number(number);
            } else if (value instanceof Double number) {
                out.letter('d');
                out.real(number);
            } else if (value instanceof Boolean flag) {
                out.letter('b');
                out.flag(flag);
            } else {
                out.letter('s');
                out.text(value.toString());
            }
        }
    }

    static Map<String, Object> read(StateInput in) {
        Map<String, Object> attributes = new TreeMap<>();
        for (int n = in.small(); n > 0; n--) {
            String name = in.text();
            byte type = in.letter();
            attributes.put(
                    name,
                    switch (type) {
                        case 'l' -> (Object) in.number();
                        case 'd' -> in.real();
                        case 'b' -> in.flag();
                        case 's' -> in.text();
                        default -> throw new IllegalStateException("stored attribute of an unknown type");
                    });
        }
        return attributes;
    }
}

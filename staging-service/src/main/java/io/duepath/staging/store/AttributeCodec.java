package io.duepath.staging.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Registered attributes as bytes: each with a letter for its type. */
final class AttributeCodec {

    private AttributeCodec() {}

    static void write(DataOutputStream out, Map<String, Object> attributes) throws IOException {
        out.writeShort(attributes.size());
        for (var attribute : attributes.entrySet()) {
            out.writeUTF(attribute.getKey());
            Object value = attribute.getValue();
            if (value instanceof Long number) {
                out.writeByte('l');
                out.writeLong(number);
            } else if (value instanceof Double number) {
                out.writeByte('d');
                out.writeDouble(number);
            } else if (value instanceof Boolean flag) {
                out.writeByte('b');
                out.writeBoolean(flag);
            } else {
                out.writeByte('s');
                out.writeUTF(value.toString());
            }
        }
    }

    static Map<String, Object> read(DataInputStream in) throws IOException {
        Map<String, Object> attributes = new TreeMap<>();
        for (int n = in.readShort(); n > 0; n--) {
            String name = in.readUTF();
            byte type = in.readByte();
            attributes.put(
                    name,
                    switch (type) {
                        case 'l' -> (Object) in.readLong();
                        case 'd' -> in.readDouble();
                        case 'b' -> in.readBoolean();
                        case 's' -> in.readUTF();
                        default -> throw new IllegalStateException("stored attribute of an unknown type");
                    });
        }
        return attributes;
    }
}

package org.kinbridge.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** As much of CBOR (RFC 8949) as authenticators speak: whole numbers, texts, bytes and maps. */
final class Cbor {

    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int MAP = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Cbor() {}

    /** The value in CBOR; a map's entries in its own order. */
    static byte[] of(Object value) {
        Cbor cbor = new Cbor();
        cbor.write(value);
        return cbor.out.toByteArray();
    }

    private void write(Object value) {
        switch (value) {
            case Integer number when number >= 0 -> head(0, number);
            case Integer number -> head(1, -1 - number);
            case byte[] bytes -> {
                head(BYTES, bytes.length);
                out.writeBytes(bytes);
            }
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                head(TEXT, bytes.length);
                out.writeBytes(bytes);
            }
            case Map<?, ?> map -> {
                head(MAP, map.size());
                map.forEach((key, of) -> {
                    write(key);
                    write(of);
                });
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void head(int kind, int number) {
        if (number < 24) {
            out.write((kind << 5) | number);
        } else if (number < 256) {
            out.write((kind << 5) | 24);
            out.write(number);
        } else {
            out.write((kind << 5) | 25);
            out.write(number >> 8);
            out.write(number);
        }
    }
}

package org.kinbridge.live;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kinbridge.event.Stream;

/**
 * How far a reader has come in each of her streams. Sealed, it is the cursor: 25 bytes a stream.
 *
 * @param at the number of the last row she passed, by stream
 */
record Place(Map<Stream, Long> at) {

    private static final int BYTES_PER_STREAM = 1 + 16 + 8;

    Place {
        at = Map.copyOf(at);
    }

    /** Her streams now: those she has no more are left out, new ones begin where {@code from} says. */
    Place inStreams(Map<Stream, Long> from) {
        Map<Stream, Long> now = new TreeMap<>(from);
        now.replaceAll((stream, start) -> at.getOrDefault(stream, start));
        return new Place(now);
    }

    Set<Stream> streams() {
        return at.keySet();
    }

    Place passed(Stream stream, long sequence) {
        Map<Stream, Long> next = new TreeMap<>(at);
        next.put(stream, sequence);
        return new Place(next);
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(at.size() * BYTES_PER_STREAM);
        new TreeMap<>(at)
                .forEach((stream, sequence) -> bytes.put((byte) stream.kind().letter())
                        .putLong(stream.id().getMostSignificantBits())
                        .putLong(stream.id().getLeastSignificantBits())
                        .putLong(sequence));
        return bytes.array();
    }

    static Place of(byte[] bytes) {
        Map<Stream, Long> at = new TreeMap<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.remaining() >= BYTES_PER_STREAM; ) {
            Stream.Kind kind = Stream.Kind.of((char) rest.get());
            at.put(new Stream(kind, new UUID(rest.getLong(), rest.getLong())), rest.getLong());
        }
        return new Place(at);
    }
}

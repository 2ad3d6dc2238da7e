package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/**
 * A sequence of facts that is numbered without gaps: everything of one family, of one child at school, of one worker, of
 * one institution.
 */
@JsonIgnoreType
public record Stream(Kind kind, UUID id) implements Comparable<Stream> {

    /** Whose facts. */
    public enum Kind {
        /** A family's. */
        FAMILY('f'),
        /** A child's at school. */
        CHILD('c'),
        /** A worker's with her posts. */
        WORKER('w'),
        /** An institution's own. */
        INSTITUTION('i');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /** One letter for cursors; it never changes. */
        public char letter() {
            return letter;
        }

        /** The kind of a letter; an {@link IllegalArgumentException} if it has none. */
        public static Kind of(char letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of stream"));
        }
    }

    /** The family's own: links, calls, messages. */
    public static Stream of(FamilyId family) {
        return new Stream(Kind.FAMILY, family.value());
    }

    /** What schools tell of one child. */
    public static Stream ofChild(PersonId child) {
        return new Stream(Kind.CHILD, child.value());
    }

    /** What one worker has with her posts. */
    public static Stream ofWorker(PersonId worker) {
        return new Stream(Kind.WORKER, worker.value());
    }

    /** What one institution arranges for itself. */
    public static Stream of(InstitutionId institution) {
        return new Stream(Kind.INSTITUTION, institution.value());
    }

    /** Reads what {@link #key()} wrote; an {@link IllegalArgumentException} if it is none. */
    public static Stream parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no stream");
        }
        return new Stream(
                Kind.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)),
                UUID.fromString(key.substring(colon + 1)));
    }

    /** The record key on Kafka and the key in the journal: {@code family:0198…}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    @Override
    public int compareTo(Stream other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}

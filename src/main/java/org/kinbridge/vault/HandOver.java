package org.kinbridge.vault;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes that one person hands to another: eight characters of Crockford's Base32 (40 bits), kept only as a mark. What is
 * read out over a bad line is forgiven: small letters, spaces, hyphens, O for 0, I and L for 1. What was scanned may come as
 * it was scanned.
 */
@Singleton
public class HandOver {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final String SCHEME = "KINBRIDGE:";
    private static final Pattern SCANNED = Pattern.compile("^" + SCHEME + "[A-Z]+/");

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    HandOver(Vault vault) {
        this.vault = vault;
    }

    /** What a code is for, as it stands in the payload. */
    public enum Kind {
        /** A family. */
        JOIN,
        /** A child of another household. */
        CHILD,
        /** A link between two of a family. */
        LINK,
        /** A school or a post. */
        INTRODUCTION,
        /** The staff of an institution. */
        STAFF,
        /** Somebody's own device. */
        PAIRING
    }

    /**
     * The code as a QR symbol carries it, for an app to know what to do with it: only characters of the alphanumeric mode
     * (ISO/IEC 18004), so that the symbol stays small and a bad camera reads it.
     */
    public String payload(Kind kind, String code) {
        return SCHEME + kind + "/" + code;
    }

    /** A new code. */
    public String fresh() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    /** The mark of a code, however it was written down; {@code purpose} keeps one kind of code from opening another. */
    public String mark(String code, String purpose) {
        String bare = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String plain = SCANNED.matcher(bare)
                .replaceFirst("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return vault.mark(plain, "hand-over:" + purpose);
    }
}

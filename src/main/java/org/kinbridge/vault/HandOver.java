package org.kinbridge.vault;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Codes that one person hands to another: eight characters of Crockford's Base32 (40 bits), kept only as a mark. What is
 * read out over a bad line is forgiven: small letters, spaces, hyphens, O for 0, I and L for 1.
 */
@Singleton
public class HandOver {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    HandOver(Vault vault) {
        this.vault = vault;
    }

    /** A new code. */
    public String fresh() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    /** The mark of a code, however it was written down; {@code purpose} keeps one kind of code from opening another. */
    public String mark(String code, String purpose) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return vault.mark(plain, "hand-over:" + purpose);
    }
}

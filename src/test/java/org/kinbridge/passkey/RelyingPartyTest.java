package org.kinbridge.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, example.org, false",
        "https://example.org:8443, example.org, false",
        "https://app.example.org, example.org, false",
        "http://localhost:8080, localhost, true",
        "android:apk-key-hash:pNiP5iKyQ8JwgGOaKA1zGPUPJIS-0H1xKCQcfIoGLck, example.org, false"
    })
    void theseMayUseIt(String origin, String id, boolean demo) {
        assertEquals(Optional.empty(), RelyingParty.complaint(id, List.of(origin), demo));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org, example.org, true",
        "http://localhost:8080, localhost, false",
        "https://badexample.org, example.org, false",
        "https://example.org.evil.com, example.org, false",
        "https://example.org, app.example.org, false",
        "https://example.org/, example.org, false",
        "https://example.org/app, example.org, false",
        "https://me@example.org, example.org, false",
        "example.org, example.org, false",
        "not an address, example.org, false",
        "android:apk-key-hash:short, example.org, false",
        "http://app.localhost:8080, localhost, true"
    })
    void theseMayNot(String origin, String id, boolean demo) {
        String complaint = RelyingParty.complaint(id, List.of("https://" + id, origin), demo)
                .orElseThrow();
        assertTrue(complaint.startsWith("kinbridge.passkey.origins cannot be used: " + origin + " must be"));
    }
}

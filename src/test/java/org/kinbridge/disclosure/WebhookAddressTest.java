package org.kinbridge.disclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of addresses that an institution may, and may not, name for its webhook. */
class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://school.example.org",
                "https://school.example.org/",
                "https://school.example.org/hooks?key=1",
                "https://school.example.org:8443/hooks",
                "https://1.2.3.4.example.org/hooks",
                "https://xn--bcher-kva.example/hooks",
                "HTTPS://School.Example.ORG/Hooks"
            })
    void aHostWithANameBehindTls(String address) {
        assertTrue(WebhookAddress.isAcceptable(address, false), address);
        assertTrue(WebhookAddress.isAcceptable(address, true), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https",
                "https://",
                "https:///hooks",
                "//school.example.org/hooks",
                "https:school.example.org",
                "ftp://school.example.org/hooks",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://clerk@school.example.org/hooks",
                "https://clerk:secret@school.example.org/hooks",
                "https://school.example.org@10.0.0.1/hooks",
                "https://@school.example.org/hooks",
                "https://school.example.org/hooks#top",
                "https://school.example.org/hooks#",
                "https://school.example.org:0/hooks",
                "https://school.example.org:65536/hooks",
                "https://school.example.org:-1/hooks",
                "https://school.example.org:/hooks",
                "https://school.example.org:80:80/hooks",
                "https://93.184.215.14/hooks",
                "https://10.0.0.1/hooks",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/hooks",
                "https://0x7f000001/hooks",
                "https://0x7f.0.0.1/hooks",
                "https://0177.0.0.1/hooks",
                "https://017700000001/hooks",
                "https://127.1/hooks",
                "https://127.0.1/hooks",
                "https://0/hooks",
                "https://[::1]/hooks",
                "https://[::ffff:10.0.0.1]/hooks",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hooks",
                "https://[fe80::1%25eth0]/hooks",
                "https://example.1/hooks",
                "https://example.0x7f/hooks",
                "https://localhost./hooks",
                "https://school.localhost/hooks",
                "https://printer.local/hooks",
                "https://metadata.google.internal/computeMetadata/v1",
                "https://database/hooks",
                "https://school.example.org./hooks",
                "https://school..example.org/hooks",
                "https://-school.example.org/hooks",
                "https://school_1.example.org/hooks",
                "https://schoöl.example.org/hooks",
                "https://①②⑦.⓪.⓪.①/hooks",
                "https://127%2e0%2e0%2e1/hooks",
                "https://school.example.org\\@10.0.0.1/hooks",
                "https://school.example.org/a b",
                "https://school.example.org/\nhost: 10.0.0.1"
            })
    void whatIsNone(String address) {
        assertFalse(WebhookAddress.isAcceptable(address, false), address);
        assertFalse(WebhookAddress.isAcceptable(address, true), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://school.example.org/hooks",
                "http://localhost:8080/sim/webhooks/school",
                "https://localhost/hooks",
                "http://127.0.0.1:8080/hooks"
            })
    void whatOnlyTheDemoTakes(String address) {
        assertTrue(WebhookAddress.isAcceptable(address, true), address);
        assertFalse(WebhookAddress.isAcceptable(address, false), address);
    }

    @Test
    void noLongerThanWhatIsKept() {
        String base = "https://school.example.org/";
        assertTrue(WebhookAddress.isAcceptable(base + "x".repeat(WebhookAddress.LONGEST - base.length()), false));
        assertFalse(WebhookAddress.isAcceptable(base + "x".repeat(WebhookAddress.LONGEST), false));
        assertFalse(WebhookAddress.isAcceptable("https://" + "x".repeat(64) + ".example.org", false));
        assertFalse(WebhookAddress.isAcceptable("https://" + "x.".repeat(130) + "org", false));
    }
}

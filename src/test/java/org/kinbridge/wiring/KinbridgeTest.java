package org.kinbridge.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KinbridgeTest {

    private final Map<String, String> settings = new HashMap<>(Map.ofEntries(
            Map.entry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/kinbridge"),
            Map.entry("quarkus.datasource.username", "kinbridge"),
            Map.entry("quarkus.datasource.password", "secret"),
            Map.entry("kafka.bootstrap.servers", "kafka:9092"),
            Map.entry("kinbridge.vault.key", Base64.getEncoder().encodeToString(new byte[32])),
            Map.entry("kinbridge.operator.secret", "secret"),
            Map.entry("kinbridge.public-url", "https://kinbridge.example.org"),
            Map.entry("kinbridge.passkey.relying-party", "kinbridge.example.org"),
            Map.entry("kinbridge.passkey.origins", "https://app.kinbridge.example.org"),
            Map.entry("kinbridge.sms.url", "https://sms.example.org"),
            Map.entry("kinbridge.sms.token", "token")));

    @Test
    void startsWhenEverythingIsThere() {
        assertEquals(List.of(), complaints());
    }

    @Test
    void saysOneSentenceForEachMissingSetting() {
        settings.clear();
        List<String> complaints = complaints();
        assertEquals(11, complaints.size());
        assertEquals(
                "KAFKA_BOOTSTRAP_SERVERS is not set: it is the address of the Kafka brokers, "
                        + "for example kafka.example.org:9092.",
                complaints.get(3));
    }

    @Test
    void takesABlankSettingForAMissingOne() {
        settings.put("kinbridge.sms.token", "  ");
        assertTrue(complaints().getFirst().startsWith("KINBRIDGE_SMS_TOKEN is not set:"));
    }

    @Test
    void refusesAVaultKeyOfTheWrongLength() {
        settings.put("kinbridge.vault.key", Base64.getEncoder().encodeToString(new byte[16]));
        assertTrue(complaints().getFirst().startsWith("KINBRIDGE_VAULT_KEY cannot be used:"));
    }

    @Test
    void refusesAVaultKeyThatIsNoBase64() {
        settings.put("kinbridge.vault.key", "not base64!");
        assertEquals(1, complaints().size());
    }

    private List<String> complaints() {
        return Kinbridge.complaints(name -> Optional.ofNullable(settings.get(name)));
    }
}

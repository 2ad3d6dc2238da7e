package org.kinbridge.wiring;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service; in production only after every setting that it cannot guess is there. */
@QuarkusMain
public final class Kinbridge {

    private static final int VAULT_KEY_BYTES = 32;

    private static final List<Setting> REQUIRED = List.of(
            new Setting(
                    "quarkus.datasource.jdbc.url",
                    "the address of the PostgreSQL database",
                    "jdbc:postgresql://db.example.org:5432/kinbridge"),
            new Setting("quarkus.datasource.username", "the database user that owns the tables", "kinbridge"),
            new Setting("quarkus.datasource.password", "the password of that database user", "a long random text"),
            new Setting("kafka.bootstrap.servers", "the address of the Kafka brokers", "kafka.example.org:9092"),
            new Setting(
                    "kinbridge.vault.key",
                    "the key that seals personal data, 32 random bytes in base64",
                    "the output of: openssl rand -base64 32"),
            new Setting(
                    "kinbridge.operator.secret",
                    "the first client secret of the operator of this installation",
                    "the output of: openssl rand -base64 32"),
            new Setting(
                    "kinbridge.public-url",
                    "the address under which people and institutions reach this service",
                    "https://kinbridge.example.org"),
            new Setting(
                    "kinbridge.passkey.relying-party", "the domain that passkeys belong to", "kinbridge.example.org"),
            new Setting(
                    "kinbridge.passkey.origins",
                    "the addresses whose pages may use passkeys, separated by commas",
                    "https://app.kinbridge.example.org"),
            new Setting("kinbridge.sms.url", "the address of the SMS gateway", "https://sms.example.org/v1/messages"),
            new Setting("kinbridge.sms.token", "the bearer token for the SMS gateway", "the one its owner gave you"));

    public static void main(String[] args) {
        Config config = ConfigProvider.getConfig();
        if (!config.getOptionalValue("kinbridge.demo", Boolean.class).orElse(false)) {
            refuseIfIncomplete(name -> config.getOptionalValue(name, String.class), System.err);
        }
        Tracing.turnOnIfCollected(config);
        Roles.turnOffTheOthers(config);
        Quarkus.run(args);
    }

    private static void refuseIfIncomplete(Function<String, Optional<String>> settings, PrintStream out) {
        List<String> complaints = complaints(settings);
        if (!complaints.isEmpty()) {
            complaints.forEach(out::println);
            System.exit(1);
        }
    }

    /** One sentence for each setting that production needs and that is missing or cannot be used. */
    static List<String> complaints(Function<String, Optional<String>> settings) {
        Stream<String> missing =
                REQUIRED.stream().flatMap(required -> required.complaint(settings.apply(required.name())).stream());
        return Stream.concat(missing, Roles.complaint(settings.apply(Roles.SETTING)).stream())
                .toList();
    }

    private record Setting(String name, String what, String example) {

        Optional<String> complaint(Optional<String> value) {
            if (value.filter(text -> !text.isBlank()).isEmpty()) {
                return Optional.of("%s is not set: it is %s, for example %s.".formatted(variable(), what, example));
            }
            if (name.equals("kinbridge.vault.key") && bytes(value.get()) != VAULT_KEY_BYTES) {
                return Optional.of(
                        "%s cannot be used: it must be %s, for example %s.".formatted(variable(), what, example));
            }
            return Optional.empty();
        }

        private String variable() {
            return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        }

        private static int bytes(String base64) {
            try {
                return Base64.getDecoder().decode(base64.strip()).length;
            } catch (IllegalArgumentException notBase64) {
                return 0;
            }
        }
    }
}

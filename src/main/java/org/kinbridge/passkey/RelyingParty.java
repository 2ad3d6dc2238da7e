package org.kinbridge.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom passkeys belong to (WebAuthn, section 4): a domain, and the pages and apps that may use them in its name. */
@Singleton
class RelyingParty {

    private static final Pattern ANDROID_APP = Pattern.compile("android:apk-key-hash:[\\w-]{43}");

    private final Settings settings;
    private final boolean demo;

    RelyingParty(Settings settings, @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.settings = settings;
        this.demo = demo;
    }

    @ConfigMapping(prefix = "kinbridge.passkey")
    interface Settings {

        /** The domain; passkeys work in it and in what is below it, and end when it changes. */
        String relyingParty();

        /** Where pages come from, as browsers say it; an Android app as {@code android:apk-key-hash:} and its hash. */
        List<String> origins();
    }

    String id() {
        return settings.relyingParty();
    }

    /** What an answer to this challenge must say. */
    ServerProperty expecting(Challenge challenge) {
        return new ServerProperty(
                settings.origins().stream().map(Origin::create).collect(Collectors.toSet()), id(), challenge);
    }

    /** A passkey made for a domain that is not the pages' own would be refused by every browser. */
    void start(@Observes StartupEvent started) {
        complaint(id(), settings.origins(), demo).ifPresent(what -> {
            throw new IllegalStateException(what);
        });
    }

    /** What is wrong with these settings, in one sentence. */
    static Optional<String> complaint(String id, List<String> origins, boolean demo) {
        return origins.stream()
                .filter(origin -> !mayUse(origin, id, demo))
                .findFirst()
                .map(origin -> "kinbridge.passkey.origins cannot be used: " + origin
                        + " must be https:// and a host in kinbridge.passkey.relying-party (" + id
                        + "), without a path, or android:apk-key-hash: and the hash of an app");
    }

    private static boolean mayUse(String origin, String id, boolean demo) {
        if (ANDROID_APP.matcher(origin).matches()) {
            return true;
        }
        URI address = address(origin);
        String host = address.getHost();
        if (host == null || !origin.equals(address.getScheme() + "://" + address.getAuthority())) {
            return false;
        }
        boolean inDomain = host.equals(id) || host.endsWith("." + id);
        boolean safe = "https".equals(address.getScheme())
                || (demo && "http".equals(address.getScheme()) && host.equals("localhost"));
        return inDomain && safe && address.getUserInfo() == null;
    }

    private static URI address(String origin) {
        try {
            return URI.create(origin);
        } catch (IllegalArgumentException e) {
            return URI.create("none:none");
        }
    }
}

package org.kinbridge.provider;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.kinbridge.provider.ProviderSettings.Believed;
import org.kinbridge.wiring.DatabaseAway;

/**
 * Reads ID tokens of the outside provider as OpenID Connect Core 1.0, section 3.1.3.7, asks: its signature by a key that it
 * publishes, its name, ours, and not expired.
 */
@Singleton
public class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Unknown keys make us ask the provider; whoever invents them makes us ask no oftener than this. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 200_000;
    private static final int LONGEST_SUBJECT = 255;
    private static final int CLOCKS_DIFFER_BY_SECONDS = 30;

    private final ProviderSettings settings;
    private final AtomicReference<@Nullable Reader> reader = new AtomicReference<>();

    Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    private record Reader(Believed provider, JwtConsumer consumer) {}

    /** Somebody as the provider knows her; the pair is hers for ever. */
    public record Subject(String issuer, String subject) {}

    /** Who it is; empty for every token that is not to be believed, and where there is no provider. */
    public Optional<Subject> read(String idToken) {
        return settings.provider().flatMap(provider -> read(idToken, readerOf(provider)));
    }

    private Optional<Subject> read(String idToken, Reader by) {
        try {
            JwtClaims claims = by.consumer().processToClaims(idToken);
            return Optional.of(new Subject(by.provider().issuer(), claims.getSubject()))
                    .filter(subject -> subject.subject().length() <= LONGEST_SUBJECT)
                    .filter(subject -> isMeantForUs(claims, by.provider().audience()));
        } catch (InvalidJwtException e) {
            if (DatabaseAway.everythingBehind(e).stream().anyMatch(IOException.class::isInstance)) {
                LOG.warn("the keys of the OpenID provider cannot be read now");
            }
            return Optional.empty();
        } catch (MalformedClaimException e) {
            return Optional.empty();
        }
    }

    /** A token for several audiences says which of them asked for it. */
    private static boolean isMeantForUs(JwtClaims claims, String us) {
        try {
            String asked = claims.getStringClaimValue("azp");
            return asked == null ? claims.getAudience().size() == 1 : asked.equals(us);
        } catch (MalformedClaimException e) {
            return false;
        }
    }

    private Reader readerOf(Believed provider) {
        Reader known = reader.get();
        if (known != null && known.provider().equals(provider)) {
            return known;
        }
        Reader made = new Reader(provider, consumer(provider));
        reader.set(made);
        return made;
    }

    private static JwtConsumer consumer(Believed provider) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys(provider)))
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience(provider.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY_SECONDS)
                .build();
    }

    private static HttpsJwks keys(Believed provider) {
        Get get = new Get();
        get.setConnectTimeout((int) PATIENCE.toMillis());
        get.setReadTimeout((int) PATIENCE.toMillis());
        get.setRetries(0);
        get.setResponseBodySizeLimit(LONGEST_ANSWER);
        HttpsJwks keys = new HttpsJwks(provider.jwksUrl());
        keys.setSimpleHttpGet(get);
        keys.setRefreshReprieveThreshold(BETWEEN_LOOKS.toMillis());
        return keys;
    }
}

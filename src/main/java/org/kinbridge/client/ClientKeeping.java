package org.kinbridge.client;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.Known;
import org.kinbridge.institution.Scope;
import org.kinbridge.wiring.MachineClock;

/** Gives institutions their client secrets and checks them. The operator's first one comes from the environment. */
@ApplicationScoped
public class ClientKeeping {

    /** Compared where there is no secret, so that the answer takes as long. */
    private static final String NOBODYS = BcryptUtil.bcryptHash("no secret is this short");

    private static final int SECRET_BYTES = 32;
    private static final int WORKING_AT_ONCE = 2;

    private final SecureRandom random = new SecureRandom();
    private final ClientSecrets secrets;
    private final InstitutionKeeping institutions;
    private final MachineClock clock;
    private final String operatorSecret;

    ClientKeeping(
            ClientSecrets secrets,
            InstitutionKeeping institutions,
            MachineClock clock,
            @ConfigProperty(name = "kinbridge.operator.secret") String operatorSecret) {
        this.secrets = secrets;
        this.institutions = institutions;
        this.clock = clock;
        this.operatorSecret = operatorSecret;
    }

    /** A new secret, shown this once; the third from last stops working. */
    @Transactional
    String make(InstitutionId institution) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(institutions.get(institution).id(), secret);
        return secret;
    }

    private void keep(InstitutionId institution, String secret) {
        secrets.persist(new ClientSecret(institution, secret, clock.instant()));
        secrets.working(institution).stream().skip(WORKING_AT_ONCE).forEach(old -> old.end(clock.instant()));
    }

    /** The operator signs in with the secret of the environment, unless a newer one was made. */
    @Transactional
    void start(@Observes StartupEvent started) {
        Known operator = institutions.operator();
        if (secrets.working(operator.id()).isEmpty()) {
            keep(operator.id(), operatorSecret);
        }
    }

    /** Which institution it is, if the secret is one of its own; hashing stays outside of transactions. */
    public Optional<Known> check(ClientName client, String secret) {
        InstitutionId institution = client.orElse(() -> institutions.operator().id());
        List<String> hashes = hashesOf(institution);
        boolean known = !hashes.isEmpty();
        boolean fits = (known ? hashes : List.of(NOBODYS)).stream().anyMatch(hash -> BcryptUtil.matches(secret, hash));
        return known && fits ? Optional.of(institutions.get(institution)) : Optional.empty();
    }

    @Transactional
    List<String> hashesOf(InstitutionId institution) {
        return secrets.working(institution).stream().map(ClientSecret::hash).toList();
    }

    /** What an institution of this kind may ask for. */
    public static Set<String> scopesOf(Known institution) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.isFor(institution.kind()))
                .map(Scope::text)
                .collect(Collectors.toUnmodifiableSet());
    }
}

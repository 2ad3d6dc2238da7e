package org.kinbridge.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kinbridge.channel.Sms;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.Vault;
import org.kinbridge.web.Limit;
import org.kinbridge.web.Limits;
import org.kinbridge.web.Origin;
import org.kinbridge.wiring.MachineClock;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/** Sends one-time codes. Whether anybody has a profile behind the number makes no difference here. */
@Singleton
class CodeSending {

    private static final Logger LOG = Logger.getLogger(CodeSending.class);
    private static final int MILLION = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final ProviderSettings settings;
    private final SignInCodes codes;
    private final Sms sms;
    private final Wording wording;
    private final Limits limits;
    private final Origin origin;
    private final Vault vault;
    private final MachineClock clock;

    CodeSending(
            ProviderSettings settings,
            SignInCodes codes,
            @Named("gateway") Sms sms,
            Wording wording,
            Limits limits,
            Origin origin,
            Vault vault,
            MachineClock clock) {
        this.settings = settings;
        this.codes = codes;
        this.sms = sms;
        this.wording = wording;
        this.limits = limits;
        this.origin = origin;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Sends a code, within the limits; the text goes out after the commit and outside of it. Where an outside provider has
     * taken the place of codes: {@code not-found}.
     */
    void send(PhoneNumber number, List<String> languages) {
        if (!settings.codesEnabled()) {
            throw Problem.notFound();
        }
        String code = fresh(number);
        QuarkusTransaction.requiringNew()
                .run(() -> codes.persist(new SignInCode(number, mark(number, code), clock.instant())));
        hand(number, code, Text.SIGN_IN_CODE, languages);
    }

    /** A new code for this number, within the limits; not inside a transaction. */
    String fresh(PhoneNumber number) {
        limits.count(Limit.CODES_FROM_AN_ADDRESS, origin.address());
        limits.count(Limit.CODES_TO_A_NUMBER, number.value());
        return "%06d".formatted(random.nextInt(MILLION));
    }

    /** Texts a code to the number. */
    void hand(PhoneNumber number, String code, Text text, List<String> languages) {
        try {
            sms.send(
                    number.value(),
                    wording.say(languages, text, Map.of("code", code)).text());
        } catch (Sms.ChannelAway e) {
            LOG.warnf("a code could not be sent: %s", e.getMessage());
        }
    }

    String mark(PhoneNumber number, String code) {
        return vault.mark(code, "signin-code:" + number.value());
    }
}

package org.kinbridge.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kinbridge.channel.Sms;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/** Sends one-time codes. Whether anybody has a profile behind the number makes no difference here. */
@Singleton
class CodeSending {

    private static final Logger LOG = Logger.getLogger(CodeSending.class);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_WINDOW = 10;
    private static final int MILLION = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final SignInCodes codes;
    private final Sms sms;
    private final Wording wording;
    private final Vault vault;
    private final MachineClock clock;

    CodeSending(SignInCodes codes, @Named("gateway") Sms sms, Wording wording, Vault vault, MachineClock clock) {
        this.codes = codes;
        this.sms = sms;
        this.wording = wording;
        this.vault = vault;
        this.clock = clock;
    }

    /** Sends a code, at most ten an hour to one number; the text goes out after the commit and outside of it. */
    void send(PhoneNumber number, List<String> languages) {
        String code = "%06d".formatted(random.nextInt(MILLION));
        QuarkusTransaction.requiringNew().run(() -> keep(number, code));
        try {
            sms.send(number.value(), text(code, languages));
        } catch (Sms.ChannelAway e) {
            LOG.warnf("a code could not be sent: %s", e.getMessage());
        }
    }

    private String text(String code, List<String> languages) {
        return wording.say(languages, Text.SIGN_IN_CODE, Map.of("code", code)).text();
    }

    private void keep(PhoneNumber number, String code) {
        codes.oneAtATime(number);
        if (codes.sentSince(number, clock.instant().minus(WINDOW)) >= MOST_IN_WINDOW) {
            throw Problem.retryLater(ProblemCode.TOO_MANY_ATTEMPTS, WINDOW);
        }
        codes.persist(new SignInCode(number, mark(number, code), clock.instant()));
    }

    String mark(PhoneNumber number, String code) {
        return vault.mark(code, "signin-code:" + number.value());
    }
}

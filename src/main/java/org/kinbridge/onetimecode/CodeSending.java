package org.kinbridge.onetimecode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kinbridge.channel.Sms;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.web.Limit;
import org.kinbridge.web.Limits;
import org.kinbridge.web.Origin;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/** Sends one-time codes. Whether anybody has a profile behind the number makes no difference here. */
@Singleton
public class CodeSending {

    private static final Logger LOG = Logger.getLogger(CodeSending.class);
    private static final int MILLION = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final CodeProving codes;
    private final Sms sms;
    private final Wording wording;
    private final Limits limits;
    private final Origin origin;

    CodeSending(CodeProving codes, @Named("gateway") Sms sms, Wording wording, Limits limits, Origin origin) {
        this.codes = codes;
        this.sms = sms;
        this.wording = wording;
        this.limits = limits;
        this.origin = origin;
    }

    /** Sends a code to sign in with, within the limits; the text goes out after the commit and outside of it. */
    public void send(PhoneNumber number, List<String> languages) {
        String code = fresh(number);
        QuarkusTransaction.requiringNew().run(() -> codes.keep(number, code));
        hand(number, code, Text.SIGN_IN_CODE, languages);
    }

    /** A new code for this number, within the limits; not inside a transaction. */
    public String fresh(PhoneNumber number) {
        limits.count(Limit.CODES_FROM_AN_ADDRESS, origin.address());
        limits.count(Limit.CODES_TO_A_NUMBER, number.value());
        return "%06d".formatted(random.nextInt(MILLION));
    }

    /** Texts a code to the number. */
    public void hand(PhoneNumber number, String code, Text text, List<String> languages) {
        try {
            sms.send(
                    number.value(),
                    wording.say(languages, text, Map.of("code", code)).text());
        } catch (Sms.ChannelAway e) {
            LOG.warnf("a code could not be sent: %s", e.getMessage());
        }
    }
}

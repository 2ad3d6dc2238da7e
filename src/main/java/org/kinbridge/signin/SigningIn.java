package org.kinbridge.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinbridge.id.PersonId;
import org.kinbridge.onetimecode.CodeProving;
import org.kinbridge.onetimecode.CodeSending;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.person.Profile;
import org.kinbridge.pin.PinKeeping;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.provider.ProviderSettings;
import org.kinbridge.session.Refreshing;
import org.kinbridge.session.SessionKind;
import org.kinbridge.session.SignedIn;
import org.kinbridge.token.AccessToken;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/** Signs a person in by a code: proves the number, then chooses or makes the profile behind it. */
@ApplicationScoped
class SigningIn {

    private static final Duration TO_CHOOSE = Duration.ofMinutes(10);
    private static final String CONTEXT = "choice";

    private final CodeProving codes;
    private final CodeSending sending;
    private final ProviderSettings provider;
    private final People people;
    private final Refreshing refreshing;
    private final PinKeeping pins;
    private final Vault vault;
    private final ObjectMapper json;
    private final MachineClock clock;

    SigningIn(
            CodeProving codes,
            CodeSending sending,
            ProviderSettings provider,
            People people,
            Refreshing refreshing,
            PinKeeping pins,
            Vault vault,
            ObjectMapper json,
            MachineClock clock) {
        this.codes = codes;
        this.sending = sending;
        this.provider = provider;
        this.people = people;
        this.refreshing = refreshing;
        this.pins = pins;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** A proved number: what a choice token holds, sealed. */
    record Proved(UUID code, String number, Instant until) {}

    /** The profiles behind a number that was just proved. */
    record Choice(String token, PhoneNumber number, List<Profile> profiles) {}

    /** Sends a code to the number. Where an outside provider has taken the place of codes: {@code not-found}. */
    void sendCode(PhoneNumber number, List<String> languages) {
        if (!provider.codesEnabled()) {
            throw Problem.notFound();
        }
        sending.send(number, languages);
    }

    /** Proves the number; a wrong code uses up a try even though it is refused. */
    @Transactional(dontRollbackOn = Problem.class)
    Choice prove(PhoneNumber number, String code) {
        UUID proof = codes.prove(number, code).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
        Proved proved = new Proved(proof, number.value(), clock.instant().plus(TO_CHOOSE));
        return new Choice(seal(proved), number, people.behind(number));
    }

    /** The number a choice token stands for; {@code sign-in-refused} if it is too old or was touched. */
    PhoneNumber numberOf(String choiceToken) {
        return new PhoneNumber(open(choiceToken).number());
    }

    /** The name of a profile behind a proved number; {@code sign-in-refused} if it is not there. */
    String nameBehind(PhoneNumber number, PersonId person) {
        return people.behind(number).stream()
                .filter(profile -> profile.id().equals(person))
                .map(Profile::name)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
    }

    /** Signs in as one of the profiles behind the proved number, one that has no PIN; works once. */
    @Transactional
    SignedIn choose(String choiceToken, PersonId chosen) {
        spend(choiceToken, chosen);
        if (pins.has(chosen)) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        return refreshing.begin(chosen, SessionKind.CODE);
    }

    /** Signs in as one of the profiles behind the proved number, one whose PIN has opened just now; works once. */
    @Transactional
    AccessToken chooseByPin(String choiceToken, PinKeeping.Opened opened) {
        spend(choiceToken, opened.child());
        return pins.begin(opened);
    }

    private void spend(String choiceToken, PersonId chosen) {
        PhoneNumber number = spend(choiceToken);
        if (people.behind(number).stream().map(Profile::id).noneMatch(chosen::equals)) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
    }

    /** Makes a new profile behind the proved number; works once. */
    @Transactional
    SignedIn create(String choiceToken, NewProfile profile) {
        PersonId made = people.register(profile, spend(choiceToken)).id();
        return refreshing.begin(made, SessionKind.CODE);
    }

    private PhoneNumber spend(String choiceToken) {
        return codes.spend(open(choiceToken).code());
    }

    private String seal(Proved proved) {
        try {
            return vault.sealText(json.writeValueAsBytes(proved), CONTEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a choice token cannot be written", e);
        }
    }

    private Proved open(String choiceToken) {
        return vault.openText(choiceToken, CONTEXT)
                .map(this::read)
                .filter(proved -> clock.instant().isBefore(proved.until()))
                .orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
    }

    private Proved read(byte[] plain) {
        try {
            return json.readValue(plain, Proved.class);
        } catch (IOException e) {
            throw new IllegalStateException("a choice token cannot be read", e);
        }
    }
}

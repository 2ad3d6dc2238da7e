package org.kinbridge.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.session.Refreshing;
import org.kinbridge.session.SessionKind;
import org.kinbridge.session.SignedIn;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/** Signs in whom the outside provider vouches for, and lets somebody it vouches for the first time make her profile. */
@ApplicationScoped
public class ProviderSigningIn {

    private static final Duration TO_CHOOSE = Duration.ofMinutes(10);
    private static final String CONTEXT = "provider-choice";

    private final ProviderSubjects subjects;
    private final People people;
    private final Refreshing refreshing;
    private final Vault vault;
    private final MachineClock clock;

    ProviderSigningIn(
            ProviderSubjects subjects, People people, Refreshing refreshing, Vault vault, MachineClock clock) {
        this.subjects = subjects;
        this.people = people;
        this.refreshing = refreshing;
        this.vault = vault;
        this.clock = clock;
    }

    /** Who it is here, if she has a profile. */
    @Transactional
    public Optional<PersonId> known(Provider.Subject subject) {
        return subjects.findByIdOptional(mark(subject)).map(ProviderSubject::person);
    }

    /** A new sign-in of somebody who was just vouched for. */
    @Transactional
    public SignedIn begin(PersonId person) {
        return refreshing.begin(person, SessionKind.PROVIDER);
    }

    /** A choice token by which somebody who is not known makes her profile. */
    public String choice(Provider.Subject subject) {
        String until = clock.instant().plus(TO_CHOOSE).toString();
        return vault.sealText((mark(subject) + " " + until).getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    /**
     * Makes the profile, once; {@code sign-in-refused} the second time or too late. Empty if the token is none of a
     * provider's.
     */
    @Transactional
    public Optional<SignedIn> create(String choiceToken, NewProfile profile) {
        return vault.openText(choiceToken, CONTEXT)
                .map(plain -> new String(plain, StandardCharsets.UTF_8).split(" ", -1))
                .map(parts -> create(parts[0], Instant.parse(parts[1]), profile));
    }

    private SignedIn create(String subjectMark, Instant until, NewProfile profile) {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        PersonId made = people.register(profile).id();
        if (!subjects.bind(subjectMark, made, now)) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        return refreshing.begin(made, SessionKind.PROVIDER);
    }

    private String mark(Provider.Subject subject) {
        return vault.mark(subject.subject(), "provider-subject:" + subject.issuer());
    }
}

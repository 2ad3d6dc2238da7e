package org.kinbridge.signin;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.client.ClientKeeping;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.AtWork;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.Known;
import org.kinbridge.pairing.Pairing;
import org.kinbridge.passkey.Assertion;
import org.kinbridge.passkey.PasskeySigningIn;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.pin.PinKeeping;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.provider.Provider;
import org.kinbridge.provider.ProviderSigningIn;
import org.kinbridge.session.Refreshing;
import org.kinbridge.session.SignedIn;
import org.kinbridge.signin.AuthResource.TokenAnswer;
import org.kinbridge.token.Tokens;
import org.kinbridge.web.Limit;
import org.kinbridge.web.Limits;

/** Answers a proof with a token, or with one refusal for everything that does not fit. */
@Singleton
class Granting {

    private final SigningIn signingIn;
    private final Refreshing refreshing;
    private final PinKeeping pins;
    private final Pairing pairing;
    private final ClientKeeping clients;
    private final Provider provider;
    private final ProviderSigningIn vouchedFor;
    private final PasskeySigningIn passkeys;
    private final AtWork atWork;
    private final Limits limits;
    private final Tokens tokens;
    private final CurrentCaller caller;

    Granting(
            SigningIn signingIn,
            Refreshing refreshing,
            PinKeeping pins,
            Pairing pairing,
            ClientKeeping clients,
            Provider provider,
            ProviderSigningIn vouchedFor,
            PasskeySigningIn passkeys,
            AtWork atWork,
            Limits limits,
            Tokens tokens,
            CurrentCaller caller) {
        this.signingIn = signingIn;
        this.refreshing = refreshing;
        this.pins = pins;
        this.pairing = pairing;
        this.clients = clients;
        this.provider = provider;
        this.vouchedFor = vouchedFor;
        this.passkeys = passkeys;
        this.atWork = atWork;
        this.limits = limits;
        this.tokens = tokens;
        this.caller = caller;
    }

    TokenAnswer grant(TokenRequest asked) {
        return switch (asked) {
            case TokenRequest.ByCode byCode -> byCode(byCode);
            case TokenRequest.ByChoice byChoice -> byChoice(byChoice);
            case TokenRequest.ByPin byPin -> byPin(byPin);
            case TokenRequest.ByClient byClient -> byClient(byClient);
            case TokenRequest.ByRefresh byRefresh -> byRefresh(byRefresh);
            case TokenRequest.ByStaff byStaff -> byStaff(byStaff);
            case TokenRequest.ByProvider byProvider -> byProvider(byProvider);
            case TokenRequest.ByPairing byPairing -> person(pairing.redeem(byPairing.code(), byPairing.pin()));
            case TokenRequest.ByPasskey byPasskey -> byPasskey(byPasskey);
        };
    }

    private TokenAnswer byCode(TokenRequest.ByCode asked) {
        PhoneNumber number = PhoneNumber.parse(asked.number(), "/number");
        SigningIn.Choice choice = limits.guess(
                Limit.WRONG_CODES_FOR_A_NUMBER,
                number.value(),
                () -> signingIn.prove(number, asked.code().strip()));
        if (choice.profiles().size() == 1) {
            PersonId only = choice.profiles().getFirst().id();
            if (!pins.has(only)) {
                return person(signingIn.choose(choice.token(), only));
            }
        }
        return TokenAnswer.of(choice);
    }

    /** Whoever has a PIN gets what a PIN gives, on any way in: nobody keeps a child's sign-in going for her. */
    private TokenAnswer byChoice(TokenRequest.ByChoice asked) {
        if (!pins.has(asked.person())) {
            return person(signingIn.choose(asked.choiceToken(), asked.person()));
        }
        PinKeeping.Opened opened = mustOpen(asked.choiceToken(), asked.person(), asked.pin());
        return TokenAnswer.of(signingIn.chooseByPin(asked.choiceToken(), opened));
    }

    private PinKeeping.Opened mustOpen(String choiceToken, PersonId chosen, @Nullable String pin) {
        PhoneNumber number = signingIn.numberOf(choiceToken);
        String name = signingIn.nameBehind(number, chosen);
        return Optional.ofNullable(pin)
                .flatMap(shown -> pins.check(number, name, shown))
                .filter(opened -> opened.child().equals(chosen))
                .orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
    }

    private TokenAnswer byPin(TokenRequest.ByPin asked) {
        PhoneNumber number = PhoneNumber.parse(asked.number(), "/number");
        return TokenAnswer.of(pins.check(number, asked.name(), asked.pin())
                .map(pins::begin)
                .orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED)));
    }

    private TokenAnswer byClient(TokenRequest.ByClient asked) {
        Known institution = clients.check(asked.clientId(), asked.clientSecret())
                .orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
        if (institution.kind() == InstitutionKind.OPERATOR) {
            return TokenAnswer.of(tokens.forOperator(institution.id()));
        }
        Set<String> mayHave = ClientKeeping.scopesOf(institution);
        Set<String> wanted = asked.scope() == null
                ? mayHave
                : Set.copyOf(Arrays.asList(asked.scope().strip().split("\\s+")));
        if (!mayHave.containsAll(wanted)) {
            throw Problem.invalid("/scope", "only scopes of this kind of institution");
        }
        return TokenAnswer.of(tokens.forClient(institution.id(), wanted));
    }

    private TokenAnswer byRefresh(TokenRequest.ByRefresh asked) {
        return person(
                refreshing.refresh(asked.refreshToken()).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED)));
    }

    private TokenAnswer byStaff(TokenRequest.ByStaff asked) {
        if (!(caller.any() instanceof PersonCaller me)) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
        if (!atWork.worksFor(me.person(), asked.institution())) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        return TokenAnswer.of(tokens.forStaff(me.person(), me.session(), asked.institution()));
    }

    /** Whoever has a PIN signs in by it: nobody keeps a child's sign-in going for her. */
    private TokenAnswer byProvider(TokenRequest.ByProvider asked) {
        Provider.Subject subject =
                provider.read(asked.idToken()).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
        Optional<PersonId> known = vouchedFor.known(subject);
        if (known.filter(pins::has).isPresent()) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        return known.map(person -> person(vouchedFor.begin(person)))
                .orElseGet(() -> TokenAnswer.choice(vouchedFor.choice(subject)));
    }

    private TokenAnswer byPasskey(TokenRequest.ByPasskey asked) {
        Assertion shown = new Assertion(
                asked.id(), asked.clientDataJSON(), asked.authenticatorData(), asked.signature(), asked.userHandle());
        return person(passkeys.signIn(shown).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED)));
    }

    private TokenAnswer person(SignedIn signedIn) {
        return TokenAnswer.of(tokens.forPerson(signedIn.person(), signedIn.session()), signedIn);
    }
}

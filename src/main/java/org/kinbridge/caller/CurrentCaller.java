package org.kinbridge.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kinbridge.caller.Caller.ClientCaller;
import org.kinbridge.caller.Caller.OperatorCaller;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.Caller.StaffCaller;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The caller of the present request or socket. */
@RequestScoped
public class CurrentCaller {

    /** The claim that names the sign-in. */
    public static final String SESSION_CLAIM = "sid";

    /** The claim that lists a client's scopes, separated by spaces (RFC 8693). */
    public static final String SCOPE_CLAIM = "scope";

    /** The claim that names the institution somebody works for. */
    public static final String INSTITUTION_CLAIM = "institution";

    private final JsonWebToken token;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /** Whoever it is; {@code unauthenticated} if nobody. */
    public Caller any() {
        return of(token);
    }

    /** A person; {@code wrong-kind-of-caller} if it is none. */
    public PersonCaller person() {
        if (any() instanceof PersonCaller person) {
            return person;
        }
        throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
    }

    /** Somebody at work for an institution; {@code wrong-kind-of-caller} if it is nobody. */
    public StaffCaller staff() {
        if (any() instanceof StaffCaller staff) {
            return staff;
        }
        throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
    }

    /** A client that asked for this scope; {@code wrong-kind-of-caller} if it did not. */
    public ClientCaller client(String scope) {
        if (any() instanceof ClientCaller client && client.scopes().contains(scope)) {
            return client;
        }
        throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
    }

    /** What a verified token says. */
    public static Caller of(JsonWebToken token) {
        Set<String> roles = token.getGroups();
        if (roles == null || roles.size() != 1) {
            throw Problem.of(ProblemCode.UNAUTHENTICATED);
        }
        UUID subject = UUID.fromString(token.getSubject());
        return switch (roles.iterator().next()) {
            case Role.PERSON ->
                new PersonCaller(new PersonId(subject), SessionId.fromString(token.<String>getClaim(SESSION_CLAIM)));
            case Role.STAFF ->
                new StaffCaller(
                        new PersonId(subject), InstitutionId.fromString(token.<String>getClaim(INSTITUTION_CLAIM)));
            case Role.CLIENT -> new ClientCaller(new InstitutionId(subject), scopes(token));
            case Role.OPERATOR -> new OperatorCaller(new InstitutionId(subject));
            default -> throw Problem.of(ProblemCode.UNAUTHENTICATED);
        };
    }

    private static Set<String> scopes(JsonWebToken token) {
        return Arrays.stream(token.<String>getClaim(SCOPE_CLAIM).split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}

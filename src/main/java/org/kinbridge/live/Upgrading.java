package org.kinbridge.live;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.caller.Role;

/**
 * Refuses the upgrade of whoever is no person with a problem document: the framework alone would answer with a bare status.
 * It asks in its own reactive terms, and they stay here.
 */
@Singleton
@Priority(Integer.MAX_VALUE)
class Upgrading implements HttpUpgradeCheck {

    void route(@Observes Router router) {
        router.route(LiveSocket.PATH).order(Integer.MIN_VALUE).failureHandler(Upgrading::refuse);
    }

    /**
     * What fails here goes on to where all problems are answered. A token that does not work is answered before it comes
     * here; a sub-protocol that should carry one and does not is no token.
     */
    private static void refuse(RoutingContext failed) {
        if (failed.response().headWritten()) {
            return;
        }
        if (failed.failure() instanceof IllegalArgumentException) {
            failed.fail(new AuthenticationFailedException());
        } else {
            failed.next();
        }
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        return upgrade.securityIdentity().chain(Upgrading::check);
    }

    private static Uni<CheckResult> check(SecurityIdentity asking) {
        if (asking.isAnonymous()) {
            return Uni.createFrom().failure(new UnauthorizedException());
        }
        return asking.hasRole(Role.PERSON)
                ? CheckResult.permitUpgrade()
                : Uni.createFrom().failure(new ForbiddenException());
    }
}

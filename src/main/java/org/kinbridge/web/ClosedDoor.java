package org.kinbridge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.Role;
import org.kinbridge.wiring.Roles;

/**
 * A replica without the API answers those who keep watch, and nobody else. To say that something is not there would be a
 * lie that a phone remembers; so it says, before anything of the request is read, that it can be had in a moment.
 */
@Singleton
class ClosedDoor {

    private static final List<String> FOR_THE_WATCH = List.of("/q/health", "/q/metrics");
    private static final int BEFORE_EVERYTHING = 10_000;

    /** The name under which Quarkus looks for what stands for a path in metrics and traces. */
    private static final String IN_METRICS = "UrlPathTemplate";

    private final Roles roles;
    private final String body;

    ClosedDoor(Roles roles, ObjectMapper json) throws JsonProcessingException {
        this.roles = roles;
        body = json.writeValueAsString(ProblemDocument.of(Problem.of(ProblemCode.UNAVAILABLE)));
    }

    void close(@Observes Filters filters) {
        if (!roles.include(Role.API)) {
            filters.register(this::answer, BEFORE_EVERYTHING);
        }
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath();
        if (FOR_THE_WATCH.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"))) {
            request.next();
        } else {
            // Otherwise the path, which may hold anything, would stand in the metrics.
            Optional.ofNullable(Vertx.currentContext())
                    .ifPresent(context -> context.putLocal(IN_METRICS, "/elsewhere"));
            request.response()
                    .setStatusCode(ProblemCode.UNAVAILABLE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.RETRY_AFTER, "1")
                    .end(body);
        }
    }
}

package org.kinbridge.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a refusal be packed like any other answer, and says to whoever keeps answers that packing depends on who asks. */
class Packing {

    private final CurrentVertxRequest current;

    Packing(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerResponseFilter
    void pack(ContainerResponseContext answer) {
        if (!answer.hasEntity()) {
            return;
        }
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (answer.getEntity() instanceof ProblemDocument) {
            // Set in advance on every answer, and taken away only where a resource method has answered itself.
            current.getCurrent().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}

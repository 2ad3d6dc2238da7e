package org.kinbridge.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Spares a phone what it has already: every read carries an {@code ETag}, and 304 is all that comes back when nothing has
 * changed. A phone may keep an answer and asks each time; nobody in between may keep it.
 */
class Freshness {

    private static final String OURS = "/v1/";

    private final ETags tags;

    Freshness(ETags tags) {
        this.tags = tags;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext answer) {
        if (isRead(request) && answer.getStatus() == Status.OK.getStatusCode() && answer.hasEntity()) {
            byte[] written = isWritten(answer) ? (byte[]) answer.getEntity() : tags.written(answer.getEntity());
            String now = ETags.of(written);
            answer.getHeaders().putSingle(HttpHeaders.ETAG, now);
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            answerWith(written, now, request.getHeaderString(HttpHeaders.IF_NONE_MATCH), answer);
        }
    }

    private static void answerWith(
            byte[] written, String now, @Nullable String ifNoneMatch, ContainerResponseContext answer) {
        if (ifNoneMatch != null && ETags.hasAlready(ifNoneMatch, now)) {
            answer.setStatus(Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else if (!isWritten(answer)) {
            answer.setEntity(
                    written, answer.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
    }

    /** What is no JSON, such as a calendar, comes as its bytes. */
    private static boolean isWritten(ContainerResponseContext answer) {
        return answer.getEntity() instanceof byte[];
    }

    private static boolean isRead(ContainerRequestContext request) {
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        return reads && request.getUriInfo().getPath().startsWith(OURS);
    }
}

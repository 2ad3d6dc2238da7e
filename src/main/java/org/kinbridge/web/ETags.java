package org.kinbridge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Tags of what somebody looked at. */
@Singleton
public class ETags {

    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getMethod().equals("GET") && answer.getStatus() == 200 && answer.getEntity() instanceof Record) {
            answer.getHeaders().putSingle("ETag", of(answer.getEntity()));
        }
    }

    public String of(Object view) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void mustMatch(@Nullable String ifMatch, Object currentView) {
        if (ifMatch == null) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.equals(of(currentView))) {
            throw Problem.of(ProblemCode.PRECONDITION_FAILED);
        }
    }
}

package org.kinbridge.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.problem.Violation;
import org.kinbridge.wiring.DatabaseAway;

/** Turns whatever goes wrong into one kind of answer; nothing of an exception's own text leaves the house. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    RestResponse<ProblemDocument> refused(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    RestResponse<ProblemDocument> invalid(ConstraintViolationException refusal) {
        return answer(Problem.of(ProblemCode.INVALID, Violations.of(refusal)));
    }

    @ServerExceptionMapper({JacksonException.class, JsonMappingException.class, MismatchedInputException.class})
    RestResponse<ProblemDocument> malformed(JacksonException unreadable) {
        return answer(malformedAt(unreadable));
    }

    @ServerExceptionMapper
    RestResponse<ProblemDocument> byStatus(WebApplicationException refusal) {
        return cause(refusal, Problem.class)
                .map(this::answer)
                .or(() -> cause(refusal, JacksonException.class).map(unreadable -> answer(malformedAt(unreadable))))
                .orElseGet(() -> byStatusAlone(refusal));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<ProblemDocument> unauthenticated(SecurityException refusal) {
        return answer(Problem.of(ProblemCode.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    RestResponse<ProblemDocument> forbidden(ForbiddenException refusal) {
        return answer(Problem.of(ProblemCode.WRONG_KIND_OF_CALLER));
    }

    @ServerExceptionMapper
    RestResponse<ProblemDocument> overtaken(OptimisticLockException lost) {
        return answer(Problem.of(ProblemCode.CHANGED_MEANWHILE));
    }

    @ServerExceptionMapper
    RestResponse<ProblemDocument> broken(Throwable fault) {
        return cause(fault, Problem.class).map(this::answer).orElseGet(() -> answer(Faults.read(fault)));
    }

    private RestResponse<ProblemDocument> byStatusAlone(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        ProblemCode code = switch (status) {
            case 400 -> ProblemCode.MALFORMED;
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 403 -> ProblemCode.WRONG_KIND_OF_CALLER;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemCode.INTERNAL;
        };
        if (code == ProblemCode.INTERNAL) {
            LOG.error("an unexpected answer", refusal);
        }
        ResponseBuilder<ProblemDocument> answer = building(Problem.of(code));
        if (refusal instanceof NotAllowedException) {
            String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.build();
    }

    private RestResponse<ProblemDocument> answer(Problem problem) {
        return building(problem).build();
    }

    private static ResponseBuilder<ProblemDocument> building(Problem problem) {
        ResponseBuilder<ProblemDocument> answer = ResponseBuilder.<ProblemDocument>create(
                        problem.code().status())
                .entity(ProblemDocument.of(problem))
                .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, problem.retryAfter().toSeconds()));
        }
        return answer;
    }

    private static Problem malformedAt(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            mapping.getPath()
                    .forEach(step -> pointer.append('/')
                            .append(step.getFieldName() != null ? escape(step.getFieldName()) : step.getIndex()));
            return Problem.of(
                    ProblemCode.MALFORMED, List.of(new Violation(pointer.toString(), "unknown, or of the wrong type")));
        }
        return Problem.of(ProblemCode.MALFORMED);
    }

    private static String escape(String field) {
        String shown = field.length() > 64 ? field.substring(0, 64) : field;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> kind) {
        return DatabaseAway.everythingBehind(fault).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}

package org.kinbridge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.Vault;

/** Answers a repeated POST as it was answered the first time. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final CurrentVertxRequest current;
    private final CurrentCaller caller;
    private final FirstAnswers answers;
    private final Vault vault;
    private final ObjectMapper json;

    Idempotency(
            CurrentVertxRequest current, CurrentCaller caller, FirstAnswers answers, Vault vault, ObjectMapper json) {
        this.current = current;
        this.caller = caller;
        this.answers = answers;
        this.vault = vault;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        HttpServerRequest request = current.getCurrent().request();
        String key = request.getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw Problem.invalid("header " + HEADER, "1 to 255 characters");
        }
        String owner = caller.any().key();
        String body = request.method() + " " + request.path() + " " + json.writeValueAsString(call.getParameters());
        return QuarkusTransaction.requiringNew()
                .exceptionHandler(Idempotency::whatRemains)
                .call(() -> inTransaction(call, owner, vault.mark(key, owner), vault.mark(body, owner)));
    }

    /** A wrong code that was counted stays counted; everything else that is refused leaves nothing behind. */
    private static TransactionExceptionResult whatRemains(Throwable refusal) {
        boolean counted = refusal instanceof Problem problem
                && problem.code() == ProblemCode.CODE_NOT_VALID
                && !QuarkusTransaction.isRollbackOnly();
        return counted ? TransactionExceptionResult.COMMIT : TransactionExceptionResult.ROLLBACK;
    }

    private RestResponse<?> inTransaction(InvocationContext call, String owner, String key, String request)
            throws Exception {
        if (!answers.reserve(owner, key)) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        }
        Optional<FirstAnswers.Answer> first = answers.find(owner, key);
        if (first.isPresent()) {
            return repeat(first.get(), request, call);
        }
        RestResponse<?> answer = (RestResponse<?>) call.proceed();
        if (answer != null && answer.getStatus() / 100 == 2) {
            answers.keep(owner, key, request, sealed(answer, owner));
            return answer;
        }
        throw new IllegalStateException("a POST answers 2xx or throws a problem");
    }

    private RestResponse<?> repeat(FirstAnswers.Answer first, String request, InvocationContext call) throws Exception {
        if (!first.request().equals(request)) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        byte[] plain = vault.openText(first.sealed(), context(first.owner()))
                .orElseThrow(() -> new IllegalStateException("a kept answer does not open"));
        return json.readValue(plain, Kept.class).again(call, json);
    }

    private String sealed(RestResponse<?> answer, String owner) throws JsonProcessingException {
        Kept kept = new Kept(
                answer.getStatus(), answer.getHeaderString("Location"), json.writeValueAsString(answer.getEntity()));
        return vault.sealText(json.writeValueAsBytes(kept), context(owner));
    }

    private static String context(String owner) {
        return "answer:" + owner;
    }
}

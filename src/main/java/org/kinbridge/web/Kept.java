package org.kinbridge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A first answer as it is kept for repetition. */
record Kept(int status, @Nullable String location, String body) {

    RestResponse<?> again(InvocationContext call, ObjectMapper json) throws JsonProcessingException {
        JavaType answer = json.constructType(call.getMethod().getGenericReturnType());
        Object entity = json.readValue(body, answer.containedTypeOrUnknown(0));
        ResponseBuilder<Object> again = ResponseBuilder.create(status).entity(entity);
        if (location != null) {
            again.header("Location", location);
        }
        return again.build();
    }
}

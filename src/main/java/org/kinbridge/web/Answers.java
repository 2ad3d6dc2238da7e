package org.kinbridge.web;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The two answers a POST gives when it does not refuse. */
public final class Answers {

    private Answers() {}

    /** 201: something is there that was not. */
    public static <T> RestResponse<T> created(T view) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view).build();
    }

    /** 200: the record after the step. */
    public static <T> RestResponse<T> done(T view) {
        return ResponseBuilder.ok(view).build();
    }
}

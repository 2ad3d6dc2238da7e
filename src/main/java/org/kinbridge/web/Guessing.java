package org.kinbridge.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller;
import org.kinbridge.caller.Caller.ClientCaller;
import org.kinbridge.caller.Caller.OperatorCaller;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.Caller.StaffCaller;
import org.kinbridge.caller.CurrentCaller;

/** Counts what is {@link Guessable}: outside of the request's transaction, whatever {@code Idempotency-Key} comes along. */
@Interceptor
@Guessable
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class Guessing {

    private final Limits limits;
    private final CurrentCaller caller;
    private final Origin origin;

    Guessing(Limits limits, CurrentCaller caller, Origin origin) {
        this.limits = limits;
        this.caller = caller;
        this.origin = origin;
    }

    @AroundInvoke
    @Nullable
    Object count(InvocationContext call) throws Exception {
        Limit limit = call.getMethod().getAnnotation(Guessable.class).value();
        if (limit == Limit.CALENDARS_FROM_AN_ADDRESS) {
            return limits.<@Nullable Object, Exception>search(limit, origin.address(), call::proceed);
        }
        String who = limit == Limit.WRONG_HAND_OVERS ? accountable(caller.any()) : origin.address();
        return limits.<@Nullable Object, Exception>guess(limit, who, call::proceed);
    }

    /** All who work for an institution, and its software, have one limit together. */
    private static String accountable(Caller caller) {
        return switch (caller) {
            case PersonCaller me -> me.person().toString();
            case StaffCaller staff -> staff.institution().toString();
            case ClientCaller client -> client.institution().toString();
            case OperatorCaller operator -> operator.institution().toString();
        };
    }
}

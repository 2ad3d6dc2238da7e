package org.kinbridge.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that takes a code, PIN or secret which somebody could guess: wrong ones are limited. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Guessable {

    /** By which limit: for codes that are handed over the caller is counted, for signing in the address. */
    @Nonbinding
    Limit value() default Limit.WRONG_HAND_OVERS;
}

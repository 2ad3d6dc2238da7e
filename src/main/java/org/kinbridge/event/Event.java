package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A fact. Each record carries its type's name, past tense and for ever, in {@link JsonTypeName}. */
public sealed interface Event
        permits FamilyEvent,
                LinkEvent,
                CallEvent,
                ContactEvent,
                CarePlanEvent,
                MessageEvent,
                AttendanceEvent,
                RegistrationEvent,
                GrantEvent,
                AssistanceEvent,
                InstitutionEvent {

    /** The stream it is numbered in. */
    Stream stream();

    /** Its name on the wire, such as {@code scheduled-call.confirmed}. */
    default String type() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }
}

package org.kinbridge.event;

import java.util.Locale;

/** The closed list of topics inside the house; no institution ever reads one. */
public enum Topic {
    FAMILIES,
    FAMILY_LINKS,
    SCHEDULED_CALLS,
    CONTACT,
    CARE_PLANS,
    MESSAGES,
    ATTENDANCE,
    WORKER_REGISTRATIONS,
    GRANTS,
    ASSISTANCE,
    INSTITUTIONS;

    /** Where a fact is published. */
    public static Topic of(Event event) {
        return switch (event) {
            case FamilyEvent f -> FAMILIES;
            case LinkEvent l -> FAMILY_LINKS;
            case CallEvent c -> SCHEDULED_CALLS;
            case ContactEvent c -> CONTACT;
            case CarePlanEvent c -> CARE_PLANS;
            case MessageEvent m -> MESSAGES;
            case AttendanceEvent a -> ATTENDANCE;
            case RegistrationEvent r -> WORKER_REGISTRATIONS;
            case GrantEvent g -> GRANTS;
            case AssistanceEvent a -> ASSISTANCE;
            case InstitutionEvent i -> INSTITUTIONS;
        };
    }

    /** Its name on the broker, such as {@code kinbridge.family-links.v1}. */
    public String topicName() {
        return "kinbridge." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }
}

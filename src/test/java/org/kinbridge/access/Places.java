package org.kinbridge.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;

/** The institutions of all worlds: what is tried on a record does not change them. */
final class Places {

    private static final Map<Who, Somebody> SOFTWARE = new ConcurrentHashMap<>();

    private Places() {}

    static Somebody software(Who which) {
        return SOFTWARE.computeIfAbsent(which, Places::signedIn);
    }

    private static Somebody signedIn(Who which) {
        return switch (which) {
            case SCHOOL -> Institutions.school("Mabini Elementary", "PH");
            case OTHER_SCHOOL -> Institutions.school("Rizal High", "PH");
            case POST -> Institutions.post("Consulate in Milan", "PH");
            case OTHER_POST -> Institutions.post("Consulate in Turin", "PH");
            case OPERATOR -> Institutions.operator();
            default -> throw new IllegalArgumentException(which + " is a person");
        };
    }
}

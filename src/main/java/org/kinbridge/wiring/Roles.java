package org.kinbridge.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The roles of this process: from one image, API, relay, consumers and due work scale apart. */
@Singleton
public class Roles {

    static final String SETTING = "kinbridge.roles";

    private static final String ALL = "api,relay,consumers,due";

    private final Set<Role> taken;

    Roles(RoleSettings settings) {
        taken = settings.taken();
    }

    @ConfigMapping(prefix = SETTING)
    interface RoleSettings {

        /** What this process does; all of it, if nothing is said. */
        @WithParentName
        @WithDefault(ALL)
        Set<Role> taken();
    }

    /** Whether this process has taken on that role. */
    public boolean include(Role role) {
        return taken.contains(role);
    }

    /** Whether anything here speaks to Kafka: due work only writes to the journal. */
    public boolean needKafka() {
        return taken.stream().anyMatch(role -> role != Role.DUE);
    }

    /** Before Quarkus reads its settings: channels of roles that are not taken stay shut. */
    static void turnOffTheOthers(Config config) {
        written(config.getOptionalValue(SETTING, String.class))
                .ifPresent(taken -> EnumSet.allOf(Role.class).stream()
                        .filter(role -> !taken.contains(role.text()))
                        .forEach(role -> System.setProperty(role.turnedOnBy(), "false")));
    }

    /** A sentence, if what is written names no role or one that there is not. */
    static Optional<String> complaint(Optional<String> value) {
        Set<String> known = Arrays.stream(Role.values()).map(Role::text).collect(Collectors.toUnmodifiableSet());
        return written(value)
                .filter(names -> names.isEmpty() || !known.containsAll(names))
                .map(names -> "KINBRIDGE_ROLES cannot be used: it must be some of the roles of a process, for example "
                        + ALL + ".");
    }

    private static Optional<List<String>> written(Optional<String> value) {
        return value.map(text -> Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }
}

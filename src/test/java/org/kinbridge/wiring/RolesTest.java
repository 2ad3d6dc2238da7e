package org.kinbridge.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RolesTest {

    @AfterEach
    void forget() {
        Arrays.stream(Role.values()).map(Role::turnedOnBy).forEach(System::clearProperty);
    }

    @Test
    void whoChoosesNothingDoesEverything() {
        assertEquals(List.of(Role.values()), taken(Map.of()));
        Roles.turnOffTheOthers(settings(Map.of()));
        assertEquals(List.of(), turnedOff());
    }

    @Test
    void aProcessDoesWhatItIsToldAndTheRestIsTurnedOff() {
        Map<String, String> chosen = Map.of("kinbridge.roles", "api, due");
        assertEquals(List.of(Role.API, Role.DUE), taken(chosen));
        Roles.turnOffTheOthers(settings(chosen));
        assertEquals(List.of(Role.RELAY, Role.CONSUMERS), turnedOff());
    }

    @Test
    void dueWorkAloneNeedsNoKafka() {
        assertFalse(roles(Map.of("kinbridge.roles", "due")).needKafka());
        for (String role : List.of("api", "relay", "consumers")) {
            assertTrue(roles(Map.of("kinbridge.roles", "due," + role)).needKafka(), role);
        }
    }

    @Test
    void aRoleThatThereIsNotIsComplainedOf() {
        assertEquals(Optional.empty(), Roles.complaint(Optional.empty()));
        assertEquals(Optional.empty(), Roles.complaint(Optional.of("relay,consumers")));
        for (String wrong : List.of("web", "api,web", " , ")) {
            assertEquals(
                    Optional.of(
                            "KINBRIDGE_ROLES cannot be used: it must be some of the roles of a process, for example "
                                    + "api,relay,consumers,due."),
                    Roles.complaint(Optional.of(wrong)),
                    wrong);
        }
    }

    private static List<Role> turnedOff() {
        return Arrays.stream(Role.values())
                .filter(role -> "false".equals(System.getProperty(role.turnedOnBy())))
                .toList();
    }

    private static List<Role> taken(Map<String, String> chosen) {
        Roles roles = roles(chosen);
        return Arrays.stream(Role.values()).filter(roles::include).toList();
    }

    private static Roles roles(Map<String, String> chosen) {
        return new Roles(settings(chosen).getConfigMapping(Roles.RoleSettings.class));
    }

    private static SmallRyeConfig settings(Map<String, String> chosen) {
        return new SmallRyeConfigBuilder()
                .withMapping(Roles.RoleSettings.class)
                .withSources(new PropertiesConfigSource(chosen, "environment", 300))
                .build();
    }
}

package org.kinbridge.familykey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.FamilyId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Letters;
import org.kinbridge.vault.KeyWrapping;
import org.kinbridge.vault.WrappingKeys;

/** The installation has been given another wrapping key. */
@QuarkusTest
class RewrappingTest {

    @Inject
    Rewrapping rewrapping;

    @Inject
    FamilyKeys keys;

    @Inject
    Unwrapped unwrapped;

    @Inject
    KeyWrapping wrapping;

    private final String other =
            ConfigProvider.getConfig().getValue("kinbridge.vault.other-wrapping-key", String.class);

    @Test
    void whatTheOtherWrappingKeyWrappedIsReadAndWrappedAnewAfterAStart() {
        Household home = Household.found().open();
        FamilyId family = FamilyId.fromString(home.family());
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "Before the change");
        FamilyKey before = key(family);
        assertEquals(wrapping.present(), before.wrapped().by());

        wrapBy(WrappingKeys.of(other, null), before);
        assertNotEquals(wrapping.present(), key(family).wrapped().by());
        assertEquals(List.of("Before the change"), texts(home, conversation));

        rewrapping.start(new StartupEvent());
        await().until(() -> key(family).wrapped().by().equals(wrapping.present()));
        assertEquals(before.version(), key(family).version());
        unwrapped.forget(before.id());
        assertEquals(List.of("Before the change"), texts(home, conversation));
    }

    /** Nobody learns of it from a text that does not open, weeks later. */
    @Test
    void whereAWrappingKeyIsMissingNothingStarts() {
        Household home = Household.found().open();
        Letters.send(home.maria(), Letters.conversation(home.maria()), "Before the change");
        FamilyKey before = key(FamilyId.fromString(home.family()));
        KeyWrapping lost = WrappingKeys.of("bG9zdC1sb3N0LWxvc3QtbG9zdC1sb3N0LWxvc3QtbG8=", other);
        try {
            wrapBy(lost, before);
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> rewrapping.start(new StartupEvent()));
            assertTrue(refused.toString().contains("KINBRIDGE_VAULT_OTHER_WRAPPING_KEY"));
        } finally {
            wrapBy(wrapping, before);
        }
        rewrapping.start(new StartupEvent());
    }

    private void wrapBy(KeyWrapping another, FamilyKey key) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        keys.rewrap(key, another.wrap(wrapping.unwrap(key.wrapped(), key.context()), key.context())));
        unwrapped.forget(key.id());
    }

    private FamilyKey key(FamilyId family) {
        return QuarkusTransaction.requiringNew().call(() -> keys.of(family).orElseThrow());
    }

    private static List<String> texts(Household home, String conversation) {
        return home.ana().reads("/v1/messages?conversation=" + conversation).getList("items.text");
    }
}

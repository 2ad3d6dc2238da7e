package org.kinbridge.message;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.kinbridge.familykey.FamilyKey;
import org.kinbridge.familykey.FamilySealing;
import org.kinbridge.familykey.Opened;

/** Opens messages for those who may read them. */
@Singleton
class Letters {

    private final FamilySealing sealing;

    Letters(FamilySealing sealing) {
        this.sealing = sealing;
    }

    /** {@code key}: the family's, read with the message or after it; null if it has none. */
    Letter open(Message message, @Nullable FamilyKey key) {
        return new Letter(message, read(message, key));
    }

    private @Nullable Opened read(Message message, @Nullable FamilyKey key) {
        return message.plain()
                .map(Opened::of)
                .or(() -> message.sealed().map(text -> sealing.open(key, text, message.context())))
                .orElse(null);
    }
}

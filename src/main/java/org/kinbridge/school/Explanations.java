package org.kinbridge.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.PersonId;
import org.kinbridge.vault.Vault;

/** The table of explanations; their texts lie in it sealed. */
@Singleton
class Explanations implements PanacheRepositoryBase<Explanation, AttendanceEventId> {

    private final Vault vault;

    Explanations(Vault vault) {
        this.vault = vault;
    }

    void keep(AttendanceEventId event, PersonId by, String text, Instant now) {
        byte[] sealed = vault.seal(text.getBytes(StandardCharsets.UTF_8), context(event));
        persist(new Explanation(event, by, sealed, now));
    }

    Optional<Explained> of(AttendanceEventId event) {
        return findByIdOptional(event).map(this::opened);
    }

    Map<AttendanceEventId, Explained> of(Collection<AttendanceEventId> events) {
        return list("event in ?1", events).stream().collect(Collectors.toMap(Explanation::event, this::opened));
    }

    private Explained opened(Explanation explanation) {
        byte[] text = vault.open(explanation.sealedText(), context(explanation.event()))
                .orElseThrow(() -> new IllegalStateException("an explanation does not open"));
        return new Explained(
                explanation.explainedBy(), new String(text, StandardCharsets.UTF_8), explanation.explainedAt());
    }

    private static String context(AttendanceEventId event) {
        return "explanation:" + event;
    }
}

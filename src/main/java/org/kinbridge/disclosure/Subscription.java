package org.kinbridge.disclosure;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Which facts an institution has asked to be told, of whom, and how. It gives no right to any of them. */
@Entity
@Table(name = "disclosure_subscription")
class Subscription {

    @EmbeddedId
    private SubscriptionId id;

    @Version
    private int version;

    private InstitutionId institution;
    private List<String> eventTypes;
    private @Nullable UUID onlyRecord;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    private @Nullable String url;
    private @Nullable Integer capMost;

    @Enumerated(EnumType.STRING)
    private Cap.@Nullable Per capPer;

    private Instant madeAt;
    private @Nullable Instant pausedAt;
    private @Nullable Instant endedAt;

    Subscription() {}

    /** Of {@code onlyRecord}, one of the institution's own, or of all of them. */
    Subscription(
            InstitutionId institution,
            List<FactType> facts,
            @Nullable UUID onlyRecord,
            Delivering delivering,
            Instant now) {
        id = SubscriptionId.fresh();
        this.institution = institution;
        eventTypes = facts.stream().map(FactType::text).distinct().toList();
        this.onlyRecord = onlyRecord;
        kind = delivering.kind();
        url = delivering.url();
        Cap cap = delivering.cap();
        capMost = cap == null ? null : cap.most();
        capPer = cap == null ? null : cap.per();
        madeAt = now;
    }

    boolean asksFor(FactType fact) {
        return eventTypes.contains(fact.text());
    }

    /** Whether it is about this record, one of the institution's own. */
    boolean isAbout(UUID record) {
        return onlyRecord == null || onlyRecord.equals(record);
    }

    boolean isLiving() {
        return endedAt == null;
    }

    boolean isPaused() {
        return pausedAt != null;
    }

    /** Nothing is told by it until it is resumed; pausing it again changes nothing. 409 if it was stopped for good. */
    void pause(Instant now) {
        mustLive();
        if (pausedAt == null) {
            pausedAt = now;
        }
    }

    /** False if it was not paused. 409 if it was stopped for good. */
    boolean resume() {
        mustLive();
        boolean resumes = pausedAt != null;
        pausedAt = null;
        return resumes;
    }

    void mustLive() {
        if (endedAt != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    /** Nothing more is told by it; false if that was so before. */
    boolean end(Instant now) {
        boolean ends = endedAt == null;
        if (ends) {
            endedAt = now;
        }
        return ends;
    }

    SubscriptionId id() {
        return id;
    }

    InstitutionId institution() {
        return institution;
    }

    List<String> eventTypes() {
        return List.copyOf(eventTypes);
    }

    /** The only record it is about; null if it is about all of the institution's own. */
    @Nullable
    UUID onlyRecord() {
        return onlyRecord;
    }

    DeliveryKind kind() {
        return kind;
    }

    /** Where a webhook is delivered to; null for anything else. */
    @Nullable
    String url() {
        return url;
    }

    @Nullable
    Cap cap() {
        return capMost == null || capPer == null ? null : new Cap(capMost, capPer);
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }
}

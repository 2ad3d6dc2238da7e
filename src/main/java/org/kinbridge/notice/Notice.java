package org.kinbridge.notice;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.Told;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.EventId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SubscriptionId;

/** One thing that one reader was told, and from which event; an institution's also by whose leave. */
@Entity
class Notice {

    @EmbeddedId
    private NoticeId id;

    private @Nullable PersonId person;
    private @Nullable InstitutionId institution;

    @Enumerated(EnumType.STRING)
    private FactType fact;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String data;

    private EventId source;
    private @Nullable SubscriptionId subscription;
    private @Nullable GrantId grant;
    private @Nullable InstitutionId origin;
    private @Nullable AgreementId agreement;
    private @Nullable Instant expiresAt;
    private Instant madeAt;
    private @Nullable Instant withdrawnAt;

    Notice() {}

    private Notice(FactType fact, String data, EventId source, Instant now) {
        id = NoticeId.fresh();
        this.fact = fact;
        this.data = data;
        this.source = source;
        madeAt = now;
    }

    static Notice to(PersonId reader, FactType fact, String data, EventId source, Instant now) {
        Notice notice = new Notice(fact, data, source, now);
        notice.person = reader;
        return notice;
    }

    static Notice to(Told told, String data, EventId source, Instant now) {
        Notice notice = new Notice(told.fact(), data, source, now);
        notice.institution = told.reader();
        notice.subscription = told.subscription();
        notice.grant = told.grant();
        notice.expiresAt = told.until();
        told.crossing().ifPresent(crossing -> {
            notice.origin = crossing.origin().institution();
            notice.agreement = crossing.agreement();
        });
        return notice;
    }

    NoticeId id() {
        return id;
    }

    FactType fact() {
        return fact;
    }

    /** What it says, as JSON of the content's class. */
    String data() {
        return data;
    }

    /** From which event. */
    EventId source() {
        return source;
    }

    /** On which grant, if it is an institution's. */
    @Nullable
    GrantId grant() {
        return grant;
    }

    /** The institution that recorded what it tells of, if that is not the reader's own record. */
    @Nullable
    InstitutionId origin() {
        return origin;
    }

    /** Whether what it stands on, a grant or an agreement, has ended. */
    boolean isOver(Instant now) {
        return withdrawnAt != null || (expiresAt != null && !expiresAt.isAfter(now));
    }

    /** When it was made, by the house clock. */
    Instant madeAt() {
        return madeAt;
    }

    /** Who reads it, if a person does. */
    @Nullable
    PersonId person() {
        return person;
    }
}

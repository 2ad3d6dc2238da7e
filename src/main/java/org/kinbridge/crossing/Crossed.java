package org.kinbridge.crossing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.Crossing;
import org.kinbridge.disclosure.Disclosed;
import org.kinbridge.disclosure.FactField;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.KnownGrant;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;

/** That one institution was told a fact that another recorded. */
@Entity
@Immutable
@Table(name = "crossing")
class Crossed {

    @Id
    private UUID id;

    private NoticeId notice;
    private @Nullable AgreementId agreement;
    private InstitutionId source;
    private UUID sourceRecord;
    private InstitutionId reader;
    private UUID readerRecord;

    @Enumerated(EnumType.STRING)
    private FactType fact;

    private List<String> fields;
    private PersonId about;
    private PersonId letBy;
    private Instant crossedAt;

    Crossed() {}

    Crossed(Disclosed disclosed, Crossing way, KnownGrant grant) {
        id = NewId.next();
        notice = disclosed.notice();
        agreement = way.agreement();
        source = way.origin().institution();
        sourceRecord = way.origin().record();
        reader = disclosed.told().reader();
        readerRecord = disclosed.told().record();
        fact = disclosed.told().fact();
        fields = way.fields().stream()
                .sorted(Comparator.naturalOrder())
                .map(FactField::text)
                .toList();
        about = grant.about();
        letBy = grant.givenBy();
        crossedAt = disclosed.at();
    }

    UUID id() {
        return id;
    }

    NoticeId notice() {
        return notice;
    }

    InstitutionId source() {
        return source;
    }

    InstitutionId reader() {
        return reader;
    }

    boolean isReadBy(InstitutionId side) {
        return reader.equals(side);
    }

    /** The side's own record. */
    UUID recordOf(InstitutionId side) {
        return isReadBy(side) ? readerRecord : Objects.requireNonNull(sourceRecord);
    }

    FactType fact() {
        return fact;
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    PersonId about() {
        return about;
    }

    Instant crossedAt() {
        return crossedAt;
    }
}

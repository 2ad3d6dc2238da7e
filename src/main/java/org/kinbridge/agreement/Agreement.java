package org.kinbridge.agreement;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactField;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** What two institutions may be told of each other's records. Its days are those of UTC: the two live on different clocks. */
@Entity
class Agreement {

    @EmbeddedId
    private AgreementId id;

    @Version
    private int version;

    private InstitutionId proposer;
    private InstitutionId other;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private List<String> fields;
    private LocalDate fromDate;
    private LocalDate untilDate;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant proposedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;

    /** How far it has come. */
    enum State {
        /** The other side has not answered. */
        PROPOSED,
        /** Both want it; it is in force from its first day to its last. */
        ACCEPTED,
        /** The other side does not want it. */
        DECLINED,
        /** One of the two ended it, or its last day is over. */
        ENDED
    }

    Agreement() {}

    Agreement(InstitutionId proposer, NewAgreement asked, Instant now) {
        id = AgreementId.fresh();
        this.proposer = proposer;
        other = asked.with();
        purpose = asked.purpose();
        fields = asked.named().stream().map(FactField::text).toList();
        fromDate = asked.from();
        untilDate = asked.until();
        state = State.PROPOSED;
        proposedAt = now;
    }

    /** The other side takes it; 409 for the side that proposed it, once it was answered, and when its last day is over. */
    void accept(InstitutionId by, Instant now) {
        if (isOver(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        answer(by, State.ACCEPTED, now);
    }

    /** The other side does not take it; 409 as above. */
    void decline(InstitutionId by, Instant now) {
        answer(by, State.DECLINED, now);
    }

    private void answer(InstitutionId by, State answer, Instant now) {
        if (state != State.PROPOSED || !by.equals(other)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        state = answer;
        decidedAt = now;
    }

    /** Either side ends it, or takes back what it proposed; ending it again changes nothing, and answers false. */
    boolean end(Instant now) {
        return switch (state) {
            case PROPOSED, ACCEPTED -> {
                state = State.ENDED;
                endedAt = now;
                yield true;
            }
            case ENDED -> false;
            case DECLINED -> throw Problem.of(ProblemCode.STATE_CONFLICT);
        };
    }

    boolean isInForce(Instant now) {
        return state == State.ACCEPTED && !now.isBefore(begins()) && !isOver(now);
    }

    private Instant begins() {
        return fromDate.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(over());
    }

    /** The first moment after its last day. */
    Instant over() {
        return untilDate.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What may cross by it. */
    Set<FactField> named() {
        return fields.stream()
                .map(field -> FactField.of(field, purpose).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    AgreementId id() {
        return id;
    }

    InstitutionId proposer() {
        return proposer;
    }

    InstitutionId other() {
        return other;
    }

    Purpose purpose() {
        return purpose;
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    LocalDate fromDate() {
        return fromDate;
    }

    LocalDate untilDate() {
        return untilDate;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}

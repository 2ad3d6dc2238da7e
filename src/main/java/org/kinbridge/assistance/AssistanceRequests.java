package org.kinbridge.assistance;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;

/** The request table. Whoever asks is the requester, or an officer of the post that was asked. */
@Singleton
class AssistanceRequests implements PanacheRepositoryBase<AssistanceRequest, RequestId> {

    private static final Set<AssistanceRequest.State> WAITING =
            Set.of(AssistanceRequest.State.FILED, AssistanceRequest.State.TAKEN);
    private static final String RANK = "(case when state in :waiting then 0 else 1 end)";

    Optional<AssistanceRequest> of(Party party, RequestId id) {
        return finding(party, id).firstResultOptional();
    }

    /** Like {@link #of(Party, RequestId)}, and nobody else takes a step before this transaction ends. */
    Optional<AssistanceRequest> locked(Party party, RequestId id) {
        return finding(party, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<AssistanceRequest> finding(Party party, RequestId id) {
        return switch (party) {
            case Party.Requester asking -> find("id = ?1 and requester = ?2", id, asking.person());
            case Party.Officer officer -> find("id = ?1 and post = ?2", id, officer.post());
        };
    }

    /** What she asked for, oldest first. */
    List<AssistanceRequest> askedBy(PersonId person, @Nullable RequestId after, int most) {
        return find(
                        "requester = ?1 and id.value > ?2 order by id.value",
                        person,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }

    /** What is open at a post: first what waits for an answer, by the time until which it should have one. */
    List<AssistanceRequest> queue(InstitutionId post, @Nullable Place after, int most) {
        Place from = after == null ? new Place(-1, Instant.EPOCH, new UUID(0, 0)) : after;
        return find(
                        "post = :post and state <> :closed and (" + RANK + " > :rank or (" + RANK + " = :rank"
                                + " and (answerBy > :at or (answerBy = :at and id.value > :id))))"
                                + " order by " + RANK + ", answerBy, id.value",
                        Map.of(
                                "post",
                                post,
                                "closed",
                                AssistanceRequest.State.CLOSED,
                                "waiting",
                                WAITING,
                                "rank",
                                from.rank(),
                                "at",
                                from.answerBy(),
                                "id",
                                from.id()))
                .range(0, most - 1)
                .list();
    }

    /** Where a page of a queue ends. */
    record Place(int rank, Instant answerBy, UUID id) {

        static Place of(AssistanceRequest request) {
            return new Place(
                    request.isRunning() ? 0 : 1,
                    request.answerBy(),
                    request.id().value());
        }

        static Place parse(String text) {
            int first = text.indexOf('|');
            int last = text.lastIndexOf('|');
            return new Place(
                    Integer.parseInt(text.substring(0, first)),
                    Instant.parse(text.substring(first + 1, last)),
                    UUID.fromString(text.substring(last + 1)));
        }

        @Override
        public String toString() {
            return rank + "|" + answerBy + "|" + id;
        }
    }
}

package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Kin;
import org.kinbridge.id.EventId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** What the gate answered, kept so that a family can be told why. */
@ApplicationScoped
public class Decisions {

    private final Session db;
    private final Kin kin;

    Decisions(Session db, Kin kin) {
        this.db = db;
        this.kin = kin;
    }

    void keep(Question question, InstitutionId reader, Disclosure answer, Instant now) {
        db.createNativeMutationQuery("""
                        insert into disclosure_decision
                          (event_id, institution_id, fact, about_id, outcome, grant_id, decided_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (event_id, institution_id, about_id) do update
                          set outcome = excluded.outcome, grant_id = excluded.grant_id, decided_at = excluded.decided_at
                        """)
                .setParameter(1, question.event().value())
                .setParameter(2, reader.value())
                .setParameter(3, question.fact().name())
                .setParameter(4, question.about().value())
                .setParameter(5, Decision.outcome(answer))
                .setParameter(6, grant(answer))
                .setParameter(7, now)
                .executeUpdate();
    }

    private static @Nullable UUID grant(Disclosure answer) {
        GrantId grant = switch (answer) {
            case Told told -> told.grant();
            case Withheld withheld -> withheld.ended();
        };
        return grant == null ? null : grant.value();
    }

    /** What was answered about an event, as far as it is about the reader herself or a child she decides for. */
    @Transactional
    public List<Decision> about(EventId event, PersonId reader) {
        return db.createNativeQuery("""
                        select d.institution_id, d.fact, d.about_id, d.outcome, g.until_date, g.ended_at
                        from disclosure_decision d left join disclosure_grant g on g.id = d.grant_id
                        where d.event_id = ?1 order by d.institution_id
                        """, Object[].class).setParameter(1, event.value()).getResultList().stream()
                .map(row -> new Decision(
                        new InstitutionId((UUID) row[0]),
                        FactType.valueOf((String) row[1]),
                        new PersonId((UUID) row[2]),
                        Decision.reason((String) row[3]),
                        day(row[4]),
                        (Instant) row[5]))
                .filter(decision -> decision.about().equals(reader) || kin.decidesFor(reader, decision.about()))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}

package org.kinbridge.readlog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;

/** The table of readings; found by whom they are about. */
@Singleton
class Readings implements PanacheRepositoryBase<Reading, UUID> {

    private static final UUID LATEST = new UUID(-1, -1);
    private static final long SLOT = Duration.ofMinutes(10).toSeconds();
    private static final Set<RecordKind> FOR_DECIDERS = Set.of(RecordKind.ATTENDANCE_EVENT, RecordKind.NOTICE);

    /** About herself, about these children as far as her household let it be known, and of what is her side's alone. */
    private static final String SEEN = "((kind <> RESTRICTION and (about = ?1"
            + " or (about in ?2 and letBy in ?3 and kind in ?4))) or (kind = RESTRICTION and recordId in ?5))";

    /** In the order of the records, so that two readers of the same page wait for each other and never crosswise. */
    void keep(Onlooker onlooker, Collection<Look> looks, Instant now) {
        List<Look> shown = looks.stream()
                .distinct()
                .sorted(Comparator.comparing(Look::record))
                .toList();
        ReadingPurpose stated = onlooker.stated();
        PersonId staff = onlooker.staff();
        getSession()
                .createNativeMutationQuery("""
                        insert into readlog_reading (id, about_id, let_by_id, kind, record_id, purpose,
                          institution_id, staff_id, slot, first_at, last_at, times)
                        select shown.*, ?7, cast(?8 as uuid), ?9, ?10, ?10, 1
                        from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as text[]),
                          cast(?5 as uuid[]), cast(?6 as text[])) as shown
                        on conflict (record_id, institution_id, staff_id, kind, purpose, slot) do update
                          set times = readlog_reading.times + 1, last_at = excluded.last_at
                        """)
                .setParameter(1, ids(shown, look -> NewId.next()))
                .setParameter(2, ids(shown, look -> look.about().value()))
                .setParameter(3, ids(shown, look -> look.letBy().value()))
                .setParameter(4, texts(shown, look -> look.kind().name()))
                .setParameter(5, ids(shown, Look::record))
                .setParameter(6, texts(shown, look -> (stated == null ? look.purpose() : stated).name()))
                .setParameter(7, onlooker.institution().value())
                .setParameter(
                        8, new TypedParameterValue<>(StandardBasicTypes.UUID, staff == null ? null : staff.value()))
                .setParameter(9, Instant.ofEpochSecond(now.getEpochSecond() / SLOT * SLOT))
                .setParameter(10, now)
                .executeUpdate();
    }

    private static UUID[] ids(List<Look> looks, Function<Look, UUID> id) {
        return looks.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Look> looks, Function<Look, String> text) {
        return looks.stream().map(text).toArray(String[]::new);
    }

    /** What she may see; newest first. */
    List<Reading> visible(Sight sight, @Nullable UUID before, int most) {
        return find(
                        SEEN + " and id < ?6 order by id desc",
                        sight.me(),
                        sight.children(),
                        sight.household(),
                        FOR_DECIDERS,
                        sight.oneSided(),
                        before == null ? LATEST : before)
                .range(0, most - 1)
                .list();
    }
}

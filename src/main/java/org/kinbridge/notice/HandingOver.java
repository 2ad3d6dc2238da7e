package org.kinbridge.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.wiring.HouseClock;

/**
 * Hands what a notice says to the room that writes it where an institution reads. That it has arrived there is a look like any
 * other, and kept as one; what never arrived nobody has read.
 */
@ApplicationScoped
public class HandingOver {

    private final Notices notices;
    private final NoticeLooks looks;
    private final HouseClock clock;

    HandingOver(Notices notices, NoticeLooks looks, HouseClock clock) {
        this.notices = notices;
        this.looks = looks;
        this.clock = clock;
    }

    /** What it says, as JSON; empty if the institution may not read it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> data(InstitutionId institution, NoticeId id) {
        return notices.of(new Reader.OneInstitution(institution), id)
                .filter(notice -> !notice.isOver(clock.instant()))
                .map(Notice::data);
    }

    /** It has arrived, whatever was decided meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void arrived(InstitutionId institution, NoticeId id) {
        Reader reader = new Reader.OneInstitution(institution);
        looks.looked(reader, notices.of(reader, id).stream().toList());
    }
}

package org.kinbridge.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.wiring.HouseClock;

/** Hands what a notice says to the room that writes it where an institution reads: a look like any other, and kept as one. */
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
        Reader reader = new Reader.OneInstitution(institution);
        Optional<Notice> found = notices.of(reader, id).filter(notice -> !notice.isOver(clock.instant()));
        looks.looked(reader, found.stream().toList());
        return found.map(Notice::data);
    }
}

package org.kinbridge.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kinbridge.disclosure.GrantReading;
import org.kinbridge.disclosure.KnownGrant;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.id.GrantId;
import org.kinbridge.readlog.Look;
import org.kinbridge.readlog.Onlooker;
import org.kinbridge.readlog.ReadLog;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.readlog.RecordKind;

/** Says to the read log which notices an institution was shown: about whom and what for stands in the grant. */
@Singleton
class NoticeLooks {

    private final GrantReading grants;
    private final ReadLog readLog;

    NoticeLooks(GrantReading grants, ReadLog readLog) {
        this.grants = grants;
        this.readLog = readLog;
    }

    void looked(Reader reader, List<Notice> shown) {
        switch (reader) {
            case Reader.OnePerson person -> {}
            case Reader.OneInstitution institution -> readLog.read(Onlooker.software(institution.id()), looks(shown));
        }
    }

    /** What is about nobody is nobody's to know of. */
    private List<Look> looks(List<Notice> shown) {
        List<Notice> ofPeople =
                shown.stream().filter(notice -> notice.grant() != null).toList();
        Map<GrantId, KnownGrant> known =
                grants.get(ofPeople.stream().map(NoticeLooks::grant).collect(Collectors.toSet()));
        return ofPeople.stream()
                .map(notice -> look(notice, Objects.requireNonNull(known.get(grant(notice)))))
                .toList();
    }

    private static GrantId grant(Notice notice) {
        return Objects.requireNonNull(notice.grant());
    }

    private static Look look(Notice notice, KnownGrant grant) {
        return new Look(
                grant.about(), grant.givenBy(), RecordKind.NOTICE, notice.id().value(), purpose(grant.purpose()));
    }

    private static ReadingPurpose purpose(Purpose granted) {
        return switch (granted) {
            case ATTENDANCE -> ReadingPurpose.ATTENDANCE;
            case REGISTRATION -> ReadingPurpose.REGISTRATION;
            case CONTACT -> ReadingPurpose.CONTACT;
        };
    }
}

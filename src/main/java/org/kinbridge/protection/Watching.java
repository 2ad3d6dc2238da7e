package org.kinbridge.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller.StaffCaller;
import org.kinbridge.consent.ChildLink;
import org.kinbridge.consent.KeptApart;
import org.kinbridge.consent.WhyClosed;
import org.kinbridge.consulate.RegistrationReading;
import org.kinbridge.family.Kin;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.institution.AtWork;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.StaffRole;
import org.kinbridge.readlog.Look;
import org.kinbridge.readlog.Onlooker;
import org.kinbridge.readlog.ReadLog;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.readlog.RecordKind;
import org.kinbridge.web.Slice;

/** Shows an officer on duty why contacts in the families of a worker of her post are closed, and keeps that she looked. */
@ApplicationScoped
class Watching {

    private final AtWork atWork;
    private final RegistrationReading registrations;
    private final Kin kin;
    private final WhyClosed whyClosed;
    private final ReadLog readLog;

    Watching(AtWork atWork, RegistrationReading registrations, Kin kin, WhyClosed whyClosed, ReadLog readLog) {
        this.atWork = atWork;
        this.registrations = registrations;
        this.kin = kin;
        this.whyClosed = whyClosed;
        this.readLog = readLog;
    }

    /** What is shown, and to whom it looks. */
    record Seen<T>(Watch watch, List<T> records) {}

    /** The restrictions that hold in her families, or are to come. Whoever is on the author's side learns of the look. */
    @Transactional
    Seen<KeptApart> restrictions(StaffCaller officer, RegistrationId from, @Nullable String purpose, Slice slice) {
        Watch watch = watch(officer, from, purpose);
        List<KeptApart> found = whyClosed.restrictions(watch.families(), slice);
        looked(
                watch,
                found.stream()
                        .limit(slice.limit())
                        .map(kept -> Look.ofHerself(
                                kept.author(), RecordKind.RESTRICTION, kept.id(), ReadingPurpose.PROTECTION)));
        return new Seen<>(watch, found);
    }

    /** The links of her families' children that go on. The child, who can see what is missing herself, learns of the look. */
    @Transactional
    Seen<ChildLink> links(StaffCaller officer, RegistrationId from, @Nullable String purpose, Slice slice) {
        Watch watch = watch(officer, from, purpose);
        List<ChildLink> found = whyClosed.links(watch.families(), slice);
        looked(
                watch,
                found.stream()
                        .limit(slice.limit())
                        .map(link -> Look.ofHerself(
                                link.child(), RecordKind.FAMILY_LINK, link.id(), ReadingPurpose.PROTECTION)));
        return new Seen<>(watch, found);
    }

    private void looked(Watch watch, Stream<Look> looks) {
        readLog.read(watch.onlooker(), looks.toList());
    }

    /** Who she is comes first, then what she says, and only then the record. */
    private Watch watch(StaffCaller officer, RegistrationId from, @Nullable String purpose) {
        InstitutionId post = atWork.of(officer, StaffRole.DUTY_OFFICER).callingAs(InstitutionKind.POST);
        Onlooker onlooker = Onlooker.stating(post, officer.person(), purpose);
        PersonId worker = registrations.worker(post, from);
        return new Watch(
                onlooker,
                worker,
                kin.rolesOf(worker).stream()
                        .flatMap(role -> kin.members(role.family()).stream())
                        .toList());
    }
}

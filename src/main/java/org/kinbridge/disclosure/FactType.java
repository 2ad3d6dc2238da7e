package org.kinbridge.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.institution.InstitutionKind;

/** The facts an institution can be told: a closed list. */
public enum FactType {
    /** A school recorded an attendance event. */
    ATTENDANCE_RECORDED("attendance.recorded", InstitutionKind.SCHOOL, Purpose.ATTENDANCE),
    /** The family said why. */
    ATTENDANCE_EXPLAINED("attendance.explained", InstitutionKind.SCHOOL, Purpose.ATTENDANCE),
    /** A post registered a worker. */
    WORKER_REGISTERED("worker.registered", InstitutionKind.POST, Purpose.REGISTRATION),
    /** A call of a worker and her family did not come about. */
    CALL_MISSED("scheduled-call.missed", InstitutionKind.POST, Purpose.CONTACT),
    /** A worker and her family have not been in contact for as long as they agreed on. */
    CONTACT_LAPSED("contact.lapsed", InstitutionKind.POST, Purpose.CONTACT),
    /** Care plans are the family's own: no institution is told of one, and nobody asks for them. */
    CARE_PLAN_MADE("care-plan.made", null, null),
    /** Both have signed a plan. */
    CARE_PLAN_SIGNED("care-plan.signed", null, null),
    /** A plan comes to its last day. */
    CARE_PLAN_END_NEARED("care-plan.end-neared", null, null),
    /** A plan's last day is over. */
    CARE_PLAN_EXPIRED("care-plan.expired", null, null),
    /** A plan was ended before. */
    CARE_PLAN_ENDED("care-plan.ended", null, null),
    /** The clocks of one of two will change. It is told to the family only. */
    CLOCK_CHANGE_NEARED("clock-change.neared", null, null),
    /** A child of the family comes of age. No institution is told. */
    MEMBER_COMES_OF_AGE("family.member-comes-of-age", null, null),
    /** A child is asked for her own word to a contact. It is told to her alone. */
    ASSENT_ASKED("family-link.assent-asked", null, null),
    /** The family lets the institution know nothing more, and asks it to forget. Nobody asks for it: it follows a grant. */
    GRANT_ENDED("grant.ended", null, null),
    /** An institution tries out how it is told. Nobody subscribes to it, and it is about nobody. */
    TEST("test", null, null);

    private final String text;
    private final @Nullable InstitutionKind readers;
    private final @Nullable Purpose purpose;

    FactType(String text, @Nullable InstitutionKind readers, @Nullable Purpose purpose) {
        this.text = text;
        this.readers = readers;
        this.purpose = purpose;
    }

    /** The event's type, as it stands on the wire. */
    public String text() {
        return text;
    }

    boolean isFor(Purpose wanted) {
        return purpose == wanted;
    }

    /** What it is told for; empty for what no grant is about. */
    Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Which kind of institution can be told something for a purpose. */
    public static Optional<InstitutionKind> readers(Purpose purpose) {
        return of(purpose).stream()
                .map(fact -> fact.readers)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The fact of this name, if an institution of this kind may ask for it. */
    static Optional<FactType> of(String text, InstitutionKind reader) {
        return Arrays.stream(values())
                .filter(fact -> fact.text.equals(text) && fact.readers == reader)
                .findFirst();
    }

    /** The fact of this name, if an institution of this kind may be let know it for this purpose. */
    static Optional<FactType> of(String text, InstitutionKind reader, Purpose purpose) {
        return of(text, reader).filter(fact -> fact.purpose == purpose);
    }

    /** Everything that can be let known for a purpose. */
    static List<FactType> of(Purpose purpose) {
        return Arrays.stream(values()).filter(fact -> fact.purpose == purpose).toList();
    }
}

package org.kinbridge.disclosure;

import java.util.Arrays;
import java.util.Optional;
import org.kinbridge.institution.InstitutionKind;

/** The facts an institution can ask for: a closed list. */
public enum FactType {
    /** A school recorded an attendance event. */
    ATTENDANCE_RECORDED("attendance.recorded", InstitutionKind.SCHOOL, Purpose.ATTENDANCE),
    /** A post registered a worker. */
    WORKER_REGISTERED("worker.registered", InstitutionKind.POST, Purpose.REGISTRATION);

    private final String text;
    private final InstitutionKind readers;
    private final Purpose purpose;

    FactType(String text, InstitutionKind readers, Purpose purpose) {
        this.text = text;
        this.readers = readers;
        this.purpose = purpose;
    }

    /** The event's type, as it stands on the wire. */
    public String text() {
        return text;
    }

    /** The purpose that a grant must have for it. */
    Purpose purpose() {
        return purpose;
    }

    /** The fact of this name, if an institution of this kind may ask for it. */
    static Optional<FactType> of(String text, InstitutionKind reader) {
        return Arrays.stream(values())
                .filter(fact -> fact.text.equals(text) && fact.readers == reader)
                .findFirst();
    }
}

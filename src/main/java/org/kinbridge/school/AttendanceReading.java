package org.kinbridge.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.problem.Problem;

/** Reads attendance events for the rooms that tell of them; whom they may tell is their own question. */
@ApplicationScoped
public class AttendanceReading {

    private final Attendances attendances;

    AttendanceReading(Attendances attendances) {
        this.attendances = attendances;
    }

    /** The attendance event; {@code not-found} if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownAttendance get(AttendanceEventId id) {
        return attendances.findByIdOptional(id).map(KnownAttendance::of).orElseThrow(Problem::notFound);
    }
}

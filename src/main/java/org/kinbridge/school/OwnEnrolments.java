package org.kinbridge.school;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kinbridge.disclosure.OwnRecords;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;

/** A school's own records of children are their enrolments. */
@Singleton
class OwnEnrolments implements OwnRecords {

    private final Enrolments enrolments;

    OwnEnrolments(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public boolean owns(InstitutionId institution, UUID record) {
        return enrolments.count("school = ?1 and id = ?2", institution, new EnrolmentId(record)) > 0;
    }
}

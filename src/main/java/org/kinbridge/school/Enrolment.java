package org.kinbridge.school;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.introduction.Introduced;
import org.kinbridge.problem.Problem;

/** A child at a school, under the number the school gave her. */
@Entity
class Enrolment {

    private static final int EARLIEST_YEARS = 1;

    @EmbeddedId
    private EnrolmentId id;

    @Version
    private int version;

    private InstitutionId school;
    private PersonId child;
    private String studentUniqueId;
    private PersonId introducedBy;
    private Instant enrolledAt;

    Enrolment() {}

    Enrolment(Introduced introduced, String studentUniqueId, Instant now) {
        id = EnrolmentId.fresh();
        school = introduced.to();
        child = introduced.about();
        introducedBy = introduced.by();
        this.studentUniqueId = studentUniqueId;
        enrolledAt = now;
    }

    /** Refuses a day that is not there yet, or lies more than a year before the enrolment. */
    void mustHold(LocalDate day, LocalDate todayOfChild) {
        LocalDate enrolled = LocalDate.ofInstant(enrolledAt, ZoneOffset.UTC);
        if (day.isAfter(todayOfChild) || day.isBefore(enrolled.minusYears(EARLIEST_YEARS))) {
            throw Problem.invalid("/eventDate", "a day that has come, at most a year before the enrolment");
        }
    }

    EnrolmentId id() {
        return id;
    }

    InstitutionId school() {
        return school;
    }

    PersonId child() {
        return child;
    }

    PersonId introducedBy() {
        return introducedBy;
    }

    String studentUniqueId() {
        return studentUniqueId;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }
}

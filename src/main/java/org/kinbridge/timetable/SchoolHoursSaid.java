package org.kinbridge.timetable;

import org.kinbridge.id.InstitutionId;

/** A signal inside the process and the transaction: this school's hours are not what they were. */
public record SchoolHoursSaid(InstitutionId school) {}

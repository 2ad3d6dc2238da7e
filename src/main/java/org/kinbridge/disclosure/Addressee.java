package org.kinbridge.disclosure;

import java.util.UUID;
import org.kinbridge.id.InstitutionId;

/**
 * An institution that may be told something of somebody whom it knows.
 *
 * @param record its own record of her (an enrolment, a registration), by which it knows whom it is told of
 */
public record Addressee(InstitutionId institution, UUID record) {}

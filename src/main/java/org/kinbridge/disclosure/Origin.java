package org.kinbridge.disclosure;

import java.util.UUID;
import org.kinbridge.id.InstitutionId;

/**
 * Where a fact comes from.
 *
 * @param institution which recorded it
 * @param record its own record of it; no other institution ever learns this id
 */
public record Origin(InstitutionId institution, UUID record) {}

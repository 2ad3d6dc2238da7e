package org.kinbridge.protection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.id.PersonId;

/**
 * Somebody of a worker's family: what she is there, and not what she is called.
 *
 * @param role what she is in the family today; absent if she has left it
 * @param worker whether she is the one who is registered
 */
@Schema(name = "FamilyParty")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Party(PersonId person, @Nullable FamilyRole role, boolean worker) {}

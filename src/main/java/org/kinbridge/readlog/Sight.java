package org.kinbridge.readlog;

import java.util.Set;
import java.util.UUID;
import org.kinbridge.id.PersonId;

/**
 * Of whom and of what somebody may read the looks, now.
 *
 * @param children whom she decides for
 * @param household whose word counts as her own household's
 * @param oneSided the records of one side that is hers
 */
record Sight(PersonId me, Set<PersonId> children, Set<PersonId> household, Set<UUID> oneSided) {}

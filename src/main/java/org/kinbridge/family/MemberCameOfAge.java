package org.kinbridge.family;

import java.util.Set;
import org.kinbridge.id.PersonId;

/**
 * A signal inside the process and the transaction: from now on nobody decides for her any more.
 *
 * @param person who was a child until now
 * @param around everybody who is in a family with her today, without her
 */
public record MemberCameOfAge(PersonId person, Set<PersonId> around) {}

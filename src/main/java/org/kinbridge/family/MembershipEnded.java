package org.kinbridge.family;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** A signal inside the process and the transaction: from now on this person is no member of this family. It names no cause. */
public record MembershipEnded(FamilyId family, PersonId person) {}

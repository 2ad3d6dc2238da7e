package org.kinbridge.family;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** Somebody who is a member now. */
public record Member(FamilyId family, PersonId person, FamilyRole role) {}

package org.kinbridge.consent;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** A signal inside the process and the transaction: from now on these two may be in contact. */
public record ContactOpened(FamilyId family, LinkId link, PersonId a, PersonId b) {}

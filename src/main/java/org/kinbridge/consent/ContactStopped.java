package org.kinbridge.consent;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;

/** A signal inside the process and the transaction: from now on these two may not be in contact. It names no cause. */
public record ContactStopped(FamilyId family, LinkId link) {}

package org.kinbridge.consent;

import java.time.LocalDate;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A signal inside the process and the transaction: a child is asked for her own word. It is hers alone to hear.
 *
 * @param other with whom the contact is
 * @param until the last day on which the contact does not wait for her answer, on her own clock
 * @param again whether she gave it before
 */
public record AssentWanted(
        FamilyId family, LinkId link, PersonId child, PersonId other, LocalDate until, boolean again) {}

package org.kinbridge.engagement;

import org.kinbridge.availability.Stretch;
import org.kinbridge.id.PersonId;

/**
 * That somebody is engaged, and when: not in what, nor with whom.
 *
 * @param passing whether it is kept for a while only
 */
public record Engaged(PersonId person, Stretch time, boolean passing) {}

package org.kinbridge.engagement;

import org.kinbridge.availability.Stretch;
import org.kinbridge.id.PersonId;

/** That somebody is engaged, and when: not in what, nor with whom. */
public record Engaged(PersonId person, Stretch time) {}

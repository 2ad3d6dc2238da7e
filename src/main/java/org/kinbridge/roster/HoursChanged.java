package org.kinbridge.roster;

import org.kinbridge.id.PersonId;

/**
 * A signal inside the process and the transaction: a child's night or class may not be what it was. It says neither who said
 * so nor what it is now.
 */
public record HoursChanged(PersonId child) {}

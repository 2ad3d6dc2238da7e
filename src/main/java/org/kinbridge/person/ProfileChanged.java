package org.kinbridge.person;

import org.kinbridge.id.PersonId;

/** A signal inside the process and the transaction: this person's zone or country is another now. */
public record ProfileChanged(PersonId person) {}

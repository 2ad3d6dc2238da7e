package org.kinbridge.passkey;

import org.kinbridge.id.PersonId;

/** Somebody has a new passkey. */
record PasskeyAdded(PersonId person) {}

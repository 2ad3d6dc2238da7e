package org.kinbridge.disclosure;

import org.kinbridge.id.GrantId;

/** A signal inside the process and the transaction: from now on more may be told, and said, than before. */
public record GrantGiven(GrantId grant) {}

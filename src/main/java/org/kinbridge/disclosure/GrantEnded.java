package org.kinbridge.disclosure;

import org.kinbridge.id.GrantId;

/** A signal inside the process and the transaction: from now on nothing more may be told by this grant. */
public record GrantEnded(GrantId grant) {}

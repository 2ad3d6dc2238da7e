package org.kinbridge.disclosure;

import org.kinbridge.id.GrantId;

/** A signal inside the process and the transaction: nothing that stands on this grant may be told any more. */
public record GrantEnded(GrantId grant) {}

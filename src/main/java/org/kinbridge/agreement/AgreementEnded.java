package org.kinbridge.agreement;

import org.kinbridge.id.AgreementId;

/** A signal inside the process and the transaction: nothing that crosses by this agreement may be told any more. */
public record AgreementEnded(AgreementId agreement) {}

package org.kinbridge.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody signed in. */
@Schema(name = "SessionKind")
public enum SessionKind {
    /** By a code that was sent to her number. It goes on. */
    CODE,
    /** By the word of the outside provider. It goes on. */
    PROVIDER,
    /** By her PIN, on any phone. It is over after half an hour. */
    PIN,
    /** By a pairing code, on a device of her own. It goes on. */
    DEVICE,
    /** By a passkey of hers. It goes on. */
    PASSKEY
}

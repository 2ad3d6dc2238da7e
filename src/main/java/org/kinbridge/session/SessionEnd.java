package org.kinbridge.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a session is over. */
@Schema(name = "SessionEnd")
enum SessionEnd {
    /** She ended it. */
    OWNER,
    /** A refresh token of it came back: somebody had copied it. */
    REUSED,
    /** She changed her PIN, or was given her first. */
    PIN_CHANGED,
    /** Its time was up. */
    EXPIRED
}

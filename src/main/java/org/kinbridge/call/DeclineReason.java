package org.kinbridge.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a time does not suit somebody, in words that blame nobody: the two of the call read it, and nobody else does. */
@Schema(name = "ScheduledCallDeclineReason")
enum DeclineReason {
    AT_WORK,
    AT_SCHOOL,
    ASLEEP,
    TRAVELLING,
    NO_NETWORK,
    /** At another time, with pleasure. */
    OTHER_TIME_PLEASE,
    OTHER
}

package org.kinbridge.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The yes of somebody who consents for the child, where her care plan lets calls wait for it; it says nothing of why. */
@Schema(name = "CallApproval")
public enum Approval {
    /** Her own word is enough. */
    NOT_NEEDED,
    /** It is still waited for. */
    NEEDED,
    /** It was given. */
    GIVEN
}

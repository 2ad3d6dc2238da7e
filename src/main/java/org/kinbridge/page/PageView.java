package org.kinbridge.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.WallTime;

/**
 * A page to be shown, or read aloud, from top to bottom.
 *
 * @param language of the words, BCP 47
 */
@Schema(name = "OwnPage")
record PageView(String language, String hello, List<Line> lines) {

    /** What a line is about. */
    enum Kind {
        /** A call that both said yes to. */
        CALL_CONFIRMED,
        /** A call that somebody asked for. */
        CALL_PROPOSED,
        /** A call that has begun. */
        CALL_NOW,
        /** The clocks change, and a repeated call is at another time for one of the two. */
        CLOCK_CHANGE,
        /** No call is planned. */
        NO_CALL,
        /** She is asked whether she wants contact. */
        ASSENT_ASKED,
        /** She wants contact. */
        ASSENT_GIVEN,
        /** She said stop. */
        STOPPED,
        /** She paused the contact. */
        PAUSED
    }

    /**
     * A sentence, and what she can do about it.
     *
     * @param at when, on her own clock
     * @param theirs the same on the clock of the other
     */
    @Schema(name = "OwnPageLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Kind kind,
            String text,
            @Nullable PersonId with,
            @Nullable CallId call,
            @Nullable LinkId familyLink,
            @Nullable WallTime at,
            @Nullable WallTime theirs,
            @Nullable Doing canDo) {}

    /** What she can do, in words and as a request. */
    @Schema(name = "OwnPageDoing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Doing(@Nullable String text, String method, String path) {}
}

package org.kinbridge.assistance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;
import org.kinbridge.institution.Known;
import org.kinbridge.web.WallTime;

/**
 * A request as one of the two sides reads it.
 *
 * @param requesterName how the one who asked is called: for the post's officers
 * @param owner which officer has it: for the post's officers
 * @param takenAt since when somebody at the post has it
 * @param text what was asked; absent in lists
 * @param replies what was written since, in order; absent in lists
 */
@Schema(name = "AssistanceRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssistanceView(
        RequestId id,
        PostView post,
        @Nullable String requesterName,
        AssistanceTopic topic,
        Urgency urgency,
        AssistanceRequest.State state,
        Instant filedAt,
        @Nullable Instant takenAt,
        @Nullable OwnerView owner,
        ClockView clock,
        @Nullable String text,
        @Nullable List<ReplyView> replies) {

    /** The post that was asked. */
    @Schema(name = "AskedPost")
    record PostView(InstitutionId id, String name) {

        static PostView of(Known post) {
            return new PostView(post.id(), post.name());
        }
    }

    /** The officer who has it; {@code yours}: whether that is the reader. */
    @Schema(name = "AssistanceOwner")
    record OwnerView(PersonId person, boolean yours) {}

    /**
     * Until when the post should have answered. It stands from an answer until the requester writes again; {@code answerBy}
     * is then the time that was met.
     */
    @Schema(name = "AssistanceClock")
    record ClockView(MomentView answerBy, boolean running, boolean overdue) {}

    /** A moment, with the wall time of whoever asked; an officer reads the instant only. */
    @Schema(name = "AssistanceMoment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MomentView(
            Instant instant,
            @Nullable LocalDateTime local,
            @Nullable ZoneId zone,
            WallTime.@Nullable Day day) {

        static MomentView of(Instant instant, @Nullable ZoneId hers) {
            if (hers == null) {
                return new MomentView(instant, null, null, null);
            }
            WallTime wall = WallTime.of(instant, hers, hers);
            return new MomentView(instant, wall.local(), wall.zone(), wall.day());
        }
    }

    /** What one of the two sides wrote. */
    @Schema(name = "AssistanceReply")
    record ReplyView(Party.Side by, String text, Instant at) {

        static ReplyView of(Writings.Text text) {
            return new ReplyView(text.by(), text.text(), text.at());
        }
    }

    static AssistanceView of(Correspondence whole) {
        AssistanceRequest request = whole.request();
        Party reader = whole.reader();
        return new AssistanceView(
                request.id(),
                PostView.of(whole.post()),
                switch (reader) {
                    case Party.Requester asking -> null;
                    case Party.Officer officer -> whole.requester().name();
                },
                request.topic(),
                request.urgency(),
                request.state(),
                request.filedAt(),
                request.takenAt(),
                owner(request, reader),
                new ClockView(answerBy(whole), request.isRunning(), request.overdue()),
                whole.texts().isEmpty() ? null : whole.texts().getFirst().text(),
                whole.texts().isEmpty()
                        ? null
                        : whole.texts().stream().skip(1).map(ReplyView::of).toList());
    }

    private static @Nullable OwnerView owner(AssistanceRequest request, Party reader) {
        PersonId owner = request.owner();
        return switch (reader) {
            case Party.Requester asking -> null;
            case Party.Officer officer -> owner == null ? null : new OwnerView(owner, owner.equals(officer.person()));
        };
    }

    private static MomentView answerBy(Correspondence whole) {
        return MomentView.of(
                whole.request().answerBy(),
                switch (whole.reader()) {
                    case Party.Requester asking -> whole.requester().zone();
                    case Party.Officer officer -> null;
                });
    }
}

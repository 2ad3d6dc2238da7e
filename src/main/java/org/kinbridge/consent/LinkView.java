package org.kinbridge.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A link as one reader may know it.
 *
 * @param state whether the two may be in contact
 * @param yours the reader's own steps by kind; never another's
 * @param missing what stands in the way at all: only a child of the pair reads it
 * @param assentWantedUntil the last day on which nothing waits for the reader's own assent, for which she is asked; absent
 *     for everybody else
 */
@Schema(name = "FamilyLink")
record LinkView(
        LinkId id,
        FamilyId family,
        LinkKind kind,
        List<PersonId> between,
        State state,
        Map<String, Step> yours,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate assentWantedUntil,
        Instant madeAt) {

    /** What contact is like. */
    enum State {
        ACTIVE,
        NOT_READY,
        ENDED;

        static State of(FamilyLink link) {
            if (link.hasEnded()) {
                return ENDED;
            }
            return link.isOpen() ? ACTIVE : NOT_READY;
        }
    }

    /** What a step is like. */
    enum Step {
        PENDING,
        GIVEN
    }

    static LinkView of(FamilyLink link, PersonId reader) {
        return new LinkView(
                link.id(),
                link.family(),
                link.kind(),
                List.of(link.a(), link.b()),
                State.of(link),
                yours(link, reader),
                isChildOf(link, reader) ? missing(link) : null,
                link.steps()
                        .find(LinkStep.Kind.ASSENT, reader)
                        .map(LinkStep::wantedUntil)
                        .orElse(null),
                link.madeAt());
    }

    private static Map<String, Step> yours(FamilyLink link, PersonId reader) {
        Map<String, Step> yours = new TreeMap<>();
        link.steps().current().stream()
                .filter(step -> isFor(step, link, reader))
                .forEach(step -> yours.put(named(step.kind()), step.givenBy(reader) ? Step.GIVEN : Step.PENDING));
        return yours;
    }

    /** A step is the person's it is about, but consent is that of whoever is not one of the two. */
    private static boolean isFor(LinkStep step, FamilyLink link, PersonId reader) {
        return switch (step.kind()) {
            case CONFIRMATION, ASSENT, PAUSE -> step.person().equals(reader);
            case CONSENT -> !link.joins(reader);
            case ENDING -> false;
        };
    }

    private static boolean isChildOf(FamilyLink link, PersonId reader) {
        return link.steps().find(LinkStep.Kind.ASSENT, reader).isPresent();
    }

    /** What stands in the way at all, in no order that says when. */
    static List<String> missing(FamilyLink link) {
        List<String> missing = new ArrayList<>(
                link.steps().inTheWay().stream().map(LinkView::named).toList());
        if (link.isRestricted()) {
            missing.add("restriction");
        }
        return missing;
    }

    private static String named(LinkStep.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** Facts of a family link; neutral, so that no cause can be read from them. */
public sealed interface LinkEvent extends Event {

    /** Which family. */
    FamilyId family();

    /** Which link. */
    LinkId link();

    @Override
    default Stream stream() {
        return Stream.of(family());
    }

    /** A link was asked for; nothing is open yet. */
    @JsonTypeName("family-link.made")
    record Made(FamilyId family, LinkId link, PersonId a, PersonId b) implements LinkEvent {}

    /** Everything needed is there: the two may be in contact. */
    @JsonTypeName("family-link.opened")
    record Opened(FamilyId family, LinkId link, PersonId a, PersonId b) implements LinkEvent {}

    /** The two may not be in contact any more, whatever the cause. */
    @JsonTypeName("family-link.stopped")
    record Stopped(FamilyId family, LinkId link, PersonId a, PersonId b) implements LinkEvent {}
}

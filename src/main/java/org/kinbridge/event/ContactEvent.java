package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;

/** Facts of the contact itself: that it has gone silent, and who was told. */
public sealed interface ContactEvent extends Event {

    /** Which family. */
    FamilyId family();

    @Override
    default Stream stream() {
        return Stream.of(family());
    }

    /** Two who may be in contact were not, for as long as they had agreed to be told of; {@code since} their last one. */
    @JsonTypeName("contact.lapsed")
    record Lapsed(FamilyId family, LinkId link, Instant since) implements ContactEvent {}

    /** The clocks of one of two will change, and with them the times of their repeated calls; so many days before. */
    @JsonTypeName("clock-change.neared")
    record ClockChangeNeared(FamilyId family, LinkId link, Instant changesAt, int days) implements ContactEvent {}

    /** Somebody of the family was told of a call, of a silence, or of a day that concerns her. */
    @JsonTypeName("contact-notice.made")
    record NoticeMade(FamilyId family, NoticeId notice, PersonId reader) implements ContactEvent {}
}

package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** Facts of a family and its members. */
public sealed interface FamilyEvent extends Event {

    /** Which family. */
    FamilyId family();

    @Override
    default Stream stream() {
        return Stream.of(family());
    }

    /** Somebody made the family. */
    @JsonTypeName("family.founded")
    record Founded(FamilyId family, PersonId founder) implements FamilyEvent {}

    /** A person became a member. */
    @JsonTypeName("family.member-joined")
    record MemberJoined(FamilyId family, PersonId person) implements FamilyEvent {}

    /** A person is no member any more; whoever ended it, and whether it was its day. */
    @JsonTypeName("family.member-left")
    record MemberLeft(FamilyId family, PersonId person) implements FamilyEvent {}

    /** A child of the family will be of age from this day on: nobody decides for her any more then. */
    @JsonTypeName("family.member-comes-of-age")
    record MemberComesOfAge(FamilyId family, PersonId person, LocalDate on) implements FamilyEvent {}

    /** A child of the family is of age from now on. */
    @JsonTypeName("family.member-came-of-age")
    record MemberCameOfAge(FamilyId family, PersonId person) implements FamilyEvent {}
}

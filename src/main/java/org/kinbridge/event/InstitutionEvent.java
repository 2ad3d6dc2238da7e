package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SubscriptionId;

/** Facts of institutions. */
public sealed interface InstitutionEvent extends Event {

    /** Which institution. */
    InstitutionId institution();

    @Override
    default Stream stream() {
        return Stream.of(institution());
    }

    /** The operator registered an institution. */
    @JsonTypeName("institution.registered")
    record Registered(InstitutionId institution) implements InstitutionEvent {}

    /** An institution subscribed. */
    @JsonTypeName("subscription.made")
    record Subscribed(InstitutionId institution, SubscriptionId subscription) implements InstitutionEvent {}

    /** One of two institutions proposed an agreement to the other; each has it in its stream. */
    @JsonTypeName("agreement.proposed")
    record AgreementProposed(InstitutionId institution, AgreementId agreement) implements InstitutionEvent {}

    /** The other side accepted. */
    @JsonTypeName("agreement.accepted")
    record AgreementAccepted(InstitutionId institution, AgreementId agreement) implements InstitutionEvent {}

    /** The other side declined. */
    @JsonTypeName("agreement.declined")
    record AgreementDeclined(InstitutionId institution, AgreementId agreement) implements InstitutionEvent {}

    /** Nothing crosses by it any more, whoever ended it and whether it was its day. */
    @JsonTypeName("agreement.ended")
    record AgreementEnded(InstitutionId institution, AgreementId agreement) implements InstitutionEvent {}

    /** A person works for the institution from now on. */
    @JsonTypeName("institution.staff-joined")
    record StaffJoined(InstitutionId institution, PersonId person) implements InstitutionEvent {}
}

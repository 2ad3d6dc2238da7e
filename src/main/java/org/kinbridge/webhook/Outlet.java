package org.kinbridge.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;

/** An institution's own topic; furnished by the room that knows the broker. */
public interface Outlet {

    /**
     * What is to be written.
     *
     * @param id by which it is known again, whenever it comes twice
     * @param record the reader's own record of whom it is about: what is of one record keeps its order
     * @param at when the institution was told, by the house clock
     */
    record Parcel(DeliveryId id, InstitutionId reader, UUID record, FactType fact, NoticeId notice, Instant at) {}

    /**
     * Packs it, in the transaction in which the gate was asked; empty if the institution may not read it any more. What comes
     * back writes it, outside of any transaction, and says whether the broker has it.
     */
    Optional<BooleanSupplier> pack(Parcel parcel);
}

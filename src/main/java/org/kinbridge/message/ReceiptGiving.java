package org.kinbridge.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.MessageEvent;
import org.kinbridge.event.MessageEvent.Receipt;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Kin;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Says how far a reader has come. */
@ApplicationScoped
class ReceiptGiving {

    private final Conversations conversations;
    private final Receipts receipts;
    private final ContactGate gate;
    private final Kin kin;
    private final Outbox outbox;
    private final HouseClock clock;

    ReceiptGiving(
            Conversations conversations,
            Receipts receipts,
            ContactGate gate,
            Kin kin,
            Outbox outbox,
            HouseClock clock) {
        this.conversations = conversations;
        this.receipts = receipts;
        this.gate = gate;
        this.kin = kin;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Goes forward to {@code upTo}; a fact only if that is farther than before. */
    @Transactional
    ReceiptView give(ConversationId id, PersonId reader, Receipt kind, long upTo) {
        Conversation conversation = conversations.of(id, reader).orElseThrow(Problem::notFound);
        OpenContact contact = gate.open(conversation.link(), reader);
        if (upTo < 1 || upTo > conversation.lastSequence()) {
            throw Problem.invalid("/upTo", "1 to the conversation's last sequence");
        }
        if (kind == Receipt.HEARD_BY_CHILD && !isChild(contact)) {
            throw Problem.invalid("/kind", "only a child of the family says that she heard it");
        }
        Receipts.Step step = receipts.advance(contact, id, kind, upTo, clock.instant());
        if (step.isForward()) {
            outbox.append(
                    new MessageEvent.ReceiptGiven(contact.family(), contact.link(), id, step.to(), contact.me(), kind));
        }
        return new ReceiptView(id, reader, kind, step.to());
    }

    private boolean isChild(OpenContact contact) {
        return kin.membersFor(contact.me(), contact.family()).stream()
                .anyMatch(member -> member.person().equals(contact.me()) && member.role() == FamilyRole.CHILD);
    }
}

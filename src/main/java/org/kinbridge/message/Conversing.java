package org.kinbridge.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.kinbridge.consent.ContactOpened;
import org.kinbridge.event.MessageEvent.Receipt;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Makes conversations when links open, and lists them to their own. */
@ApplicationScoped
class Conversing {

    private final Conversations conversations;
    private final Receipts receipts;
    private final HouseClock clock;

    Conversing(Conversations conversations, Receipts receipts, HouseClock clock) {
        this.conversations = conversations;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** A conversation as its reader finds it: with her own receipts. */
    record Hers(Conversation conversation, Map<Receipt, Long> receipts) {}

    /** In the transaction that opens the link: who sees it open finds the conversation. */
    void opened(@Observes ContactOpened opened) {
        conversations.make(opened, clock.instant());
    }

    @Transactional
    List<Hers> hers(PersonId me, Slice slice) {
        String after = slice.after();
        List<Conversation> found =
                conversations.hers(me, after == null ? null : ConversationId.fromString(after), slice.fetch());
        Map<ConversationId, Map<Receipt, Long>> given =
                receipts.of(me, found.stream().map(Conversation::id).toList());
        return found.stream()
                .map(one -> new Hers(one, given.getOrDefault(one.id(), Map.of())))
                .toList();
    }
}

package org.kinbridge.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.event.MessageEvent.Receipt;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Conversations: one per family link, there as soon as the link has been open once. */
@Path("/v1/conversations")
@Tag(name = "Messages")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ConversationResource {

    private final Conversing conversing;
    private final ReceiptGiving receiptGiving;
    private final Pages pages;
    private final CurrentCaller caller;

    ConversationResource(Conversing conversing, ReceiptGiving receiptGiving, Pages pages, CurrentCaller caller) {
        this.conversing = conversing;
        this.receiptGiving = receiptGiving;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code receipts}: the reader's own, each with the sequence up to which it holds. */
    @Schema(name = "Conversation")
    record View(
            ConversationId id,
            FamilyId family,
            LinkId link,
            PersonId with,
            long lastSequence,
            Map<Receipt, Long> receipts,
            Instant madeAt) {

        static View of(Conversing.Hers hers, PersonId reader) {
            Conversation conversation = hers.conversation();
            return new View(
                    conversation.id(),
                    conversation.family(),
                    conversation.link(),
                    conversation.otherThan(reader),
                    conversation.lastSequence(),
                    hers.receipts(),
                    conversation.madeAt());
        }
    }

    /** {@code upTo}: the last sequence for which it holds. */
    @Schema(name = "NewReceipt")
    record NewReceipt(@NotNull Long upTo, @NotNull Receipt kind) {}

    @GET
    @Operation(summary = "Your conversations")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("conversations", limit, cursor);
        PersonId me = me();
        return pages.answer(
                slice,
                conversing.hers(me, slice),
                hers -> hers.conversation().id().toString(),
                hers -> View.of(hers, me));
    }

    @POST
    @Path("/{conversation}/receipts")
    @Idempotent
    @Operation(summary = "Say how far you have come: reached your phone, read, or heard by you, the child")
    public RestResponse<ReceiptView> receive(
            @RestPath ConversationId conversation, @Valid @NotNull NewReceipt receipt) {
        return Answers.done(receiptGiving.give(conversation, me(), receipt.kind(), receipt.upTo()));
    }

    private PersonId me() {
        return caller.person().person();
    }
}

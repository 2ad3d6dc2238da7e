package org.kinbridge.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Messages between the two of a link. */
@Path("/v1/messages")
@Tag(name = "Messages")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class MessageResource {

    private final Messaging messaging;
    private final Pages pages;
    private final CurrentCaller caller;

    MessageResource(Messaging messaging, Pages pages, CurrentCaller caller) {
        this.messaging = messaging;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code clientId}: made by the phone, once per message; the same one again gets the first answer. */
    @Schema(name = "NewMessage")
    record NewMessage(
            @NotNull ConversationId conversation,
            @NotNull UUID clientId,

            @NotNull @Schema(minLength = 1, maxLength = Message.LONGEST)
            String text) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Send a message; its client id makes a repetition harmless")
    public RestResponse<MessageView> send(@Valid @NotNull NewMessage message) {
        return Answers.created(
                MessageView.of(messaging.send(message.conversation(), me(), message.clientId(), message.text())));
    }

    @GET
    @Operation(summary = "The messages of a conversation, oldest first")
    public RestResponse<Page<MessageView>> all(
            @RestQuery @NotNull ConversationId conversation,
            @RestQuery @Nullable @PositiveOrZero Long after,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("messages:" + conversation, limit, cursor);
        return pages.answer(
                slice,
                messaging.read(conversation, me(), after == null ? 0 : after, slice),
                message -> Long.toString(message.id().sequence()),
                MessageView::of);
    }

    private PersonId me() {
        return caller.person().person();
    }
}

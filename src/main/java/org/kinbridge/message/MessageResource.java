package org.kinbridge.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.ETags;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Messages between the two of a link. */
@Path("/v1/messages")
@Tag(name = "Messages")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class MessageResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Messaging messaging;
    private final MessageChanging changing;
    private final Pages pages;
    private final ETags etags;
    private final CurrentCaller caller;

    MessageResource(Messaging messaging, MessageChanging changing, Pages pages, ETags etags, CurrentCaller caller) {
        this.messaging = messaging;
        this.changing = changing;
        this.pages = pages;
        this.etags = etags;
        this.caller = caller;
    }

    /** {@code clientId}: made by the phone, once per message; the same one again gets the first answer. */
    @Schema(name = "NewMessage")
    record NewMessage(
            @NotNull ConversationId conversation,
            @NotNull UUID clientId,

            @NotNull @Schema(minLength = 1, maxLength = Message.LONGEST)
            String text) {}

    @Schema(name = "MessageChange")
    record MessageChange(
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
                letter -> Long.toString(letter.message().id().sequence()),
                MessageView::of);
    }

    @GET
    @Path("/{conversation}/{sequence}")
    @Operation(summary = "One of them")
    public MessageView one(@RestPath ConversationId conversation, @RestPath long sequence) {
        return MessageView.of(messaging.one(new Message.Key(conversation, sequence), me()));
    }

    @PATCH
    @Path("/{conversation}/{sequence}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Write a message of yours anew; it keeps its number and says when. If-Match is the ETag of the message")
    public MessageView edit(
            @RestPath ConversationId conversation,
            @RestPath long sequence,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MessageChange asked) {
        return MessageView.of(changing.edit(
                new Message.Key(conversation, sequence),
                me(),
                asked.text(),
                now -> etags.mustMatch(ifMatch, MessageView.of(now))));
    }

    @DELETE
    @Path("/{conversation}/{sequence}")
    @Operation(summary = "Take a message of yours back: its text is gone, its number stays")
    public MessageView takeBack(@RestPath ConversationId conversation, @RestPath long sequence) {
        return MessageView.of(changing.takeBack(new Message.Key(conversation, sequence), me()));
    }

    private PersonId me() {
        return caller.person().person();
    }
}

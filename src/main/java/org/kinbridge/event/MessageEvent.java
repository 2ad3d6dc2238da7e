package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** Facts of messages: that one was sent, never what it says. */
public sealed interface MessageEvent extends Event {

    /** Which family. */
    FamilyId family();

    /** The link of the two who write. */
    LinkId link();

    /** Which conversation. */
    ConversationId conversation();

    @Override
    default Stream stream() {
        return Stream.of(family());
    }

    /** How far a reader has come. */
    enum Receipt {
        REACHED,
        READ,
        HEARD_BY_CHILD
    }

    /** A message was sent; {@code sequence} is its number in the conversation, from 1. */
    @JsonTypeName("message.sent")
    record Sent(FamilyId family, LinkId link, ConversationId conversation, long sequence, PersonId author)
            implements MessageEvent {}

    /** Its author put another text in the place of what she had sent. */
    @JsonTypeName("message.edited")
    record Edited(FamilyId family, LinkId link, ConversationId conversation, long sequence, PersonId author)
            implements MessageEvent {}

    /** Its author took a message back. */
    @JsonTypeName("message.taken-back")
    record TakenBack(FamilyId family, LinkId link, ConversationId conversation, long sequence, PersonId author)
            implements MessageEvent {}

    /** A reader has everything up to and including {@code sequence}. */
    @JsonTypeName("message.receipt-given")
    record ReceiptGiven(
            FamilyId family, LinkId link, ConversationId conversation, long sequence, PersonId reader, Receipt receipt)
            implements MessageEvent {}
}

/**
 * What two people write to each other: conversations, messages, receipts.
 *
 * <p>Owns the numbering of messages, one conversation per family link. Whether the two may be in contact it asks the contact
 * gate at every use, and never learns why not; a text is shown to the two of the link and to nobody else.
 */
@NullMarked
package org.kinbridge.message;

import org.jspecify.annotations.NullMarked;

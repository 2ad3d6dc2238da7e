/**
 * The journal: what happened, in order, written in the transaction of the fact; and its relay to Kafka.
 *
 * <p>Owns the numbering of streams and the bus's producer. Every room that makes a fact may append; sockets read the journal
 * here. It knows no feature: to it a fact is a type, a stream and JSON.
 */
@NullMarked
package org.kinbridge.outbox;

import org.jspecify.annotations.NullMarked;

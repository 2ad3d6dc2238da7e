package org.kinbridge.outbox;

import java.time.Instant;
import org.kinbridge.event.Stream;
import org.kinbridge.id.EventId;

/**
 * A row of the journal.
 *
 * @param position its place among all rows; within a stream in the order of the numbers
 * @param sequence its number in the stream, from 1, without gaps
 * @param at when it became true, by the house clock
 * @param data the fact as JSON
 */
public record Journaled(
        EventId id, Stream stream, long sequence, long position, String topic, String type, String data, Instant at) {}

package org.kinbridge.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.EventId;

/**
 * A record that a consumer could not handle; of what stands in it, no more than ids.
 *
 * @param event null where no id could be read
 * @param fact null where the record could not be read
 * @param place where it lies
 * @param cause the kind of fault, or of refusal
 * @param attempts how often it was tried
 */
public record Dead(
        String consumer, @Nullable EventId event, @Nullable Received fact, Place place, String cause, int attempts) {

    /**
     * Where a record lies.
     *
     * @param writtenAt by the broker or the producer; it tells two records of the same offset apart if a topic was made anew
     */
    public record Place(String topic, int partition, long offset, Instant writtenAt) {}
}

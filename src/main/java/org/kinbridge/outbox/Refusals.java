package org.kinbridge.outbox;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/** Tells a broker that is away from one that will not have a record as it is: that says nothing about other records. */
final class Refusals {

    private static final Set<Class<?>> OF_ONE_RECORD = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class,
            InvalidTopicException.class,
            TopicAuthorizationException.class,
            PolicyViolationException.class);

    private Refusals() {}

    static boolean isOne(@Nullable Throwable fault) {
        return fault != null && OF_ONE_RECORD.contains(fault.getClass());
    }

    /** Its kind; its text may name what stands in the record. */
    static String why(@Nullable Throwable fault) {
        return fault == null ? "unknown" : fault.getClass().getSimpleName();
    }
}

package org.kinbridge.outbox;

import java.util.Set;
import org.kinbridge.event.Stream;

/** A nudge, after commit: these streams have new rows. It may be lost; the journal is the truth. */
public record StreamGrown(Set<Stream> streams) {}

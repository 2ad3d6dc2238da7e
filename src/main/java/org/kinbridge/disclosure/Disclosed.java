package org.kinbridge.disclosure;

import java.time.Instant;
import org.kinbridge.id.NoticeId;

/**
 * A signal inside the process and the transaction: an institution has a new notice, which the gate let pass.
 *
 * @param at when the notice was made, by the house clock
 */
public record Disclosed(NoticeId notice, Told told, Instant at) {}

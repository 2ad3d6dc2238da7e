package org.kinbridge.disclosure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AgreementId;

/**
 * That a fact goes to another institution than the one that recorded it.
 *
 * @param agreement the one it goes by; null within one country, where none is needed
 * @param fields what of it may be told, and nothing else
 */
public record Crossing(Origin origin, @Nullable AgreementId agreement, Set<FactField> fields) {}

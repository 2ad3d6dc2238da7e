/**
 * Outlet topics: an institution with a Kafka client of its own reads what it is told in a topic of its own.
 *
 * <p>Owns the topics {@code kinbridge.outlet.<institution>.v1} and the producer that writes them. What is written passed the
 * disclosure gate in the transaction before; it waits with the deliveries of all other kinds, and keeps its order for each
 * record. It never knows a person or a family: the key is the institution's own record.
 */
@NullMarked
package org.kinbridge.outlet;

import org.jspecify.annotations.NullMarked;

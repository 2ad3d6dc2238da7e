/**
 * Who may call what: every operation of the contract, tried by every kind of caller.
 *
 * <p>What is expected stands beside each resource, in {@code src/test/resources/org/kinbridge/<room>/<Resource>.access}; how
 * a row is written stands at {@link org.kinbridge.access.Row}.
 */
@NullMarked
package org.kinbridge.access;

import org.jspecify.annotations.NullMarked;

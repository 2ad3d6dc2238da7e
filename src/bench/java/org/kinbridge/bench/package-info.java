/**
 * What things cost: the packaged jar, PostgreSQL and the broker in processes of their own, asked by this one. Run by
 * {@code ./mvnw -Pbench verify}; what it found stands in {@code target/bench}. What can be counted is judged, times are told.
 */
@NullMarked
package org.kinbridge.bench;

import org.jspecify.annotations.NullMarked;

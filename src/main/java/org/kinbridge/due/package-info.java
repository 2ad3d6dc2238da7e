/**
 * What has to happen later: one table and one way, whatever the feature.
 *
 * <p>Owns the rows (kind, reference, due time) and the worker that takes them; knows no feature. A room plans a row in the
 * transaction that makes it necessary and furnishes a {@link org.kinbridge.due.DueHandler}.
 */
@NullMarked
package org.kinbridge.due;

import org.jspecify.annotations.NullMarked;

/**
 * What happened: one sealed hierarchy of facts in the past tense, one file per feature, and the topic each belongs to.
 *
 * <p>An event holds ids, times and closed lists, never a name, a number, a text or a cause that the family must not read.
 * Its JSON is the contract in {@code api-spec/asyncapi.yaml}. Everybody above may enter.
 */
@NullMarked
package org.kinbridge.event;

import org.jspecify.annotations.NullMarked;

/**
 * Claims: how a child of one household becomes a child of a second one as well.
 *
 * <p>Each household, and from her own side the child, agrees; both sides read that a claim waits for the other, and neither
 * learns anything of the other, not even its name.
 */
@NullMarked
package org.kinbridge.childclaim;

import org.jspecify.annotations.NullMarked;

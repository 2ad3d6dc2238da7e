/**
 * An outside OpenID provider, which can vouch for people instead of codes.
 *
 * <p>It says who somebody is, never what she may do: its ID token is exchanged for one of ours.
 */
@NullMarked
package org.kinbridge.provider;

import org.jspecify.annotations.NullMarked;

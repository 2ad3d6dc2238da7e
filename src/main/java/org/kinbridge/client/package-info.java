/**
 * Client secrets: how the software of an institution proves itself.
 *
 * <p>A secret is shown once and kept as a hash; two work at the same time, so that one can follow the other.
 */
@NullMarked
package org.kinbridge.client;

import org.jspecify.annotations.NullMarked;

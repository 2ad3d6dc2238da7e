/** The contract in {@code api-spec/} and the code say the same, in both directions. */
@NullMarked
package org.kinbridge.contract;

import org.jspecify.annotations.NullMarked;

/** What nobody gets through: bad input, forged tokens, other people's records. */
@NullMarked
package org.kinbridge.refusal;

import org.jspecify.annotations.NullMarked;

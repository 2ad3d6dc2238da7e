/** Software that we did not write: it has the AsyncAPI document, a broker's address, and not a class of ours. */
@NullMarked
package org.kinbridge.stranger;

import org.jspecify.annotations.NullMarked;

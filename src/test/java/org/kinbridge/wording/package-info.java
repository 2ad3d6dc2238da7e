/** What the house says, and what it never says. */
@NullMarked
package org.kinbridge.wording;

import org.jspecify.annotations.NullMarked;

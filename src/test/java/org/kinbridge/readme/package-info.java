/** The README is true: its tour runs as it is written. */
@NullMarked
package org.kinbridge.readme;

import org.jspecify.annotations.NullMarked;

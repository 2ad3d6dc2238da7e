/** The walls of the house, checked on the compiled code. */
@NullMarked
package org.kinbridge.house;

import org.jspecify.annotations.NullMarked;

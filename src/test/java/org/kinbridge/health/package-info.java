/** What operators look at: it tells the truth about the house, and nothing about the people in it. */
@NullMarked
package org.kinbridge.health;

import org.jspecify.annotations.NullMarked;

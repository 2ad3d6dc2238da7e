/** Journeys of named people through the public API. Each story makes its own people, deletes nothing and counts nothing globally. */
@NullMarked
package org.kinbridge.story;

import org.jspecify.annotations.NullMarked;

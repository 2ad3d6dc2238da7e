/**
 * A profile that changes: whose it is to change, and what must not come of it.
 *
 * <p>Owns no table: it asks the room of people to change what is there, once it has asked who decides. A profile is the
 * person's own from the age of assent on; before, it is of those who decide for her. It knows no link and no institution.
 */
@NullMarked
package org.kinbridge.profile;

import org.jspecify.annotations.NullMarked;

/**
 * The rhythm of a contact: how long a silence may last before somebody is told.
 *
 * <p>Owns what was agreed on for each link, and notices when contact has lapsed: it asks the rooms of calls and messages
 * when the two last met, at the moment in which it matters, instead of keeping count of everything. While a contact is
 * closed nothing lapses. It never knows who was missing, and never why a contact is closed.
 */
@NullMarked
package org.kinbridge.rhythm;

import org.jspecify.annotations.NullMarked;

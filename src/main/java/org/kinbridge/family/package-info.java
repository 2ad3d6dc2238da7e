/**
 * Families, their members with dated roles, and invitations.
 *
 * <p>Owns who is a member of what, and who decides for a child. Whoever is not a member gets the answer of what does not
 * exist. It never knows whether two members may be in contact.
 */
@NullMarked
package org.kinbridge.family;

import org.jspecify.annotations.NullMarked;

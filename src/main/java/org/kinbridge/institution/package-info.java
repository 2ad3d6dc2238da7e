/**
 * Institutions: schools, posts, and the installation itself.
 *
 * <p>Owns who they are and in which country. It never knows a family.
 */
@NullMarked
package org.kinbridge.institution;

import org.jspecify.annotations.NullMarked;

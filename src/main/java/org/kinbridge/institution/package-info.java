/**
 * Institutions: schools, posts, and the installation itself, and the people who work for them.
 *
 * <p>Owns who they are, in which country, and who works there; whoever acts at work is looked up here at each use. It never
 * knows a family.
 */
@NullMarked
package org.kinbridge.institution;

import org.jspecify.annotations.NullMarked;

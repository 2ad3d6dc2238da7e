/**
 * Posts: the workers abroad who are registered there, by themselves or on their own introduction.
 *
 * <p>Owns worker registrations; a post reads its own only, and a worker hers. There is no field for migration status and
 * none that implies it. It never knows a worker's family.
 */
@NullMarked
package org.kinbridge.consulate;

import org.jspecify.annotations.NullMarked;

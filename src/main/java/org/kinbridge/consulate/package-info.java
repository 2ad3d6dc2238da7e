/**
 * Posts: the workers abroad who registered themselves there.
 *
 * <p>Owns worker registrations; a post reads its own only. There is no field for migration status and none that implies
 * it. It never knows a worker's family.
 */
@NullMarked
package org.kinbridge.consulate;

import org.jspecify.annotations.NullMarked;

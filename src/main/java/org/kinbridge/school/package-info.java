/**
 * Schools: enrolments and attendance events, in Ed-Fi's terms.
 *
 * <p>Owns what a school records of the children who were introduced to it; a school reads its own records only. Who is told
 * of them is decided elsewhere, from the bus. It never knows a child's calls or messages, nor who is in her family.
 */
@NullMarked
package org.kinbridge.school;

import org.jspecify.annotations.NullMarked;

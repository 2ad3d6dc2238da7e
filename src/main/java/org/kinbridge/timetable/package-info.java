/**
 * When school is, as a school says it.
 *
 * <p>Owns each school's weekly hours and exam days. They count for a child only while she is a pupil there and somebody who
 * decides for her lets that school know of her attendance: the same grant, given so that school and family know of the same
 * days. They come to what her family says and never take anything from it. Who asks for them stands above; it knows no call.
 */
@NullMarked
package org.kinbridge.timetable;

import org.jspecify.annotations.NullMarked;

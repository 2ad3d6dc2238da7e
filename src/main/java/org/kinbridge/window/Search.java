package org.kinbridge.window;

import java.time.Duration;
import java.time.LocalTime;
import org.kinbridge.availability.Stretch;

/**
 * What two people look for.
 *
 * @param within the whole talk lies in it
 * @param length how long they want to talk, at least
 * @param usual the wall time of the first of the two at which they mostly do
 */
record Search(Stretch within, Duration length, LocalTime usual) {}

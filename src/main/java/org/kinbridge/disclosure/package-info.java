/**
 * What an institution may be told: grants, subscriptions, and the disclosure gate.
 *
 * <p>Owns who lets which institution know what, and which facts an institution has asked for
 * and where they are delivered to. Only the gate makes a {@link
 * org.kinbridge.disclosure.Told}, without which nothing can be told to an institution. It never knows what a fact says.
 */
@NullMarked
package org.kinbridge.disclosure;

import org.jspecify.annotations.NullMarked;

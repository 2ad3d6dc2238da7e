/**
 * People: a name, a birth date, languages, a home zone, a country, and the numbers they can be reached at.
 *
 * <p>Owns persons and contact points. Nobody can be looked up here from outside: rooms above ask by an id or by a number
 * that was proved. It never knows who is whose parent.
 */
@NullMarked
package org.kinbridge.person;

import org.jspecify.annotations.NullMarked;

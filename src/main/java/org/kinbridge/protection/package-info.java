/**
 * What a post's officers on duty may see so that nobody of a worker's family comes to harm: who is kept from whom and why, and
 * what the contact of a child still lacks.
 *
 * <p>It owns no table. The only door is a worker's registration at the officer's own post; from there it knows the families in
 * which the worker is today, and no others, nor one that is the officer's own. Nobody reads here without saying what for, and
 * each look is kept where those who may know of the record anyhow, and nobody else, learn of it. It never changes anything, and
 * never writes to a family's stream.
 */
@NullMarked
package org.kinbridge.protection;

import org.jspecify.annotations.NullMarked;

/**
 * How this service says no: the closed list of problem codes and the one exception that carries one.
 *
 * <p>Owns the codes, their status and their meaning in words. Everybody may enter; this room knows nobody, and never says
 * who or what was refused.
 */
@NullMarked
package org.kinbridge.problem;

import org.jspecify.annotations.NullMarked;

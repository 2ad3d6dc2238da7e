/**
 * Names of things: one typed id per noun, so that a family's id can never be handed in where a person's is asked.
 *
 * <p>Owns how ids are made (UUID version 7, RFC 9562) and how they are read and written. Everybody may enter; this room
 * knows nobody.
 */
@NullMarked
package org.kinbridge.id;

import org.jspecify.annotations.NullMarked;

/**
 * What every room stands on: the house clock, the machine's clock, JSON, column names of typed ids, the start of the
 * process.
 *
 * <p>Owns no data and no rule of the field. Everybody may enter; this room knows nobody.
 */
@NullMarked
package org.kinbridge.wiring;

import org.jspecify.annotations.NullMarked;

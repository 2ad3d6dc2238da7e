/**
 * What the house says to people, in six languages.
 *
 * <p>Owns the texts, which of them there are, and how a name, a day or a time is put into one. It knows nobody: whoever says
 * something brings the languages of the one who reads it, and the wall times of her zone. Plurals, days and times are
 * written by ICU as people of that language write them.
 */
@NullMarked
package org.kinbridge.wording;

import org.jspecify.annotations.NullMarked;

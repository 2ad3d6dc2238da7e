/**
 * Who looked: a trace of every look that an institution takes at a family's record, for whom it is about.
 *
 * <p>Owns the read log. The rooms that show records to institutions tell it of each look, in the transaction in which they
 * read. A person reads the looks at records about herself and, as far as her own household let the institution know, about
 * the children she decides for; of a request for help, whoever asked for it and nobody else; of a
 * restriction, the side that made it and nobody else. It never knows what a record says, and never shows who of an
 * institution's staff it was.
 */
@NullMarked
package org.kinbridge.readlog;

import org.jspecify.annotations.NullMarked;

/** The packaged jar against servers in processes of their own: what is stopped, killed or missing delays and never drops. */
@NullMarked
package org.kinbridge.fault;

import org.jspecify.annotations.NullMarked;

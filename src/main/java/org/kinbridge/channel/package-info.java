/**
 * Ways out to people: the SMS gateway and its simulated phones.
 *
 * <p>Owns how a text is handed to a gateway; it never decides what is sent or to whom, and keeps no text in any log. E-mail
 * and push stand here when an issue needs them.
 */
@NullMarked
package org.kinbridge.channel;

import org.jspecify.annotations.NullMarked;

/**
 * Sealing: what leaves the house unreadable (cursors, choice tokens) or lies in it unreadable (stored answers, keys), and
 * the marks by which handed-over codes are found again.
 *
 * <p>Owns the service's key and how keys are made of it; knows nobody's data. Google Tink does the cryptography.
 */
@NullMarked
package org.kinbridge.vault;

import org.jspecify.annotations.NullMarked;

/**
 * Notices: what one reader was told, a person or an institution.
 *
 * <p>Owns the notice table and how a notice reads. Rooms above decide whom to tell and when; for an institution they must
 * bring the {@link org.kinbridge.disclosure.Told} of the disclosure gate. It never decides who may know.
 */
@NullMarked
package org.kinbridge.notice;

import org.jspecify.annotations.NullMarked;

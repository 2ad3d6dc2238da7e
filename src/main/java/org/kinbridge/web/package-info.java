/**
 * The house's front door: how every answer of every endpoint looks, whatever the noun.
 *
 * <p>Owns problem documents (RFC 9457), idempotency, sealed cursors and pages, versions of what is read (ETag), packing, and
 * the bounds of a request. It knows requests and answers, never what they are about. Problems are written here and not by a
 * library, because the ones at hand name classes in their details and give no {@code type}.
 */
@NullMarked
package org.kinbridge.web;

import org.jspecify.annotations.NullMarked;

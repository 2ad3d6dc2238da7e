package org.kinbridge.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most
 * @param after the key of the last row of the page before; null for the first page
 * @param list the list's name and its reader, to which cursors are bound
 */
public record Slice(int limit, @Nullable String after, String list) {

    /** How many rows to read: one more than asked for tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}

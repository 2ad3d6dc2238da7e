package org.kinbridge.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param message what is asked for, in words, never repeating what was sent
 */
public record Violation(String pointer, String message) {}

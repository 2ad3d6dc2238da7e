package org.kinbridge.telling;

/**
 * What a reader hears.
 *
 * @param type the frame's type, such as {@code message.sent} or {@code call.changed}
 * @param data what is said, as the reader may know it now
 */
public record Frame(String type, Object data) {}

package org.kinbridge.story;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Two families' texts, made comparable: each id that a story knows is named alike, other ids, cursors, days and times are left
 * out, and so is how many messages there are, which is left to chance where somebody writes at the same moment.
 */
final class Alike {

    private static final Map<Pattern, String> LEFT_OUT = Map.of(
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "<id>",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?"), "<time>",
            Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}\""), "\"<day>\"",
            Pattern.compile("\"(cursor|next)\":\"[^\"]*\""), "\"$1\":\"<cursor>\"",
            Pattern.compile("\"lastSequence\":\\d+"), "\"lastSequence\":<n>");

    private static final Pattern YOURS = Pattern.compile("\"yours\":\\{[^}]*}");

    private final Map<String, String> names;

    /** Ids by what they are called. */
    Alike(Map<String, String> ids) {
        names = new HashMap<>();
        ids.forEach((name, id) -> names.put(id, name));
    }

    String of(String text) {
        String alike = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            alike = alike.replace(name.getKey(), "<" + name.getValue() + ">");
        }
        for (Map.Entry<Pattern, String> left : LEFT_OUT.entrySet()) {
            alike = left.getKey().matcher(alike).replaceAll(left.getValue());
        }
        return alike;
    }

    /** A text without the reader's own steps. */
    static String withoutYours(String text) {
        return YOURS.matcher(text).replaceAll("\"yours\":{}");
    }
}

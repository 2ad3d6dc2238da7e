package org.kinbridge.wording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that a request asks for, where nobody is signed in yet. */
public final class Languages {

    private Languages() {}

    /** Those of an {@code Accept-Language} header, best first; none where it is absent or cannot be read. */
    public static List<String> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> !range.contains("*"))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}

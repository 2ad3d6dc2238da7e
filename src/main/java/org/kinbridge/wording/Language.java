package org.kinbridge.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** One language and its texts, read from its file. */
final class Language {

    private final String tag;
    private final ULocale locale;
    private final Properties texts;
    private final Map<Text, MessageFormat> parsed = new ConcurrentHashMap<>();

    Language(String tag) {
        this.tag = tag;
        this.locale = ULocale.forLanguageTag(tag);
        this.texts = read("/wording/" + tag + ".properties");
    }

    String tag() {
        return tag;
    }

    ULocale locale() {
        return locale;
    }

    Properties texts() {
        return texts;
    }

    /** The text with everything put into it. */
    String say(Text text, Map<String, ?> arguments) {
        Map<String, Object> inserted = new HashMap<>();
        for (String name : text.arguments()) {
            Object value = arguments.get(name);
            if (value == null) {
                throw new IllegalStateException(text.key() + " needs " + name);
            }
            inserted.put(name, value instanceof Text part ? say(part, Map.of()) : insertion(value));
        }
        return format(text, inserted);
    }

    /** One thread at a time: even clones of a format share the digits they are writing, and would mix up two hours. */
    private String format(Text text, Map<String, Object> inserted) {
        MessageFormat format = parsed.computeIfAbsent(text, this::parse);
        synchronized (format) {
            try {
                return format.format(inserted);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(text.key() + " is given something of another kind", e);
            }
        }
    }

    private Object insertion(Object value) {
        return Insertion.of(value, locale.isRightToLeft());
    }

    private MessageFormat parse(Text text) {
        String pattern = texts.getProperty(text.key());
        if (pattern == null) {
            throw new IllegalStateException(tag + " has no " + text.key());
        }
        return new MessageFormat(pattern, locale);
    }

    private static Properties read(String file) {
        Properties read = new Properties();
        try (InputStream bytes = Language.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("there is no " + file);
            }
            read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

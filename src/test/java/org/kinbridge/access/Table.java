package org.kinbridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The matrix as it was found, to be read: in the test report and in {@code target/access-matrix.md}. */
final class Table {

    private static final Path FILE = Path.of("target", "access-matrix.md");

    private final StringBuilder text = new StringBuilder("# Who may call what\n\n| operation |");

    Table() {
        text.append(Arrays.stream(Who.values()).map(who -> " " + who + " |").collect(Collectors.joining()));
        text.append(" bad token |\n|---|").append("---|".repeat(Who.values().length + 1)).append('\n');
    }

    void add(Row row, Map<Who, String> got, String badToken) {
        text.append("| ").append(row.method()).append(' ').append(row.path()).append(" |");
        for (Who who : Who.values()) {
            text.append(' ').append(Objects.requireNonNull(got.get(who))).append(" |");
        }
        text.append(' ').append(badToken).append(" |\n");
    }

    void print() {
        System.out.println(text);
        write(FILE, text.toString());
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

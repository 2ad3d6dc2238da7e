package org.kinbridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The matrix as it was found, to be read: in the test report and in {@code target/access-matrix.md}. */
final class Table {

    private static final Path FILE = Path.of("target", "access-matrix.md");
    private static final Map<String, String> SECTIONS = new TreeMap<>();

    private final StringBuilder text = new StringBuilder("| operation |");

    Table() {
        text.append(Arrays.stream(Who.values()).map(who -> " " + who + " |").collect(Collectors.joining()));
        text.append(" bad token |\n|---|")
                .append("---|".repeat(Who.values().length + 1))
                .append('\n');
    }

    void add(Row row, Map<Who, String> got, String badToken) {
        text.append("| ").append(row.method()).append(' ').append(row.path()).append(" |");
        for (Who who : Who.values()) {
            text.append(' ').append(Objects.requireNonNull(got.get(who))).append(" |");
        }
        text.append(' ').append(badToken).append(" |\n");
    }

    void print() {
        print("Who may call what", text.toString());
    }

    /** A section of the file, which the test report shows, too. */
    static synchronized void print(String title, String text) {
        String section = "# " + title + "\n\n" + text + "\n";
        System.out.println(section);
        SECTIONS.put(title, section);
        try {
            Files.createDirectories(Objects.requireNonNull(FILE.getParent()));
            Files.writeString(FILE, String.join("\n", SECTIONS.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

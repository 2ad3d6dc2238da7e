package org.kinbridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows as they stand beside the resources. */
final class Declared {

    private static final Path TESTS = Path.of("src/test/resources");
    private static final Path HOUSE = Path.of("src/main/java");
    private static final String END = ".access";

    private Declared() {}

    static List<Row> rows() {
        try (Stream<Path> files = Files.walk(TESTS.resolve("org/kinbridge"))) {
            return files.filter(file -> file.toString().endsWith(END))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> in(Path file) {
        mustStandBesideAResource(file);
        List<String> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    rows.set(rows.size() - 1, rows.getLast() + " " + line.strip());
                } else {
                    rows.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.stream().map(Row::parse).toList();
    }

    private static void mustStandBesideAResource(Path file) {
        String resource = TESTS.relativize(file).toString().replace(END, ".java");
        if (!Files.exists(HOUSE.resolve(resource))) {
            throw new AssertionError(file + " stands beside no resource");
        }
    }
}

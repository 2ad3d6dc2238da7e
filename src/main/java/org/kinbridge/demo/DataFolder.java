package org.kinbridge.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where an embedded server keeps its data: for good, or for one run of the tests. */
record DataFolder(Path path, boolean emptied) {

    static DataFolder kept() {
        return new DataFolder(Path.of(".kinbridge").toAbsolutePath(), false);
    }

    static DataFolder forOneRun() {
        return new DataFolder(Path.of("target", "embedded").toAbsolutePath(), true);
    }

    DataFolder in(String name) {
        return new DataFolder(path.resolve(name), emptied);
    }

    /** A run of the tests that was killed may have left its PostgreSQL on the folder. */
    void prepare() throws IOException, InterruptedException {
        if (emptied && Files.exists(path)) {
            Postgres.endOrphan(path);
            delete();
        }
        Files.createDirectories(path);
    }

    private void delete() throws IOException {
        List<Path> childrenFirst;
        try (Stream<Path> files = Files.walk(path)) {
            childrenFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : childrenFirst) {
            Files.delete(file);
        }
    }
}

package org.kinbridge.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated document that is kept in {@code api-spec/}: equal, or written anew with {@code -Dkinbridge.contract.write}. */
final class Stored {

    private Stored() {}

    static void check(String file, String generated) throws IOException {
        Path path = Path.of("api-spec", file);
        if (Boolean.getBoolean("kinbridge.contract.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, generated);
        }
        assertEquals(
                Files.exists(path) ? Files.readString(path) : "",
                generated,
                () -> file + " and the code differ; if the code is right: ./mvnw test -Dkinbridge.contract.write=true"
                        + " -Dtest=RestContractTest");
    }
}

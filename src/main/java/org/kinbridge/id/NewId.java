package org.kinbridge.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes new ids: UUID version 7 (RFC 9562), increasing within this process. */
public final class NewId {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private NewId() {}

    /** A fresh value that no other process will make. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}

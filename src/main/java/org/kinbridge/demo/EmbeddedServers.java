package org.kinbridge.demo;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers the settings {@code embedded.postgres} and {@code embedded.kafka} with the address of a server that it starts
 * on the first look-up. Whoever points the application at servers of their own never looks them up, and starts none.
 *
 * <p>A configuration source is the one place that is early enough for the migrations and works alike in dev mode, in
 * tests and in a jar.
 */
public final class EmbeddedServers implements ConfigSourceFactory {

    private static final String POSTGRES = "embedded.postgres";
    private static final String KAFKA = "embedded.kafka";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean testing = context.getProfiles().contains("test");
        return List.of(new Source(testing ? DataFolder.forOneRun() : DataFolder.kept()));
    }

    /** Live reload loads this class anew, while the servers stay: the system properties remember them. */
    private static synchronized String running(DataFolder folder, Starter starter) throws Exception {
        String memory = "org.kinbridge.demo at " + folder.path();
        String known = System.getProperty(memory);
        if (known != null) {
            return known;
        }
        folder.prepare();
        String address = starter.start(folder.path(), 0);
        System.setProperty(memory, address);
        return address;
    }

    /** The names stay unlisted: a build that walks all settings would start the servers and keep their ports. */
    private record Source(DataFolder folder) implements ConfigSource {

        @Override
        public @Nullable String getValue(String name) {
            return switch (name) {
                case POSTGRES -> address(folder.in("postgres"), Postgres::start);
                case KAFKA -> address(folder.in("kafka"), Broker::start);
                default -> null;
            };
        }

        private static @Nullable String address(DataFolder folder, Starter starter) {
            try {
                return running(folder, starter);
            } catch (LinkageError absentLibrary) {
                return null;
            } catch (Exception e) {
                throw new IllegalStateException("The embedded server in " + folder.path() + " did not start", e);
            }
        }

        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getName() {
            return "embedded servers in " + folder.path();
        }
    }

    /** Starts a server on its data, on the given port or, for 0, on a free one; returns its address. */
    private interface Starter {
        String start(Path data, int port) throws Exception;
    }
}

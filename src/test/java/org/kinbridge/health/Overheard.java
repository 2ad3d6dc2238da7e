package org.kinbridge.health;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Every line that is logged while it listens, with the whole of its exception. */
public final class Overheard extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private static final PatternFormatter WHOLE = new PatternFormatter("%c %s%e%n");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Begins to listen. */
    public Overheard() {
        setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    /** All of it. */
    public String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(WHOLE.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}

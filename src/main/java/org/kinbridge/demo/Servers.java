package org.kinbridge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs one embedded server as a process of its own, until it is killed: what is to be stopped, frozen or measured alone
 * cannot share a JVM with the application.
 *
 * <pre>
 * Servers postgres &lt;port&gt; &lt;data folder&gt;   prints "ready postgres &lt;JDBC URL&gt; &lt;pid of the postmaster&gt;"
 * Servers kafka    &lt;port&gt; &lt;data folder&gt;   prints "ready kafka &lt;bootstrap server&gt; &lt;pid of this process&gt;"
 * </pre>
 *
 * The same folder may be used again, whatever ended the process before. To kill the database, kill the postmaster: this
 * process then ends too. The database's user is {@code postgres}, with any password.
 */
public final class Servers {

    private Servers() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            System.err.println("usage: Servers postgres|kafka <port> <data folder>");
            System.exit(2);
        }
        quiet();
        int port = Integer.parseInt(args[1]);
        Path data = Files.createDirectories(Path.of(args[2])).toAbsolutePath();
        switch (args[0]) {
            case "postgres" -> postgres(port, data, System.out);
            case "kafka" -> kafka(port, data, System.out);
            default -> throw new IllegalArgumentException("no such server: " + args[0]);
        }
    }

    /** The log manager of the application, which is on the class path, insists on being named before the first log. */
    private static void quiet() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private static void postgres(int port, Path data, PrintStream out) throws IOException, InterruptedException {
        String url = Postgres.start(data, port);
        ProcessHandle postmaster = Postgres.postmaster(data).orElseThrow();
        out.println("ready postgres " + url + " " + postmaster.pid());
        postmaster.onExit().join();
        System.exit(0);
    }

    private static void kafka(int port, Path data, PrintStream out) throws IOException, InterruptedException {
        String address = Broker.start(data, port);
        out.println("ready kafka " + address + " " + ProcessHandle.current().pid());
        new CountDownLatch(1).await();
    }
}

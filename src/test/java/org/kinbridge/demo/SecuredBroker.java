package org.kinbridge.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * A broker as a process of its own that lets in, over TLS, only who proves who they are, and only to what they may. A second
 * door on this machine is open, for the test that furnishes it.
 *
 * <pre>SecuredBroker &lt;secured port&gt; &lt;open port&gt; &lt;controller port&gt; &lt;data folder&gt; &lt;key store&gt;</pre>
 */
public final class SecuredBroker {

    /** Of the key store that is handed over. */
    public static final String KEY_STORE_PASSWORD = "only-for-this-test";

    private SecuredBroker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Path.of(args[3]);
        Properties settings = Broker.ofOneNode(data);
        doors(settings, args[0], args[1], args[2]);
        proofs(settings, args[4]);
        Broker.run(data, settings);
        System.out.println("ready kafka");
        new CountDownLatch(1).await();
    }

    private static void doors(Properties settings, String secured, String open, String controller) {
        String doors = "SECURED://localhost:" + secured + ",OPEN://localhost:" + open;
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", doors + ",CONTROLLER://localhost:" + controller);
        settings.setProperty("advertised.listeners", doors);
        settings.setProperty("listener.security.protocol.map", "SECURED:SASL_SSL,OPEN:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "OPEN");
    }

    private static void proofs(Properties settings, String keyStore) {
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.setProperty(
                "listener.name.secured.scram-sha-512.sasl.jaas.config",
                ScramLoginModule.class.getName() + " required;");
        settings.setProperty("ssl.keystore.location", keyStore);
        settings.setProperty("ssl.keystore.type", "PKCS12");
        settings.setProperty("ssl.keystore.password", KEY_STORE_PASSWORD);
        settings.setProperty("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.setProperty("super.users", "User:ANONYMOUS");
        settings.setProperty("auto.create.topics.enable", "false");
    }
}

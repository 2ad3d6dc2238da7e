package org.kinbridge.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the gateways: simulated in the demo, real elsewhere. */
class Gateways {

    /** Where the SMS gateway is; needed outside the demo. */
    @ConfigMapping(prefix = "kinbridge.sms")
    interface SmsSettings {

        /** Its address. */
        Optional<URI> url();

        /** The bearer token it asks for. */
        Optional<String> token();
    }

    @Produces
    @Singleton
    @Named("gateway")
    Sms sms(
            @ConfigProperty(name = "kinbridge.demo") boolean demo,
            SimulatedPhones phones,
            SmsSettings settings,
            ObjectMapper json) {
        return demo
                ? phones
                : new HttpSms(settings.url().orElseThrow(), settings.token().orElseThrow(), json);
    }
}

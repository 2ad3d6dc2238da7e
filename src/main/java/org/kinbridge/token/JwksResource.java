package org.kinbridge.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwk.JsonWebKey;
import org.kinbridge.wiring.MachineClock;

/** The public keys by which anybody can check our tokens (RFC 7517). */
@Path("/.well-known/jwks.json")
@Tag(name = "Sign-in")
@PermitAll
@RunOnVirtualThread
class JwksResource {

    private final KeyTurning turning;
    private final MachineClock clock;
    private final ObjectMapper json;

    JwksResource(KeyTurning turning, MachineClock clock, ObjectMapper json) {
        this.turning = turning;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Operation(summary = "The public keys of this installation")
    public JsonNode published() {
        ObjectNode set = json.createObjectNode();
        ArrayNode list = set.putArray("keys");
        turning.turns().believed(clock.instant()).stream()
                .map(SigningKeys::published)
                .forEach(key -> list.add(json.valueToTree(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
        return set;
    }
}

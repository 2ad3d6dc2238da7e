package org.kinbridge.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every operation of the contract: problems are problem documents, a POST takes an {@code Idempotency-Key}
 * unless its answer shows a secret, a GET answers 304 when nothing has changed, a request has no fields but those named, and a
 * page is named after what is on it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements org.eclipse.microprofile.openapi.OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String REF = "#/components/schemas/";
    private static final Set<String> WITHOUT_KEY = Set.of(
            "/v1/auth/code",
            "/v1/auth/token",
            "/v1/auth/passkey-challenges",
            "/v1/me",
            "/v1/me/contact-points",
            "/v1/me/calendar",
            "/v1/me/child-codes",
            "/v1/me/pairing-codes",
            "/v1/me/passkey-challenges",
            "/v1/messages",
            "/v1/family-links",
            "/v1/introductions",
            "/v1/families/{family}/invitations",
            "/v1/families/{family}/members/{child}/codes",
            "/v1/families/{family}/members/{child}/pairing-codes",
            "/v1/institutions/{institution}/client-secrets",
            "/v1/institutions/{institution}/staff-invitations",
            "/v1/subscriptions/{subscription}/webhook-secrets",
            "/sim/webhooks/{name}");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        PageNames.give(api);
        Map<String, PathItem> paths = Objects.requireNonNull(api.getPaths().getPathItems());
        paths.forEach((path, item) -> {
            item.getOperations().values().forEach(Contract::answersProblems);
            Operation post = item.getPOST();
            if (post != null && !WITHOUT_KEY.contains(path)) {
                post.addParameter(key());
            }
            if (item.getGET() != null && path.startsWith("/v1/")) {
                isSparedWhenNothingChanged(item.getGET());
            }
        });
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        requested(paths, schemas).forEach(name -> close(schemas.get(name)));
    }

    private static void answersProblems(Operation operation) {
        APIResponse problem = OASFactory.createAPIResponse()
                .description("A problem document; its type ends in one of the codes of problem-codes.md")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
        operation.getResponses().addAPIResponse("default", problem);
    }

    private static void isSparedWhenNothingChanged(Operation get) {
        get.addParameter(OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of what you have; if nothing has changed, 304 is all that comes")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        get.getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("What you have is what there is"));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same key with the same request gets the first answer for 24 hours")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }

    /** The names of all schemas that a request body is made of. */
    private static Set<String> requested(Map<String, PathItem> paths, Map<String, Schema> schemas) {
        Set<String> names = new TreeSet<>();
        paths.values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> gather(schema, schemas, names));
        return names;
    }

    private static void gather(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        if (ref != null && names.add(ref.substring(REF.length()))) {
            gather(schemas.get(ref.substring(REF.length())), schemas, names);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> gather(property, schemas, names));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(one -> gather(one, schemas, names));
        }
    }

    private static void close(@Nullable Schema schema) {
        if (schema != null && schema.getProperties() != null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }
}

package org.kinbridge.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Role;
import org.kinbridge.web.ETags;

/** What a country lays down, and where that comes from. */
@Path("/v1/policies")
@Tag(name = "Policies")
@RolesAllowed({Role.PERSON, Role.STAFF, Role.CLIENT, Role.OPERATOR})
@RunOnVirtualThread
class PolicyResource {

    private final PolicyLoading policies;
    private final ETags etags;

    PolicyResource(PolicyLoading policies, ETags etags) {
        this.policies = policies;
        this.etags = etags;
    }

    /** {@code asOf}: the day, in UTC; {@code ahead}: what is known to hold from a later day on. */
    @Schema(name = "Policy")
    record View(String country, LocalDate asOf, List<RuleView> rules, List<RuleView> ahead) {

        static View of(PolicyLoading.Shown shown) {
            return new View(
                    shown.country(),
                    shown.day(),
                    shown.rules().stream().map(RuleView::of).toList(),
                    shown.ahead().stream().map(RuleView::of).toList());
        }
    }

    /** {@code own}: whether it is the country's own rule, not the house's default. */
    @Schema(name = "PolicyRule")
    record RuleView(
            Rule rule,
            int value,
            @Schema(examples = "years") String unit,
            String source,
            LocalDate validFrom,
            boolean own) {

        static RuleView of(Laid laid) {
            return new RuleView(
                    laid.rule(), laid.value(), laid.rule().unit().text(), laid.source(), laid.validFrom(), laid.own());
        }
    }

    @GET
    @Path("/{country}")
    @Operation(summary = "What holds today in a country (ISO 3166-1 alpha-2; default: where a country has no rule)")
    public View get(@RestPath String country) {
        return View.of(policies.show(country));
    }

    @PUT
    @Path("/{country}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Load a country's pack in the place of what is there, as the operator; needs If-Match")
    public View load(
            @RestPath String country,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Pack pack) {
        return View.of(policies.load(country, pack, seen -> etags.mustMatch(ifMatch, View.of(seen))));
    }
}

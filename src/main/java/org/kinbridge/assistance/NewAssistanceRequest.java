package org.kinbridge.assistance;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.InstitutionId;

/**
 * What somebody asks a post for.
 *
 * @param text in her own words
 */
@Schema(name = "NewAssistanceRequest")
record NewAssistanceRequest(
        @NotNull InstitutionId post,
        @NotNull AssistanceTopic topic,
        @NotNull Urgency urgency,

        @NotNull @Schema(minLength = 1, maxLength = Writing.LONGEST)
        String text) {}

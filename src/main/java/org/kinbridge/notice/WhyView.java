package org.kinbridge.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.institution.InstitutionKind;

/**
 * Why somebody was told of an event, and who else was or was not.
 *
 * @param language of the words, BCP 47
 * @param you why the reader herself was told
 * @param institutions those that know the person whom the event is about, as far as that is the reader's to know
 */
@Schema(name = "NoticeWhy")
record WhyView(NoticeId notice, String language, String you, List<Institution> institutions) {

    /**
     * An institution that was told, or not.
     *
     * @param because in words
     */
    @Schema(name = "NoticeWhyInstitution")
    record Institution(InstitutionId id, String name, InstitutionKind kind, boolean told, String because) {}
}

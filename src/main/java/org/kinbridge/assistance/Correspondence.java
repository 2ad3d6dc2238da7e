package org.kinbridge.assistance;

import java.util.List;
import org.kinbridge.institution.Known;
import org.kinbridge.person.Profile;

/**
 * A request with what belongs to it, for somebody who may read it.
 *
 * @param reader for whom
 * @param post the post that was asked
 * @param requester who asked
 * @param texts everything that was written, in order; none in a list
 */
record Correspondence(
        Party reader, AssistanceRequest request, Known post, Profile requester, List<Writings.Text> texts) {

    /** Where it stands in the reader's list. */
    String place() {
        return switch (reader) {
            case Party.Requester asking -> request.id().toString();
            case Party.Officer officer -> AssistanceRequests.Place.of(request).toString();
        };
    }
}

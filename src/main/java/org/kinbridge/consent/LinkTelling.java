package org.kinbridge.consent;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.kinbridge.event.LinkEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Teller;

/** Says to the two of a link that it changed, and its neutral state at this moment; nobody else hears of it. */
@Singleton
class LinkTelling implements Teller<LinkEvent> {

    private final FamilyLinks links;

    LinkTelling(FamilyLinks links) {
        this.links = links;
    }

    @Override
    public Class<LinkEvent> facts() {
        return LinkEvent.class;
    }

    @Override
    public Optional<Frame> tell(LinkEvent fact, PersonId reader) {
        return links.of(fact.link(), reader)
                .map(link ->
                        new Frame("family-link.changed", Map.of("link", link.id(), "state", LinkView.State.of(link))));
    }
}

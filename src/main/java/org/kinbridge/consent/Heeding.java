package org.kinbridge.consent;

import jakarta.inject.Singleton;

/** Has the link of a pair heed what became of its restrictions, with the same traces as any other cause. */
@Singleton
class Heeding {

    private final FamilyLinks links;
    private final Restrictions restrictions;
    private final Announcing announcing;

    Heeding(FamilyLinks links, Restrictions restrictions, Announcing announcing) {
        this.links = links;
        this.restrictions = restrictions;
        this.announcing = announcing;
    }

    /** If the pair has a link; a link that is made later asks for itself. */
    void heed(Restriction changed) {
        boolean hold = restrictions.hold(changed.family(), changed.a(), changed.b());
        links.idBetween(changed.family(), changed.a(), changed.b())
                .flatMap(links::locked)
                .ifPresent(link -> {
                    boolean was = link.isOpen();
                    link.heed(hold);
                    announcing.changed(link, was);
                });
    }
}

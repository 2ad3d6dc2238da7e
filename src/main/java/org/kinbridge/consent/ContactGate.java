package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The one place that answers whether two people may be in contact, at the moment of use. */
@ApplicationScoped
public class ContactGate {

    private final FamilyLinks links;
    private final Speaking speaking;

    ContactGate(FamilyLinks links, Speaking speaking) {
        this.links = links;
        this.speaking = speaking;
    }

    /**
     * Opens the contact for the rest of this transaction.
     *
     * @throws Problem {@code not-found} for anybody who is not one of the two, {@code contact-not-ready} for the two,
     *     whatever is missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenContact open(LinkId link, PersonId me) {
        return opened(links.shared(link, me).orElseThrow(Problem::notFound), me);
    }

    /**
     * Like {@link #open} for one of the two; for somebody who consents in the link's family the contact of the child for
     * whom she does.
     *
     * @throws Problem {@code not-found} for anybody else, {@code contact-not-ready} for all of them, whatever is missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenContact openFor(LinkId link, PersonId me) {
        FamilyLink found = links.shared(link).orElseThrow(Problem::notFound);
        return opened(found, speaking.side(found, me).orElseThrow(Problem::notFound));
    }

    private static OpenContact opened(FamilyLink link, PersonId side) {
        if (!link.isOpen()) {
            throw Problem.of(ProblemCode.CONTACT_NOT_READY);
        }
        return new OpenContact(link, side);
    }

    /** The two people of a link of hers, open or not; {@code not-found} for anybody else. */
    @Transactional
    public Pair pair(LinkId link, PersonId me) {
        return find(link, me).orElseThrow(Problem::notFound);
    }

    /** Like {@link #pair}, empty for anybody who is not one of the two. */
    @Transactional
    public Optional<Pair> find(LinkId link, PersonId me) {
        return links.of(link, me).map(found -> Pair.of(found, me));
    }

    /** Like {@link #find}, and for somebody who consents in the link's family the pair as the child would find it. */
    @Transactional
    public Optional<Pair> findFor(LinkId link, PersonId me) {
        return links.findByIdOptional(link)
                .flatMap(found -> speaking.side(found, me).map(side -> Pair.of(found, side)));
    }

    /** Which of these links are open at this moment; whoever asks tells nobody but their people. */
    @Transactional
    public Set<LinkId> open(Set<LinkId> some) {
        return some.isEmpty() ? Set.of() : links.open(some);
    }

    /** The people around an open contact, whoever asks; empty while it is closed: then nobody is told anything of it. */
    @Transactional
    public Optional<Around> around(LinkId link) {
        return links.findByIdOptional(link)
                .filter(FamilyLink::isOpen)
                .map(open -> Around.of(open, speaking.consenters(open)));
    }
}

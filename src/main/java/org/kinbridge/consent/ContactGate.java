package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The one place that answers whether two people may be in contact, at the moment of use. */
@ApplicationScoped
public class ContactGate {

    private final FamilyLinks links;

    ContactGate(FamilyLinks links) {
        this.links = links;
    }

    /**
     * Opens the contact for the rest of this transaction.
     *
     * @throws Problem {@code not-found} for anybody who is not one of the two, {@code contact-not-ready} for the two,
     *     whatever is missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenContact open(LinkId link, PersonId me) {
        FamilyLink found = links.shared(link, me).orElseThrow(Problem::notFound);
        if (!found.isOpen()) {
            throw Problem.of(ProblemCode.CONTACT_NOT_READY);
        }
        return new OpenContact(found, me);
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

    /** The people around an open contact, whoever asks; empty while it is closed: then nobody is told anything of it. */
    @Transactional
    public Optional<Around> around(LinkId link) {
        return links.findByIdOptional(link).filter(FamilyLink::isOpen).map(this::around);
    }

    private Around around(FamilyLink link) {
        Optional<PersonId> child = link.steps().stream()
                .filter(step -> step.kind() == LinkStep.Kind.CONSENT)
                .map(LinkStep::person)
                .findFirst();
        Set<PersonId> carers = child.isPresent() ? new HashSet<>(kin.consenters(link.family())) : new HashSet<>();
        carers.removeAll(List.of(link.a(), link.b()));
        return new Around(link.family(), link.a(), link.b(), child, carers);
    }
}

package org.kinbridge.contactpoint;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.id.PersonId;
import org.kinbridge.onetimecode.CodeProving;
import org.kinbridge.onetimecode.CodeSending;
import org.kinbridge.person.KnownNumber;
import org.kinbridge.person.Numbers;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.pin.PinKeeping;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wording.Text;

/** Adds, replaces and forgets numbers of somebody who is signed in. */
@ApplicationScoped
class NumberProving {

    private final CodeProving codes;
    private final CodeSending sending;
    private final Numbers numbers;
    private final People people;
    private final PinKeeping pins;
    private final Event<NumberGone> gone;

    NumberProving(
            CodeProving codes,
            CodeSending sending,
            Numbers numbers,
            People people,
            PinKeeping pins,
            Event<NumberGone> gone) {
        this.codes = codes;
        this.sending = sending;
        this.numbers = numbers;
        this.people = people;
        this.pins = pins;
        this.gone = gone;
    }

    /** Sends a code that proves the number and signs nobody in. */
    KnownNumber begin(PersonId me, PhoneNumber number, @Nullable ContactPointId replaces) {
        List<String> languages = people.get(me).languages();
        String code = sending.fresh(number);
        KnownNumber named = QuarkusTransaction.requiringNew().call(() -> nameAndKeep(me, number, replaces, code));
        sending.hand(number, code, Text.NUMBER_CODE, languages);
        return named;
    }

    private KnownNumber nameAndKeep(PersonId me, PhoneNumber number, @Nullable ContactPointId replaces, String code) {
        KnownNumber named = numbers.name(me, number, replaces);
        codes.keep(named.id(), number, code);
        return named;
    }

    /** A wrong code counts, even though it is refused. */
    @Transactional(dontRollbackOn = Problem.class)
    KnownNumber finish(PersonId me, ContactPointId id, String code) {
        if (numbers.find(me, id).isEmpty()) {
            throw Problem.notFound();
        }
        if (!codes.proves(id, code.strip())) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        return told(me, numbers.prove(me, id));
    }

    @Transactional
    void forget(PersonId me, ContactPointId id) {
        told(me, numbers.forget(me, id, pins.has(me)));
    }

    /** Nothing about a child's sign-in is sent to a phone that others have too. */
    private KnownNumber told(PersonId me, Numbers.Changed changed) {
        changed.gone()
                .filter(number -> !pins.has(me) || people.behind(number).isEmpty())
                .ifPresent(number ->
                        gone.fire(new NumberGone(number, people.get(me).languages())));
        return changed.number();
    }
}

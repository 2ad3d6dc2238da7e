package org.kinbridge.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinbridge.event.Events;
import org.kinbridge.id.DeadLetterId;
import org.kinbridge.id.EventId;
import org.kinbridge.inbox.Handler;
import org.kinbridge.inbox.Inbox;
import org.kinbridge.inbox.Received;
import org.kinbridge.outbox.Journal;
import org.kinbridge.outbox.Journaled;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.MachineClock;

/**
 * One replay: the effect, its inbox row and the end of the letter are one transaction, whatever transaction the request has.
 * The journal says what the fact was; once its day is over, what was kept with the letter does.
 */
@ApplicationScoped
class ReplayStep {

    private final DeadLetters letters;
    private final Journal journal;
    private final Events events;
    private final Inbox inbox;
    private final Map<String, Handler> handlers;
    private final MachineClock clock;

    ReplayStep(
            DeadLetters letters,
            Journal journal,
            Events events,
            Inbox inbox,
            Instance<Handler> handlers,
            MachineClock clock) {
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.inbox = inbox;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(Handler::consumer, Function.identity()));
        this.clock = clock;
    }

    /** The consumer could not do it this time either. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(RuntimeException cause) {
            super(cause);
        }
    }

    /** Does it, unless that was done: 404 if there is no such letter, 409 {@code state-conflict} if it holds no fact. */
    @Transactional(TxType.REQUIRES_NEW)
    DeadLetter.State once(DeadLetterId id) {
        DeadLetter letter = letters.locked(id).orElseThrow(Problem::notFound);
        if (!letter.isDone()) {
            Handler handler = Optional.ofNullable(handlers.get(letter.consumer()))
                    .orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT));
            Received fact = fact(letter).orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT));
            letter.handled(isDoneNow(handler, fact), clock.instant());
        }
        return letter.state();
    }

    /** False if this consumer has had the event before. */
    private boolean isDoneNow(Handler handler, Received fact) {
        if (!inbox.firstTime(handler.consumer(), fact.id())) {
            return false;
        }
        try {
            if (handler.concerns().contains(fact.fact().getClass())) {
                handler.handle(fact);
                letters.flush();
            }
            return true;
        } catch (RuntimeException e) {
            throw new Failed(e);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(DeadLetterId id, String cause) {
        letters.locked(id).orElseThrow(Problem::notFound).failedAgain(cause);
    }

    private Optional<Received> fact(DeadLetter letter) {
        return letter.event()
                .flatMap(event -> journal.find(event).flatMap(this::journaled).or(() -> kept(event, letter)));
    }

    private Optional<Received> journaled(Journaled row) {
        return received(row.id(), row.type(), row.data(), row.at());
    }

    private Optional<Received> kept(EventId event, DeadLetter letter) {
        String type = letter.type();
        String data = letter.data();
        Instant at = letter.at();
        return type == null || data == null || at == null ? Optional.empty() : received(event, type, data, at);
    }

    private Optional<Received> received(EventId event, String type, String data, Instant at) {
        return events.read(type, data.getBytes(StandardCharsets.UTF_8)).map(fact -> new Received(event, fact, at));
    }
}

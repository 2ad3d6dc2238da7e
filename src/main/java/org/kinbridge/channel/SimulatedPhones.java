package org.kinbridge.channel;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kinbridge.wiring.MachineClock;

/**
 * Phones of the demo: they show what was sent to them, the last 20 texts of each. A number that ends in 0000 has no
 * reception, as real ones have not at times.
 */
@Singleton
public class SimulatedPhones implements Sms {

    private static final int KEPT = 20;
    private static final String NO_RECEPTION = "0000";

    private final Map<String, Deque<Text>> phones = new ConcurrentHashMap<>();
    private final MachineClock clock;

    SimulatedPhones(MachineClock clock) {
        this.clock = clock;
    }

    /** A text on a phone's screen. */
    public record Text(Instant at, String text) {}

    @Override
    public void send(String number, String text) {
        if (number.endsWith(NO_RECEPTION)) {
            throw new ChannelAway("no reception");
        }
        phones.compute(number, (key, shown) -> {
            Deque<Text> texts = shown == null ? new ArrayDeque<>() : shown;
            texts.addFirst(new Text(clock.instant(), text));
            if (texts.size() > KEPT) {
                texts.removeLast();
            }
            return texts;
        });
    }

    /** What a phone shows, newest first. */
    public List<Text> screenOf(String number) {
        return List.copyOf(phones.computeIfAbsent(number, key -> new ArrayDeque<>()));
    }
}

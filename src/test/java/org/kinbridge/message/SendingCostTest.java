package org.kinbridge.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.ConversationId;
import org.kinbridge.id.PersonId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Letters;

/** What it costs to send a message, in round trips to the database. */
@QuarkusTest
class SendingCostTest {

    private static final int MOST = 4;
    /** Others work in the house meanwhile, and what they do is counted too: the quietest try tells. */
    private static final int TRIES = 15;

    @Inject
    Messaging messaging;

    @Inject
    SessionFactory sessions;

    @Test
    void sendingCostsNoMoreThanEver() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "The first makes the key");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long fewest = LongStream.range(0, TRIES)
                    .map(turn -> statements(home, conversation, statistics))
                    .min()
                    .orElseThrow();
            assertTrue(fewest <= MOST, fewest + " statements");
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private long statements(Household home, String conversation, Statistics statistics) {
        long before = statistics.getPrepareStatementCount();
        messaging.send(
                ConversationId.fromString(conversation),
                PersonId.fromString(home.maria().id()),
                UUID.randomUUID(),
                "Good night, my heart");
        return statistics.getPrepareStatementCount() - before;
    }
}

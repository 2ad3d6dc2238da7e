package org.kinbridge.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.story.Numbers;

/** Three tries, however many come at once. */
@QuarkusTest
class PinLockTest {

    @Inject
    PinLock lock;

    @Test
    void ofManyTriesAtTheSameMomentThreeAreAdmitted() throws InterruptedException, ExecutionException {
        PhoneNumber number = new PhoneNumber(Numbers.philippine());
        int admitted = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> guess = () -> lock.admits(number, "Ana");
            for (Future<Boolean> answer : guessers.invokeAll(Collections.nCopies(30, guess))) {
                admitted += answer.get() ? 1 : 0;
            }
        }
        assertEquals(3, admitted);
    }

    @Test
    void theRightOneBeginsAnewAndAnotherNameIsAnotherLock() {
        PhoneNumber number = new PhoneNumber(Numbers.philippine());
        assertTrue(lock.admits(number, "Ana"));
        assertTrue(lock.admits(number, "Ana"));
        lock.succeeded(number, "ana");
        assertTrue(lock.admits(number, "Ana"));
        assertTrue(lock.admits(number, "Ana"));
        assertTrue(lock.admits(number, "Ana"));
        assertFalse(lock.admits(number, "Ana"));
        assertTrue(lock.admits(number, "Jun"));
    }
}

package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.OpenContacts;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;

/** Whatever is asked for, in whatever order, by whichever way in: no call comes to lie in the child's night or class. */
class QuietCallsTest {

    private static final int SEQUENCES = 3_000;
    private static final int STEPS = 12;
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

    private final PersonId maria = PersonId.fresh();
    private final PersonId ana = PersonId.fresh();
    private final OpenContact marias = OpenContacts.between(maria, ana);
    private final OpenContact anas = OpenContacts.between(ana, maria);
    private int refused;
    private int accepted;

    @Test
    void noSequenceOfRequestsPutsACallIntoThem() {
        long seed = RandomGenerator.getDefault().nextLong();
        Random random = new Random(seed);
        for (int turn = 0; turn < SEQUENCES; turn++) {
            Quiet night = Quiet.daily(
                    LocalTime.of(18 + random.nextInt(5), 15 * random.nextInt(4)),
                    LocalTime.of(5 + random.nextInt(4), 0));
            checkSequence(random, night, "seed " + seed + ", turn " + turn);
        }
        assertTrue(
                refused > SEQUENCES && accepted > SEQUENCES, refused + " refused and " + accepted + ", seed " + seed);
    }

    private void checkSequence(Random random, Quiet night, String told) {
        Diary diary = new Diary(MANILA, List.of(night), List.of());
        Waking waking = talk -> diary.taken(talk).noneMatch(one -> one.stretch().meets(talk));
        List<Call> calls = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            try {
                step(random, calls, waking);
                accepted++;
            } catch (Problem problem) {
                refused += problem.code() == ProblemCode.QUIET_HOURS ? 1 : 0;
            }
            calls.forEach(
                    call -> assertFalse(isQuiet(call.slot(), night), () -> told + " " + call.slot() + " " + night));
        }
    }

    private void step(Random random, List<Call> calls, Waking waking) {
        ZoneId zone = random.nextBoolean() ? MANILA : ROME;
        Sides sides = zone.equals(MANILA) ? new Sides(ana, maria, ana, zone) : new Sides(maria, ana, ana, zone);
        LocalDate day = LocalDate.of(2026, 10, 2).plusDays(random.nextInt(60));
        LocalTime time = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        Duration length = Duration.ofMinutes(5L * (1 + random.nextInt(48)));
        Slot slot = Slot.of(day.atTime(time), length, zone);
        switch (calls.isEmpty() ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> calls.add(Call.propose(marias, sides, Asked.of(slot, NOW, "/on", "/at"), waking));
            case 1 -> calls.add(Call.propose(anas, SeriesId.fresh(), sides, slot, waking));
            case 2 -> {
                Call call = calls.get(random.nextInt(calls.size()));
                CallMove move = new CallMove(
                        random.nextBoolean() ? day : null,
                        random.nextBoolean() ? time : null,
                        random.nextBoolean() ? length.toString() : null);
                call.move(random.nextBoolean() ? marias : anas, Approval.NOT_NEEDED, move, waking, NOW);
            }
            default -> {
                Call missed = calls.get(random.nextInt(calls.size()));
                Repair repair = Repair.offer(missed, List.of(slot.startsAt()));
                calls.add(repair.take(anas, missed, slot.startsAt(), waking, NOW));
            }
        }
    }

    /** Told from the clock on Ana's wall, five minutes by five minutes. */
    private static boolean isQuiet(Slot slot, Quiet night) {
        for (Instant at = slot.startsAt(); at.isBefore(slot.endsAt()); at = at.plusSeconds(300)) {
            LocalTime wall = LocalDateTime.ofInstant(at, MANILA).toLocalTime();
            if (!wall.isBefore(night.from()) || wall.isBefore(night.until())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theRefusalNamesWhatWasAskedFor() {
        Waking never = talk -> false;
        Sides sides = new Sides(ana, maria, ana, MANILA);
        Slot slot = Slot.of(LocalDateTime.parse("2026-10-10T19:00"), Duration.ofMinutes(30), MANILA);
        Call call = Call.propose(marias, sides, Asked.of(slot, NOW, "/on", "/at"), talk -> true);

        assertEquals("/at", pointer(() -> Call.propose(marias, sides, Asked.of(slot, NOW, "/on", "/at"), never)));
        assertEquals(
                "/duration",
                pointer(() -> call.move(anas, Approval.NOT_NEEDED, new CallMove(null, null, "PT45M"), never, NOW)));
        assertEquals(
                "/on",
                pointer(() -> call.move(
                        anas, Approval.NOT_NEEDED, new CallMove(slot.onDate().plusDays(1), null, null), never, NOW)));
        assertEquals(slot, call.slot());
    }

    private static String pointer(Executable attempt) {
        Problem problem = assertThrows(Problem.class, attempt);
        assertEquals(ProblemCode.QUIET_HOURS, problem.code());
        return problem.violations().getFirst().pointer();
    }
}

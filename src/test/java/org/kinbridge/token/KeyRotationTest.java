package org.kinbridge.token;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;
import org.kinbridge.wiring.MachineClock;

/** Signing keys change, and nobody notices: neither who signed in before, nor who does in the middle of it. */
@QuarkusTest
class KeyRotationTest {

    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration OVERLAP = Duration.ofMinutes(40);

    private final KeyTime time;
    private final KeyTurning turning;
    private final SigningKeys keys;
    private final KeySettings settings;
    private final TokenSettings lifetimes;
    private final Tokens tokens;
    private final OddTokens odd;

    KeyRotationTest(
            KeyTime time,
            KeyTurning turning,
            SigningKeys keys,
            KeySettings settings,
            TokenSettings lifetimes,
            Tokens tokens,
            OddTokens odd) {
        this.time = time;
        this.turning = turning;
        this.keys = keys;
        this.settings = settings;
        this.lifetimes = lifetimes;
        this.tokens = tokens;
        this.odd = odd;
    }

    @Test
    void tokensOfBothKeysAreBelievedAllTheWay() {
        // Whatever key others have asked for has its turn first.
        time.passes(AHEAD);
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        String before = fresh(maria);
        String old = kid(before);

        String next = Institutions.operator().posts("/v1/signing-keys", 201).getString("kid");

        believed(maria, before);
        assertEquals(old, kid(fresh(maria)), "it is published, and signs nothing yet");
        time.passes(Duration.ZERO);
        isPublished(old, true);
        isPublished(next, true);
        believed(maria, signedBy(maria, next));

        time.passes(AHEAD.minusSeconds(30));
        String last = fresh(maria);
        assertEquals(old, kid(last));
        time.passes(Duration.ofSeconds(30));
        String first = fresh(maria);
        assertEquals(next, kid(first));
        List.of(before, last, first).forEach(token -> believed(maria, token));

        time.passes(OVERLAP.minusSeconds(60));
        isPublished(old, true);
        List.of(before, last, first, fresh(maria)).forEach(token -> believed(maria, token));

        time.passes(Duration.ofSeconds(60));
        isPublished(old, false);
        isPublished(next, true);
        believed(maria, first);
        new Somebody("", last).asks().get("/v1/me").then().statusCode(401);
    }

    @Test
    void theOperatorReadsTheTurnsAndNeverAKey() {
        Somebody operator = Institutions.operator();
        JsonPath made = operator.posts("/v1/signing-keys", 201);
        assertEquals(
                instant(made, "madeAt").plus(AHEAD).getEpochSecond(),
                instant(made, "signsFrom").getEpochSecond());

        JsonPath list = operator.reads("/v1/signing-keys");
        List<Map<String, Object>> turns = list.getList("items");
        assertTrue(turns.size() >= 2);
        turns.forEach(turn -> assertEquals(4, turn.size(), turn::toString));
        assertEquals(made.getString("kid"), turns.getLast().get("kid"));
        assertEquals(
                instant(made, "signsFrom").plus(OVERLAP),
                Instant.parse(String.valueOf(turns.get(turns.size() - 2).get("believedUntil"))));
        operator.asks().get("/v1/signing-keys").then().body("items[-1].believedUntil", nullValue());
        assertEquals(
                1, operator.reads("/v1/signing-keys?limit=1").getList("items").size());
    }

    @Test
    void onlyTheOperatorTurnsKeys() {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        maria.asks().post("/v1/signing-keys").then().statusCode(403);
        maria.asks().get("/v1/signing-keys").then().statusCode(403);
        Somebody.anyone().get("/v1/signing-keys").then().statusCode(401);
    }

    /** A replica that has not looked again since before the key was made looks before it signs. */
    @Test
    void noReplicaSignsOnOldKnowledge() {
        Watch watch = new Watch();
        KeyRing other = new KeyRing(turning, keys, settings, watch);
        String old = other.signing().getKeyId();
        String next = turning.rotate().kid();
        assertTrue(other.byId(next).isEmpty());

        watch.passes(AHEAD.dividedBy(2));
        assertEquals(old, other.signing().getKeyId());
        watch.passes(Duration.ofSeconds(1));
        assertEquals(old, other.signing().getKeyId(), "its turn has not come");
        assertTrue(other.byId(next).isPresent(), "but it is known long before");
        watch.passes(AHEAD.dividedBy(2));
        assertEquals(next, other.signing().getKeyId());
        assertTrue(other.byId(old).isPresent());
        watch.passes(OVERLAP);
        assertTrue(other.byId(old).isEmpty());
    }

    /** Nobody named the new key to it meanwhile, which would have made it look. */
    @Test
    void aReplicaThatNobodyAsksLooksBeforeItSigns() {
        Watch watch = new Watch();
        KeyRing other = new KeyRing(turning, keys, settings, watch);
        other.signing();
        String next = turning.rotate().kid();
        watch.passes(AHEAD.plusSeconds(1));
        assertEquals(next, other.signing().getKeyId());
    }

    @Test
    void settingsByWhichAReplicaCouldMissATurnAreRefused() {
        Duration month = Duration.ofDays(30);
        assertTrue(settings.look().multipliedBy(2).compareTo(settings.ahead()) <= 0);
        refused(new Rhythm(month, AHEAD, AHEAD.minusSeconds(1)));
        refused(new Rhythm(AHEAD, AHEAD, Duration.ofMinutes(1)));
    }

    private void refused(KeySettings rhythm) {
        assertThrows(IllegalStateException.class, () -> new KeyTurning(keys, rhythm, lifetimes, new Watch()));
    }

    private record Rhythm(Duration period, Duration ahead, Duration look) implements KeySettings {}

    @Test
    void aKeyThatHasSignedForItsPeriodIsFollowedByOneOnly() {
        time.passes(Duration.ZERO);
        int before = turning.all().size();
        time.age(settings.period());
        turning.turn();
        // At once, or this replica would sign on with a key that has been over for a month.
        time.passes(Duration.ZERO);
        List<KeyTurn> after = turning.all();
        turning.turn();

        assertEquals(after, turning.all());
        assertTrue(after.getLast().signsFrom().isAfter(Instant.now()));
        assertTrue(after.size() <= before + 1);
        assertFalse(kid(fresh(new Somebody(PersonId.fresh().toString(), "")))
                .equals(after.getLast().kid()));
    }

    private String fresh(Somebody who) {
        return tokens.forPerson(PersonId.fromString(who.id()), SessionId.fresh())
                .token();
    }

    private String signedBy(Somebody who, String kid) {
        SigningKey key = keys.all().stream()
                .filter(one -> one.kid().equals(kid))
                .findFirst()
                .orElseThrow();
        return odd.sign(who.id(), Duration.ofMinutes(5), keys.opened(key));
    }

    private static void believed(Somebody who, String token) {
        assertEquals(who.id(), new Somebody("", token).reads("/v1/me").getString("id"));
    }

    private static void isPublished(String kid, boolean expected) {
        Somebody.anyone()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.kid", expected ? hasItem(kid) : not(hasItem(kid)))
                .body("keys.d", not(hasItem(notNullValue())));
    }

    private static String kid(String token) {
        String header = token.substring(0, token.indexOf('.'));
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .getString("kid");
    }

    private static Instant instant(JsonPath at, String field) {
        return Instant.parse(at.getString(field));
    }

    /** Another replica's clock. */
    @Vetoed
    private static final class Watch extends MachineClock {

        private Duration ahead = Duration.ZERO;

        void passes(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return super.instant().plus(ahead);
        }
    }
}

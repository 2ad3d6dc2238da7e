package org.kinbridge.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Keeps people. Whoever asks has an id that was handed to it, or a number that was proved. */
@ApplicationScoped
public class People {

    private final Persons persons;
    private final EntityManager db;
    private final Event<ProfileChanged> changed;
    private final HouseClock clock;

    People(Persons persons, EntityManager db, Event<ProfileChanged> changed, HouseClock clock) {
        this.persons = persons;
        this.db = db;
        this.changed = changed;
        this.clock = clock;
    }

    /** Makes a person behind a number that she has proved. */
    @Transactional
    public Profile register(NewProfile profile, PhoneNumber proved) {
        return make(profile, proved, clock.instant());
    }

    /** Makes a person who proved who she is by something else than a number. */
    @Transactional
    public Profile register(NewProfile profile) {
        return make(profile, null, null);
    }

    /** Makes a person who signs in on somebody's phone, if a number is given; the number is not proved to be hers. */
    @Transactional
    public Profile registerChild(NewProfile profile, @Nullable PhoneNumber phone) {
        return make(profile, phone, null);
    }

    private Profile make(NewProfile profile, @Nullable PhoneNumber number, @Nullable Instant proved) {
        Instant now = clock.instant();
        profile.check(LocalDate.ofInstant(now, ZoneOffset.UTC), "/profile");
        Person person = new Person(profile, now);
        persons.persist(person);
        if (number != null) {
            db.persist(ContactPoint.inUse(person.id(), number, proved));
        }
        return Profile.of(person);
    }

    /**
     * Changes a profile.
     *
     * @param asExpected is handed what was and what is to be, and throws if it may not be so
     * @throws Problem {@code invalid}, or {@code zone-ambiguous}, for what nobody can be
     */
    @Transactional
    public Profile change(PersonId id, ProfileChange asked, BiConsumer<Profile, Profile> asExpected) {
        Person person =
                persons.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        Profile was = Profile.of(person);
        NewProfile profile = asked.in(was);
        profile.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "");
        asExpected.accept(was, Profile.of(id, profile));
        person.change(profile);
        persons.flush();
        if (!was.zone().equals(person.zone()) || !was.country().equals(person.country())) {
            changed.fire(new ProfileChanged(id));
        }
        return Profile.of(person);
    }

    /** The person; {@code not-found} if there is none. */
    @Transactional
    public Profile get(PersonId id) {
        return persons.findByIdOptional(id).map(Profile::of).orElseThrow(Problem::notFound);
    }

    /** The people of these ids. */
    @Transactional
    public Map<PersonId, Profile> get(Collection<PersonId> ids) {
        return persons.of(ids).stream().map(Profile::of).collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    /** Everybody who has proved this number and uses it. */
    @Transactional
    public List<Profile> behind(PhoneNumber number) {
        return persons.provedBehind(number).stream().map(Profile::of).toList();
    }

    /** The numbers this person has proved to be hers. */
    @Transactional
    public List<PhoneNumber> provedNumbersOf(PersonId id) {
        return persons.provedNumbersOf(id).stream().map(PhoneNumber::new).toList();
    }

    /** Everybody of this name behind a number in use, proved or not. */
    @Transactional
    public List<PersonId> named(PhoneNumber number, String name) {
        String asked = plain(name);
        return persons.behind(number).stream()
                .filter(person -> plain(person.name()).equals(asked))
                .map(Person::id)
                .toList();
    }

    /** A name as it is compared: however it was typed, the same name. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}

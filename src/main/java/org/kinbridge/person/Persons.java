package org.kinbridge.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.kinbridge.id.PersonId;

/** The person table. */
@Singleton
class Persons implements PanacheRepositoryBase<Person, PersonId> {

    List<Person> of(Collection<PersonId> ids) {
        return list("id in ?1", ids);
    }

    List<Person> provedBehind(PhoneNumber number) {
        return list(
                "from Person p where exists (select 1 from ContactPoint c where c.person = p.id and c.number = ?1"
                        + " and c.inUse and c.verifiedAt is not null) order by p.id",
                number.value());
    }

    List<Person> behind(PhoneNumber number) {
        return list(
                "from Person p where exists (select 1 from ContactPoint c where c.person = p.id and c.number = ?1"
                        + " and c.inUse)",
                number.value());
    }

    List<String> provedNumbersOf(PersonId id) {
        return getEntityManager()
                .createQuery(
                        "select c.number from ContactPoint c where c.person = ?1 and c.inUse and c.verifiedAt is not null"
                                + " order by c.number",
                        String.class)
                .setParameter(1, id)
                .getResultList();
    }
}

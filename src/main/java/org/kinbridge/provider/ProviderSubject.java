package org.kinbridge.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kinbridge.id.PersonId;

/** A person as the outside provider knows her; what it calls her is kept only as a mark. */
@Entity
@Table(name = "signin_provider_subject")
class ProviderSubject {

    @Id
    private String subjectMark;

    private PersonId person;
    private Instant madeAt;

    ProviderSubject() {}

    PersonId person() {
        return person;
    }
}

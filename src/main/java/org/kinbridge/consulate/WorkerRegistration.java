package org.kinbridge.consulate;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.introduction.Introduced;

/** A worker who is registered at a post, by herself or on her own introduction. */
@Entity
class WorkerRegistration {

    @EmbeddedId
    private RegistrationId id;

    @Version
    private int version;

    private InstitutionId post;
    private PersonId worker;
    private String occupation;
    private @Nullable String employerCountry;
    private Instant registeredAt;

    WorkerRegistration() {}

    WorkerRegistration(Introduced introduced, String occupation, @Nullable String employerCountry, Instant now) {
        id = RegistrationId.fresh();
        post = introduced.to();
        worker = introduced.about();
        this.occupation = occupation;
        this.employerCountry = employerCountry;
        registeredAt = now;
    }

    RegistrationId id() {
        return id;
    }

    InstitutionId post() {
        return post;
    }

    PersonId worker() {
        return worker;
    }

    String occupation() {
        return occupation;
    }

    @Nullable
    String employerCountry() {
        return employerCountry;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}

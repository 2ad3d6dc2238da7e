package org.kinbridge.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** The example families: made once, through the public API, and remembered with the institutions' secrets. */
@ApplicationScoped
class ExampleFamilies {

    private static final TypeReference<List<Institutions.Secret>> SECRETS = new TypeReference<>() {};

    private final Session db;
    private final ObjectMapper json;
    private final String operatorSecret;

    ExampleFamilies(
            Session db, ObjectMapper json, @ConfigProperty(name = "kinbridge.operator.secret") String operatorSecret) {
        this.db = db;
        this.json = json;
        this.operatorSecret = operatorSecret;
    }

    /** What there is to play with. */
    record Made(List<ExampleFamily> families, ExampleFamily.Relative onDuty, List<Institutions.Secret> secrets) {}

    /** Makes them, unless they are there; a house that fell half-way begins again with other numbers. */
    Made make(URI house) throws IOException, InterruptedException {
        Optional<Made> there = found();
        if (there.isPresent()) {
            return there.get();
        }
        int attempt = begin();
        Visitor nobody = Visitor.nobody(house, json);
        Institutions institutions = Institutions.register(nobody, operatorSecret);
        List<ExampleFamily> families = ExampleFamily.of(attempt);
        List<FamilyMaking.Home> homes = new ArrayList<>();
        for (ExampleFamily family : families) {
            homes.add(new FamilyMaking(nobody, family).make(institutions));
        }
        FamilyLife life = new FamilyLife(nobody, attempt);
        life.aNumberAndATabletMore(homes.get(0));
        life.aPlanWrittenLate(homes.get(2));
        life.aFatherWithAHouseholdOfHisOwn(homes.get(2));
        life.twoKeptApart(homes.get(1));
        institutions.watch(nobody, ExampleFamily.onDuty(attempt));
        finish(attempt, json.writeValueAsString(institutions.secrets()));
        return new Made(families, ExampleFamily.onDuty(attempt), institutions.secrets());
    }

    @Transactional
    Optional<Made> found() {
        return db.createNativeQuery(
                        "select attempt, secrets from demo_families where secrets is not null order by attempt desc limit 1",
                        Object[].class)
                .getResultStream()
                .map(row -> made((Integer) row[0], (String) row[1]))
                .findFirst();
    }

    private Made made(int attempt, String secrets) {
        return new Made(ExampleFamily.of(attempt), ExampleFamily.onDuty(attempt), secrets(secrets));
    }

    @Transactional
    int begin() {
        return db.createNativeQuery("""
                        insert into demo_families (attempt)
                        select coalesce(max(attempt), 0) + 1 from demo_families returning attempt
                        """, Integer.class).getSingleResult();
    }

    @Transactional
    void finish(int attempt, String secrets) {
        db.createNativeMutationQuery("update demo_families set secrets = ?2 where attempt = ?1")
                .setParameter(1, attempt)
                .setParameter(2, secrets)
                .executeUpdate();
    }

    private List<Institutions.Secret> secrets(String written) {
        try {
            return json.readValue(written, SECRETS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the demo's secrets cannot be read", e);
        }
    }
}

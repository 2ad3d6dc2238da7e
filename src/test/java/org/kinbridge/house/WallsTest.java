package org.kinbridge.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.kinbridge.consent.ChildLink;
import org.kinbridge.consent.KeptApart;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.WhyClosed;
import org.kinbridge.disclosure.Told;
import org.kinbridge.due.DueWork;
import org.kinbridge.introduction.Introduced;
import org.kinbridge.wiring.HouseClock;

/** Who may enter which room, and what is done in one place only. */
@AnalyzeClasses(packages = "org.kinbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String ROOT = "org.kinbridge.";

    @ArchTest
    static final ArchRule aRoomKnowsLowerLevelsOnly =
            classes().that().resideInAPackage("org.kinbridge..").should(knowLowerLevelsOnly());

    @ArchTest
    static void everyRoomStandsOnALevelAndHasADoorPlate(JavaClasses house) {
        Set<String> rooms = house.stream().map(WallsTest::room).collect(Collectors.toCollection(TreeSet::new));
        Set<String> onLevels = new TreeSet<>();
        Levels.ROOMS.forEach(onLevels::addAll);
        Assertions.assertEquals(onLevels, rooms);
        rooms.forEach(room -> Assertions.assertTrue(
                house.contain(ROOT + room + ".package-info"), () -> room + " has no package-info"));
    }

    @ArchTest
    static final ArchRule onlyTheGateProvesAnOpenContact = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "consent")
            .should()
            .callConstructorWhere(owned(OpenContact.class));

    @ArchTest
    static final ArchRule onlyTheGateAndTheOfficersOnDutyKnowWhyAContactIsClosed = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "consent", ROOT + "protection")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(WhyClosed.class, KeptApart.class, ChildLink.class);

    @ArchTest
    static final ArchRule protectionTellsNobody = noClasses()
            .that()
            .resideInAPackage(ROOT + "protection")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "outbox", ROOT + "event", ROOT + "telling", ROOT + "channel");

    @ArchTest
    static final ArchRule onlyTheGateProvesWhatMayBeTold = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "disclosure")
            .should()
            .callConstructorWhere(owned(Told.class));

    @ArchTest
    static final ArchRule onlyAnIntroductionMakesSomebodyKnown = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "introduction")
            .should()
            .callConstructorWhere(owned(Introduced.class));

    @ArchTest
    static final ArchRule onlyTheDemoMovesTheClock = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "demo", ROOT + "due", ROOT + "wiring")
            .should()
            .callMethodWhere(owned(HouseClock.class, "putAhead").or(owned(DueWork.class, "runUpTo")));

    @ArchTest
    static final ArchRule onlyTheBusKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "outbox",
                    ROOT + "inbox",
                    ROOT + "live",
                    ROOT + "familynotice",
                    ROOT + "schoolnotice",
                    ROOT + "consularnotice",
                    ROOT + "outlet",
                    ROOT + "demo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyResourcesKnowHttp = noClasses()
            .that(resideInAPackage(ROOT + "web")
                    .negate()
                    .and(simpleNameEndingWith("Resource").negate()))
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesStayInsideAndTheirMethodsAreSeen =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule transactionsAreOpenedByUseCases = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat(simpleNameEndingWith("Resource").negate());

    @ArchTest
    static final ArchRule timeComesFromTheClocks = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "wiring")
            .should()
            .callMethodWhere(owned(Instant.class, "now")
                    .or(owned(LocalDate.class, "now"))
                    .or(owned(LocalDateTime.class, "now"))
                    .or(owned(ZonedDateTime.class, "now"))
                    .or(owned(Clock.class, "systemUTC"))
                    .or(owned(UUID.class, "randomUUID")));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule entitiesKeepTheirFields = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static DescribedPredicate<JavaCall<?>> owned(Class<?> type) {
        return DescribedPredicate.describe(
                "of " + type.getSimpleName(), call -> call.getTargetOwner().isEquivalentTo(type));
    }

    private static DescribedPredicate<JavaCall<?>> owned(Class<?> type, String method) {
        return DescribedPredicate.describe(
                type.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(type)
                        && call.getName().equals(method));
    }

    private static ArchCondition<JavaClass> knowLowerLevelsOnly() {
        return new ArchCondition<>("know rooms of lower levels only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(ROOT))
                        .forEach(dependency -> {
                            String to = room(dependency.getTargetClass());
                            boolean allowed = to.equals(room(type)) || Levels.of(to) < Levels.of(room(type));
                            events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                        });
            }
        };
    }
}

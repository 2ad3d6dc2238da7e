package org.kinbridge.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;

/** What every endpoint has in common, whoever wrote it. */
@AnalyzeClasses(packages = "org.kinbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ResourcesTest {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /** Sign-in, codes that are sent, answers that show a secret, messages with their own client id, and the demo's receiver of webhooks. */
    private static final Set<String> POSTS_WITHOUT_A_KEY = Set.of(
            "AuthResource.sendCode",
            "AuthResource.token",
            "ProfileResource.create",
            "ContactPointResource.add",
            "ClientSecretResource.make",
            "StaffInvitationResource.make",
            "FamilyResource.invite",
            "ChildCodeResource.make",
            "OwnCodeResource.make",
            "OwnCalendarResource.make",
            "LinkResource.make",
            "PairingResource.make",
            "OwnPairingResource.make",
            "PasskeyChallengeResource.make",
            "SignInChallengeResource.make",
            "IntroductionResource.make",
            "MessageResource.send",
            "WebhookSecretResource.make",
            "SimWebhookResource.receive");

    @ArchTest
    static void everyPostHonoursTheIdempotencyKey(JavaClasses house) {
        Set<String> without = endpoints(house)
                .filter(method -> method.isAnnotatedWith(POST.class) && !method.isAnnotatedWith(Idempotent.class))
                .map(ResourcesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(POSTS_WITHOUT_A_KEY), without);
    }

    /** Otherwise somebody patient tries them all. */
    @ArchTest
    static void everyCodeThatIsHandedOverIsLimited(JavaClasses house) {
        List<JavaMethod> takers = endpoints(house)
                .filter(method -> method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.tryGetField("code").isPresent()))
                .toList();
        assertFalse(takers.isEmpty());
        List<String> unlimited = takers.stream()
                .filter(method -> !method.isAnnotatedWith(Guessable.class))
                .map(ResourcesTest::name)
                .toList();
        assertEquals(List.of(), unlimited);
    }

    @ArchTest
    static void everyEndpointSaysWhoMayCall(JavaClasses house) {
        List<String> silent = endpoints(house)
                .filter(method -> !declares(method, RolesAllowed.class) && !declares(method, PermitAll.class))
                .map(ResourcesTest::name)
                .toList();
        assertEquals(List.of(), silent);
    }

    /** A package-private one would silently not be there. */
    @ArchTest
    static void everyEndpointIsPublic(JavaClasses house) {
        assertFalse(endpoints(house).toList().isEmpty());
        List<String> hidden = endpoints(house)
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(ResourcesTest::name)
                .toList();
        assertEquals(List.of(), hidden);
    }

    private static Stream<JavaMethod> endpoints(JavaClasses house) {
        return house.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> VERBS.stream().anyMatch(method::isAnnotatedWith));
    }

    private static boolean declares(JavaMethod method, Class<? extends Annotation> who) {
        return method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}

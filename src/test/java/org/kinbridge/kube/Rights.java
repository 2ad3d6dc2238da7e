package org.kinbridge.kube;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a Kafka user may do.
 *
 * @param kind {@code topic} or {@code group}
 * @param prefix whether {@code name} is the beginning of a name
 * @param operations as Kafka calls them, in the file's order
 */
public record Rights(String kind, boolean prefix, String name, List<String> operations) {

    /** All of a user, as its file says them. */
    public static Stream<Rights> of(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization())
                .getAcls().stream().map(Rights::of);
    }

    private static Rights of(AclRule rule) {
        List<String> operations = rule.getOperations().stream().map(Enum::name).toList();
        return switch (rule.getResource()) {
            case AclRuleTopicResource topic ->
                new Rights(
                        "topic", topic.getPatternType() == AclResourcePatternType.PREFIX, topic.getName(), operations);
            case AclRuleGroupResource group ->
                new Rights(
                        "group", group.getPatternType() == AclResourcePatternType.PREFIX, group.getName(), operations);
            default ->
                throw new AssertionError("a right to " + rule.getResource().getType());
        };
    }

    @Override
    public String toString() {
        return kind + (prefix ? " prefix " : " literal ") + name + " " + operations;
    }
}

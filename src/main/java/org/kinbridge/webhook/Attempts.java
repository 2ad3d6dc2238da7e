package org.kinbridge.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinbridge.id.DeliveryId;

/** The table of attempts. */
@Singleton
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    /** Those of each of these deliveries, the first one first. */
    Map<DeliveryId, List<Attempt>> of(List<Delivery> deliveries) {
        return deliveries.isEmpty()
                ? Map.of()
                : list(
                                "delivery in ?1 order by id",
                                deliveries.stream().map(Delivery::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Attempt::delivery));
    }
}

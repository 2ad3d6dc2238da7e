package org.kinbridge.disclosure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a fact can be told to an institution that did not record it: a closed list. The record's own id is not among
 * it: it is of use only to whoever keeps the record.
 */
public enum FactField {
    /** The day at school. */
    EVENT_DATE("eventDate", FactType.ATTENDANCE_RECORDED),
    /** Ed-Fi's code value, such as {@code Tardy}. */
    CATEGORY("category", FactType.ATTENDANCE_RECORDED),
    /** When the school wrote it down. */
    RECORDED_AT("recordedAt", FactType.ATTENDANCE_RECORDED),
    /** When the family explained it. */
    EXPLAINED_AT("explainedAt", FactType.ATTENDANCE_EXPLAINED),
    /** When the worker was registered. */
    REGISTERED_AT("registeredAt", FactType.WORKER_REGISTERED);

    private final String text;
    private final FactType fact;

    FactField(String text, FactType fact) {
        this.text = text;
        this.fact = fact;
    }

    /** As it stands on the wire. */
    public String text() {
        return text;
    }

    /** The field of this name, if a fact that is told for this purpose has it. */
    public static Optional<FactField> of(String text, Purpose purpose) {
        return of(purpose).stream().filter(field -> field.text.equals(text)).findFirst();
    }

    /** Everything that can be told for a purpose of what another institution recorded. */
    public static Set<FactField> of(Purpose purpose) {
        return Arrays.stream(values())
                .filter(field -> field.fact.isFor(purpose))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactField.class)));
    }

    /** Everything that can be told of a fact that another institution recorded. */
    static Set<FactField> of(FactType fact) {
        return Arrays.stream(values())
                .filter(field -> field.fact == fact)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactField.class)));
    }
}

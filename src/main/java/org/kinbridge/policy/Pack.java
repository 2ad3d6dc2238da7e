package org.kinbridge.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.problem.Problem;

/** Everything that a country lays down; a rule may have several values, each from another day on. */
@Schema(name = "PolicyPack")
record Pack(@NotNull @Size(max = 200) List<@NotNull @Valid Value> values) {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /**
     * A value from a day on.
     *
     * @param rule a name of {@link Rule}
     * @param value in the rule's unit
     * @param source the law or decision it comes from, in words
     */
    @Schema(name = "PolicyPackValue")
    record Value(
            @NotBlank @Size(max = 60) String rule,
            @NotNull Integer value,
            @NotBlank @Size(max = 500) String source,
            @NotNull LocalDate validFrom) {

        Rule named() {
            return find().orElseThrow();
        }

        private Optional<Rule> find() {
            return Arrays.stream(Rule.values())
                    .filter(one -> one.name().equals(rule))
                    .findFirst();
        }

        private void check(String at) {
            Rule known = find().orElseThrow(() -> Problem.invalid(at + "/rule", "one of " + List.of(Rule.values())));
            if (!known.allows(value)) {
                throw Problem.invalid(
                        at + "/value", known.range() + " " + known.unit().text());
            }
            if (validFrom.isBefore(EARLIEST) || validFrom.isAfter(LATEST)) {
                throw Problem.invalid(at + "/validFrom", "a day from " + EARLIEST + " to " + LATEST);
            }
        }
    }

    private record Beginning(Rule rule, LocalDate day) {}

    /** 422 for an unknown rule, a value out of its range, or two values of one rule from the same day on. */
    void check() {
        Set<Beginning> seen = new HashSet<>();
        for (int at = 0; at < values.size(); at++) {
            Value value = values.get(at);
            String pointer = "/values/" + at;
            value.check(pointer);
            if (!seen.add(new Beginning(value.named(), value.validFrom()))) {
                throw Problem.invalid(pointer, "one value of a rule from the same day on");
            }
        }
    }

    /** 422 if a rule has no value that holds before this day: where no country has a rule of its own, the house must. */
    void mustAnswerEverythingBefore(LocalDate day) {
        Set<Rule> silent = EnumSet.allOf(Rule.class);
        values.stream().filter(value -> value.validFrom().isBefore(day)).forEach(value -> silent.remove(value.named()));
        if (!silent.isEmpty()) {
            throw Problem.invalid("/values", "a value that holds today for each of " + List.of(Rule.values()));
        }
    }
}

package org.kinbridge.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.kinbridge.problem.Violation;

/** Reads what Bean Validation found into pointers that the caller knows. */
final class Violations {

    private Violations() {}

    static List<Violation> of(ConstraintViolationException refusal) {
        return refusal.getConstraintViolations().stream()
                .map(found -> new Violation(pointer(found), found.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
    }

    private static String pointer(ConstraintViolation<?> found) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node step : found.getPropertyPath()) {
            if (step.getKind() == ElementKind.PARAMETER) {
                parameter = step.getName();
            } else if (step.getKind() != ElementKind.METHOD && step.getKind() != ElementKind.CONTAINER_ELEMENT) {
                append(pointer, step);
            } else if (step.isInIterable() && step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
        }
        return pointer.isEmpty() ? "?" + parameter : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node step) {
        if (step.isInIterable() && step.getIndex() != null) {
            pointer.append('/').append(step.getIndex());
        }
        pointer.append('/').append(step.getName());
    }
}

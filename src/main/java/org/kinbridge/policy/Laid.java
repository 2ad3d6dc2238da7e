package org.kinbridge.policy;

import java.time.LocalDate;

/**
 * A value as it was laid down.
 *
 * @param own whether it is the country's own, not the house's
 */
record Laid(Rule rule, int value, String source, LocalDate validFrom, boolean own) {}

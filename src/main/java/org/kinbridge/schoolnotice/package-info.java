/**
 * Tells schools: what the disclosure gate lets pass of what they asked for.
 *
 * <p>Owns the Kafka consumer {@code school-notifications} and the rule which school to tell of what. Nobody enters.
 */
@NullMarked
package org.kinbridge.schoolnotice;

import org.jspecify.annotations.NullMarked;

/**
 * Tells posts: what the disclosure gate lets pass of what they asked for.
 *
 * <p>Owns the Kafka consumer {@code consular-notifications} and the rule which post to tell of what. Nobody enters.
 */
@NullMarked
package org.kinbridge.consularnotice;

import org.jspecify.annotations.NullMarked;

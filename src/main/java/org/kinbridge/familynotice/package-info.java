/**
 * Tells families: of everything a school records, whoever decides for the child today; of her own word that is wanted, the
 * child alone.
 *
 * <p>Owns the Kafka consumer {@code family-notices} and the rule whom to tell. Nobody enters.
 */
@NullMarked
package org.kinbridge.familynotice;

import org.jspecify.annotations.NullMarked;

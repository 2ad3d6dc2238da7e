/**
 * The demo: everything that lets Kinbridge run and be tried on a machine where nothing is installed.
 *
 * <p>It owns the embedded PostgreSQL and Kafka of dev mode and of the tests, the example families and the simulators
 * of the outside world. It may use every other room; nobody imports it, so a production package works without the
 * libraries it needs. It never knows a rule of the house: what it plays, it plays through the public API.
 */
@NullMarked
package org.kinbridge.demo;

import org.jspecify.annotations.NullMarked;

package org.kinbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Who shares a limit with whom. */
class OriginTest {

    @Test
    void anIpv4AddressIsAlone() {
        assertNotEquals(Origin.sharing("192.0.2.1"), Origin.sharing("192.0.2.2"));
        assertEquals(Origin.sharing("192.0.2.1"), Origin.sharing("::ffff:192.0.2.1"));
    }

    @Test
    void aHouseholdWithIpv6IsOne() {
        assertEquals(Origin.sharing("2001:db8:1:2::1"), Origin.sharing("2001:db8:1:2:ffff::9"));
        assertNotEquals(Origin.sharing("2001:db8:1:2::1"), Origin.sharing("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsTakenAsItIs() {
        assertEquals("somewhere", Origin.sharing("somewhere"));
        assertEquals("nowhere", Origin.sharing(null));
    }
}

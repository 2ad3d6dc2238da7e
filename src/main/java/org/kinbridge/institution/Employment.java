package org.kinbridge.institution;

/** Where somebody works, and as what. */
record Employment(Known institution, StaffRole role) {}

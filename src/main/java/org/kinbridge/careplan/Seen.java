package org.kinbridge.careplan;

import org.kinbridge.person.Profile;

/**
 * A plan as somebody sees it now.
 *
 * @param state where it stands today, on the child's clock
 * @param page what the child is told
 * @param caregiver by name, for the child's own sentence
 * @param whole whether the reader is an adult who decides; the child reads her page
 */
record Seen(CarePlan plan, CarePlan.State state, String page, Profile child, Profile caregiver, boolean whole) {}

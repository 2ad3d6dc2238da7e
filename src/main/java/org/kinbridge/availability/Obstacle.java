package org.kinbridge.availability;

/** The kind of rule that keeps somebody from a talk. */
public enum Obstacle {
    /** Her night. */
    QUIET_HOURS,
    /** Her class, or an exam. */
    SCHOOL,
    /** She works. */
    SHIFT,
    /** She rests after a shift. */
    REST,
    /** It lies outside the hours that she keeps for talks. */
    HOURS,
    /** She has something else to do. */
    BUSY;

    /** Whether it holds for a child whatever anybody asks for; all else is for her to say. */
    public boolean keepsTheChild() {
        return this == QUIET_HOURS || this == SCHOOL;
    }

    /** What the other of the two may know of it: nothing of how she works, rests and whom she talks to. */
    public Obstacle toTheOther() {
        return keepsTheChild() ? this : BUSY;
    }
}

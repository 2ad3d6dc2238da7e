package org.kinbridge.availability;

/** A stretch of time in which somebody has no time for a talk, and the kind of rule that says so. */
public record Taken(Obstacle obstacle, Stretch stretch) {}

package org.kinbridge.disclosure;

/** The gate's answer. */
public sealed interface Disclosure permits Told, Withheld {}

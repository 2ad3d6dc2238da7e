package org.kinbridge.disclosure;

/** An institution may not be told, and why not; the institution itself hears nothing at all. */
public record Withheld(Reason reason) implements Disclosure {

    /** What is missing; the first of them that is. */
    public enum Reason {
        /** The institution did not ask for it. */
        NO_SUBSCRIPTION,
        /** Nobody who may has let it know. */
        NO_GRANT,
        /** Somebody had let it know, and that has ended. */
        GRANT_ENDED,
        /** It is in another country, and no agreement covers that. */
        NO_AGREEMENT
    }
}

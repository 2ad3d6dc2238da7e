package org.kinbridge.disclosure;

/** How an institution is told what it asked for. */
public enum DeliveryKind {
    /** It reads its notices itself. */
    PULL,
    /** Each notice is announced to an address of its own, signed. */
    WEBHOOK,
    /** Each notice is written to a Kafka topic of its own. */
    OUTLET
}

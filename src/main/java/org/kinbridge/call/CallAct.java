package org.kinbridge.call;

/** What may be done with a call. */
enum CallAct {
    /** The side that was asked says yes. */
    CONFIRM,
    /** It says no. */
    DECLINE,
    /** Either side asks for another time. */
    MOVE,
    /** Either side calls it off. */
    CANCEL,
    /** One of the two comes, or comes again. */
    COME,
    /** One who had come says that the connection failed. */
    FAIL,
    /** Its end has come. */
    END
}

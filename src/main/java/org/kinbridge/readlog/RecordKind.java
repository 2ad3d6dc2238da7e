package org.kinbridge.readlog;

/** What kind of record an institution looked at. */
public enum RecordKind {
    /** What a school recorded of a child's day, and the family's word on it. */
    ATTENDANCE_EVENT,
    /** Something the institution was told on a grant. */
    NOTICE,
    /** A worker's registration at a post. */
    WORKER_REGISTRATION,
    /** A request for help: only whoever asked learns who read it. */
    ASSISTANCE_REQUEST,
    /** What a link of a child still needs: only the child learns who read it. */
    FAMILY_LINK,
    /** A restriction: only the side that made it learns who read it. */
    RESTRICTION
}

package org.kinbridge.assistance;

import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** Who stands at a request; there is no third. */
sealed interface Party {

    /** A side of the correspondence, as it is written down. */
    enum Side {
        /** An officer of the post that was asked. */
        POST,
        /** Whoever asked. */
        REQUESTER
    }

    /** The person who asks. */
    PersonId person();

    /** Which side she is on. */
    Side side();

    /** Somebody who asks for help, or has asked. */
    record Requester(PersonId person) implements Party {
        @Override
        public Side side() {
            return Side.REQUESTER;
        }
    }

    /** An officer at work for a post. */
    record Officer(PersonId person, InstitutionId post) implements Party {
        @Override
        public Side side() {
            return Side.POST;
        }
    }
}

package org.kinbridge.caller;

import java.util.Set;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/** Who asks. A token says only the kind and the id: parent, child or caregiver is looked up in the family at each use. */
public sealed interface Caller {

    /** A stable name for limits, idempotency keys and sealed cursors; never shown. */
    String key();

    /** A person, in one of her sign-ins. */
    record PersonCaller(PersonId person, SessionId session) implements Caller {
        @Override
        public String key() {
            return "person:" + person;
        }
    }

    /** A person at work for one institution; her post there is looked up at each use. */
    record StaffCaller(PersonId person, InstitutionId institution) implements Caller {
        @Override
        public String key() {
            return "staff:" + institution + ":" + person;
        }
    }

    /** An institution's software, with the scopes it asked for. */
    record ClientCaller(InstitutionId institution, Set<String> scopes) implements Caller {
        @Override
        public String key() {
            return "client:" + institution;
        }
    }

    /** Whoever runs the installation. */
    record OperatorCaller(InstitutionId institution) implements Caller {
        @Override
        public String key() {
            return "operator:" + institution;
        }
    }
}

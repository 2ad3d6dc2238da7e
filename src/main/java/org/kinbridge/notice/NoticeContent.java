package org.kinbridge.notice;

import org.kinbridge.disclosure.FactType;

/** What a notice says: of which fact, in whose words. */
public sealed interface NoticeContent permits ToPerson, ToInstitution {

    /** Of which fact. */
    FactType fact();
}

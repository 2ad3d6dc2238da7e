package org.kinbridge.assistance;

/** What help is asked for: a closed list. */
enum AssistanceTopic {
    /** Pay that was not given, or not as agreed. */
    WAGES,
    /** What was signed, and what was not kept. */
    CONTRACT,
    /** Passports and other papers. */
    DOCUMENTS,
    /** Where to find a doctor, or how to pay one. */
    HEALTH,
    /** A lawyer, a court, the police. */
    LEGAL,
    /** The way home. */
    RETURN_HOME,
    /** Somebody at home cannot be reached. */
    FAMILY_CONTACT,
    /** Threats or violence. */
    SAFETY,
    /** Something else. */
    OTHER
}

package org.kinbridge.policy;

/** What a country may lay down; each rule has a whole number for its value. */
public enum Rule {
    /** Years: from this age on a child assents for herself. */
    AGE_OF_ASSENT,
    /** Years: from this age on a person is no child any more. */
    AGE_OF_MAJORITY,
    /** Months after which a given assent is asked for anew; 0: never. */
    ASSENT_RENEWAL_MONTHS,
    /** Days between the notice to the authorities and the parent's departure. */
    NOTICE_DAYS,
    /** Months for which care may be delegated at most. */
    LONGEST_DELEGATION_MONTHS,
    /** Years: a caregiver to whom care is delegated is at least this old. */
    MINIMUM_CAREGIVER_AGE
}

package org.kinbridge.wording;

import java.util.Locale;
import java.util.Set;

/** The closed list of texts, each with the names of what is put into it. Its words stand in {@code wording/<tag>.properties}. */
public enum Text {
    /** Begins with the code and a blank, so that phones can offer it. */
    SIGN_IN_CODE("code"),
    /** The same for a code that proves a number. */
    NUMBER_CODE("code"),
    /** To a number that signs somebody in no more; says neither whom nor what came in its place. */
    NUMBER_CHANGED,
    /** To an adult whose session ended because a token of it came back. */
    SIGN_IN_COPIED,

    PASSKEY_ADDED,

    /** {@code yours} and {@code theirs}: when the school wrote it down, on the reader's clock and on the child's. */
    ATTENDANCE_RECORDED("child", "school", "day", "category", "yours", "theirs"),
    CATEGORY_IN_ATTENDANCE,
    CATEGORY_EXCUSED_ABSENCE,
    CATEGORY_UNEXCUSED_ABSENCE,
    CATEGORY_TARDY,
    CATEGORY_EARLY_DEPARTURE,
    ATTENDANCE_EXPLAINED("child", "school", "by", "day"),
    /** {@code yours} and {@code theirs}: when it was planned, on the reader's clock and on the other's. */
    CALL_MISSED("other", "yours", "theirs"),
    /** The same for a child. */
    CALL_MISSED_CHILD("other", "yours"),
    /** Follows either of the two, where there is a time to be taken. */
    CALL_OFFERS("count"),
    /**
     * A change of clocks: {@code yours} and {@code theirs} are the first call after it, on the reader's clock and on the other's,
     * {@code yoursBefore} and {@code theirsBefore} the last one before.
     */
    CLOCK_CHANGE("other", "yours", "yoursBefore", "theirs", "theirsBefore"),
    /** The same for a child, or on somebody's page, where her own time stays as it is. */
    CLOCK_CHANGE_STAYS("other", "yours", "theirs"),
    /** And where hers becomes another. */
    CLOCK_CHANGE_MOVES("other", "yours", "yoursBefore"),
    CONTACT_LAPSED("one", "other", "days", "since"),
    /** {@code since} and {@code until}: the first and the last day of care, on the child's clock. */
    CARE_PLAN_MADE("child", "caregiver", "since", "until"),
    CARE_PLAN_SIGNED("child", "caregiver", "since", "until"),
    CARE_PLAN_END_NEARED("child", "caregiver", "until"),
    CARE_PLAN_EXPIRED("child", "caregiver", "until"),
    CARE_PLAN_ENDED("child", "caregiver"),
    /** The same to the child herself. */
    CARE_PLAN_CHILD("caregiver", "since", "until"),
    /** Of a child who comes of age, to the others of her family. */
    COMES_OF_AGE("child", "day"),
    /** The same to herself. */
    COMES_OF_AGE_OWN("day"),
    /** A child's own word to a contact is asked for anew, until a day. */
    ASSENT_ASKED_ANEW("other", "day"),
    /** The same to a child who has never been asked before, because she was too small. */
    ASSENT_ASKED_FIRST("other", "day"),
    WORKER_REGISTERED("post", "day"),

    WHY_TOLD("institution", "fact", "until"),
    WHY_TOLD_NO_END("institution", "fact"),
    WHY_NOT_SUBSCRIBED("institution", "fact"),
    WHY_PAUSED("institution", "fact"),
    WHY_NO_GRANT("institution", "fact"),
    WHY_GRANT_ENDED("institution", "fact", "day"),
    WHY_NO_AGREEMENT("institution", "fact"),
    WHY_HELD("institution"),
    WHY_YOU_DECIDE("child"),
    WHY_YOU_CALL("other"),
    WHY_YOU_CARE("child"),
    WHY_YOU_REGISTERED("post"),
    WHY_YOU_TOGETHER("child"),
    WHY_YOU_YOURSELF,

    /** The names of facts, for {@code fact} in the sentences above. */
    FACT_ATTENDANCE_RECORDED,
    FACT_ATTENDANCE_EXPLAINED,
    FACT_WORKER_REGISTERED,
    FACT_CALL_MISSED,
    FACT_CONTACT_LAPSED,
    FACT_CARE_PLAN,
    FACT_CLOCK_CHANGE,
    FACT_MEMBER_COMES_OF_AGE,
    FACT_ASSENT_ASKED_ANEW,
    FACT_GRANT_ENDED,

    /** In somebody's own calendar: what it is called, and each call where nobody is to be named. */
    CALENDAR_NAME,
    CALENDAR_CALL,
    CALENDAR_CALL_WITH("other"),
    /** On a day on which the clocks skip the time of a call, or show it twice. */
    CALENDAR_SHIFTED,
    CALENDAR_DOUBLED,

    PAGE_HELLO("name"),
    PAGE_CALL_CONFIRMED("other", "yours"),
    PAGE_CALL_PROPOSED("other", "yours"),
    PAGE_CALL_NOW("other"),
    PAGE_NO_CALL,
    PAGE_STOPPED("other"),
    PAGE_STOPPED_UNDO("other"),
    PAGE_PAUSED("other"),
    PAGE_PAUSED_UNDO("other"),
    PAGE_ASSENT_ASKED("other"),
    PAGE_ASSENT_GIVEN("other"),
    /** How to say no to what was open before she was asked. */
    PAGE_ASSENT_NO("other");

    /** Set.of makes it, so nothing changes it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> arguments;

    Text(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    /** Under which it stands in the files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of what is put into it. */
    public Set<String> arguments() {
        return arguments;
    }
}

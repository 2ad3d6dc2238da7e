package org.kinbridge.contactpoint;

import java.util.List;
import org.kinbridge.person.PhoneNumber;

/** A signal inside the process: this number signs somebody in no more, and is to be told once that is committed. */
record NumberGone(PhoneNumber number, List<String> languages) {}

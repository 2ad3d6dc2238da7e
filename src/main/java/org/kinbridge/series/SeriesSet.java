package org.kinbridge.series;

import org.kinbridge.id.LinkId;

/** A signal inside the process and the transaction: the series of this link are not what they were. */
public record SeriesSet(LinkId link) {}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutScores;

/**
 * A score with what decided it.
 *
 * @param status a {@link ScoreStatus}
 * @param flags flags of {@link ScoreFlags}
 * @param scoreE4 score * 10^4, half up; {@code ENCOURS_SCORE_NONE} when there is none
 * @param numerator exact value in lowest terms...
 * @param denominator ... over this; 0 when it does not fit 64 bits, or there is none
 * @param band 0 below the first bound; {@code ENCOURS_SCORE_BAND_NONE}
 * @param term when not available: the first term that is why, from 0
 * @param item when not available: the item that is missing or 0
 */
public record Score(ScoreStatus status, int flags, long scoreE4, long numerator, long denominator,
        int band, long term, long item) {
    /** Reads a value while it can be read. */
    static Score read(MemorySegment at, Call scope) {
        return new Score(ScoreStatus.of(at.get(JAVA_INT, LayoutScores.Score.STATUS)),
                at.get(JAVA_INT, LayoutScores.Score.FLAGS), at.get(JAVA_LONG,
                LayoutScores.Score.SCORE_E4), at.get(JAVA_LONG, LayoutScores.Score.NUMERATOR),
                at.get(JAVA_LONG, LayoutScores.Score.DENOMINATOR), at.get(JAVA_INT,
                LayoutScores.Score.BAND), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutScores.Score.TERM)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutScores.Score.ITEM)));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutContext;

/**
 * Options of {@link Context#create}. Zero is the default of every member.
 *
 * @param log null: nothing is logged
 * @param indexSeed seed of the hash indexes; give a random one where codes come from strangers
 *         (unsigned)
 * @param inputBytesMax bytes of one import after decompression; 0: 16 GiB (unsigned)
 * @param inputLinesMax lines of one import; 0: 200 million (unsigned)
 * @param inputRatioMax decompressed / compressed bytes; 0: 200
 * @param showPersonalValues 1: errors may quote values of columns mapped as personal
 * @param progress called by long work whose options have no progress callback of their own, or none
 *         was given: with what is done of the step it is at, and how much that is; null: none
 */
public record ContextOptions(ContextLogCallback log, long indexSeed, long inputBytesMax,
        long inputLinesMax, long inputRatioMax, long showPersonalValues,
        ProgressCallback progress) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ContextOptions defaults() {
        return new ContextOptions(null, 0, 0, 0, 0, 0, null);
    }

    /**
     * The same with another log.
     *
     * @param log null: nothing is logged
     * @return a changed copy
     */
    public ContextOptions log(ContextLogCallback log) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /**
     * The same with another index seed.
     *
     * @param indexSeed seed of the hash indexes; give a random one where codes come from strangers
     *         (unsigned)
     * @return a changed copy
     */
    public ContextOptions indexSeed(long indexSeed) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /**
     * The same with another input bytes max.
     *
     * @param inputBytesMax bytes of one import after decompression; 0: 16 GiB (unsigned)
     * @return a changed copy
     */
    public ContextOptions inputBytesMax(long inputBytesMax) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /**
     * The same with another input lines max.
     *
     * @param inputLinesMax lines of one import; 0: 200 million (unsigned)
     * @return a changed copy
     */
    public ContextOptions inputLinesMax(long inputLinesMax) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /**
     * The same with another input ratio max.
     *
     * @param inputRatioMax decompressed / compressed bytes; 0: 200
     * @return a changed copy
     */
    public ContextOptions inputRatioMax(long inputRatioMax) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /**
     * The same with another show personal values.
     *
     * @param showPersonalValues 1: errors may quote values of columns mapped as personal
     * @return a changed copy
     */
    public ContextOptions showPersonalValues(long showPersonalValues) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /**
     * The same with another progress.
     *
     * @param progress called by long work whose options have no progress callback of their own, or
     *         none was given: with what is done of the step it is at, and how much that is; null:
     *         none
     * @return a changed copy
     */
    public ContextOptions progress(ProgressCallback progress) {
        return new ContextOptions(log, indexSeed, inputBytesMax, inputLinesMax, inputRatioMax,
                showPersonalValues, progress);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ContextOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutContext.ContextOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ContextOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutContext.ContextOptions.LOG, ContextLogUpcall.stub(log, scope));
        at.set(JAVA_LONG, LayoutContext.ContextOptions.INDEX_SEED, indexSeed);
        at.set(JAVA_LONG, LayoutContext.ContextOptions.INPUT_BYTES_MAX, inputBytesMax);
        at.set(JAVA_LONG, LayoutContext.ContextOptions.INPUT_LINES_MAX, inputLinesMax);
        at.set(JAVA_INT, LayoutContext.ContextOptions.INPUT_RATIO_MAX, Convert.u32(inputRatioMax,
                "inputRatioMax"));
        at.set(JAVA_INT, LayoutContext.ContextOptions.SHOW_PERSONAL_VALUES,
                Convert.u32(showPersonalValues, "showPersonalValues"));
        at.set(ADDRESS, LayoutContext.ContextOptions.PROGRESS, ProgressUpcall.stub(progress,
                scope));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutConcentration;
import org.encours.internal.NativeConcentration;

/**
 * Concentration of a portfolio.
 *
 * @param status a {@link ConcentrationStatus}, of all but Theil
 * @param theilStatus a {@link ConcentrationStatus}
 * @param counted n: exposures greater than zero (unsigned)
 * @param leftOut exposures of zero or less (unsigned)
 * @param missing exposures of {@code ENCOURS_CONCENTRATION_NONE}: unknown, left out (unsigned)
 * @param total T, minor units
 * @param top sum of the largest {@code top_count}, minor units
 * @param topSharePpm top / T * 10^6
 * @param largest the largest exposure, minor units
 * @param herfindahlPpm H * 10^6; 10 000 times H is a hundredth of it
 * @param herfindahlNumerator H in lowest terms...
 * @param herfindahlDenominator ... over this; 0 when it does not fit 64 bits
 * @param effectiveNumberE4 1 / H * 10^4
 * @param theilPpm Theil * 10^6, natural logarithm
 */
public record Concentration(ConcentrationStatus status, ConcentrationStatus theilStatus,
        long counted, long leftOut, long missing, long total, long top, long topSharePpm,
        long largest, long herfindahlPpm, long herfindahlNumerator, long herfindahlDenominator,
        long effectiveNumberE4, long theilPpm) {
    /** a figure that is none. */
    public static final long NONE = -9223372036854775808L;

    /**
     * Bytes of a state; 0 when the options are not acceptable.
     *
     * @param options options; null: top 10
     * @return bytes of a state
     */
    public static long stateSize(ConcentrationOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = ConcentrationOptions.write(options, call);
            return NativeConcentration.concentrationStateSize(optionsAt);
        }
    }

    /**
     * Begin an empty state; see state.h.
     *
     * @param state state
     * @param options options; null: top 10
     * @throws EncoursException if it is refused or fails (invalid: top_count over 1000, no such
     *         choice; abi)
     */
    public static void begin(MemorySegment state, ConcentrationOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = ConcentrationOptions.write(options, call);
            call.check(NativeConcentration.concentrationBegin(call.inout(state), stateSize,
                    optionsAt, call.error()));
        }
    }

    /**
     * Add debtors. A debtor given twice is two debtors.
     *
     * @param state untouched on failure
     * @param exposures minor units; NONE: unknown; null: none
     * @throws EncoursException if it is refused or fails (invalid: a state of something else;
     *         corrupt: no state; limit: more than 2^40 debtors)
     */
    public static void add(MemorySegment state, MemorySegment exposures) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            long count = Convert.count(-1, exposures, 8, "exposures");
            count = Math.max(count, 0);
            call.check(NativeConcentration.concentrationAdd(call.inout(state), stateSize,
                    call.in(exposures), count, call.error()));
        }
    }

    /**
     * Add debtors. A debtor given twice is two debtors.
     *
     * @param state untouched on failure
     * @param exposures minor units; NONE: unknown; null: none
     * @throws EncoursException if it is refused or fails (invalid: a state of something else;
     *         corrupt: no state; limit: more than 2^40 debtors)
     */
    public static void add(MemorySegment state, long[] exposures) {
        add(state, Convert.memory(exposures));
    }

    /**
     * The figures of a state.
     *
     * @param state as it is
     * @return the figures
     * @throws EncoursException if it is refused or fails (invalid: a state of something else;
     *         corrupt: no state; abi)
     */
    public static Concentration finish(MemorySegment state) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutConcentration.Concentration.SIZE);
            call.check(NativeConcentration.concentrationFinish(call.in(state), stateSize, outAt,
                    call.error()));
            return Concentration.read(outAt, call);
        }
    }

    /**
     * Bytes of workspace of {@link Concentration#giniCompute}: room for two sorted copies. 0 when
     * {@code count} is over 2^31.
     *
     * @param count exposures
     * @return bytes of workspace of {@link Concentration#giniCompute}
     */
    public static long giniWorkspaceSize(long count) {
        return NativeConcentration.giniWorkspaceSize(Convert.size(count, "count"));
    }

    /**
     * Gini's index by the Lorenz curve, in both forms.
     *
     * @param exposures minor units; NONE: unknown; null: none
     * @param workspace memory aligned to 8 bytes; its content does not matter; null: none
     * @return the figures
     * @throws EncoursException if it is refused or fails (misuse: the workspace is too small or
     *         misaligned; limit: more than 2^31 exposures; abi)
     */
    public static Gini giniCompute(MemorySegment exposures, MemorySegment workspace) {
        try (Call call = Call.begin()) {
            long count = Convert.count(-1, exposures, 8, "exposures");
            count = Math.max(count, 0);
            long workspaceSize = Convert.count(-1, workspace, 1, "workspace");
            workspaceSize = Math.max(workspaceSize, 0);
            MemorySegment outAt = call.sized(LayoutConcentration.Gini.SIZE);
            call.check(NativeConcentration.giniCompute(call.in(exposures), count,
                    call.inout(workspace), workspaceSize, outAt, call.error()));
            return Gini.read(outAt, call);
        }
    }

    /**
     * Gini's index by the Lorenz curve, in both forms.
     *
     * @param exposures minor units; NONE: unknown; null: none
     * @param workspace memory aligned to 8 bytes; its content does not matter; null: none
     * @return the figures
     * @throws EncoursException if it is refused or fails (misuse: the workspace is too small or
     *         misaligned; limit: more than 2^31 exposures; abi)
     */
    public static Gini giniCompute(long[] exposures, MemorySegment workspace) {
        return giniCompute(Convert.memory(exposures), workspace);
    }

    /** Reads a value while it can be read. */
    static Concentration read(MemorySegment at, Call scope) {
        return new Concentration(ConcentrationStatus.of(at.get(JAVA_INT,
                LayoutConcentration.Concentration.STATUS)), ConcentrationStatus.of(at.get(JAVA_INT,
                LayoutConcentration.Concentration.THEIL_STATUS)), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.COUNTED), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.LEFT_OUT), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.MISSING), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.TOTAL), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.TOP), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.TOP_SHARE_PPM), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.LARGEST), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.HERFINDAHL_PPM), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.HERFINDAHL_NUMERATOR), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.HERFINDAHL_DENOMINATOR), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.EFFECTIVE_NUMBER_E4), at.get(JAVA_LONG,
                LayoutConcentration.Concentration.THEIL_PPM));
    }
}

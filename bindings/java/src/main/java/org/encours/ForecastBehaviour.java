// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutForecast;

/**
 * Observed delays by key: customers, segments, the portfolio (one element) or dispute reasons.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ForecastBehaviour {
    private long count = -1;
    private MemorySegment meanE4;
    private MemorySegment medianE4;
    private MemorySegment weightedE4;
    private MemorySegment observations;
    private MemorySegment probabilityPpm;

    /** Begins without columns. */
    public ForecastBehaviour() {}

    /**
     * elements of each column.
     *
     * @return elements of each column
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * elements of each column.
     *
     * @param count elements of each column
     * @return this object
     */
    public ForecastBehaviour count(long count) {
        this.count = count;
        return this;
    }

    /**
     * days * 10^4, or {@code ENCOURS_FORECAST_NO_DELAY}; null: unknown.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment meanE4() {
        return meanE4;
    }

    /**
     * days * 10^4, or {@code ENCOURS_FORECAST_NO_DELAY}; null: unknown.
     *
     * @param meanE4 the elements
     * @return this object
     */
    public ForecastBehaviour meanE4(long... meanE4) {
        return meanE4(MemorySegment.ofArray(meanE4));
    }

    /**
     * days * 10^4, or {@code ENCOURS_FORECAST_NO_DELAY}; null: unknown.
     *
     * @param meanE4 the elements
     * @return this object
     */
    public ForecastBehaviour meanE4(MemorySegment meanE4) {
        count = Convert.same(count, meanE4.byteSize(), 8, "meanE4");
        this.meanE4 = meanE4;
        return this;
    }

    /**
     * the same; null: unknown.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment medianE4() {
        return medianE4;
    }

    /**
     * the same; null: unknown.
     *
     * @param medianE4 the elements
     * @return this object
     */
    public ForecastBehaviour medianE4(long... medianE4) {
        return medianE4(MemorySegment.ofArray(medianE4));
    }

    /**
     * the same; null: unknown.
     *
     * @param medianE4 the elements
     * @return this object
     */
    public ForecastBehaviour medianE4(MemorySegment medianE4) {
        count = Convert.same(count, medianE4.byteSize(), 8, "medianE4");
        this.medianE4 = medianE4;
        return this;
    }

    /**
     * the same; null: unknown.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weightedE4() {
        return weightedE4;
    }

    /**
     * the same; null: unknown.
     *
     * @param weightedE4 the elements
     * @return this object
     */
    public ForecastBehaviour weightedE4(long... weightedE4) {
        return weightedE4(MemorySegment.ofArray(weightedE4));
    }

    /**
     * the same; null: unknown.
     *
     * @param weightedE4 the elements
     * @return this object
     */
    public ForecastBehaviour weightedE4(MemorySegment weightedE4) {
        count = Convert.same(count, weightedE4.byteSize(), 8, "weightedE4");
        this.weightedE4 = weightedE4;
        return this;
    }

    /**
     * payments behind them; null: enough.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment observations() {
        return observations;
    }

    /**
     * payments behind them; null: enough.
     *
     * @param observations the elements
     * @return this object
     */
    public ForecastBehaviour observations(int... observations) {
        return observations(MemorySegment.ofArray(observations));
    }

    /**
     * payments behind them; null: enough.
     *
     * @param observations the elements
     * @return this object
     */
    public ForecastBehaviour observations(MemorySegment observations) {
        count = Convert.same(count, observations.byteSize(), 4, "observations");
        this.observations = observations;
        return this;
    }

    /**
     * that the cash comes, 0 to 1 000 000; null: 1 000 000.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment probabilityPpm() {
        return probabilityPpm;
    }

    /**
     * that the cash comes, 0 to 1 000 000; null: 1 000 000.
     *
     * @param probabilityPpm the elements
     * @return this object
     */
    public ForecastBehaviour probabilityPpm(int... probabilityPpm) {
        return probabilityPpm(MemorySegment.ofArray(probabilityPpm));
    }

    /**
     * that the cash comes, 0 to 1 000 000; null: 1 000 000.
     *
     * @param probabilityPpm the elements
     * @return this object
     */
    public ForecastBehaviour probabilityPpm(MemorySegment probabilityPpm) {
        count = Convert.same(count, probabilityPpm.byteSize(), 4, "probabilityPpm");
        this.probabilityPpm = probabilityPpm;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ForecastBehaviour value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutForecast.ForecastBehaviour.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ForecastBehaviour value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(meanE4, Math.max(count, 0), 8, "meanE4");
        Convert.room(medianE4, Math.max(count, 0), 8, "medianE4");
        Convert.room(weightedE4, Math.max(count, 0), 8, "weightedE4");
        Convert.room(observations, Math.max(count, 0), 4, "observations");
        Convert.room(probabilityPpm, Math.max(count, 0), 4, "probabilityPpm");
        at.set(JAVA_LONG, LayoutForecast.ForecastBehaviour.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviour.MEAN_E4, scope.in(meanE4));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviour.MEDIAN_E4, scope.in(medianE4));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviour.WEIGHTED_E4, scope.in(weightedE4));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviour.OBSERVATIONS, scope.in(observations));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviour.PROBABILITY_PPM, scope.in(probabilityPpm));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutForecast;

/**
 * What is known of payment, by level.
 *
 * @param customers by columns.customer; null: unknown
 * @param segments by columns.segment; null: unknown
 * @param portfolio one element; null: unknown
 * @param reasons by columns.reason; no minimum applies; null: unknown
 */
public record ForecastBehaviours(ForecastBehaviour customers, ForecastBehaviour segments,
        ForecastBehaviour portfolio, ForecastBehaviour reasons) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ForecastBehaviours defaults() {
        return new ForecastBehaviours(null, null, null, null);
    }

    /**
     * The same with another customers.
     *
     * @param customers by columns.customer; null: unknown
     * @return a changed copy
     */
    public ForecastBehaviours customers(ForecastBehaviour customers) {
        return new ForecastBehaviours(customers, segments, portfolio, reasons);
    }

    /**
     * The same with another segments.
     *
     * @param segments by columns.segment; null: unknown
     * @return a changed copy
     */
    public ForecastBehaviours segments(ForecastBehaviour segments) {
        return new ForecastBehaviours(customers, segments, portfolio, reasons);
    }

    /**
     * The same with another portfolio.
     *
     * @param portfolio one element; null: unknown
     * @return a changed copy
     */
    public ForecastBehaviours portfolio(ForecastBehaviour portfolio) {
        return new ForecastBehaviours(customers, segments, portfolio, reasons);
    }

    /**
     * The same with another reasons.
     *
     * @param reasons by columns.reason; no minimum applies; null: unknown
     * @return a changed copy
     */
    public ForecastBehaviours reasons(ForecastBehaviour reasons) {
        return new ForecastBehaviours(customers, segments, portfolio, reasons);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ForecastBehaviours value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutForecast.ForecastBehaviours.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ForecastBehaviours value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutForecast.ForecastBehaviours.CUSTOMERS,
                ForecastBehaviour.write(customers, scope));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviours.SEGMENTS,
                ForecastBehaviour.write(segments, scope));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviours.PORTFOLIO,
                ForecastBehaviour.write(portfolio, scope));
        at.set(ADDRESS, LayoutForecast.ForecastBehaviours.REASONS, ForecastBehaviour.write(reasons,
                scope));
    }
}

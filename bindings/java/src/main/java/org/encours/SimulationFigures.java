// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutPolicySimulation;

/**
 * Orders with one outcome, or on which one rule fired.
 *
 * @param orders how many (unsigned)
 * @param customers of how many customers (unsigned)
 * @param unconverted orders whose amount has no rate, or whose customer's have none (unsigned)
 * @param decisive of a rule: orders that it alone made worse than the rest of the rules would have;
 *         of an outcome 0 (unsigned)
 * @param amount of the orders, minor units
 * @param paid paid afterwards, by order, minor units
 * @param paidLate of it late, minor units
 * @param openLate open and late afterwards, by order, minor units
 * @param writtenOff written off afterwards, by order, minor units
 * @param meanDaysE2 mean days beyond terms of what was paid, weighted by amount, 1/100, half up;
 *         INT64_MIN: nothing was paid
 * @param followed orders by {@link Followed}
 * @param followedAmounts their amounts, minor units
 */
public record SimulationFigures(long orders, long customers, long unconverted, long decisive,
        long amount, long paid, long paidLate, long openLate, long writtenOff, long meanDaysE2,
        long[] followed, long[] followedAmounts) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SimulationFigures that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("SimulationFigures", components(), "orders", "customers",
                "unconverted", "decisive", "amount", "paid", "paidLate", "openLate", "writtenOff",
                "meanDaysE2", "followed", "followedAmounts");
    }

    private Object[] components() {
        return new Object[] {orders, customers, unconverted, decisive, amount, paid, paidLate,
                openLate, writtenOff, meanDaysE2, followed, followedAmounts};
    }

    /** Reads a value while it can be read. */
    static SimulationFigures read(MemorySegment at, Call scope) {
        return new SimulationFigures(at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.ORDERS), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.CUSTOMERS), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.UNCONVERTED), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.DECISIVE), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.AMOUNT), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.PAID), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.PAID_LATE), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.OPEN_LATE), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.WRITTEN_OFF), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationFigures.MEAN_DAYS_E2),
                at.asSlice(LayoutPolicySimulation.SimulationFigures.FOLLOWED,
                48).toArray(JAVA_LONG),
                at.asSlice(LayoutPolicySimulation.SimulationFigures.FOLLOWED_AMOUNTS,
                48).toArray(JAVA_LONG));
    }
}

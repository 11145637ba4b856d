// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutPolicySimulation;

/**
 * Two policies over the same orders: elements are at (outcome of the first - 1) * 4 + outcome of
 * the second - 1.
 *
 * @param same orders decided alike (unsigned)
 * @param milder orders for which the second is milder (unsigned)
 * @param harder orders for which the second is harder (unsigned)
 * @param orders orders by both outcomes
 * @param amounts their amounts in the currency of the first, minor units
 * @param followed orders by both outcomes and what followed in the first
 */
public record SimulationDifference(long same, long milder, long harder, long[] orders,
        long[] amounts, long[] followed) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SimulationDifference that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("SimulationDifference", components(), "same", "milder", "harder",
                "orders", "amounts", "followed");
    }

    private Object[] components() {
        return new Object[] {same, milder, harder, orders, amounts, followed};
    }

    /** Reads a value while it can be read. */
    static SimulationDifference read(MemorySegment at, Call scope) {
        return new SimulationDifference(at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationDifference.SAME), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationDifference.MILDER), at.get(JAVA_LONG,
                LayoutPolicySimulation.SimulationDifference.HARDER),
                at.asSlice(LayoutPolicySimulation.SimulationDifference.ORDERS,
                128).toArray(JAVA_LONG),
                at.asSlice(LayoutPolicySimulation.SimulationDifference.AMOUNTS,
                128).toArray(JAVA_LONG),
                at.asSlice(LayoutPolicySimulation.SimulationDifference.FOLLOWED,
                768).toArray(JAVA_LONG));
    }
}

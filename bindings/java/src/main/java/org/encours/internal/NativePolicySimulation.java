// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/policy_simulation.h}. */
public final class NativePolicySimulation {
    private static final MethodHandle SIMULATION_NEW = Library.function("encours_simulation_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT,
            LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_FREE = Library.function("encours_simulation_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle SIMULATION_OUTCOME =
            Library.function("encours_simulation_outcome", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_RULE = Library.function("encours_simulation_rule",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_COMPARE =
            Library.function("encours_simulation_compare", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_ORDER_COUNT =
            Library.reader("encours_simulation_order_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle SIMULATION_ORDERS =
            Library.reader("encours_simulation_orders", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_OUTCOMES =
            Library.reader("encours_simulation_outcomes", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_RULES = Library.reader("encours_simulation_rules",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_AMOUNTS =
            Library.reader("encours_simulation_amounts", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_FOLLOWED =
            Library.reader("encours_simulation_followed", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_PAID = Library.reader("encours_simulation_paid",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_PAID_LATE =
            Library.reader("encours_simulation_paid_late", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_OPEN_LATE =
            Library.reader("encours_simulation_open_late", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SIMULATION_WRITTEN_OFF =
            Library.reader("encours_simulation_written_off", FunctionDescriptor.of(ADDRESS,
            ADDRESS));

    private NativePolicySimulation() {}

    public static int simulationNew(MemorySegment view, MemorySegment policy, MemorySegment from,
            MemorySegment to, MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) SIMULATION_NEW.invokeExact(view, policy, from, to, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void simulationFree(MemorySegment simulation) {
        try {
            SIMULATION_FREE.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int simulationOutcome(MemorySegment simulation, int outcome, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) SIMULATION_OUTCOME.invokeExact(simulation, outcome, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int simulationRule(MemorySegment simulation, long rule, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) SIMULATION_RULE.invokeExact(simulation, rule, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int simulationCompare(MemorySegment first, MemorySegment second,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) SIMULATION_COMPARE.invokeExact(first, second, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long simulationOrderCount(MemorySegment simulation) {
        try {
            return (long) SIMULATION_ORDER_COUNT.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationOrders(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_ORDERS.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationOutcomes(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_OUTCOMES.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationRules(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_RULES.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationAmounts(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_AMOUNTS.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationFollowed(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_FOLLOWED.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationPaid(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_PAID.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationPaidLate(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_PAID_LATE.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationOpenLate(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_OPEN_LATE.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment simulationWrittenOff(MemorySegment simulation) {
        try {
            return (MemorySegment) SIMULATION_WRITTEN_OFF.invokeExact(simulation);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}

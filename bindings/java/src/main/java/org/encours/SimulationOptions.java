// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutPolicySimulation;

/**
 * Options of {@link View#newSimulation}.
 *
 * @param rates exchange rates; null: none, one currency
 * @param stage a {@link Stage}; 0: {@link Stage#ORDER}
 * @param afterDays N, 1 to 3650; 0: 90
 * @param knownTo the last day whose payments are in the ledger; not set: payments of all days are;
 *         null: none
 * @param rows 1: keep what followed by order, see {@link Simulation#paid}
 * @param progress called with orders decided, of how many; null: none
 * @param caps legal caps on payment terms, of which the policy names a rule (credit.h); read now
 *         and not kept; null: none
 * @param capsFacts what holds of invoices, as in {@link CreditOptions}
 */
public record SimulationOptions(Rates rates, Stage stage, int afterDays, LocalDate knownTo,
        int rows, ProgressCallback progress, LegalCapColumns caps, long capsFacts) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static SimulationOptions defaults() {
        return new SimulationOptions(null, Stage.of(0), 0, null, 0, null, null, 0);
    }

    /**
     * The same with another rates.
     *
     * @param rates exchange rates; null: none, one currency
     * @return a changed copy
     */
    public SimulationOptions rates(Rates rates) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another stage.
     *
     * @param stage a {@link Stage}; 0: {@link Stage#ORDER}
     * @return a changed copy
     */
    public SimulationOptions stage(Stage stage) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another after days.
     *
     * @param afterDays N, 1 to 3650; 0: 90
     * @return a changed copy
     */
    public SimulationOptions afterDays(int afterDays) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another known to.
     *
     * @param knownTo the last day whose payments are in the ledger; not set: payments of all days
     *         are; null: none
     * @return a changed copy
     */
    public SimulationOptions knownTo(LocalDate knownTo) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another rows.
     *
     * @param rows 1: keep what followed by order, see {@link Simulation#paid}
     * @return a changed copy
     */
    public SimulationOptions rows(int rows) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with orders decided, of how many; null: none
     * @return a changed copy
     */
    public SimulationOptions progress(ProgressCallback progress) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another caps.
     *
     * @param caps legal caps on payment terms, of which the policy names a rule (credit.h); read
     *         now and not kept; null: none
     * @return a changed copy
     */
    public SimulationOptions caps(LegalCapColumns caps) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /**
     * The same with another caps facts.
     *
     * @param capsFacts what holds of invoices, as in {@link CreditOptions}
     * @return a changed copy
     */
    public SimulationOptions capsFacts(long capsFacts) {
        return new SimulationOptions(rates, stage, afterDays, knownTo, rows, progress, caps,
                capsFacts);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(SimulationOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicySimulation.SimulationOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(SimulationOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicySimulation.SimulationOptions.RATES, scope.use(rates));
        at.set(JAVA_INT, LayoutPolicySimulation.SimulationOptions.STAGE, stage.value());
        at.set(JAVA_INT, LayoutPolicySimulation.SimulationOptions.AFTER_DAYS, afterDays);
        Convert.optional(knownTo, at, LayoutPolicySimulation.SimulationOptions.KNOWN_TO);
        at.set(JAVA_INT, LayoutPolicySimulation.SimulationOptions.ROWS, rows);
        at.set(ADDRESS, LayoutPolicySimulation.SimulationOptions.PROGRESS,
                ProgressUpcall.stub(progress, scope));
        at.set(ADDRESS, LayoutPolicySimulation.SimulationOptions.CAPS, LegalCapColumns.write(caps,
                scope));
        at.set(JAVA_INT, LayoutPolicySimulation.SimulationOptions.CAPS_FACTS, Convert.u32(capsFacts,
                "capsFacts"));
    }
}

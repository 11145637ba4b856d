// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutPolicySimulation;
import org.encours.internal.NativePolicySimulation;

/** What a policy would have decided. Opaque, immutable, independent of its view. */
public final class Simulation extends Handle implements SimulationIdiom {
    Simulation(MemorySegment address, Object... kept) {
        super(address, NativePolicySimulation::simulationFree, kept);
    }

    /**
     * Orders with an outcome, or all.
     *
     * @param outcome a {@link Outcome}; 0: all that were decided; -1: undecided for want of a rate
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (invalid: no such outcome; abi)
     */
    public SimulationFigures outcome(Outcome outcome) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutPolicySimulation.SimulationFigures.SIZE);
            call.check(NativePolicySimulation.simulationOutcome(call.self(), outcome.value(), outAt,
                    call.error()));
            return SimulationFigures.read(outAt, call);
        }
    }

    /**
     * Orders on which a rule fired and nothing excused it.
     *
     * @param rule index in the policy, from 0
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: the policy has no such rule;
     *         abi)
     */
    public SimulationFigures rule(long rule) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutPolicySimulation.SimulationFigures.SIZE);
            call.check(NativePolicySimulation.simulationRule(call.self(), Convert.size(rule,
                    "rule"), outAt, call.error()));
            return SimulationFigures.read(outAt, call);
        }
    }

    /**
     * Hold two runs against each other: the same ledger, the same known position, days and orders.
     *
     * @param second second
     * @return {@code struct_size} set by the caller; undecided orders of either are left out
     * @throws EncoursException if it is refused or fails (invalid: runs over other orders;
     *         overflow: a sum does not fit 64 bits; abi)
     */
    public SimulationDifference compare(Simulation second) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutPolicySimulation.SimulationDifference.SIZE);
            call.check(NativePolicySimulation.simulationCompare(call.self(),
                    call.use(Objects.requireNonNull(second, "second")), outAt, call.error()));
            return SimulationDifference.read(outAt, call);
        }
    }

    /**
     * Orders of the run, in the order of the log.
     *
     * @return orders of the run, in the order of the log
     */
    public long orderCount() {
        MemorySegment self = enter();
        try {
            return NativePolicySimulation.simulationOrderCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Their numbers, ascending.
     *
     * @return their numbers, ascending
     */
    public long[] orders() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationOrders(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Their numbers, ascending.
     *
     * @return their numbers, ascending; as memory that is lent until this is closed
     */
    public MemorySegment ordersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationOrders(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }

    /**
     * Outcome of each, 0: undecided.
     *
     * @return a {@link Outcome} each
     */
    public byte[] outcomes() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationOutcomes(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_BYTE);
        }
    }

    /**
     * Outcome of each, 0: undecided.
     *
     * @return a {@link Outcome} each; as memory that is lent until this is closed
     */
    public MemorySegment outcomesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationOutcomes(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 1);
        }
    }

    /**
     * Rules that fired on each and were not excused, bit i: rule i of the policy.
     *
     * @return rules that fired on each and were not excused, bit i
     */
    public long[] rules() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationRules(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Rules that fired on each and were not excused, bit i: rule i of the policy.
     *
     * @return rules that fired on each and were not excused, bit i; as memory that is lent until
     *         this is closed
     */
    public MemorySegment rulesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationRules(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }

    /**
     * Amount of each in the policy's currency, minor units; INT64_MIN: there is no rate.
     *
     * @return amount of each in the policy's currency, minor units
     */
    public long[] amounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationAmounts(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Amount of each in the policy's currency, minor units; INT64_MIN: there is no rate.
     *
     * @return amount of each in the policy's currency, minor units; as memory that is lent until
     *         this is closed
     */
    public MemorySegment amountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationAmounts(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }

    /**
     * What followed each.
     *
     * @return a {@link Followed} each
     */
    public byte[] followed() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationFollowed(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_BYTE);
        }
    }

    /**
     * What followed each.
     *
     * @return a {@link Followed} each; as memory that is lent until this is closed
     */
    public MemorySegment followedMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationFollowed(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 1);
        }
    }

    /**
     * Paid afterwards, minor units; null without {@code rows}.
     *
     * @return paid afterwards, minor units
     */
    public long[] paid() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationPaid(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Paid afterwards, minor units; null without {@code rows}.
     *
     * @return paid afterwards, minor units; as memory that is lent until this is closed
     */
    public MemorySegment paidMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationPaid(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }

    /**
     * Of it late, minor units; null without {@code rows}.
     *
     * @return of it late, minor units
     */
    public long[] paidLate() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationPaidLate(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Of it late, minor units; null without {@code rows}.
     *
     * @return of it late, minor units; as memory that is lent until this is closed
     */
    public MemorySegment paidLateMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationPaidLate(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }

    /**
     * Open and late afterwards, minor units; null without {@code rows}.
     *
     * @return open and late afterwards, minor units
     */
    public long[] openLate() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationOpenLate(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Open and late afterwards, minor units; null without {@code rows}.
     *
     * @return open and late afterwards, minor units; as memory that is lent until this is closed
     */
    public MemorySegment openLateMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationOpenLate(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }

    /**
     * Written off afterwards, minor units; null without {@code rows}.
     *
     * @return written off afterwards, minor units
     */
    public long[] writtenOff() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePolicySimulation.simulationWrittenOff(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Written off afterwards, minor units; null without {@code rows}.
     *
     * @return written off afterwards, minor units; as memory that is lent until this is closed
     */
    public MemorySegment writtenOffMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePolicySimulation.simulationWrittenOff(call.self()),
                    NativePolicySimulation.simulationOrderCount(call.self()) * 8);
        }
    }
}

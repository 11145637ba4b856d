// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeCreditAssign;

/** What a customer was assigned and why. Opaque, immutable, independent of its credit. */
public final class Assignment extends Handle implements AssignmentIdiom {
    Assignment(MemorySegment address, Object... kept) {
        super(address, NativeCreditAssign::assignmentFree, kept);
    }

    /**
     * What is assigned; null: nothing.
     *
     * @return what is assigned
     */
    public String value() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCreditAssign.assignmentValue(self));
        } finally {
            leave();
        }
    }

    /**
     * The rule of the table that assigns it, from 0; -1: none does. With a fact it is what the
     * rules would have said.
     *
     * @return the rule of the table that assigns it, from 0
     */
    public int rule() {
        MemorySegment self = enter();
        try {
            return NativeCreditAssign.assignmentRule(self);
        } finally {
            leave();
        }
    }

    /**
     * Number of the ASSIGNED fact that goes before the rules; 0: none.
     *
     * @return number of the ASSIGNED fact that goes before the rules
     */
    public long fact() {
        MemorySegment self = enter();
        try {
            return NativeCreditAssign.assignmentFact(self);
        } finally {
            leave();
        }
    }

    /**
     * Rules that were passed over: those before the one that assigns, or all.
     *
     * @return rules that were passed over
     */
    public long stepCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditAssign.assignmentStepCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Of each rule passed over, the first of its conditions that is not true, from 0.
     *
     * @return of each rule passed over, the first of its conditions that is not true, from 0
     */
    public int[] stepConditions() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.assignmentStepConditions(call.self()),
                    NativeCreditAssign.assignmentStepCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Of each rule passed over, the first of its conditions that is not true, from 0.
     *
     * @return of each rule passed over, the first of its conditions that is not true, from 0; as
     *         memory that is lent until this is closed
     */
    public MemorySegment stepConditionsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.assignmentStepConditions(call.self()),
                    NativeCreditAssign.assignmentStepCount(call.self()) * 4);
        }
    }

    /**
     * What became of that condition.
     *
     * @return a {@link ConditionResult} each
     */
    public int[] stepResults() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.assignmentStepResults(call.self()),
                    NativeCreditAssign.assignmentStepCount(call.self()), JAVA_INT);
        }
    }

    /**
     * What became of that condition.
     *
     * @return a {@link ConditionResult} each; as memory that is lent until this is closed
     */
    public MemorySegment stepResultsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.assignmentStepResults(call.self()),
                    NativeCreditAssign.assignmentStepCount(call.self()) * 4);
        }
    }

    /**
     * The conditions of a rule passed over, as the policy states them; null beyond the last.
     *
     * @param step from 0
     * @return the conditions of a rule passed over, as the policy states them
     */
    public String stepText(long step) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCreditAssign.assignmentStepText(self, Convert.size(step,
                    "step")));
        } finally {
            leave();
        }
    }
}

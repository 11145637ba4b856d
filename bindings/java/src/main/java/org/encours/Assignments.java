// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeCreditAssign;

/** What a table assigns to all customers. Opaque, immutable, independent of its credit. */
public final class Assignments extends Handle implements AssignmentsIdiom {
    Assignments(MemorySegment address, Object... kept) {
        super(address, NativeCreditAssign::assignmentsFree, kept);
    }

    /**
     * Customers: element i is of number i + 1.
     *
     * @return customers
     */
    public long customerCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditAssign.assignmentsCustomerCount(self);
        } finally {
            leave();
        }
    }

    /**
     * What each has: a value, from 1; 0: nothing.
     *
     * @return what each has
     */
    public int[] values() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.assignmentsValues(call.self()),
                    NativeCreditAssign.assignmentsCustomerCount(call.self()), JAVA_INT);
        }
    }

    /**
     * What each has: a value, from 1; 0: nothing.
     *
     * @return what each has; as memory that is lent until this is closed
     */
    public MemorySegment valuesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.assignmentsValues(call.self()),
                    NativeCreditAssign.assignmentsCustomerCount(call.self()) * 4);
        }
    }

    /**
     * The rule of the table that gives it, from 0; -1: none; -2: a fact does.
     *
     * @return the rule of the table that gives it, from 0
     */
    public int[] rules() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.assignmentsRules(call.self()),
                    NativeCreditAssign.assignmentsCustomerCount(call.self()), JAVA_INT);
        }
    }

    /**
     * The rule of the table that gives it, from 0; -1: none; -2: a fact does.
     *
     * @return the rule of the table that gives it, from 0; as memory that is lent until this is
     *         closed
     */
    public MemorySegment rulesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.assignmentsRules(call.self()),
                    NativeCreditAssign.assignmentsCustomerCount(call.self()) * 4);
        }
    }

    /**
     * Values that there are: those of the rules in their order, each once, then others of facts.
     *
     * @return values that there are
     */
    public long valueCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditAssign.assignmentsValueCount(self);
        } finally {
            leave();
        }
    }

    /**
     * A value, from 0; null beyond the last.
     *
     * @param index index
     * @return a value, from 0
     */
    public String value(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCreditAssign.assignmentsValue(self, Convert.size(index,
                    "index")));
        } finally {
            leave();
        }
    }

    /**
     * How many customers have each value.
     *
     * @return how many customers have each value
     */
    public long[] valueCustomers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.assignmentsValueCustomers(call.self()),
                    NativeCreditAssign.assignmentsValueCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * How many customers have each value.
     *
     * @return how many customers have each value; as memory that is lent until this is closed
     */
    public MemorySegment valueCustomersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.assignmentsValueCustomers(call.self()),
                    NativeCreditAssign.assignmentsValueCount(call.self()) * 8);
        }
    }
}

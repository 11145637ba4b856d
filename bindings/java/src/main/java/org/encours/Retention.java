// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeRetention;

/** Which data is due and what keeps the rest. Opaque, immutable. */
public final class Retention extends Handle {
    /**
     * Code of a fact of the kind {@link FactKind#OTHER} about a customer: the relation with it
     * ended on the fact's first day.
     */
    public static final String CODE_RELATION_ENDED = "relation-ended";

    Retention(MemorySegment address, Object... kept) {
        super(address, NativeRetention::retentionFree, kept);
    }

    /**
     * Customers with personal data that is not erased.
     *
     * @return customers with personal data that is not erased
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeRetention.retentionRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * How many of them are due.
     *
     * @return how many of them are due
     */
    public long dueCount() {
        MemorySegment self = enter();
        try {
            return NativeRetention.retentionDueCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Customer numbers, ascending.
     *
     * @return customer numbers, ascending
     */
    public long[] customers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeRetention.retentionCustomers(call.self()),
                    NativeRetention.retentionRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Customer numbers, ascending.
     *
     * @return customer numbers, ascending; as memory that is lent until this is closed
     */
    public MemorySegment customersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeRetention.retentionCustomers(call.self()),
                    NativeRetention.retentionRowCount(call.self()) * 8);
        }
    }

    /**
     * What keeps the data: flags of {@link RetentionReason}; 0: it is due.
     *
     * @return what keeps the data
     */
    public int[] reasons() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeRetention.retentionReasons(call.self()),
                    NativeRetention.retentionRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * What keeps the data: flags of {@link RetentionReason}; 0: it is due.
     *
     * @return what keeps the data; as memory that is lent until this is closed
     */
    public MemorySegment reasonsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeRetention.retentionReasons(call.self()),
                    NativeRetention.retentionRowCount(call.self()) * 4);
        }
    }

    /**
     * First day on which all rules have run out, epoch day; null: not known, because of NO_CLOCK or
     * NO_RULE, or after 2199.
     *
     * @return first day on which all rules have run out, epoch day
     */
    public int[] until() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeRetention.retentionUntil(call.self()),
                    NativeRetention.retentionRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * First day on which all rules have run out, epoch day; null: not known, because of NO_CLOCK or
     * NO_RULE, or after 2199.
     *
     * @return first day on which all rules have run out, epoch day; as memory that is lent until
     *         this is closed
     */
    public MemorySegment untilMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeRetention.retentionUntil(call.self()),
                    NativeRetention.retentionRowCount(call.self()) * 4);
        }
    }

    /**
     * The rule that runs longest, from 1 in the order given, the first of equals; of NO_CLOCK the
     * first whose event has not happened; 0 under NO_RULE.
     *
     * @return the rule that runs longest, from 1 in the order given, the first of equals
     */
    public int[] ruleNumbers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeRetention.retentionRuleNumbers(call.self()),
                    NativeRetention.retentionRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * The rule that runs longest, from 1 in the order given, the first of equals; of NO_CLOCK the
     * first whose event has not happened; 0 under NO_RULE.
     *
     * @return the rule that runs longest, from 1 in the order given, the first of equals; as memory
     *         that is lent until this is closed
     */
    public MemorySegment ruleNumbersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeRetention.retentionRuleNumbers(call.self()),
                    NativeRetention.retentionRowCount(call.self()) * 4);
        }
    }
}

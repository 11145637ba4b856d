// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLegalCaps;

/**
 * Many invoices, columns in; null where a column is nullable.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class LegalCapInvoices {
    private long count = -1;
    private MemorySegment rule;
    private MemorySegment facts;
    private MemorySegment issue;
    private MemorySegment delivery;
    private MemorySegment receipt;
    private MemorySegment due;

    /** Begins without columns. */
    public LegalCapInvoices() {}

    /**
     * invoices.
     *
     * @return invoices
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * invoices.
     *
     * @param count invoices
     * @return this object
     */
    public LegalCapInvoices count(long count) {
        this.count = count;
        return this;
    }

    /**
     * number of the rule each falls under.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rule() {
        return rule;
    }

    /**
     * number of the rule each falls under.
     *
     * @param rule the elements
     * @return this object
     */
    public LegalCapInvoices rule(int... rule) {
        return rule(MemorySegment.ofArray(rule));
    }

    /**
     * number of the rule each falls under.
     *
     * @param rule the elements
     * @return this object
     */
    public LegalCapInvoices rule(MemorySegment rule) {
        count = Convert.same(count, rule.byteSize(), 4, "rule");
        this.rule = rule;
        return this;
    }

    /**
     * flags of {@link LegalCapFacts}; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment facts() {
        return facts;
    }

    /**
     * flags of {@link LegalCapFacts}; null: none.
     *
     * @param facts the elements
     * @return this object
     */
    public LegalCapInvoices facts(int... facts) {
        return facts(MemorySegment.ofArray(facts));
    }

    /**
     * flags of {@link LegalCapFacts}; null: none.
     *
     * @param facts the elements
     * @return this object
     */
    public LegalCapInvoices facts(MemorySegment facts) {
        count = Convert.same(count, facts.byteSize(), 4, "facts");
        this.facts = facts;
        return this;
    }

    /**
     * day of issue, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment issue() {
        return issue;
    }

    /**
     * day of issue, epoch day.
     *
     * @param issue the elements
     * @return this object
     */
    public LegalCapInvoices issue(int... issue) {
        return issue(MemorySegment.ofArray(issue));
    }

    /**
     * day of issue, epoch day.
     *
     * @param issue the elements
     * @return this object
     */
    public LegalCapInvoices issue(MemorySegment issue) {
        count = Convert.same(count, issue.byteSize(), 4, "issue");
        this.issue = issue;
        return this;
    }

    /**
     * epoch day; null: not known; null: none is.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment delivery() {
        return delivery;
    }

    /**
     * epoch day; null: not known; null: none is.
     *
     * @param delivery the elements
     * @return this object
     */
    public LegalCapInvoices delivery(int... delivery) {
        return delivery(MemorySegment.ofArray(delivery));
    }

    /**
     * epoch day; null: not known; null: none is.
     *
     * @param delivery the elements
     * @return this object
     */
    public LegalCapInvoices delivery(MemorySegment delivery) {
        count = Convert.same(count, delivery.byteSize(), 4, "delivery");
        this.delivery = delivery;
        return this;
    }

    /**
     * epoch day; null: not known; null: none is.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment receipt() {
        return receipt;
    }

    /**
     * epoch day; null: not known; null: none is.
     *
     * @param receipt the elements
     * @return this object
     */
    public LegalCapInvoices receipt(int... receipt) {
        return receipt(MemorySegment.ofArray(receipt));
    }

    /**
     * epoch day; null: not known; null: none is.
     *
     * @param receipt the elements
     * @return this object
     */
    public LegalCapInvoices receipt(MemorySegment receipt) {
        count = Convert.same(count, receipt.byteSize(), 4, "receipt");
        this.receipt = receipt;
        return this;
    }

    /**
     * epoch day; null: only the caps; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * epoch day; null: only the caps; null: none.
     *
     * @param due the elements
     * @return this object
     */
    public LegalCapInvoices due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * epoch day; null: only the caps; null: none.
     *
     * @param due the elements
     * @return this object
     */
    public LegalCapInvoices due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(LegalCapInvoices value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLegalCaps.LegalCapInvoices.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(LegalCapInvoices value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rule, Math.max(count, 0), 4, "rule");
        Convert.room(facts, Math.max(count, 0), 4, "facts");
        Convert.room(issue, Math.max(count, 0), 4, "issue");
        Convert.room(delivery, Math.max(count, 0), 4, "delivery");
        Convert.room(receipt, Math.max(count, 0), 4, "receipt");
        Convert.room(due, Math.max(count, 0), 4, "due");
        at.set(JAVA_LONG, LayoutLegalCaps.LegalCapInvoices.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapInvoices.RULE, scope.in(rule));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapInvoices.FACTS, scope.in(facts));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapInvoices.ISSUE, scope.in(issue));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapInvoices.DELIVERY, scope.in(delivery));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapInvoices.RECEIPT, scope.in(receipt));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapInvoices.DUE, scope.in(due));
    }
}

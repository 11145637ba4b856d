// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutOpenItems;
import org.encours.internal.NativeOpenItems;

/**
 * Items and allocations, as columns in any order, and where the open amounts go.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class OpenItems {
    private long count = -1;
    private MemorySegment amount;
    private MemorySegment date;
    private long allocationCount = -1;
    private MemorySegment item;
    private MemorySegment allocated;
    private MemorySegment since;
    private MemorySegment until;
    private MemorySegment other;
    private MemorySegment open;
    private MemorySegment later;
    private MemorySegment status;

    /** Begins without columns. */
    public OpenItems() {}

    /**
     * items.
     *
     * @return items
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * items.
     *
     * @param count items
     * @return this object
     */
    public OpenItems count(long count) {
        this.count = count;
        return this;
    }

    /**
     * signed minor units; a credit is negative.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * signed minor units; a credit is negative.
     *
     * @param amount the elements
     * @return this object
     */
    public OpenItems amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * signed minor units; a credit is negative.
     *
     * @param amount the elements
     * @return this object
     */
    public OpenItems amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * document date, epoch day or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment date() {
        return date;
    }

    /**
     * document date, epoch day or null.
     *
     * @param date the elements
     * @return this object
     */
    public OpenItems date(int... date) {
        return date(MemorySegment.ofArray(date));
    }

    /**
     * document date, epoch day or null.
     *
     * @param date the elements
     * @return this object
     */
    public OpenItems date(MemorySegment date) {
        count = Convert.same(count, date.byteSize(), 4, "date");
        this.date = date;
        return this;
    }

    /**
     * allocations.
     *
     * @return allocations
     */
    public long allocationCount() {
        return Math.max(allocationCount, 0);
    }

    /**
     * allocations.
     *
     * @param allocationCount allocations
     * @return this object
     */
    public OpenItems allocationCount(long allocationCount) {
        this.allocationCount = allocationCount;
        return this;
    }

    /**
     * item that an allocation settles.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment item() {
        return item;
    }

    /**
     * item that an allocation settles.
     *
     * @param item the elements
     * @return this object
     */
    public OpenItems item(int... item) {
        return item(MemorySegment.ofArray(item));
    }

    /**
     * item that an allocation settles.
     *
     * @param item the elements
     * @return this object
     */
    public OpenItems item(MemorySegment item) {
        allocationCount = Convert.same(allocationCount, item.byteSize(), 4, "item");
        this.item = item;
        return this;
    }

    /**
     * how much of it, minor units, with the sign of the item.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment allocated() {
        return allocated;
    }

    /**
     * how much of it, minor units, with the sign of the item.
     *
     * @param allocated the elements
     * @return this object
     */
    public OpenItems allocated(long... allocated) {
        return allocated(MemorySegment.ofArray(allocated));
    }

    /**
     * how much of it, minor units, with the sign of the item.
     *
     * @param allocated the elements
     * @return this object
     */
    public OpenItems allocated(MemorySegment allocated) {
        allocationCount = Convert.same(allocationCount, allocated.byteSize(), 8, "allocated");
        this.allocated = allocated;
        return this;
    }

    /**
     * matching date, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment since() {
        return since;
    }

    /**
     * matching date, epoch day.
     *
     * @param since the elements
     * @return this object
     */
    public OpenItems since(int... since) {
        return since(MemorySegment.ofArray(since));
    }

    /**
     * matching date, epoch day.
     *
     * @param since the elements
     * @return this object
     */
    public OpenItems since(MemorySegment since) {
        allocationCount = Convert.same(allocationCount, since.byteSize(), 4, "since");
        this.since = since;
        return this;
    }

    /**
     * day from which it no longer counts, epoch day, or null; null: none has ended.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment until() {
        return until;
    }

    /**
     * day from which it no longer counts, epoch day, or null; null: none has ended.
     *
     * @param until the elements
     * @return this object
     */
    public OpenItems until(int... until) {
        return until(MemorySegment.ofArray(until));
    }

    /**
     * day from which it no longer counts, epoch day, or null; null: none has ended.
     *
     * @param until the elements
     * @return this object
     */
    public OpenItems until(MemorySegment until) {
        allocationCount = Convert.same(allocationCount, until.byteSize(), 4, "until");
        this.until = until;
        return this;
    }

    /**
     * date of the other document, epoch day; needed by ACCOUNTING; null: taken to be no later than
     * the item.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment other() {
        return other;
    }

    /**
     * date of the other document, epoch day; needed by ACCOUNTING; null: taken to be no later than
     * the item.
     *
     * @param other the elements
     * @return this object
     */
    public OpenItems other(int... other) {
        return other(MemorySegment.ofArray(other));
    }

    /**
     * date of the other document, epoch day; needed by ACCOUNTING; null: taken to be no later than
     * the item.
     *
     * @param other the elements
     * @return this object
     */
    public OpenItems other(MemorySegment other) {
        allocationCount = Convert.same(allocationCount, other.byteSize(), 4, "other");
        this.other = other;
        return this;
    }

    /**
     * open amount of each item at the as-of day, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * open amount of each item at the as-of day, minor units.
     *
     * @param open the elements, written by the library
     * @return this object
     */
    public OpenItems open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * open amount of each item at the as-of day, minor units.
     *
     * @param open the elements, written by the library
     * @return this object
     */
    public OpenItems open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * what allocations from after the as-of day that have no end settle of the item (ERPNext:
     * future), minor units; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment later() {
        return later;
    }

    /**
     * what allocations from after the as-of day that have no end settle of the item (ERPNext:
     * future), minor units; null: not wanted.
     *
     * @param later the elements, written by the library
     * @return this object
     */
    public OpenItems later(long... later) {
        return later(MemorySegment.ofArray(later));
    }

    /**
     * what allocations from after the as-of day that have no end settle of the item (ERPNext:
     * future), minor units; null: not wanted.
     *
     * @param later the elements, written by the library
     * @return this object
     */
    public OpenItems later(MemorySegment later) {
        count = Convert.same(count, later.byteSize(), 8, "later");
        this.later = later;
        return this;
    }

    /**
     * a {@link OpenItemStatus} each; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link OpenItemStatus} each; null: not wanted.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public OpenItems status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link OpenItemStatus} each; null: not wanted.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public OpenItems status(MemorySegment status) {
        count = Convert.same(count, status.byteSize(), 4, "status");
        this.status = status;
        return this;
    }

    /**
     * Bytes of memory that {@link OpenItems#compute} needs for so many items: 16 each.
     *
     * @param count items
     * @return bytes; SIZE_MAX when that is beyond all memory
     */
    public static long workspaceSize(long count) {
        return NativeOpenItems.openItemsWorkspaceSize(Convert.size(count, "count"));
    }

    /**
     * Open amounts at a day.
     *
     * <p>What allocations settle never exceeds an item at any day that is asked for: more is
     * refused, and named, because the surplus belongs to another item.
     *
     * @param items the items; its out columns are written
     * @param asOf the day, at its end
     * @param allocations a {@link AllocationDate}
     * @param workspace memory, aligned to 8 bytes, lost
     * @throws EncoursException if it is refused or fails (invalid: no such day or choice, an
     *         allocation to no item, without a matching date, ended before it began, with another
     *         sign than its item, or of more than is open of it; misuse: too little or misaligned
     *         memory, or ACCOUNTING without other dates; overflow: later allocations of an item do
     *         not fit int64; limit: more than 2^32 - 1 items)
     */
    public static void compute(OpenItems items, LocalDate asOf, AllocationDate allocations,
            MemorySegment workspace) {
        try (Call call = Call.begin()) {
            long workspaceSize = Convert.same(-1, workspace.byteSize(), 1, "workspace");
            MemorySegment itemsAt = OpenItems.write(Objects.requireNonNull(items, "items"), call);
            call.check(NativeOpenItems.openItemsCompute(itemsAt, call.date(asOf),
                    allocations.value(), call.inout(workspace), workspaceSize, call.error()));
        }
    }

    /**
     * Fill instalment lines with what was paid, first due first.
     *
     * <p>Lines of the same due date are filled in their order, lines without due date last. What
     * exceeds the lines is one more row, of its own: the open lines and it add up to lines - paid.
     *
     * @param lines the documents; its out columns are written
     * @throws EncoursException if it is refused or fails (invalid: first lines that do not ascend,
     *         more than 1024 lines, two signs in a document, a payment with another sign than its
     *         lines, a date out of range; overflow: lines - paid of a document does not fit int64)
     */
    public static void instalmentLinesFill(InstalmentLines lines) {
        try (Call call = Call.begin()) {
            MemorySegment linesAt = InstalmentLines.write(Objects.requireNonNull(lines, "lines"),
                    call);
            call.check(NativeOpenItems.instalmentLinesFill(linesAt, call.error()));
        }
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(OpenItems value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutOpenItems.OpenItems.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(OpenItems value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(date, Math.max(count, 0), 4, "date");
        Convert.room(item, Math.max(allocationCount, 0), 4, "item");
        Convert.room(allocated, Math.max(allocationCount, 0), 8, "allocated");
        Convert.room(since, Math.max(allocationCount, 0), 4, "since");
        Convert.room(until, Math.max(allocationCount, 0), 4, "until");
        Convert.room(other, Math.max(allocationCount, 0), 4, "other");
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(later, Math.max(count, 0), 8, "later");
        Convert.room(status, Math.max(count, 0), 4, "status");
        at.set(JAVA_LONG, LayoutOpenItems.OpenItems.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.DATE, scope.in(date));
        at.set(JAVA_LONG, LayoutOpenItems.OpenItems.ALLOCATION_COUNT, Math.max(allocationCount, 0));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.ITEM, scope.in(item));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.ALLOCATED, scope.in(allocated));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.SINCE, scope.in(since));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.UNTIL, scope.in(until));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.OTHER, scope.in(other));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.OPEN, scope.inout(open));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.LATER, scope.inout(later));
        at.set(ADDRESS, LayoutOpenItems.OpenItems.STATUS, scope.inout(status));
    }
}

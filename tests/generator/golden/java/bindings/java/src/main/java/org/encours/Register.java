// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutMoney;
import org.encours.internal.NativeRegister;

/** Entries in the order they came. Opaque; keeps its context alive. */
public final class Register extends Handle {
    Register(MemorySegment address, Object... kept) {
        super(address, NativeRegister::registerFree, kept);
    }

    /**
     * Make an empty register.
     *
     * @param name UTF-8, 1 to 64 bytes
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the name is empty or too long;
     *         no memory)
     */
    public static Register create(String name) {
        return create(Context.standard(), name);
    }

    /**
     * Make an empty register.
     *
     * @param context context
     * @param name UTF-8, 1 to 64 bytes
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the name is empty or too long;
     *         no memory)
     */
    public static Register create(Context context, String name) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeRegister.registerNew(call.use(Objects.requireNonNull(context,
                    "context")), call.text(Objects.requireNonNull(name, "name")), outAt,
                    call.error()));
            return new Register(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Its name, borrowed until it is freed.
     *
     * @return its name, borrowed until it is freed
     */
    public String name() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeRegister.registerName(self));
        } finally {
            leave();
        }
    }

    /**
     * Number of entries.
     *
     * @return number of entries
     */
    public long count() {
        MemorySegment self = enter();
        try {
            return NativeRegister.registerCount(self);
        } finally {
            leave();
        }
    }

    /**
     * The amounts of its entries.
     *
     * @return minor units, borrowed until an entry is added
     */
    public long[] amounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeRegister.registerAmounts(call.self()),
                    NativeRegister.registerCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Add entries.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param columns columns
     * @return number of the first one added
     * @throws EncoursException if it is refused or fails (invalid: a day or currency that is none;
     *         no memory)
     */
    public long add(RegisterColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment columnsAt = RegisterColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment firstAt = call.slot();
            call.check(NativeRegister.registerAdd(call.self(), columnsAt, firstAt, call.error()));
            return firstAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Total of each currency.
     *
     * @param options options; null: all defaults
     * @param totals where to
     * @return currencies found
     * @throws EncoursException if it is refused or fails (invalid: an option that is none)
     */
    public long sum(RegisterOptions options, RegisterTotals totals) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = RegisterOptions.write(options, call);
            MemorySegment totalsAt = RegisterTotals.write(Objects.requireNonNull(totals, "totals"),
                    call);
            MemorySegment countAt = call.slot();
            call.check(NativeRegister.registerSum(call.self(), optionsAt, totalsAt, countAt,
                    call.error()));
            return countAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Days of the entries, and the first and last of them.
     *
     * @param capacity room at {@code days}
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: there is no entry)
     */
    public DaysResult days(long capacity) {
        try (Call call = Call.begin(this)) {
            MemorySegment firstAt = call.zeros(LayoutMoney.Date.SIZE, 4);
            MemorySegment lastAt = call.zeros(LayoutMoney.Date.SIZE, 4);
            MemorySegment daysAt = call.array(capacity, 4);
            call.check(NativeRegister.registerDays(call.self(), daysAt, Convert.size(capacity,
                    "capacity"), firstAt, lastAt, call.error()));
            return new DaysResult(Convert.elements(daysAt, capacity, JAVA_INT),
                    Convert.date(firstAt.get(JAVA_INT, 0)), Convert.date(lastAt.get(JAVA_INT, 0)));
        }
    }

    /**
     * The text of an entry.
     *
     * @param number from 1
     * @return null when it has none, borrowed until {@code entries} is freed
     * @throws EncoursException if it is refused or fails (not found: there is no such entry)
     */
    public String text(long number) {
        try (Call call = Call.begin(this)) {
            MemorySegment textAt = call.slot();
            call.check(NativeRegister.registerText(call.self(), number, textAt, call.error()));
            return Convert.text(textAt.get(ADDRESS, 0));
        }
    }

    /**
     * Visit the entries in order.
     *
     * @param each called once an entry
     * @throws EncoursException if it is refused or fails
     */
    public void visit(RegisterVisitCallback each) {
        try (Call call = Call.begin(this)) {
            call.check(NativeRegister.registerVisit(call.self(),
                    RegisterVisitUpcall.stub(Objects.requireNonNull(each, "each"), call),
                    MemorySegment.NULL, call.error()));
        }
    }

    /**
     * Merge a partial sum into another.
     *
     * @param state the sum
     * @param other the sum added to it
     * @throws EncoursException if it is refused or fails (invalid: sums of other options)
     */
    public static void merge(MemorySegment state, MemorySegment other) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            size = Convert.same(size, other.byteSize(), 1, "other");
            call.check(NativeRegister.registerMerge(call.inout(state), call.in(other), size,
                    call.error()));
        }
    }

    /**
     * What {@link #days} gives.
     *
     * @param days epoch days
     * @param first the earliest day
     * @param last the latest day
     */
    public record DaysResult(int[] days, LocalDate first, LocalDate last) {}
}

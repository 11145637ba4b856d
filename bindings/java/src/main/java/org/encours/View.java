// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutEventLines;
import org.encours.internal.LayoutView;
import org.encours.internal.NativeCursor;
import org.encours.internal.NativeEventLines;
import org.encours.internal.NativePeriod;
import org.encours.internal.NativeView;

/** What is known of a ledger at one position of its log. Opaque, immutable, shareable. */
public final class View extends Handle implements ViewIdiom {
    View(MemorySegment address, Object... kept) {
        super(address, NativeView::viewFree, kept);
    }

    /**
     * Open a cursor over rows of a view, before the first of them.
     *
     * @param rows a {@link Rows}
     * @param options options; null: all rows
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: unknown rows, a day out of
     *         range, open_only without a day, or an option that these rows do not have; error.field
     *         names it; not found: no such customer or document in the view; abi; no memory)
     */
    public Cursor openCursor(Rows rows, CursorOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = CursorOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeCursor.cursorOpen(call.self(), rows.value(), optionsAt, outAt,
                    call.error()));
            return new Cursor(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Write the events that a view knows.
     *
     * <p>When it fails, what was written before are whole lines, and the report says how many.
     *
     * @param options options; null: all events
     * @param write takes the text
     * @return filled in on failure too
     * @throws EncoursException if it is refused or fails (invalid: sequence_first is beyond
     *         sequence_last; not found: no such customer or document in the view; cancelled: the
     *         progress callback asked to stop; abi: options of a later library with members in use;
     *         no memory)
     */
    public EventLinesReport eventLines(EventLinesOptions options, EventLinesWriteCallback write) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = EventLinesOptions.write(options, call);
            MemorySegment reportAt = call.sized(LayoutEventLines.EventLinesReport.SIZE);
            call.check(NativeEventLines.viewEventLines(call.self(), optionsAt,
                    EventLinesWriteUpcall.stub(Objects.requireNonNull(write, "write"), call),
                    MemorySegment.NULL, reportAt, call.error()));
            return EventLinesReport.read(reportAt, call);
        }
    }

    /**
     * The last closed day as this view knows it, or null.
     *
     * @return the last closed day as this view knows it, or null
     */
    public LocalDate closedTo() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativePeriod.viewClosedTo(call, call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * Count what a view shows.
     *
     * @return counts
     * @throws EncoursException if it is refused or fails (abi)
     */
    public ViewCounts count() {
        try (Call call = Call.begin(this)) {
            MemorySegment countsAt = call.sized(LayoutView.ViewCounts.SIZE);
            call.check(NativeView.viewCount(call.self(), countsAt, call.error()));
            return ViewCounts.read(countsAt, call);
        }
    }

    /**
     * ISO 4217 numeric code of the view's currency number {@code index}, from 0; 0 beyond the last.
     *
     * @param index index
     * @return iSO 4217 numeric code of the view's currency number {@code index}, from 0
     */
    public Currency currency(long index) {
        MemorySegment self = enter();
        try {
            return Convert.currency(NativeView.viewCurrency(self, Convert.size(index, "index")));
        } finally {
            leave();
        }
    }

    /**
     * Decimals of a currency as this ledger keeps it; -1 when the view does not use it.
     *
     * @param currency ISO 4217 numeric
     * @return decimals of a currency as this ledger keeps it
     */
    public int exponent(Currency currency) {
        MemorySegment self = enter();
        try {
            return NativeView.viewExponent(self, Convert.currency(currency));
        } finally {
            leave();
        }
    }

    /**
     * Name of the view's dimension number {@code index}, from 0; null beyond the last. Borrowed
     * from the view.
     *
     * @param index index
     * @return name of the view's dimension number {@code index}, from 0
     */
    public String dimension(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeView.viewDimension(self, Convert.size(index, "index")));
        } finally {
            leave();
        }
    }

    /**
     * The balance of the ledger, or of one customer, in one currency at the end of a day.
     *
     * @param customer number; 0: all customers
     * @param currency ISO 4217 numeric
     * @param asOf the day
     * @return minor units; debits less credits; 0 in a currency the view does not use
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: the
     *         day is none or out of range; overflow)
     */
    public long balance(long customer, Currency currency, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment balanceAt = call.slot();
            call.check(NativeView.viewBalance(call.self(), customer, Convert.currency(currency),
                    call.date(asOf), balanceAt, call.error()));
            return balanceAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The aged balance at the end of a day: by customer, or by a dimension named in options.by. The
     * sum of all cells of a currency equals {@link View#balance} on that day under each policy for
     * credits, unless the options choose account classes.
     *
     * <p>Keys of the rows are customer numbers, or numbers of values, counted from 1 through all
     * dimensions in the order of the log, with 0 for "no value"; labels are the codes of the log,
     * or the values. OLDEST_FIRST takes items of one due and issue date by document number, the
     * order of the log.
     *
     * @param asOf the day
     * @param options see aging.h; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: an option is not acceptable; not
     *         found: the dimension is not declared; overflow; abi; no memory)
     */
    public Aging aging(LocalDate asOf, AgingOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = AgingOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewAging(call.self(), call.date(asOf), optionsAt, outAt,
                    call.error()));
            return new Aging(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Days sales outstanding at the end of a day: simple, count-back, best possible and delay, own
     * and contributed, by customer or by a dimension named in options.by, and in total per
     * currency.
     *
     * <p>Balance B = {@link View#balance}. Sales S = invoices + debit notes - credit notes, gross,
     * by effective date in the window, cancellations at their day; no adjustments, transfers or
     * advances.
     *
     * @param asOf the day
     * @param options see dso.h; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid; not found: the dimension is not
     *         declared; overflow; abi; no memory)
     */
    public DsoReport dso(LocalDate asOf, DsoOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = DsoOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewDso(call.self(), call.date(asOf), optionsAt, outAt,
                    call.error()));
            return new DsoReport(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * A customer by number.
     *
     * @param number from 1
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found; no memory)
     */
    public Customer customer(long number) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewCustomer(call.self(), number, outAt, call.error()));
            return new Customer(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The number of the customer with a code of the log: an impersonal code, or C&lt;number&gt;. A
     * code that is party data is found by {@link Ledger#findCustomer}.
     *
     * @param code code
     * @return number
     * @throws EncoursException if it is refused or fails (not found)
     */
    public long findCustomer(String code) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeView.viewFindCustomer(call.self(),
                    call.text(Objects.requireNonNull(code, "code")), numberAt, call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The number of the document with a source key.
     *
     * @param sourceKey source key
     * @return number
     * @throws EncoursException if it is refused or fails (not found)
     */
    public long findDocument(String sourceKey) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeView.viewFindDocument(call.self(),
                    call.text(Objects.requireNonNull(sourceKey, "sourceKey")), numberAt,
                    call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeCreditFactList;

/** Facts of credit with what they say. Opaque, immutable. */
public final class CreditFacts extends Handle {
    CreditFacts(MemorySegment address, Object... kept) {
        super(address, NativeCreditFactList::creditFactsFree, kept);
    }

    /**
     * How many there are.
     *
     * @return how many there are
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditFactList.creditFactsRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Numbers of the facts, ascending.
     *
     * @return numbers of the facts, ascending
     */
    public long[] numbers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsNumbers(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Numbers of the facts, ascending.
     *
     * @return numbers of the facts, ascending; as memory that is lent until this is closed
     */
    public MemorySegment numbersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsNumbers(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 8);
        }
    }

    /**
     * Customer that each is about or belongs to.
     *
     * @return customer that each is about or belongs to
     */
    public long[] customers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsCustomers(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Customer that each is about or belongs to.
     *
     * @return customer that each is about or belongs to; as memory that is lent until this is
     *         closed
     */
    public MemorySegment customersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsCustomers(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 8);
        }
    }

    /**
     * Document that each is about, or 0.
     *
     * @return document that each is about, or 0
     */
    public long[] documents() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsDocuments(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Document that each is about, or 0.
     *
     * @return document that each is about, or 0; as memory that is lent until this is closed
     */
    public MemorySegment documentsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsDocuments(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 8);
        }
    }

    /**
     * Order that each is about, or 0.
     *
     * @return order that each is about, or 0
     */
    public long[] orders() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsOrders(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Order that each is about, or 0.
     *
     * @return order that each is about, or 0; as memory that is lent until this is closed
     */
    public MemorySegment ordersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsOrders(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 8);
        }
    }

    /**
     * Where each is on T: an {@link FactState}.
     *
     * @return where each is on T
     */
    public int[] states() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsStates(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Where each is on T: an {@link FactState}.
     *
     * @return where each is on T; as memory that is lent until this is closed
     */
    public MemorySegment statesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsStates(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * First day of each, epoch day.
     *
     * @return first day of each, epoch day
     */
    public int[] from() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsFrom(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * First day of each, epoch day.
     *
     * @return first day of each, epoch day; as memory that is lent until this is closed
     */
    public MemorySegment fromMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsFrom(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * First day on which each no longer holds, as far as is known, epoch day; null: no end is
     * known.
     *
     * @return first day on which each no longer holds, as far as is known, epoch day
     */
    public int[] to() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsTo(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * First day on which each no longer holds, as far as is known, epoch day; null: no end is
     * known.
     *
     * @return first day on which each no longer holds, as far as is known, epoch day; as memory
     *         that is lent until this is closed
     */
    public MemorySegment toMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsTo(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * Day that each states, epoch day, such as the review day of a limit; null: none.
     *
     * @return day that each states, epoch day, such as the review day of a limit
     */
    public int[] dates() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsDates(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Day that each states, epoch day, such as the review day of a limit; null: none.
     *
     * @return day that each states, epoch day, such as the review day of a limit; as memory that is
     *         lent until this is closed
     */
    public MemorySegment datesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsDates(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * What each states: minor units, or the value of a score, or days of payment terms; INT64_MIN
     * when it states none.
     *
     * @return what each states
     */
    public long[] amounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsAmounts(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * What each states: minor units, or the value of a score, or days of payment terms; INT64_MIN
     * when it states none.
     *
     * @return what each states; as memory that is lent until this is closed
     */
    public MemorySegment amountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsAmounts(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 8);
        }
    }

    /**
     * Currency of each amount, ISO 4217 numeric, or 0.
     *
     * @return currency of each amount, ISO 4217 numeric, or 0
     */
    public short[] currencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsCurrencies(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * Currency of each amount, ISO 4217 numeric, or 0.
     *
     * @return currency of each amount, ISO 4217 numeric, or 0; as memory that is lent until this is
     *         closed
     */
    public MemorySegment currenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsCurrencies(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 2);
        }
    }

    /**
     * Share of a guarantee that counts as its fact states it, 1/10000; -1: it states none.
     *
     * @return share of a guarantee that counts as its fact states it, 1/10000
     */
    public int[] percents() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsPercents(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Share of a guarantee that counts as its fact states it, 1/10000; -1: it states none.
     *
     * @return share of a guarantee that counts as its fact states it, 1/10000; as memory that is
     *         lent until this is closed
     */
    public MemorySegment percentsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsPercents(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * Decisions that a release was given for; 0: any number, and of other kinds.
     *
     * @return decisions that a release was given for
     */
    public int[] uses() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsUses(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Decisions that a release was given for; 0: any number, and of other kinds.
     *
     * @return decisions that a release was given for; as memory that is lent until this is closed
     */
    public MemorySegment usesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsUses(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * Decisions that used a release, of those that the view knows.
     *
     * @return decisions that used a release, of those that the view knows
     */
    public int[] used() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsUsed(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Decisions that used a release, of those that the view knows.
     *
     * @return decisions that used a release, of those that the view knows; as memory that is lent
     *         until this is closed
     */
    public MemorySegment usedMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsUsed(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 4);
        }
    }

    /**
     * When each was recorded, microseconds since 1970-01-01 UTC.
     *
     * @return when each was recorded, microseconds since 1970-01-01 UTC
     */
    public long[] recordedAt() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditFactList.creditFactsRecordedAt(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * When each was recorded, microseconds since 1970-01-01 UTC.
     *
     * @return when each was recorded, microseconds since 1970-01-01 UTC; as memory that is lent
     *         until this is closed
     */
    public MemorySegment recordedAtMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditFactList.creditFactsRecordedAt(call.self()),
                    NativeCreditFactList.creditFactsRowCount(call.self()) * 8);
        }
    }

    /**
     * A text of a row, borrowed from the list; "" where there is none, null beyond the last row and
     * of what is no {@link FactText}.
     *
     * @param row from 0
     * @param text a {@link FactText}
     * @return a text of a row, borrowed from the list
     */
    public String text(long row, FactText text) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCreditFactList.creditFactsText(self, Convert.size(row, "row"),
                    text.value()));
        } finally {
            leave();
        }
    }

    /**
     * Scale of a score: its worst value and its best one, equal when the fact states none.
     *
     * @param row from 0
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: beyond the last row)
     */
    public ScaleResult scale(long row) {
        try (Call call = Call.begin(this)) {
            MemorySegment worstAt = call.slot();
            MemorySegment bestAt = call.slot();
            call.check(NativeCreditFactList.creditFactsScale(call.self(), Convert.size(row, "row"),
                    worstAt, bestAt, call.error()));
            return new ScaleResult(worstAt.get(JAVA_LONG, 0), bestAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * What {@link #scale} gives.
     *
     * @param worst worst
     * @param best best
     */
    public record ScaleResult(long worst, long best) {}
}

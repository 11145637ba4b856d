// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.NativeView;

/** A reference to a view and a customer of it; its answers never change. Opaque. */
public final class Customer extends Handle implements CustomerIdiom {
    Customer(MemorySegment address, Object... kept) {
        super(address, NativeView::customerFree, kept);
    }

    /**
     * Its number.
     *
     * @return its number
     */
    public long number() {
        MemorySegment self = enter();
        try {
            return NativeView.customerNumber(self);
        } finally {
            leave();
        }
    }

    /**
     * Its code in the log, borrowed from it.
     *
     * @return its code in the log, borrowed from it
     */
    public String code() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeView.customerCode(self));
        } finally {
            leave();
        }
    }

    /**
     * Its value of a dimension at a day; null when it has none or there is no such dimension.
     * Borrowed.
     *
     * @param dimension name
     * @param asOf as of
     * @return its value of a dimension at a day
     */
    public String dimension(String dimension, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            return Convert.text(NativeView.customerDimension(call.self(),
                    call.text(Objects.requireNonNull(dimension, "dimension")), call.date(asOf)));
        }
    }

    /**
     * Its balance in a currency at the end of a day: as {@link View#balance}, in time proportional
     * to its own documents.
     *
     * @param currency ISO 4217 numeric
     * @param asOf as of
     * @return minor units
     * @throws EncoursException if it is refused or fails (invalid; overflow; storage: rows that
     *         were compacted cannot be read back; other kinds as the store gives them (compact.h);
     *         denied: the authoriser does not allow it (authoriser.h))
     */
    public long balance(Currency currency, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment balanceAt = call.slot();
            call.check(NativeView.customerBalance(call.self(), Convert.currency(currency),
                    call.date(asOf), balanceAt, call.error()));
            return balanceAt.get(JAVA_LONG, 0);
        }
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeColumnMap;

/** Which column gives what. Opaque; built, then used by any number of imports. */
public final class ColumnMap extends Handle {
    ColumnMap(MemorySegment address, Object... kept) {
        super(address, NativeColumnMap::columnMapFree, kept);
    }

    /**
     * Begin a map without columns.
     *
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: an option is not acceptable;
     *         error.field names it; currency: the default currency is unknown; abi; no memory)
     */
    public static ColumnMap create(ColumnMapOptions options) {
        return create(Context.standard(), options);
    }

    /**
     * Begin a map without columns.
     *
     * @param context context
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: an option is not acceptable;
     *         error.field names it; currency: the default currency is unknown; abi; no memory)
     */
    public static ColumnMap create(Context context, ColumnMapOptions options) {
        try (Call call = Call.making()) {
            MemorySegment optionsAt = ColumnMapOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeColumnMap.columnMapNew(call.use(Objects.requireNonNull(context,
                    "context")), optionsAt, outAt, call.error()));
            return new ColumnMap(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Say which column gives a member. A later call for the same member replaces the earlier one.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param member a {@link MapMember}
     * @param name header of the column; null: by position; null: none
     * @param position from 1; 0 when {@code name} is given
     * @throws EncoursException if it is refused or fails (invalid: no such member; neither or both
     *         of name and position; a name in a map of texts without header)
     */
    public void set(MapMember member, String name, long position) {
        try (Call call = Call.begin(this)) {
            call.check(NativeColumnMap.columnMapSet(call.self(), member.value(), call.text(name),
                    Convert.u32(position, "position"), call.error()));
        }
    }

    /**
     * Say which column gives the value of a dimension to documents. A blank leaves it to the
     * customer's. The import declares the dimension when the ledger has it not.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param dimension 1 to 32 bytes, such as "region"
     * @param name header of the column; null: by position; null: none
     * @param position from 1; 0 when {@code name} is given
     * @throws EncoursException if it is refused or fails (invalid; limit: more than 32 dimensions)
     */
    public void setDimension(String dimension, String name, long position) {
        try (Call call = Call.begin(this)) {
            call.check(NativeColumnMap.columnMapSetDimension(call.self(),
                    call.text(Objects.requireNonNull(dimension, "dimension")), call.text(name),
                    Convert.u32(position, "position"), call.error()));
        }
    }

    /**
     * Say what a value of the type column means. A value that is not in the table refuses its line.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param value as in the column, compared without case, accents and padding
     * @param type a {@link DocumentType}; 0: by the sign of the amount; -1: ignore the line
     * @param reason a {@link AdjustmentReason} when the type is an adjustment, else 0
     * @throws EncoursException if it is refused or fails (invalid: no such type or reason; exists:
     *         the value has another meaning already; limit: more than 256 values; no memory)
     */
    public void setType(String value, DocumentType type, AdjustmentReason reason) {
        try (Call call = Call.begin(this)) {
            call.check(NativeColumnMap.columnMapSetType(call.self(),
                    call.text(Objects.requireNonNull(value, "value")), type.value(), reason.value(),
                    call.error()));
        }
    }

    /**
     * Compute the due dates of invoices and debit notes that have none from the issue date by this
     * rule. Without it they stay missing. The documents say that their due date was computed, and
     * keep the rule as text unless the terms column has one.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param rule from the issue date
     * @param calendar copied; needed when the rule rolls; null: none
     * @throws EncoursException if it is refused or fails (invalid: the rule makes no sense, does
     *         not start from the issue date, or rolls without a usable calendar; no memory)
     */
    public void setTerms(TermRule rule, Calendar calendar) {
        try (Call call = Call.begin(this)) {
            MemorySegment ruleAt = TermRule.write(Objects.requireNonNull(rule, "rule"), call);
            MemorySegment calendarAt = Calendar.write(calendar, call);
            call.check(NativeColumnMap.columnMapSetTerms(call.self(), ruleAt, calendarAt,
                    call.error()));
        }
    }
}

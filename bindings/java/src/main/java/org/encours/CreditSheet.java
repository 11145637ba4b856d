// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutCreditSheet;
import org.encours.internal.NativeCreditSheet;

/**
 * The credit sheet: what a credit manager looks at for each customer, for all of them in one pass.
 *
 * <p>Of each row (a customer, in one currency): the aged balance, the late interest of its open
 * items, the count-back DSO of its balance, and what is over its limit. Each figure is that of its
 * own calculator, to the last digit:
 *
 * <p>cells     {@code encours_aging_cells_}*()          interest
 * {@code encours_interest_portfolio_}*() days      {@link DsoCountBackColumns}   over       max(0,
 * balance - limit)
 *
 * <p>The items of a row stand one after another, rows in order: {@code first[r]} is the place of
 * the first item of row r, {@code first[r + 1]} the place after its last one, as in a list column
 * of Arrow. That order is what makes one pass possible: nothing is kept but the row at hand. Rows
 * do not depend on each other, so that threads and machines may each take some: a part that begins
 * with row r is given the places from {@code first + r} on, over the same items.
 *
 * <p>Nothing is allocated. A missing due date is a column of the aged balance, and bears no
 * interest; the DSO of a row without a value has a status.
 *
 * <p>Rounding: cells, balance and what is over the limit are sums and differences, exact; interest
 * is rounded once an item as its schedule says, days once a row as {@code unit} says.
 *
 * <p>Sources: those of aging.h, interest.h and dso.h for their figures. That balance - limit is
 * what is over the limit is our definition.
 *
 * <p>Limits: places to 2^40; figures int64, sums inside 128 bits.
 */
public final class CreditSheet {
    /**
     * The credit sheet of many rows.
     *
     * @param columns the rows; its out columns are written, and have no meaning after a failure
     * @param options how
     * @throws EncoursException if it is refused or fails (invalid: a choice of {@code options} that
     *         its calculator refuses; aging by another date than the due date, in several
     *         currencies or counting items; a schedule of another day; a date out of range or
     *         before the schedule's {@code due_first}; places that descend; a negative limit;
     *         stated columns that are not those of the aged balance; misuse: a figure is wanted
     *         whose input is not there; currency: as {@link AgingCells#describe}; overflow: a cell,
     *         balance or interest of a row does not fit int64; limit: a place after 2^40; corrupt:
     *         bytes that are no schedule; abi)
     */
    public static void compute(CreditSheetColumns columns, CreditSheetOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = CreditSheetColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = CreditSheetOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            CreditSheetColumns.check(columns, optionsAt.get(JAVA_LONG,
                    LayoutCreditSheet.CreditSheetOptions.PERIODS));
            call.check(NativeCreditSheet.creditSheetCompute(columnsAt, optionsAt, call.error()));
        }
    }

    private CreditSheet() {}
}

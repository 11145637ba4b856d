// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutImputation;
import org.encours.internal.NativeImputation;

/**
 * Which of several debts a payment pays (art. 1342-10 code civil).
 *
 * <p>The debtor's choice counts first. Without one, in this order: debts that are due before debts
 * that are not; those the debtor had most interest in paying; the oldest; all else equal, in
 * proportion. "The oldest first" is thus only the fourth of these criteria.
 *
 * <p>Each criterion is a column of ranks or a day of the caller, so that another order agreed with
 * the debtor is a matter of data. Debts that are equal under all criteria share in proportion to
 * what they owe, by largest remainder, ties to the first: the shares add up to the payment exactly.
 *
 * <p>Inside one debt, costs, interest and principal are paid in the order of interest.h.
 *
 * <p>Source: art. 1342-10 code civil; cours-de-droit.net, "Imputation des paiements".
 */
public final class Imputation {
    /**
     * Share a payment among debts.
     *
     * @param columns the debts
     * @param day day of the payment
     * @param payment minor units, 0 or more
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a negative amount, or a day that
     *         is none; limit: more than 2^31 debts)
     */
    public static ShareResult share(ImputationColumns columns, LocalDate day, long payment) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = ImputationColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment surplusAt = call.slot();
            MemorySegment paidAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutImputation.ImputationColumns.COUNT), 8);
            MemorySegment decidedAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutImputation.ImputationColumns.COUNT), 4);
            MemorySegment orderAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutImputation.ImputationColumns.COUNT), 4);
            call.check(NativeImputation.imputationShare(columnsAt, call.date(day), payment, paidAt,
                    decidedAt, orderAt, surplusAt, call.error()));
            return new ShareResult(Convert.elements(paidAt, columnsAt.get(JAVA_LONG,
                    LayoutImputation.ImputationColumns.COUNT), JAVA_LONG),
                    Convert.elements(decidedAt, columnsAt.get(JAVA_LONG,
                    LayoutImputation.ImputationColumns.COUNT), JAVA_INT), Convert.elements(orderAt,
                    columnsAt.get(JAVA_LONG, LayoutImputation.ImputationColumns.COUNT), JAVA_INT),
                    surplusAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * What {@link #share} gives.
     *
     * @param paid what each debt receives, minor units; its contents on entry are not read, on
     *         failure they are untouched
     * @param decided a {@link ImputationCriterion} for each
     * @param order working memory; afterwards the debts in the order of their ranks
     * @param surplus what no debt took, minor units
     */
    public record ShareResult(long[] paid, int[] decided, int[] order, long surplus) {}

    private Imputation() {}
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutCreditAssign;

/**
 * The score of a customer and what it is made of. Of the arrays only the first {@code criteria}
 * elements are written.
 *
 * @param customer number (unsigned)
 * @param points 1/100, half up; {@code ENCOURS_CREDIT_SCORE_NONE}: no criterion counts
 * @param missing bit i: no row of criterion i holds (unsigned)
 * @param classFact number of the RISK_CLASS fact that goes before, or 0 (unsigned)
 * @param criteria criteria of the scorecard
 * @param pointsClass class of the points + 1, 0: none
 * @param riskClass class that counts + 1, 0: none
 * @param rows by criterion the row of the scorecard that decided, from 1; 0: none holds
 * @param rowPoints its points, 1/100
 * @param weights weight of the criterion
 */
public record CreditScore(long customer, long points, long missing, long classFact, long criteria,
        long pointsClass, long riskClass, int[] rows, int[] rowPoints, int[] weights) {
    @Override
    public boolean equals(Object other) {
        return other instanceof CreditScore that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("CreditScore", components(), "customer", "points", "missing",
                "classFact", "criteria", "pointsClass", "riskClass", "rows", "rowPoints",
                "weights");
    }

    private Object[] components() {
        return new Object[] {customer, points, missing, classFact, criteria, pointsClass, riskClass,
                rows, rowPoints, weights};
    }

    /** Reads a value while it can be read. */
    static CreditScore read(MemorySegment at, Call scope) {
        return new CreditScore(at.get(JAVA_LONG, LayoutCreditAssign.CreditScore.CUSTOMER),
                at.get(JAVA_LONG, LayoutCreditAssign.CreditScore.POINTS), at.get(JAVA_LONG,
                LayoutCreditAssign.CreditScore.MISSING), at.get(JAVA_LONG,
                LayoutCreditAssign.CreditScore.CLASS_FACT), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutCreditAssign.CreditScore.CRITERIA)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutCreditAssign.CreditScore.POINTS_CLASS)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutCreditAssign.CreditScore.RISK_CLASS)),
                at.asSlice(LayoutCreditAssign.CreditScore.ROWS, 256).toArray(JAVA_INT),
                at.asSlice(LayoutCreditAssign.CreditScore.ROW_POINTS, 256).toArray(JAVA_INT),
                at.asSlice(LayoutCreditAssign.CreditScore.WEIGHTS, 256).toArray(JAVA_INT));
    }
}

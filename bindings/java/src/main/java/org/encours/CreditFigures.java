// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Currency;
import org.encours.internal.LayoutCredit;

/**
 * The figures of a customer, or of a customer and an event.
 *
 * @param customer number; of who stands for it, when merged customers count as one (unsigned)
 * @param head number of the head of its group; itself without one (unsigned)
 * @param known bit 1 &lt;&lt; figure: it is not missing (unsigned)
 * @param limitFact the limit that stands first, or 0 (unsigned)
 * @param currency credit currency, ISO 4217 numeric; null: none
 * @param groupCurrency of the group figures; null: none
 * @param riskClass class of the policy + 1: that said by hand (a RISK_CLASS fact), else that of the
 *         score; 0: none
 * @param values by {@link Figure}; 0 where missing
 * @param status account status, NUL-terminated; "": none
 */
public record CreditFigures(long customer, long head, long known, long limitFact, Currency currency,
        Currency groupCurrency, long riskClass, long[] values, String status) {
    @Override
    public boolean equals(Object other) {
        return other instanceof CreditFigures that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("CreditFigures", components(), "customer", "head", "known",
                "limitFact", "currency", "groupCurrency", "riskClass", "values", "status");
    }

    private Object[] components() {
        return new Object[] {customer, head, known, limitFact, currency, groupCurrency, riskClass,
                values, status};
    }

    /** Reads a value while it can be read. */
    static CreditFigures read(MemorySegment at, Call scope) {
        return new CreditFigures(at.get(JAVA_LONG, LayoutCredit.CreditFigures.CUSTOMER),
                at.get(JAVA_LONG, LayoutCredit.CreditFigures.HEAD), at.get(JAVA_LONG,
                LayoutCredit.CreditFigures.KNOWN), at.get(JAVA_LONG,
                LayoutCredit.CreditFigures.LIMIT_FACT), Convert.currency(at.get(JAVA_SHORT,
                LayoutCredit.CreditFigures.CURRENCY)), Convert.currency(at.get(JAVA_SHORT,
                LayoutCredit.CreditFigures.GROUP_CURRENCY)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutCredit.CreditFigures.RISK_CLASS)),
                at.asSlice(LayoutCredit.CreditFigures.VALUES, 512).toArray(JAVA_LONG),
                Convert.field(at, LayoutCredit.CreditFigures.STATUS, 49));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMoney;

/**
 * How amounts are written. Marks are Unicode code points, not digits, signs or parentheses.
 *
 * @param decimalMark must be given: '.' or ',' as a rule
 * @param groupMark between groups of three digits: ',', '.', ' ', 0xA0, 0x202F...; 0: none
 * @param sign a {@link MoneySign}
 */
public record MoneyStyle(long decimalMark, long groupMark, MoneySign sign) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static MoneyStyle defaults() {
        return new MoneyStyle(46, 0, MoneySign.LEADING);
    }

    /**
     * The same with another decimal mark.
     *
     * @param decimalMark must be given: '.' or ',' as a rule
     * @return a changed copy
     */
    public MoneyStyle decimalMark(long decimalMark) {
        return new MoneyStyle(decimalMark, groupMark, sign);
    }

    /**
     * The same with another group mark.
     *
     * @param groupMark between groups of three digits: ',', '.', ' ', 0xA0, 0x202F...; 0: none
     * @return a changed copy
     */
    public MoneyStyle groupMark(long groupMark) {
        return new MoneyStyle(decimalMark, groupMark, sign);
    }

    /**
     * The same with another sign.
     *
     * @param sign a {@link MoneySign}
     * @return a changed copy
     */
    public MoneyStyle sign(MoneySign sign) {
        return new MoneyStyle(decimalMark, groupMark, sign);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(MoneyStyle value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutMoney.MoneyStyle.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(MoneyStyle value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutMoney.MoneyStyle.DECIMAL_MARK, Convert.u32(decimalMark,
                "decimalMark"));
        at.set(JAVA_INT, LayoutMoney.MoneyStyle.GROUP_MARK, Convert.u32(groupMark, "groupMark"));
        at.set(JAVA_INT, LayoutMoney.MoneyStyle.SIGN, sign.value());
    }
}

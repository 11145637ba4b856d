// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutVat;

/**
 * Totals of an invoice, or of many.
 *
 * @param lines BT-106, sum of line nets, minor units
 * @param allowances BT-107, minor units
 * @param charges BT-108, minor units
 * @param net BT-109, lines - allowances + charges, minor units
 * @param vat BT-110, minor units
 * @param gross BT-112, net + VAT, minor units
 * @param prepaid BT-113, as given, minor units
 * @param roundingAmount BT-114, as given, minor units
 * @param payable BT-115, gross - prepaid + rounding amount, minor units
 */
public record VatTotals(long lines, long allowances, long charges, long net, long vat, long gross,
        long prepaid, long roundingAmount, long payable) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static VatTotals defaults() {
        return new VatTotals(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * The same with another lines.
     *
     * @param lines BT-106, sum of line nets, minor units
     * @return a changed copy
     */
    public VatTotals lines(long lines) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another allowances.
     *
     * @param allowances BT-107, minor units
     * @return a changed copy
     */
    public VatTotals allowances(long allowances) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another charges.
     *
     * @param charges BT-108, minor units
     * @return a changed copy
     */
    public VatTotals charges(long charges) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another net.
     *
     * @param net BT-109, lines - allowances + charges, minor units
     * @return a changed copy
     */
    public VatTotals net(long net) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another vat.
     *
     * @param vat BT-110, minor units
     * @return a changed copy
     */
    public VatTotals vat(long vat) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another gross.
     *
     * @param gross BT-112, net + VAT, minor units
     * @return a changed copy
     */
    public VatTotals gross(long gross) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another prepaid.
     *
     * @param prepaid BT-113, as given, minor units
     * @return a changed copy
     */
    public VatTotals prepaid(long prepaid) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another rounding amount.
     *
     * @param roundingAmount BT-114, as given, minor units
     * @return a changed copy
     */
    public VatTotals roundingAmount(long roundingAmount) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /**
     * The same with another payable.
     *
     * @param payable BT-115, gross - prepaid + rounding amount, minor units
     * @return a changed copy
     */
    public VatTotals payable(long payable) {
        return new VatTotals(lines, allowances, charges, net, vat, gross, prepaid, roundingAmount,
                payable);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(VatTotals value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutVat.VatTotals.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(VatTotals value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutVat.VatTotals.LINES, lines);
        at.set(JAVA_LONG, LayoutVat.VatTotals.ALLOWANCES, allowances);
        at.set(JAVA_LONG, LayoutVat.VatTotals.CHARGES, charges);
        at.set(JAVA_LONG, LayoutVat.VatTotals.NET, net);
        at.set(JAVA_LONG, LayoutVat.VatTotals.VAT, vat);
        at.set(JAVA_LONG, LayoutVat.VatTotals.GROSS, gross);
        at.set(JAVA_LONG, LayoutVat.VatTotals.PREPAID, prepaid);
        at.set(JAVA_LONG, LayoutVat.VatTotals.ROUNDING_AMOUNT, roundingAmount);
        at.set(JAVA_LONG, LayoutVat.VatTotals.PAYABLE, payable);
    }

    /** Reads a value while it can be read. */
    static VatTotals read(MemorySegment at, Call scope) {
        return new VatTotals(at.get(JAVA_LONG, LayoutVat.VatTotals.LINES), at.get(JAVA_LONG,
                LayoutVat.VatTotals.ALLOWANCES), at.get(JAVA_LONG, LayoutVat.VatTotals.CHARGES),
                at.get(JAVA_LONG, LayoutVat.VatTotals.NET), at.get(JAVA_LONG,
                LayoutVat.VatTotals.VAT), at.get(JAVA_LONG, LayoutVat.VatTotals.GROSS),
                at.get(JAVA_LONG, LayoutVat.VatTotals.PREPAID), at.get(JAVA_LONG,
                LayoutVat.VatTotals.ROUNDING_AMOUNT), at.get(JAVA_LONG,
                LayoutVat.VatTotals.PAYABLE));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDoubtful;

/**
 * A final loss.
 *
 * @param grossLost with VAT, minor units: leaves 416
 * @param netLost without, minor units: the charge, 654
 * @param vatLost its VAT, minor units: 44571 when it is recoverable, else part of the loss
 * @param reversal of the allowance held, minor units: all when all that was open is lost, else 0
 * @param lastDay to claim the VAT; null when not known; null: none
 * @param vatStatus a {@link VatRecovery}
 */
public record BadDebt(long grossLost, long netLost, long vatLost, long reversal, LocalDate lastDay,
        VatRecovery vatStatus) {
    /** Reads a value while it can be read. */
    static BadDebt read(MemorySegment at, Call scope) {
        return new BadDebt(at.get(JAVA_LONG, LayoutDoubtful.BadDebt.GROSS_LOST), at.get(JAVA_LONG,
                LayoutDoubtful.BadDebt.NET_LOST), at.get(JAVA_LONG,
                LayoutDoubtful.BadDebt.VAT_LOST), at.get(JAVA_LONG,
                LayoutDoubtful.BadDebt.REVERSAL), Convert.date(at.get(JAVA_INT,
                LayoutDoubtful.BadDebt.LAST_DAY)), VatRecovery.of(at.get(JAVA_INT,
                LayoutDoubtful.BadDebt.VAT_STATUS)));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMoney;
import org.encours.internal.LayoutTerms;

/**
 * One instalment.
 *
 * @param amount in the currency of the total; they sum to the total; null: none
 * @param date with provenance
 */
public record Instalment(Money amount, DueDate date) {
    /** Reads a value while it can be read. */
    static Instalment read(MemorySegment at, Call scope) {
        return new Instalment(Money.read(at.asSlice(LayoutTerms.Instalment.AMOUNT,
                LayoutMoney.Money.SIZE), scope),
                DueDate.read(at.asSlice(LayoutTerms.Instalment.DATE, LayoutTerms.DueDate.SIZE),
                scope));
    }
}

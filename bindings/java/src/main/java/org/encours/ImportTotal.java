// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.LayoutImport;

/**
 * Totals of one currency, in minor units. Every line that was not refused, nor ignored for another
 * reason than being known, is in one of the four sums of debits and credits.
 *
 * @param currency ISO 4217 numeric; null: none
 * @param exponent decimals
 * @param documents documents made, derived ones not included (unsigned)
 * @param debits sum of the debits among them, minor units
 * @param credits sum of the credits among them, positive, minor units
 * @param knownDebits sum of the debits of lines known from before, minor units
 * @param knownCredits sum of their credits, positive, minor units
 * @param payments sum of the payments derived from settlements, minor units
 * @param refunds sum of the refunds derived from settlements, minor units
 * @param allocated sum of the allocations made, minor units
 */
public record ImportTotal(Currency currency, int exponent, long documents, long debits,
        long credits, long knownDebits, long knownCredits, long payments, long refunds,
        long allocated) {
    /** Reads a value while it can be read. */
    static ImportTotal read(MemorySegment at, Call scope) {
        return new ImportTotal(Convert.currency(at.get(JAVA_SHORT,
                LayoutImport.ImportTotal.CURRENCY)), Short.toUnsignedInt(at.get(JAVA_SHORT,
                LayoutImport.ImportTotal.EXPONENT)), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.DOCUMENTS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.DEBITS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.CREDITS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.KNOWN_DEBITS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.KNOWN_CREDITS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.PAYMENTS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.REFUNDS), at.get(JAVA_LONG,
                LayoutImport.ImportTotal.ALLOCATED));
    }
}

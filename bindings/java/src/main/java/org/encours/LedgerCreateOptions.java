// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Currency;
import org.encours.internal.LayoutCurrency;
import org.encours.internal.LayoutLedger;

/**
 * Options of {@link Store#createLedger}.
 *
 * @param recordedAt microseconds since 1970-01-01 UTC
 * @param actor opaque id, at most 32 bytes; null: empty
 * @param baseCurrency ISO 4217 numeric code of the books, needed; null: none
 * @param formatLevel 1 to 3, see upgrade.h; 0: the latest, 3
 * @param uniqueNumbers 1: refuse a second document with the same number, for ever
 * @param currencies currencies whose decimals differ from ISO 4217, or that it does not have, for
 *         ever; copied. Others enter at first use with the decimals of ISO 4217
 * @param authoriser asked before commands and queries of this handle, see authoriser.h; null: none
 * @param reader who reads by views of this handle, opaque id of at most 32 bytes; null: empty
 */
public record LedgerCreateOptions(Instant recordedAt, String actor, Currency baseCurrency,
        int formatLevel, long uniqueNumbers, CurrencyTable currencies, Authoriser authoriser,
        String reader) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static LedgerCreateOptions defaults() {
        return new LedgerCreateOptions(Instant.EPOCH, null, null, 0, 0, null, null, null);
    }

    /**
     * The same with another recorded at.
     *
     * @param recordedAt microseconds since 1970-01-01 UTC
     * @return a changed copy
     */
    public LedgerCreateOptions recordedAt(Instant recordedAt) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another actor.
     *
     * @param actor opaque id, at most 32 bytes; null: empty
     * @return a changed copy
     */
    public LedgerCreateOptions actor(String actor) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another base currency.
     *
     * @param baseCurrency ISO 4217 numeric code of the books, needed; null: none
     * @return a changed copy
     */
    public LedgerCreateOptions baseCurrency(Currency baseCurrency) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another format level.
     *
     * @param formatLevel 1 to 3, see upgrade.h; 0: the latest, 3
     * @return a changed copy
     */
    public LedgerCreateOptions formatLevel(int formatLevel) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another unique numbers.
     *
     * @param uniqueNumbers 1: refuse a second document with the same number, for ever
     * @return a changed copy
     */
    public LedgerCreateOptions uniqueNumbers(long uniqueNumbers) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another currencies.
     *
     * @param currencies currencies whose decimals differ from ISO 4217, or that it does not have,
     *         for ever; copied. Others enter at first use with the decimals of ISO 4217
     * @return a changed copy
     */
    public LedgerCreateOptions currencies(CurrencyTable currencies) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another authoriser.
     *
     * @param authoriser asked before commands and queries of this handle, see authoriser.h; null:
     *         none
     * @return a changed copy
     */
    public LedgerCreateOptions authoriser(Authoriser authoriser) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /**
     * The same with another reader.
     *
     * @param reader who reads by views of this handle, opaque id of at most 32 bytes; null: empty
     * @return a changed copy
     */
    public LedgerCreateOptions reader(String reader) {
        return new LedgerCreateOptions(recordedAt, actor, baseCurrency, formatLevel, uniqueNumbers,
                currencies, authoriser, reader);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(LedgerCreateOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLedger.LedgerCreateOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(LedgerCreateOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutLedger.LedgerCreateOptions.RECORDED_AT,
                Convert.instant(recordedAt));
        at.set(ADDRESS, LayoutLedger.LedgerCreateOptions.ACTOR, scope.text(actor));
        at.set(JAVA_SHORT, LayoutLedger.LedgerCreateOptions.BASE_CURRENCY,
                Convert.currency(baseCurrency));
        at.set(JAVA_SHORT, LayoutLedger.LedgerCreateOptions.FORMAT_LEVEL, Convert.u16(formatLevel,
                "formatLevel"));
        at.set(JAVA_INT, LayoutLedger.LedgerCreateOptions.UNIQUE_NUMBERS, Convert.u32(uniqueNumbers,
                "uniqueNumbers"));
        CurrencyTable.writeTo(currencies, at.asSlice(LayoutLedger.LedgerCreateOptions.CURRENCIES,
                LayoutCurrency.CurrencyTable.SIZE), scope);
        at.set(ADDRESS, LayoutLedger.LedgerCreateOptions.AUTHORISER, scope.use(authoriser));
        at.set(ADDRESS, LayoutLedger.LedgerCreateOptions.READER, scope.text(reader));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.LayoutColumnMap;

/**
 * Options of {@link ColumnMap#create}. Zero is the default of every member.
 *
 * @param separator ';' ',' '|' or tab; 0: found
 * @param noQuotes 1: quotes are characters like any other
 * @param encoding a {@link Encoding}
 * @param decimalMark a {@link DecimalMark}, of all amounts
 * @param groupMarks flags of {@link GroupMark}; 0: any
 * @param dateOrder a {@link DateOrder}, of all dates
 * @param yearPivot years of two digits lie in this year to 99 later; 0: refused
 * @param linesBefore lines before the header, or before the data: not looked at
 * @param noHeader 1: no header, columns by position only
 * @param keyRule a {@link KeyRule}
 * @param signRule a {@link SignRule}
 * @param typeDebit a {@link DocumentType} of debits when no type is mapped; 0: INVOICE
 * @param typeCredit a {@link DocumentType} of credits; 0: CREDIT_NOTE
 * @param codesImpersonal 1: customer codes say nothing of a person and go into the log
 * @param defaultCurrency ISO 4217 numeric, where no column tells; 0: none; null: none
 * @param accountClass account class where no column tells; 0: none
 * @param keyPrefix put before every source key, at most 32 bytes; null: none
 */
public record ColumnMapOptions(long separator, long noQuotes, Encoding encoding,
        DecimalMark decimalMark, long groupMarks, DateOrder dateOrder, long yearPivot,
        long linesBefore, long noHeader, KeyRule keyRule, SignRule signRule, DocumentType typeDebit,
        DocumentType typeCredit, long codesImpersonal, Currency defaultCurrency, int accountClass,
        String keyPrefix) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ColumnMapOptions defaults() {
        return new ColumnMapOptions(0, 0, Encoding.AUTO, DecimalMark.AUTO, 0, DateOrder.AUTO, 0, 0,
                0, KeyRule.COLUMNS, SignRule.DEBIT_POSITIVE, DocumentType.of(0), DocumentType.of(0),
                0, null, 0, null);
    }

    /**
     * The same with another separator.
     *
     * @param separator ';' ',' '|' or tab; 0: found
     * @return a changed copy
     */
    public ColumnMapOptions separator(long separator) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another no quotes.
     *
     * @param noQuotes 1: quotes are characters like any other
     * @return a changed copy
     */
    public ColumnMapOptions noQuotes(long noQuotes) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another encoding.
     *
     * @param encoding a {@link Encoding}
     * @return a changed copy
     */
    public ColumnMapOptions encoding(Encoding encoding) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another decimal mark.
     *
     * @param decimalMark a {@link DecimalMark}, of all amounts
     * @return a changed copy
     */
    public ColumnMapOptions decimalMark(DecimalMark decimalMark) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another group marks.
     *
     * @param groupMarks flags of {@link GroupMark}; 0: any
     * @return a changed copy
     */
    public ColumnMapOptions groupMarks(long groupMarks) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another date order.
     *
     * @param dateOrder a {@link DateOrder}, of all dates
     * @return a changed copy
     */
    public ColumnMapOptions dateOrder(DateOrder dateOrder) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another year pivot.
     *
     * @param yearPivot years of two digits lie in this year to 99 later; 0: refused
     * @return a changed copy
     */
    public ColumnMapOptions yearPivot(long yearPivot) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another lines before.
     *
     * @param linesBefore lines before the header, or before the data: not looked at
     * @return a changed copy
     */
    public ColumnMapOptions linesBefore(long linesBefore) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another no header.
     *
     * @param noHeader 1: no header, columns by position only
     * @return a changed copy
     */
    public ColumnMapOptions noHeader(long noHeader) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another key rule.
     *
     * @param keyRule a {@link KeyRule}
     * @return a changed copy
     */
    public ColumnMapOptions keyRule(KeyRule keyRule) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another sign rule.
     *
     * @param signRule a {@link SignRule}
     * @return a changed copy
     */
    public ColumnMapOptions signRule(SignRule signRule) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another type debit.
     *
     * @param typeDebit a {@link DocumentType} of debits when no type is mapped; 0: INVOICE
     * @return a changed copy
     */
    public ColumnMapOptions typeDebit(DocumentType typeDebit) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another type credit.
     *
     * @param typeCredit a {@link DocumentType} of credits; 0: CREDIT_NOTE
     * @return a changed copy
     */
    public ColumnMapOptions typeCredit(DocumentType typeCredit) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another codes impersonal.
     *
     * @param codesImpersonal 1: customer codes say nothing of a person and go into the log
     * @return a changed copy
     */
    public ColumnMapOptions codesImpersonal(long codesImpersonal) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another default currency.
     *
     * @param defaultCurrency ISO 4217 numeric, where no column tells; 0: none; null: none
     * @return a changed copy
     */
    public ColumnMapOptions defaultCurrency(Currency defaultCurrency) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another account class.
     *
     * @param accountClass account class where no column tells; 0: none
     * @return a changed copy
     */
    public ColumnMapOptions accountClass(int accountClass) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /**
     * The same with another key prefix.
     *
     * @param keyPrefix put before every source key, at most 32 bytes; null: none
     * @return a changed copy
     */
    public ColumnMapOptions keyPrefix(String keyPrefix) {
        return new ColumnMapOptions(separator, noQuotes, encoding, decimalMark, groupMarks,
                dateOrder, yearPivot, linesBefore, noHeader, keyRule, signRule, typeDebit,
                typeCredit, codesImpersonal, defaultCurrency, accountClass, keyPrefix);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ColumnMapOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutColumnMap.ColumnMapOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ColumnMapOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.SEPARATOR, Convert.u32(separator,
                "separator"));
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.NO_QUOTES, Convert.u32(noQuotes,
                "noQuotes"));
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.ENCODING, encoding.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.DECIMAL_MARK, decimalMark.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.GROUP_MARKS, Convert.u32(groupMarks,
                "groupMarks"));
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.DATE_ORDER, dateOrder.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.YEAR_PIVOT, Convert.u32(yearPivot,
                "yearPivot"));
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.LINES_BEFORE, Convert.u32(linesBefore,
                "linesBefore"));
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.NO_HEADER, Convert.u32(noHeader,
                "noHeader"));
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.KEY_RULE, keyRule.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.SIGN_RULE, signRule.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.TYPE_DEBIT, typeDebit.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.TYPE_CREDIT, typeCredit.value());
        at.set(JAVA_INT, LayoutColumnMap.ColumnMapOptions.CODES_IMPERSONAL,
                Convert.u32(codesImpersonal, "codesImpersonal"));
        at.set(JAVA_SHORT, LayoutColumnMap.ColumnMapOptions.DEFAULT_CURRENCY,
                Convert.currency(defaultCurrency));
        at.set(JAVA_SHORT, LayoutColumnMap.ColumnMapOptions.ACCOUNT_CLASS, Convert.u16(accountClass,
                "accountClass"));
        at.set(ADDRESS, LayoutColumnMap.ColumnMapOptions.KEY_PREFIX, scope.text(keyPrefix));
    }
}

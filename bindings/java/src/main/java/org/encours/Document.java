// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.encours.internal.LayoutDocument;
import org.encours.internal.LayoutMoney;

/**
 * A document to post. Texts are borrowed for the call.
 *
 * @param customer needed (unsigned)
 * @param type a {@link DocumentType}, needed
 * @param reason a {@link AdjustmentReason} for adjustments, else 0
 * @param issue date of the paper: age, terms, law; null if unknown, then {@code effective} is
 *         needed; null: none
 * @param effective in the balance from this day; null: the issue date; null: none
 * @param due of the single line when line_count is 0; may be none; null: none
 * @param currency ISO 4217 numeric, needed; null: none
 * @param accountClass first three digits of the account, such as 411; 0: none
 * @param gross amount with tax, minor units, zero or more
 * @param vat tax in it, minor units; null: none
 * @param baseAmount gross at booking in the base currency, minor units; not negative, and gross
 *         itself in that currency; beside a gross of 0 an exchange difference of either sign; null:
 *         none
 * @param original an amount the source quotes for information; currency 0: none; null: none
 * @param number number on the paper, at most 64 bytes; null: none
 * @param sourceKey key in the host's books, at most 96 bytes, unique in the ledger; null: none
 * @param terms payment terms as provenance, at most 64 bytes; null: none
 * @param dueSource a {@link DueSource}
 * @param lineAmounts minor units, their sum is {@code gross}; null: no lines
 * @param lineDues due dates, none allowed; null: no lines
 * @param dimensions declared names; null: none
 * @param values 1 to 64 bytes each; null: none
 */
public record Document(long customer, DocumentType type, AdjustmentReason reason, LocalDate issue,
        LocalDate effective, LocalDate due, Currency currency, int accountClass, long gross,
        Long vat, Long baseAmount, Money original, String number, String sourceKey, String terms,
        DueSource dueSource, long[] lineAmounts, List<LocalDate> lineDues, List<String> dimensions,
        List<String> values) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static Document defaults() {
        return new Document(0, DocumentType.of(0), AdjustmentReason.of(0), null, null, null, null,
                0, 0, null, null, null, null, null, null, DueSource.GIVEN, null, null, null, null);
    }

    /**
     * The same with another customer.
     *
     * @param customer needed (unsigned)
     * @return a changed copy
     */
    public Document customer(long customer) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another type.
     *
     * @param type a {@link DocumentType}, needed
     * @return a changed copy
     */
    public Document type(DocumentType type) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another reason.
     *
     * @param reason a {@link AdjustmentReason} for adjustments, else 0
     * @return a changed copy
     */
    public Document reason(AdjustmentReason reason) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another issue.
     *
     * @param issue date of the paper: age, terms, law; null if unknown, then {@code effective} is
     *         needed; null: none
     * @return a changed copy
     */
    public Document issue(LocalDate issue) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another effective.
     *
     * @param effective in the balance from this day; null: the issue date; null: none
     * @return a changed copy
     */
    public Document effective(LocalDate effective) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another due.
     *
     * @param due of the single line when line_count is 0; may be none; null: none
     * @return a changed copy
     */
    public Document due(LocalDate due) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric, needed; null: none
     * @return a changed copy
     */
    public Document currency(Currency currency) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another account class.
     *
     * @param accountClass first three digits of the account, such as 411; 0: none
     * @return a changed copy
     */
    public Document accountClass(int accountClass) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another gross.
     *
     * @param gross amount with tax, minor units, zero or more
     * @return a changed copy
     */
    public Document gross(long gross) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another vat.
     *
     * @param vat tax in it, minor units; null: none
     * @return a changed copy
     */
    public Document vat(Long vat) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another base amount.
     *
     * @param baseAmount gross at booking in the base currency, minor units; not negative, and gross
     *         itself in that currency; beside a gross of 0 an exchange difference of either sign;
     *         null: none
     * @return a changed copy
     */
    public Document baseAmount(Long baseAmount) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another original.
     *
     * @param original an amount the source quotes for information; currency 0: none; null: none
     * @return a changed copy
     */
    public Document original(Money original) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another number.
     *
     * @param number number on the paper, at most 64 bytes; null: none
     * @return a changed copy
     */
    public Document number(String number) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another source key.
     *
     * @param sourceKey key in the host's books, at most 96 bytes, unique in the ledger; null: none
     * @return a changed copy
     */
    public Document sourceKey(String sourceKey) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another terms.
     *
     * @param terms payment terms as provenance, at most 64 bytes; null: none
     * @return a changed copy
     */
    public Document terms(String terms) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another due source.
     *
     * @param dueSource a {@link DueSource}
     * @return a changed copy
     */
    public Document dueSource(DueSource dueSource) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another line amounts.
     *
     * @param lineAmounts minor units, their sum is {@code gross}; null: no lines
     * @return a changed copy
     */
    public Document lineAmounts(long... lineAmounts) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another line dues.
     *
     * @param lineDues due dates, none allowed; null: no lines
     * @return a changed copy
     */
    public Document lineDues(List<LocalDate> lineDues) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another dimensions.
     *
     * @param dimensions declared names; null: none
     * @return a changed copy
     */
    public Document dimensions(List<String> dimensions) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }

    /**
     * The same with another values.
     *
     * @param values 1 to 64 bytes each; null: none
     * @return a changed copy
     */
    public Document values(List<String> values) {
        return new Document(customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && Arrays.deepEquals(components(), that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("Document", components(), "customer", "type", "reason", "issue",
                "effective", "due", "currency", "accountClass", "gross", "vat", "baseAmount",
                "original", "number", "sourceKey", "terms", "dueSource", "lineAmounts", "lineDues",
                "dimensions", "values");
    }

    private Object[] components() {
        return new Object[] {customer, type, reason, issue, effective, due, currency, accountClass,
                gross, vat, baseAmount, original, number, sourceKey, terms, dueSource, lineAmounts,
                lineDues, dimensions, values};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(Document value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDocument.Document.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(Document value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutDocument.Document.LINE_COUNT, Convert.common("lineCount",
                lineAmounts, lineDues));
        at.set(JAVA_LONG, LayoutDocument.Document.DIMENSION_COUNT, Convert.common("dimensionCount",
                dimensions, values));
        at.set(JAVA_LONG, LayoutDocument.Document.CUSTOMER, customer);
        at.set(JAVA_INT, LayoutDocument.Document.TYPE, type.value());
        at.set(JAVA_INT, LayoutDocument.Document.REASON, reason.value());
        at.set(JAVA_INT, LayoutDocument.Document.ISSUE, Convert.day(issue));
        at.set(JAVA_INT, LayoutDocument.Document.EFFECTIVE, Convert.day(effective));
        at.set(JAVA_INT, LayoutDocument.Document.DUE, Convert.day(due));
        at.set(JAVA_SHORT, LayoutDocument.Document.CURRENCY, Convert.currency(currency));
        at.set(JAVA_SHORT, LayoutDocument.Document.ACCOUNT_CLASS, Convert.u16(accountClass,
                "accountClass"));
        at.set(JAVA_LONG, LayoutDocument.Document.GROSS, gross);
        Convert.optional(vat, at, LayoutDocument.Document.VAT);
        Convert.optional(baseAmount, at, LayoutDocument.Document.BASE_AMOUNT);
        Money.writeTo(original, at.asSlice(LayoutDocument.Document.ORIGINAL,
                LayoutMoney.Money.SIZE));
        at.set(ADDRESS, LayoutDocument.Document.NUMBER, scope.text(number));
        at.set(ADDRESS, LayoutDocument.Document.SOURCE_KEY, scope.text(sourceKey));
        at.set(ADDRESS, LayoutDocument.Document.TERMS, scope.text(terms));
        at.set(JAVA_INT, LayoutDocument.Document.DUE_SOURCE, dueSource.value());
        at.set(ADDRESS, LayoutDocument.Document.LINE_AMOUNTS, scope.in(lineAmounts));
        at.set(ADDRESS, LayoutDocument.Document.LINE_DUES, scope.dates(lineDues));
        at.set(ADDRESS, LayoutDocument.Document.DIMENSIONS, scope.texts(dimensions));
        at.set(ADDRESS, LayoutDocument.Document.VALUES, scope.texts(values));
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import java.util.List;
import org.encours.internal.LayoutCommandColumns;

/**
 * Documents of one line to post, by row; members as in {@link Document}.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DocumentColumns {
    private long count = -1;
    private MemorySegment customer;
    private MemorySegment type;
    private MemorySegment reason;
    private MemorySegment dueSource;
    private MemorySegment currency;
    private MemorySegment accountClass;
    private DocumentType typeOfAll = DocumentType.of(0);
    private AdjustmentReason reasonOfAll = AdjustmentReason.of(0);
    private DueSource dueSourceOfAll = DueSource.GIVEN;
    private Currency currencyOfAll;
    private int accountClassOfAll;
    private MemorySegment gross;
    private MemorySegment vat;
    private MemorySegment baseAmount;
    private MemorySegment original;
    private MemorySegment originalCurrency;
    private MemorySegment issue;
    private MemorySegment effective;
    private MemorySegment due;
    private TextColumn number;
    private TextColumn sourceKey;
    private TextColumn terms;
    private List<String> dimensions;
    private List<TextColumn> values;

    /** Begins without columns. */
    public DocumentColumns() {}

    /**
     * rows.
     *
     * @return rows
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows.
     *
     * @param count rows
     * @return this object
     */
    public DocumentColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * numbers or references, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment customer() {
        return customer;
    }

    /**
     * numbers or references, needed.
     *
     * @param customer the elements
     * @return this object
     */
    public DocumentColumns customer(long... customer) {
        return customer(MemorySegment.ofArray(customer));
    }

    /**
     * numbers or references, needed.
     *
     * @param customer the elements
     * @return this object
     */
    public DocumentColumns customer(MemorySegment customer) {
        count = Convert.same(count, customer.byteSize(), 8, "customer");
        this.customer = customer;
        return this;
    }

    /**
     * a {@link DocumentType}; null: type_of_all.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment type() {
        return type;
    }

    /**
     * a {@link DocumentType}; null: type_of_all.
     *
     * @param type the elements
     * @return this object
     */
    public DocumentColumns type(int... type) {
        return type(MemorySegment.ofArray(type));
    }

    /**
     * a {@link DocumentType}; null: type_of_all.
     *
     * @param type the elements
     * @return this object
     */
    public DocumentColumns type(MemorySegment type) {
        count = Convert.same(count, type.byteSize(), 4, "type");
        this.type = type;
        return this;
    }

    /**
     * a {@link AdjustmentReason} for adjustments, else 0; null: reason_of_all.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment reason() {
        return reason;
    }

    /**
     * a {@link AdjustmentReason} for adjustments, else 0; null: reason_of_all.
     *
     * @param reason the elements
     * @return this object
     */
    public DocumentColumns reason(int... reason) {
        return reason(MemorySegment.ofArray(reason));
    }

    /**
     * a {@link AdjustmentReason} for adjustments, else 0; null: reason_of_all.
     *
     * @param reason the elements
     * @return this object
     */
    public DocumentColumns reason(MemorySegment reason) {
        count = Convert.same(count, reason.byteSize(), 4, "reason");
        this.reason = reason;
        return this;
    }

    /**
     * a {@link DueSource}; null: due_source_of_all.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment dueSource() {
        return dueSource;
    }

    /**
     * a {@link DueSource}; null: due_source_of_all.
     *
     * @param dueSource the elements
     * @return this object
     */
    public DocumentColumns dueSource(int... dueSource) {
        return dueSource(MemorySegment.ofArray(dueSource));
    }

    /**
     * a {@link DueSource}; null: due_source_of_all.
     *
     * @param dueSource the elements
     * @return this object
     */
    public DocumentColumns dueSource(MemorySegment dueSource) {
        count = Convert.same(count, dueSource.byteSize(), 4, "dueSource");
        this.dueSource = dueSource;
        return this;
    }

    /**
     * ISO 4217 numeric; null: currency_of_all.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currency() {
        return currency;
    }

    /**
     * ISO 4217 numeric; null: currency_of_all.
     *
     * @param currency the elements
     * @return this object
     */
    public DocumentColumns currency(short... currency) {
        return currency(MemorySegment.ofArray(currency));
    }

    /**
     * ISO 4217 numeric; null: currency_of_all.
     *
     * @param currency the elements
     * @return this object
     */
    public DocumentColumns currency(MemorySegment currency) {
        count = Convert.same(count, currency.byteSize(), 2, "currency");
        this.currency = currency;
        return this;
    }

    /**
     * first three digits of the account; 0: none; null: account_class_of_all.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment accountClass() {
        return accountClass;
    }

    /**
     * first three digits of the account; 0: none; null: account_class_of_all.
     *
     * @param accountClass the elements
     * @return this object
     */
    public DocumentColumns accountClass(short... accountClass) {
        return accountClass(MemorySegment.ofArray(accountClass));
    }

    /**
     * first three digits of the account; 0: none; null: account_class_of_all.
     *
     * @param accountClass the elements
     * @return this object
     */
    public DocumentColumns accountClass(MemorySegment accountClass) {
        count = Convert.same(count, accountClass.byteSize(), 2, "accountClass");
        this.accountClass = accountClass;
        return this;
    }

    /**
     * a {@link DocumentType} for all rows when {@code type} is null, else 0; likewise the next
     * four.
     *
     * @return a {@link DocumentType} for all rows when {@code type} is null, else 0; likewise the
     *         next four
     */
    public DocumentType typeOfAll() {
        return typeOfAll;
    }

    /**
     * a {@link DocumentType} for all rows when {@code type} is null, else 0; likewise the next
     * four.
     *
     * @param typeOfAll a {@link DocumentType} for all rows when {@code type} is null, else 0;
     *         likewise the next four
     * @return this object
     */
    public DocumentColumns typeOfAll(DocumentType typeOfAll) {
        this.typeOfAll = typeOfAll;
        return this;
    }

    /**
     * a {@link AdjustmentReason}.
     *
     * @return a {@link AdjustmentReason}
     */
    public AdjustmentReason reasonOfAll() {
        return reasonOfAll;
    }

    /**
     * a {@link AdjustmentReason}.
     *
     * @param reasonOfAll a {@link AdjustmentReason}
     * @return this object
     */
    public DocumentColumns reasonOfAll(AdjustmentReason reasonOfAll) {
        this.reasonOfAll = reasonOfAll;
        return this;
    }

    /**
     * a {@link DueSource}.
     *
     * @return a {@link DueSource}
     */
    public DueSource dueSourceOfAll() {
        return dueSourceOfAll;
    }

    /**
     * a {@link DueSource}.
     *
     * @param dueSourceOfAll a {@link DueSource}
     * @return this object
     */
    public DocumentColumns dueSourceOfAll(DueSource dueSourceOfAll) {
        this.dueSourceOfAll = dueSourceOfAll;
        return this;
    }

    /**
     * ISO 4217 numeric.
     *
     * @return ISO 4217 numeric; null: none
     */
    public Currency currencyOfAll() {
        return currencyOfAll;
    }

    /**
     * ISO 4217 numeric.
     *
     * @param currencyOfAll ISO 4217 numeric; null: none
     * @return this object
     */
    public DocumentColumns currencyOfAll(Currency currencyOfAll) {
        this.currencyOfAll = currencyOfAll;
        return this;
    }

    /**
     * first three digits of the account; 0: none.
     *
     * @return first three digits of the account; 0: none
     */
    public int accountClassOfAll() {
        return accountClassOfAll;
    }

    /**
     * first three digits of the account; 0: none.
     *
     * @param accountClassOfAll first three digits of the account; 0: none
     * @return this object
     */
    public DocumentColumns accountClassOfAll(int accountClassOfAll) {
        this.accountClassOfAll = accountClassOfAll;
        return this;
    }

    /**
     * minor units, zero or more, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment gross() {
        return gross;
    }

    /**
     * minor units, zero or more, needed.
     *
     * @param gross the elements
     * @return this object
     */
    public DocumentColumns gross(long... gross) {
        return gross(MemorySegment.ofArray(gross));
    }

    /**
     * minor units, zero or more, needed.
     *
     * @param gross the elements
     * @return this object
     */
    public DocumentColumns gross(MemorySegment gross) {
        count = Convert.same(count, gross.byteSize(), 8, "gross");
        this.gross = gross;
        return this;
    }

    /**
     * minor units, or {@code ENCOURS_DOCUMENT_AMOUNT_NONE}; null: none is stated.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment vat() {
        return vat;
    }

    /**
     * minor units, or {@code ENCOURS_DOCUMENT_AMOUNT_NONE}; null: none is stated.
     *
     * @param vat the elements
     * @return this object
     */
    public DocumentColumns vat(long... vat) {
        return vat(MemorySegment.ofArray(vat));
    }

    /**
     * minor units, or {@code ENCOURS_DOCUMENT_AMOUNT_NONE}; null: none is stated.
     *
     * @param vat the elements
     * @return this object
     */
    public DocumentColumns vat(MemorySegment vat) {
        count = Convert.same(count, vat.byteSize(), 8, "vat");
        this.vat = vat;
        return this;
    }

    /**
     * minor units of the base currency, likewise; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment baseAmount() {
        return baseAmount;
    }

    /**
     * minor units of the base currency, likewise; null: none.
     *
     * @param baseAmount the elements
     * @return this object
     */
    public DocumentColumns baseAmount(long... baseAmount) {
        return baseAmount(MemorySegment.ofArray(baseAmount));
    }

    /**
     * minor units of the base currency, likewise; null: none.
     *
     * @param baseAmount the elements
     * @return this object
     */
    public DocumentColumns baseAmount(MemorySegment baseAmount) {
        count = Convert.same(count, baseAmount.byteSize(), 8, "baseAmount");
        this.baseAmount = baseAmount;
        return this;
    }

    /**
     * minor units of an amount quoted for information, read where original_currency is not 0; null
     * when that is.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment original() {
        return original;
    }

    /**
     * minor units of an amount quoted for information, read where original_currency is not 0; null
     * when that is.
     *
     * @param original the elements
     * @return this object
     */
    public DocumentColumns original(long... original) {
        return original(MemorySegment.ofArray(original));
    }

    /**
     * minor units of an amount quoted for information, read where original_currency is not 0; null
     * when that is.
     *
     * @param original the elements
     * @return this object
     */
    public DocumentColumns original(MemorySegment original) {
        count = Convert.same(count, original.byteSize(), 8, "original");
        this.original = original;
        return this;
    }

    /**
     * ISO 4217 numeric, 0: none is quoted; null: none is in any row.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment originalCurrency() {
        return originalCurrency;
    }

    /**
     * ISO 4217 numeric, 0: none is quoted; null: none is in any row.
     *
     * @param originalCurrency the elements
     * @return this object
     */
    public DocumentColumns originalCurrency(short... originalCurrency) {
        return originalCurrency(MemorySegment.ofArray(originalCurrency));
    }

    /**
     * ISO 4217 numeric, 0: none is quoted; null: none is in any row.
     *
     * @param originalCurrency the elements
     * @return this object
     */
    public DocumentColumns originalCurrency(MemorySegment originalCurrency) {
        count = Convert.same(count, originalCurrency.byteSize(), 2, "originalCurrency");
        this.originalCurrency = originalCurrency;
        return this;
    }

    /**
     * epoch day or null; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment issue() {
        return issue;
    }

    /**
     * epoch day or null; null: none has one.
     *
     * @param issue the elements
     * @return this object
     */
    public DocumentColumns issue(int... issue) {
        return issue(MemorySegment.ofArray(issue));
    }

    /**
     * epoch day or null; null: none has one.
     *
     * @param issue the elements
     * @return this object
     */
    public DocumentColumns issue(MemorySegment issue) {
        count = Convert.same(count, issue.byteSize(), 4, "issue");
        this.issue = issue;
        return this;
    }

    /**
     * epoch day or null: the issue date; null: the issue date in all rows.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment effective() {
        return effective;
    }

    /**
     * epoch day or null: the issue date; null: the issue date in all rows.
     *
     * @param effective the elements
     * @return this object
     */
    public DocumentColumns effective(int... effective) {
        return effective(MemorySegment.ofArray(effective));
    }

    /**
     * epoch day or null: the issue date; null: the issue date in all rows.
     *
     * @param effective the elements
     * @return this object
     */
    public DocumentColumns effective(MemorySegment effective) {
        count = Convert.same(count, effective.byteSize(), 4, "effective");
        this.effective = effective;
        return this;
    }

    /**
     * epoch day or null; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * epoch day or null; null: none has one.
     *
     * @param due the elements
     * @return this object
     */
    public DocumentColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * epoch day or null; null: none has one.
     *
     * @param due the elements
     * @return this object
     */
    public DocumentColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * numbers on the paper, at most 64 bytes each.
     *
     * @return numbers on the paper, at most 64 bytes each
     */
    public TextColumn number() {
        return number;
    }

    /**
     * numbers on the paper, at most 64 bytes each.
     *
     * @param number numbers on the paper, at most 64 bytes each
     * @return this object
     */
    public DocumentColumns number(TextColumn number) {
        this.number = number;
        return this;
    }

    /**
     * keys in the host's books, at most 96 bytes each.
     *
     * @return keys in the host's books, at most 96 bytes each
     */
    public TextColumn sourceKey() {
        return sourceKey;
    }

    /**
     * keys in the host's books, at most 96 bytes each.
     *
     * @param sourceKey keys in the host's books, at most 96 bytes each
     * @return this object
     */
    public DocumentColumns sourceKey(TextColumn sourceKey) {
        this.sourceKey = sourceKey;
        return this;
    }

    /**
     * payment terms as provenance, at most 64 bytes each.
     *
     * @return payment terms as provenance, at most 64 bytes each
     */
    public TextColumn terms() {
        return terms;
    }

    /**
     * payment terms as provenance, at most 64 bytes each.
     *
     * @param terms payment terms as provenance, at most 64 bytes each
     * @return this object
     */
    public DocumentColumns terms(TextColumn terms) {
        this.terms = terms;
        return this;
    }

    /**
     * their declared names.
     *
     * @return their declared names.
     */
    public List<String> dimensions() {
        return dimensions;
    }

    /**
     * their declared names.
     *
     * @param dimensions their declared names.
     * @return this object
     */
    public DocumentColumns dimensions(List<String> dimensions) {
        this.dimensions = dimensions;
        return this;
    }

    /**
     * a column of values for each, at most 64 bytes; a row with an empty one is as its customer
     * there.
     *
     * @return a column of values for each, at most 64 bytes; a row with an empty one is as its
     *         customer there.
     */
    public List<TextColumn> values() {
        return values;
    }

    /**
     * a column of values for each, at most 64 bytes; a row with an empty one is as its customer
     * there.
     *
     * @param values a column of values for each, at most 64 bytes; a row with an empty one is as
     *         its customer there.
     * @return this object
     */
    public DocumentColumns values(List<TextColumn> values) {
        this.values = values;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DocumentColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCommandColumns.DocumentColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DocumentColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCommandColumns.DocumentColumns.DIMENSION_COUNT,
                Convert.common("dimensionCount", dimensions, values));
        Convert.room(customer, Math.max(count, 0), 8, "customer");
        Convert.room(type, Math.max(count, 0), 4, "type");
        Convert.room(reason, Math.max(count, 0), 4, "reason");
        Convert.room(dueSource, Math.max(count, 0), 4, "dueSource");
        Convert.room(currency, Math.max(count, 0), 2, "currency");
        Convert.room(accountClass, Math.max(count, 0), 2, "accountClass");
        Convert.room(gross, Math.max(count, 0), 8, "gross");
        Convert.room(vat, Math.max(count, 0), 8, "vat");
        Convert.room(baseAmount, Math.max(count, 0), 8, "baseAmount");
        Convert.room(original, Math.max(count, 0), 8, "original");
        Convert.room(originalCurrency, Math.max(count, 0), 2, "originalCurrency");
        Convert.room(issue, Math.max(count, 0), 4, "issue");
        Convert.room(effective, Math.max(count, 0), 4, "effective");
        Convert.room(due, Math.max(count, 0), 4, "due");
        at.set(JAVA_LONG, LayoutCommandColumns.DocumentColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.CUSTOMER, scope.in(customer));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.TYPE, scope.in(type));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.REASON, scope.in(reason));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.DUE_SOURCE, scope.in(dueSource));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.CURRENCY, scope.in(currency));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.ACCOUNT_CLASS, scope.in(accountClass));
        at.set(JAVA_INT, LayoutCommandColumns.DocumentColumns.TYPE_OF_ALL, typeOfAll.value());
        at.set(JAVA_INT, LayoutCommandColumns.DocumentColumns.REASON_OF_ALL, reasonOfAll.value());
        at.set(JAVA_INT, LayoutCommandColumns.DocumentColumns.DUE_SOURCE_OF_ALL,
                dueSourceOfAll.value());
        at.set(JAVA_SHORT, LayoutCommandColumns.DocumentColumns.CURRENCY_OF_ALL,
                Convert.currency(currencyOfAll));
        at.set(JAVA_SHORT, LayoutCommandColumns.DocumentColumns.ACCOUNT_CLASS_OF_ALL,
                Convert.u16(accountClassOfAll, "accountClassOfAll"));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.GROSS, scope.in(gross));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.VAT, scope.in(vat));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.BASE_AMOUNT, scope.in(baseAmount));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.ORIGINAL, scope.in(original));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.ORIGINAL_CURRENCY,
                scope.in(originalCurrency));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.ISSUE, scope.in(issue));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.EFFECTIVE, scope.in(effective));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.DUE, scope.in(due));
        TextColumn.writeTo(number, at.asSlice(LayoutCommandColumns.DocumentColumns.NUMBER,
                LayoutCommandColumns.TextColumn.SIZE), scope);
        TextColumn.writeTo(sourceKey, at.asSlice(LayoutCommandColumns.DocumentColumns.SOURCE_KEY,
                LayoutCommandColumns.TextColumn.SIZE), scope);
        TextColumn.writeTo(terms, at.asSlice(LayoutCommandColumns.DocumentColumns.TERMS,
                LayoutCommandColumns.TextColumn.SIZE), scope);
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.DIMENSIONS, scope.texts(dimensions));
        at.set(ADDRESS, LayoutCommandColumns.DocumentColumns.VALUES, scope.structs(values,
                LayoutCommandColumns.TextColumn.SIZE, (one, to) -> TextColumn.writeTo(one, to,
                scope)));
    }
}

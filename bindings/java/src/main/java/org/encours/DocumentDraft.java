// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * A document that is being written, with amounts in units of its currency. Nothing is part of the
 * transaction before {@link #post()}. One thread at a time may use it.
 */
public final class DocumentDraft {
    private final Transaction transaction;
    private final Currency currency;
    private final List<Long> lineAmounts = new ArrayList<>();
    private final List<LocalDate> lineDues = new ArrayList<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private Document document;

    DocumentDraft(Transaction transaction, DocumentType type, long customer, BigDecimal amount,
            Currency currency) {
        this.transaction = transaction;
        this.currency = Objects.requireNonNull(currency, "currency");
        document = Document.defaults().type(Objects.requireNonNull(type, "type"))
                .customer(customer).currency(currency).gross(minor("amount", amount));
    }

    /**
     * Says when it was issued, from which age and terms count.
     *
     * @param issue date of the paper
     * @return this object
     */
    public DocumentDraft issue(LocalDate issue) {
        document = document.issue(issue);
        return this;
    }

    /**
     * Says from which day it counts in the balance; the issue date otherwise.
     *
     * @param effective first day
     * @return this object
     */
    public DocumentDraft effective(LocalDate effective) {
        document = document.effective(effective);
        return this;
    }

    /**
     * Says when it is due; a document of several lines says that of each.
     *
     * @param due null: no due date
     * @return this object
     */
    public DocumentDraft due(LocalDate due) {
        document = document.due(due);
        return this;
    }

    /**
     * Adds a line; the lines add up to the amount.
     *
     * @param amount gross of the line
     * @param due null: no due date
     * @return this object
     */
    public DocumentDraft line(BigDecimal amount, LocalDate due) {
        lineAmounts.add(minor("line", amount));
        lineDues.add(due);
        return this;
    }

    /**
     * Says why an adjustment was made.
     *
     * @param reason needed for adjustments
     * @return this object
     */
    public DocumentDraft reason(AdjustmentReason reason) {
        document = document.reason(reason);
        return this;
    }

    /**
     * Says the number on the paper.
     *
     * @param number at most 64 bytes
     * @return this object
     */
    public DocumentDraft number(String number) {
        document = document.number(number);
        return this;
    }

    /**
     * Says the key in the host's books, unique in the ledger.
     *
     * @param key at most 96 bytes
     * @return this object
     */
    public DocumentDraft sourceKey(String key) {
        document = document.sourceKey(key);
        return this;
    }

    /**
     * Says the tax in the amount.
     *
     * @param vat in the currency of the document
     * @return this object
     */
    public DocumentDraft vat(BigDecimal vat) {
        document = document.vat(minor("vat", vat));
        return this;
    }

    /**
     * Says what it was worth at booking in the currency of the books.
     *
     * @param amount in the currency of the books
     * @return this object
     */
    public DocumentDraft baseAmount(BigDecimal amount) {
        Currency books = Origin.of(transaction, Ledger.class).baseCurrency();
        document = document.baseAmount(Decimals.minor("baseAmount", amount, books, transaction));
        return this;
    }

    /**
     * Says the first three digits of the account.
     *
     * @param accountClass for example 411
     * @return this object
     */
    public DocumentDraft accountClass(int accountClass) {
        document = document.accountClass(accountClass);
        return this;
    }

    /**
     * Says the payment terms that gave the due date.
     *
     * @param terms their text
     * @param source where the due date came from
     * @return this object
     */
    public DocumentDraft terms(String terms, DueSource source) {
        document = document.terms(terms).dueSource(source);
        return this;
    }

    /**
     * Says a value of a dimension in which it differs from its customer.
     *
     * @param dimension a dimension that was declared
     * @param value its value
     * @return this object
     */
    public DocumentDraft dimension(String dimension, String value) {
        dimensions.add(dimension);
        values.add(value);
        return this;
    }

    /**
     * Adds the posting of this document to the transaction.
     *
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    public long post() {
        Document whole = document;
        if (!lineAmounts.isEmpty()) {
            whole = whole.lineAmounts(lineAmounts.stream().mapToLong(Long::longValue).toArray())
                    .lineDues(lineDues);
        }
        if (!dimensions.isEmpty()) {
            whole = whole.dimensions(dimensions).values(values);
        }
        return transaction.post(whole);
    }

    private long minor(String what, BigDecimal amount) {
        return Decimals.minor(what, Objects.requireNonNull(amount, what), currency, transaction);
    }
}

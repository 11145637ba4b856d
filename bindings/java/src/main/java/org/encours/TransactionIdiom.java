// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What {@link Transaction} offers beyond the functions of the library, written over them.
 *
 * <p>Customers and documents are named by the numbers that the methods give back, or by their
 * numbers in the ledger. Amounts are exact: one with more decimals than its currency has in the
 * ledger is refused, never rounded.
 */
public sealed interface TransactionIdiom extends ApprovalIdiom, OrderIdiom permits Transaction {
    /**
     * Commits, and tries again, at most 8 times, when another process wrote first.
     *
     * @return what the commit did
     * @throws EncoursException as {@link Transaction#commit(long)}
     */
    default Commit commit() {
        return ((Transaction) this).commit(Draft.RETRIES_MAX);
    }

    // Customers

    /**
     * The customer with a code, added when there is none yet. Code and name are kept outside the
     * log as personal data, so that they can be erased.
     *
     * @param code the host's code, 1 to 64 bytes
     * @param name of a customer that is added; null: none
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#addCustomer} and {@link Ledger#findCustomer}
     */
    default long customer(String code, String name) {
        return Draft.of((Transaction) this).customer(CustomerOptions.defaults().code(code)
                .name(name));
    }

    /**
     * The customer with a code that says nothing of a person, added when there is none yet. The
     * code goes into the log, for ever, and aged balances show it.
     *
     * @param code the host's code, 1 to 64 bytes
     * @param name of a customer that is added, kept outside the log; null: none
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#addCustomer} and {@link Ledger#findCustomer}
     */
    default long impersonalCustomer(String code, String name) {
        return Draft.of((Transaction) this).customer(CustomerOptions.defaults().code(code)
                .name(name).codeImpersonal(1));
    }

    /**
     * Gives a customer a value of a dimension, which is declared when the ledger does not have it.
     *
     * @param customer the customer
     * @param dimension its name, for example {@code "region"}
     * @param value null: no value
     * @param from first day
     * @throws EncoursException as {@link Transaction#setDimension}
     */
    default void classify(long customer, String dimension, String value, LocalDate from) {
        Transaction transaction = (Transaction) this;
        transaction.declareDimension(dimension);
        transaction.setDimension(customer, dimension, value, from);
    }

    // Documents

    /**
     * Begins any document, to be posted with {@link DocumentDraft#post()}.
     *
     * @param type its type, which says whether the customer owes more or less
     * @param customer the customer
     * @param amount gross, not negative
     * @param currency its currency
     * @return the document, not posted yet
     */
    default DocumentDraft document(DocumentType type, long customer, BigDecimal amount,
            Currency currency) {
        return new DocumentDraft((Transaction) this, type, customer, amount, currency);
    }

    /**
     * Posts an invoice: the customer owes more. It is a sale.
     *
     * @param customer the customer
     * @param amount gross
     * @param currency its currency
     * @param issue date of the paper, from which it counts
     * @param due due date; null: none
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long invoice(long customer, BigDecimal amount, Currency currency, LocalDate issue,
            LocalDate due) {
        return document(DocumentType.INVOICE, customer, amount, currency).issue(issue).due(due)
                .post();
    }

    /**
     * Posts an invoice, as {@link #invoice(long, BigDecimal, Currency, LocalDate, LocalDate)}.
     *
     * @param customer the customer
     * @param amount gross
     * @param issue date of the paper, from which it counts
     * @param due due date; null: none
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long invoice(long customer, Money amount, LocalDate issue, LocalDate due) {
        return invoice(customer, amount.amount(), amount.currency(), issue, due);
    }

    /**
     * Posts a debit note: the customer owes more. It is a sale.
     *
     * @param customer the customer
     * @param amount gross
     * @param currency its currency
     * @param issue date of the paper, from which it counts
     * @param due due date; null: none
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long debitNote(long customer, BigDecimal amount, Currency currency, LocalDate issue,
            LocalDate due) {
        return document(DocumentType.DEBIT_NOTE, customer, amount, currency).issue(issue).due(due)
                .post();
    }

    /**
     * Posts a credit note: the customer owes less. It is a negative sale.
     *
     * @param customer the customer
     * @param amount gross, not negative
     * @param currency its currency
     * @param issue date of the paper, from which it counts
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long creditNote(long customer, BigDecimal amount, Currency currency,
            LocalDate issue) {
        return document(DocumentType.CREDIT_NOTE, customer, amount, currency).issue(issue).post();
    }

    /**
     * Posts a credit note, as {@link #creditNote(long, BigDecimal, Currency, LocalDate)}.
     *
     * @param customer the customer
     * @param amount gross, not negative
     * @param issue date of the paper, from which it counts
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long creditNote(long customer, Money amount, LocalDate issue) {
        return creditNote(customer, amount.amount(), amount.currency(), issue);
    }

    /**
     * Posts money received.
     *
     * @param customer the customer
     * @param amount not negative
     * @param currency its currency
     * @param received the day, from which it counts
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long payment(long customer, BigDecimal amount, Currency currency,
            LocalDate received) {
        return document(DocumentType.PAYMENT, customer, amount, currency).issue(received).post();
    }

    /**
     * Posts money received, as {@link #payment(long, BigDecimal, Currency, LocalDate)}.
     *
     * @param customer the customer
     * @param amount not negative
     * @param received the day, from which it counts
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long payment(long customer, Money amount, LocalDate received) {
        return payment(customer, amount.amount(), amount.currency(), received);
    }

    /**
     * Posts money received before the invoice.
     *
     * @param customer the customer
     * @param amount not negative
     * @param currency its currency
     * @param received the day, from which it counts
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long advance(long customer, BigDecimal amount, Currency currency,
            LocalDate received) {
        return document(DocumentType.ADVANCE, customer, amount, currency).issue(received).post();
    }

    /**
     * Posts money given back to the customer.
     *
     * @param customer the customer
     * @param amount not negative
     * @param currency its currency
     * @param paid the day, from which it counts
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#post}
     */
    default long refund(long customer, BigDecimal amount, Currency currency, LocalDate paid) {
        return document(DocumentType.REFUND, customer, amount, currency).issue(paid).post();
    }

    // What belongs together

    /**
     * Allocates an amount of a credit to a debit; their lines are filled first due first.
     *
     * @param credit payment, credit note, advance or credit adjustment
     * @param debit invoice, debit note, refund or debit adjustment
     * @param amount more than zero
     * @param currency that of both documents
     * @param from matching date, not before both documents count
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#allocate(AllocationOptions)}
     */
    default long allocate(long credit, long debit, BigDecimal amount, Currency currency,
            LocalDate from) {
        Transaction transaction = (Transaction) this;
        return transaction.allocate(AllocationOptions.defaults().credit(credit).debit(debit)
                .amount(Decimals.minor("amount", amount, currency, transaction)).from(from));
    }

    /**
     * Allocates an amount, as {@link #allocate(long, long, BigDecimal, Currency, LocalDate)}.
     *
     * @param credit payment, credit note, advance or credit adjustment
     * @param debit invoice, debit note, refund or debit adjustment
     * @param amount more than zero
     * @param from matching date, not before both documents count
     * @return for the commands of this transaction
     * @throws EncoursException as {@link Transaction#allocate(AllocationOptions)}
     */
    default long allocate(long credit, long debit, Money amount, LocalDate from) {
        return allocate(credit, debit, amount.amount(), amount.currency(), from);
    }

    /**
     * Matches documents whose debits and credits are equal.
     *
     * @param from matching date, not before all of them count
     * @param documents at least one debit and one credit
     * @return reference of the matching
     * @throws EncoursException as {@link Transaction#match(long[], LocalDate, long)}
     */
    default long match(LocalDate from, long... documents) {
        return ((Transaction) this).match(documents, from, 0);
    }

    /**
     * Cancels a document that should not have been posted; refused while allocations live on it.
     *
     * @param document the document
     * @param at first day on which it no longer counts; its effective date: it never counted
     * @throws EncoursException as {@link Transaction#cancel(long, LocalDate, CancelReason, long)}
     */
    default void cancel(long document, LocalDate at) {
        ((Transaction) this).cancel(document, at, CancelReason.ERROR, 0);
    }

    /**
     * Takes back a payment that the bank returned: its allocations end and it is cancelled.
     *
     * @param payment the payment
     * @param at the day of the return
     * @throws EncoursException as {@link Transaction#cancel(long, LocalDate, CancelReason, long)}
     */
    default void returnPayment(long payment, LocalDate at) {
        ((Transaction) this).cancel(payment, at, CancelReason.RETURNED, 1);
    }

    /**
     * Transfers a debt from one customer to another, as two linked adjustments.
     *
     * @param from who owes less
     * @param to who owes more
     * @param amount more than zero
     * @param currency of both adjustments
     * @param date issue and effective date of both
     * @return the two adjustments
     * @throws EncoursException as {@link Transaction#transfer(TransferOptions)}
     */
    default Transaction.TransferResult transfer(long from, long to, BigDecimal amount,
            Currency currency, LocalDate date) {
        Transaction transaction = (Transaction) this;
        long minor = Decimals.minor("amount", amount, currency, transaction);
        return transaction.transfer(TransferOptions.defaults().fromCustomer(from).toCustomer(to)
                .fromAmount(minor).toAmount(minor).fromCurrency(currency).toCurrency(currency)
                .date(date));
    }

    // Credit

    /**
     * Gives a customer a credit limit, of the first type of limits that the policy has. A limit of
     * 0 blocks; it is not the same as none.
     *
     * @param customer the customer; of a group its head
     * @param amount 0 or more
     * @param currency its currency
     * @param from first day on which it holds
     * @return the fact, for the commands of this transaction
     * @throws EncoursException as {@link Transaction#limit(CreditLimitOptions)}
     */
    default long limit(long customer, BigDecimal amount, Currency currency, LocalDate from) {
        return limit(amount, CreditLimitOptions.defaults().customer(customer).currency(currency)
                .from(from));
    }

    /**
     * Gives a customer a credit limit.
     *
     * @param amount 0 or more, in the currency of the options
     * @param options whose, of which type, from which day on, until when; their amount is not read
     * @return the fact, for the commands of this transaction
     * @throws EncoursException as {@link Transaction#limit(CreditLimitOptions)}
     */
    default long limit(BigDecimal amount, CreditLimitOptions options) {
        Transaction transaction = (Transaction) this;
        return transaction.limit(options.amount(Decimals.minor("amount", amount,
                Objects.requireNonNull(options.currency(), "currency"), transaction)));
    }

    /**
     * Records a guarantee or security for the debts of a customer, of any kind that the policy does
     * not name.
     *
     * @param customer the customer
     * @param amount 0 or more
     * @param currency its currency
     * @param from first day on which it holds
     * @return the fact, for the commands of this transaction
     * @throws EncoursException as {@link Transaction#guarantee(CreditGuaranteeOptions)}
     */
    default long guarantee(long customer, BigDecimal amount, Currency currency, LocalDate from) {
        return guarantee(amount, CreditGuaranteeOptions.defaults().customer(customer)
                .currency(currency).from(from));
    }

    /**
     * Records a guarantee or security.
     *
     * @param amount 0 or more, in the currency of the options
     * @param options of what, of which kind, how much of it counts; their amount is not read
     * @return the fact, for the commands of this transaction
     * @throws EncoursException as {@link Transaction#guarantee(CreditGuaranteeOptions)}
     */
    default long guarantee(BigDecimal amount, CreditGuaranteeOptions options) {
        Transaction transaction = (Transaction) this;
        return transaction.guarantee(options.amount(Decimals.minor("amount", amount,
                Objects.requireNonNull(options.currency(), "currency"), transaction)));
    }

    /**
     * Puts a decision on record. The policy has to be on record before, in the ledger or by
     * {@link Transaction#policy(Policy, LocalDate)} of this transaction.
     *
     * @param credit that decided
     * @param answer what it decided
     * @return reference: {@link Transaction#number} gives its number after the commit
     * @throws EncoursException as {@link Transaction#decision(Credit, CreditEvent, Decision)}
     */
    default long decision(Credit credit, Answer answer) {
        return ((Transaction) this).decision(credit, answer.event(), answer.decision());
    }
}

// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What {@link View} offers beyond the functions of the library, written over them.
 *
 * <p>Streams of rows read the ledger block by block and should be closed, best by
 * try-with-resources; one that was read to its end is closed already.
 */
public sealed interface ViewIdiom permits View {
    /**
     * The aged balance of each customer at the end of a day.
     *
     * @param asOf the day
     * @return to be closed
     * @throws EncoursException as {@link View#aging(LocalDate, AgingOptions)}
     */
    default Aging aging(LocalDate asOf) {
        return ((View) this).aging(asOf, AgingOptions.defaults());
    }

    /**
     * Days sales outstanding at the end of a day.
     *
     * @param asOf the day
     * @return to be closed
     * @throws EncoursException as {@link View#dso(LocalDate, DsoOptions)}
     */
    default DsoReport dso(LocalDate asOf) {
        return ((View) this).dso(asOf, DsoOptions.defaults());
    }

    /**
     * The balance of all customers in one currency at the end of a day: debits less credits.
     *
     * @param currency the currency
     * @param asOf the day
     * @return in units of the currency
     * @throws EncoursException as {@link View#balance(long, Currency, LocalDate)}
     */
    default BigDecimal balanceIn(Currency currency, LocalDate asOf) {
        return balanceOf(0, currency, asOf);
    }

    /**
     * The balance of a customer in one currency at the end of a day: debits less credits.
     *
     * @param customer its number; 0: all customers
     * @param currency the currency
     * @param asOf the day
     * @return in units of the currency
     * @throws EncoursException as {@link View#balance(long, Currency, LocalDate)}
     */
    default BigDecimal balanceOf(long customer, Currency currency, LocalDate asOf) {
        View view = (View) this;
        return Decimals.amount(view.balance(customer, currency, asOf), currency, view);
    }

    /**
     * The customer with a code of the log.
     *
     * @param code the code; one that is personal data is found by {@link Ledger#findCustomer}
     * @return to be closed
     * @throws EncoursException as {@link View#findCustomer} and {@link View#customer(long)}
     */
    default Customer customer(String code) {
        View view = (View) this;
        return view.customer(view.findCustomer(code));
    }

    /**
     * The currencies that the ledger has used.
     *
     * @return in the order of their first use
     */
    default List<Currency> currencies() {
        View view = (View) this;
        return LongStream.range(0, view.count().currencies()).mapToObj(view::currency).toList();
    }

    /**
     * The dimensions that were declared.
     *
     * @return their names, in the order of their declaration
     */
    default List<String> dimensions() {
        View view = (View) this;
        return LongStream.range(0, view.count().dimensions()).mapToObj(view::dimension).toList();
    }

    /**
     * All customers.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<CustomerRow> customers() {
        return RowBlock.stream((View) this, Rows.CUSTOMERS, CursorOptions.defaults(),
                CustomerRow::read);
    }

    /**
     * All documents, also those that do not count yet or any more.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<DocumentRow> documents() {
        return documents(CursorOptions.defaults());
    }

    /**
     * Documents.
     *
     * @param options which: of a customer, those that count on a day, those that are open then
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<DocumentRow> documents(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.DOCUMENTS, options, DocumentRow::read);
    }

    /**
     * All lines of documents.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<ItemRow> items() {
        return items(CursorOptions.defaults());
    }

    /**
     * Lines of documents.
     *
     * @param options which: of a customer or document, those that count on a day, those that are
     *        open then
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<ItemRow> items(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.ITEMS, options, ItemRow::read);
    }

    /**
     * All allocations, also those that were ended.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<AllocationRow> allocations() {
        return allocations(CursorOptions.defaults());
    }

    /**
     * Allocations.
     *
     * @param options which: of a customer or document, those that count on a day
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<AllocationRow> allocations(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.ALLOCATIONS, options, AllocationRow::read);
    }

    /**
     * All facts: disputes, promises, deferrals, limits and so on, also those that have ended.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<FactRow> facts() {
        return facts(CursorOptions.defaults());
    }

    /**
     * Facts.
     *
     * @param options which: of a customer or document, of a kind, those that hold on a day
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<FactRow> facts(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.FACTS, options, FactRow::read);
    }

    /**
     * All orders, as they stand after all their steps.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<OrderRow> orders() {
        return orders(CursorOptions.defaults());
    }

    /**
     * Orders.
     *
     * @param options which: of a customer, as of a day, those with something to deliver then
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<OrderRow> orders(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.ORDERS, options, OrderRow::read);
    }

    /**
     * What became of orders.
     *
     * @param options which: of an order or a customer, up to a day
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<OrderStepRow> orderSteps(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.ORDER_STEPS, options, OrderStepRow::read);
    }

    /**
     * A credit policy applied to what this view knows, at the end of a day.
     *
     * @param policy see {@link Encours#readPolicy}
     * @param asOf the day
     * @return to be closed, before the view and the policy
     * @throws EncoursException as {@link View#newCredit}
     */
    default Credit credit(Policy policy, LocalDate asOf) {
        return credit(policy, asOf, CreditOptions.defaults());
    }

    /**
     * A credit policy applied to what this view knows, at the end of a day.
     *
     * @param policy see {@link Encours#readPolicy}
     * @param asOf the day
     * @param options exchange rates; whether to work out all customers at once
     * @return to be closed, before the view and the policy
     * @throws EncoursException as {@link View#newCredit}
     */
    default Credit credit(Policy policy, LocalDate asOf, CreditOptions options) {
        return ((View) this).newCredit(policy, asOf, options);
    }

    /**
     * The version of a policy that is in force on a day.
     *
     * @param name of the policy
     * @param asOf the day
     * @return to be closed
     * @throws EncoursException as {@link View#findPolicy} and {@link View#policy(long)}
     */
    default Policy policy(String name, LocalDate asOf) {
        View view = (View) this;
        return view.policy(view.findPolicy(name, asOf));
    }

    /**
     * All versions of credit policies.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<PolicyRow> policies() {
        return policies(CursorOptions.defaults());
    }

    /**
     * Versions of credit policies.
     *
     * @param options which: those whose first day is not after a day
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<PolicyRow> policies(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.POLICIES, options, PolicyRow::read);
    }

    /**
     * All credit decisions on record.
     *
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<DecisionRow> decisions() {
        return decisions(CursorOptions.defaults());
    }

    /**
     * Credit decisions on record.
     *
     * @param options which: of a customer, document or order, up to a day
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<DecisionRow> decisions(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.DECISIONS, options, DecisionRow::read);
    }

    /**
     * Requests that were asked by a day, as they stand at its end.
     *
     * @param asOf the day
     * @return to be closed
     * @throws EncoursException as {@link View#requests(LocalDate, RequestsOptions)}
     */
    default Requests requests(LocalDate asOf) {
        return ((View) this).requests(asOf, RequestsOptions.defaults());
    }

    /**
     * Where a request stands at the end of a day: who has approved, who refused and why.
     *
     * @param request its number
     * @param asOf the day
     * @return the request on that day
     * @throws EncoursException as {@link View#request}
     */
    default RequestRow standing(long request, LocalDate asOf) {
        View view = (View) this;
        Request found = view.request(request, asOf);
        return RequestRow.of(found, view, Origin.code(view, found.customer(), new HashMap<>()));
    }

    /**
     * Tries a credit policy on the orders of a time: what it would have decided, and what those
     * customers did in the 90 days afterwards.
     *
     * @param policy that is tried
     * @param from first day of orders
     * @param to last day of orders
     * @return to be closed, before the view and the policy
     * @throws EncoursException as {@link View#newSimulation}
     */
    default Simulation simulate(Policy policy, LocalDate from, LocalDate to) {
        return simulate(policy, from, to, SimulationOptions.defaults());
    }

    /**
     * Tries a credit policy on the orders of a time.
     *
     * @param policy that is tried
     * @param from first day of orders
     * @param to last day of orders
     * @param options stage, days afterwards, the last day whose payments are known, exchange rates
     * @return to be closed, before the view and the policy
     * @throws EncoursException as {@link View#newSimulation}
     */
    default Simulation simulate(Policy policy, LocalDate from, LocalDate to,
            SimulationOptions options) {
        return ((View) this).newSimulation(policy, from, to, options);
    }

    /**
     * How a customer has paid in the 365 days to a day, in the currency of the books.
     *
     * @param customer its code in the log
     * @param asOf the day, at its end
     * @return figures, items, days and months
     * @throws EncoursException as {@link View#newPaymentHistory} and {@link View#findCustomer}
     */
    default CustomerPayments payments(String customer, LocalDate asOf) {
        return payments(((View) this).findCustomer(customer), asOf,
                PaymentHistoryOptions.defaults());
    }

    /**
     * How a customer has paid.
     *
     * @param customer its number
     * @param asOf the day, at its end
     * @param options currency, window, what counts as a payment, classes of behaviour
     * @return figures, items, days and months
     * @throws EncoursException as {@link View#newPaymentHistory}; without a currency also as
     *         {@link View#openCursor}, since the first event says which one the books have
     */
    default CustomerPayments payments(long customer, LocalDate asOf,
            PaymentHistoryOptions options) {
        return CustomerPayments.of((View) this, customer, asOf, options);
    }

    /**
     * The audit trail: everything that happened.
     *
     * @return in the order of the log; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<EventRow> events() {
        return events(CursorOptions.defaults());
    }

    /**
     * The audit trail of a customer or document.
     *
     * @param options which: of a customer or document
     * @return in the order of the log; to be closed
     * @throws EncoursException as {@link View#openCursor}
     */
    default Stream<EventRow> events(CursorOptions options) {
        return RowBlock.stream((View) this, Rows.EVENTS, options, EventRow::read);
    }
}

/* SPDX-License-Identifier: MIT */
/**
 * @file credit.h
 * Credit: a policy applied to a view on a day. Figures of customers, groups and the portfolio.
 *
 * encours_credit_new() brings together what is known (a view), the rules (a policy), the day T and
 * the tables that they need (exchange rates). What it answers never depends on anything else.
 * Figures (figure.h) are computed when asked, from the rows of the customer, from the totals that
 * the view carries where these say the same (totals.h), or read from a *book*: figures of all
 * customers, worked out once and brought to a later view of the same ledger by
 * encours_credit_refresh(), which looks only at customers that the transactions between touched.
 * All give the same figures to the last digit. encours_credit_figures_of(), which gives all there
 * are, reads the book when rules of the policy ask for all of them too, and else computes them.
 *
 * Amounts of a customer are in its credit currency: that of the limit that stands first (of the
 * first type of the policy that has one, the one that began last), else the policy's. What is in
 * other currencies is summed by currency, and each sum converted once, at the rate of T, half up;
 * figures that are sums of others are sums of what was converted, so that they always add up. A
 * missing rate makes the figures missing that need it.
 *
 * On T, as the view knows it:
 *  - days late are T less the original due day, 0 on that day: what was agreed since (deferrals in
 *    fact.h) moves none, and a dispute or an amount kept back takes nothing out of overdue;
 *  - disputed is that of totals.h, of bills too;
 *  - a bill is an open debit of one of the policy's account classes that is due on T or later;
 *  - orders are those of encours_view_order_book(). Advances paid for them are not taken off: what
 *    is not allocated of them is in `unallocated` already;
 *  - payments are payments and advances, by their gross amount and effective day. Those cancelled
 *    with reason RETURNED on one of the last `window_days` days, T included, are returned, and so
 *    are bills;
 *  - a promise (PROMISE facts) of a document or line is held against what was allocated to it of
 *    payments between its own day and the day promised, one of a customer against the payments of
 *    the customer. It is broken when the day promised is over, at most `window_days` days ago, less
 *    came in than was promised and, of a document or line, something was still open at the end of
 *    that day. Where no amount is stated, a document or line is to be paid in full and a customer
 *    to pay anything; so it is where the amount of a promise of a document is in another currency,
 *    and of one of a customer only payments in its currency count. One that was ended on the day
 *    promised or before is not broken. Promised is what is still to come of those that hold and
 *    whose day is T or later: of a document at most what is open of it, of a customer's without an
 *    amount nothing;
 *  - the dunning level is the highest of the customer's own and of those of its open documents and
 *    their lines;
 *  - a guarantee of a document or order counts what is open of it at most, converted to the
 *    currency of the guarantee like all else where that is another: without a rate it is missing;
 *  - `missing` counts the limit when there is none.
 *
 * With encours_policy_exposure.customer_merged, customers that are merged into another on T count
 * as that one: its limit, status and terms are its own, all else is that of all of them together.
 *
 * The legal cap is that of the rule of the policy's terms (encours_policy_terms.rule) in the table
 * `caps`, for an invoice issued on T on terms that were agreed: the latest day that a row allows
 * under the later of the two readings of "fin de mois". It is not known without a table, where no
 * row is for the facts of the invoices, where one counts from delivery or receipt, and after 2199.
 *
 * A group's figures are the sums of its members', each converted to the currency of the group's
 * limit (of its head, else the policy's), so that they always add up; groups are those of
 * customer_group.h on T. A guarantee of the head that counts for members counts for each of them,
 * and so for the group as often.
 *
 * Limits are LIMIT facts (fact.h) with the code `type[;dimension=value]`, guarantees GUARANTEE
 * facts with the code `kind[;percent=N]`, N in 1/10000. A limit whose code names no type of the
 * policy does not count, nor does one with a dimension of a type that is not for such, or without
 * one of a type that is.
 */
#ifndef ENCOURS_CREDIT_H
#define ENCOURS_CREDIT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/figure.h"
#include "encours/ledger.h"
#include "encours/legal_caps.h"
#include "encours/policy.h"
#include "encours/rates.h"

ENCOURS_BEGIN_DECLS

/** A policy applied to a view on a day. Opaque. */
typedef struct encours_credit encours_credit;

/** Options of encours_credit_new(). */
typedef struct encours_credit_options {
    size_t struct_size;         /**< sizeof(encours_credit_options) */
    const encours_rates *rates; /**< exchange rates, kept by the caller as long as the credit lives;
                                     currencies without a rate between them meet by its
                                     base_currency only; NULL: none, one currency @nullable */
    int32_t book;               /**< 1: work out the figures of all customers now */
    int32_t reserved_0;         /**< zero */
    const encours_legal_cap_columns *caps; /**< legal caps on payment terms, of which the policy
                                                names a rule; read now and not kept; NULL: none
                                                @nullable */
    uint32_t caps_facts; /**< what holds of invoices: flags of encours_legal_cap_facts and of the
                              host's own; ENCOURS_LEGAL_CAP_AGREED holds always */
    uint32_t reserved_1; /**< zero */
} encours_credit_options;

/** Initialiser of encours_credit_options. */
#define ENCOURS_CREDIT_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_credit_options), NULL, 0, 0, NULL, 0, 0                                     \
    }

/** The figures of a customer, or of a customer and an event. */
typedef struct encours_credit_figures {
    size_t struct_size;  /**< set by the caller to sizeof(encours_credit_figures) */
    uint64_t customer;   /**< number; of who stands for it, when merged customers count as one */
    uint64_t head;       /**< number of the head of its group; itself without one */
    uint64_t known;      /**< bit 1 << figure: it is not missing */
    uint64_t limit_fact; /**< the limit that stands first, or 0 */
    uint16_t currency;   /**< credit currency, ISO 4217 numeric */
    uint16_t group_currency; /**< of the group figures */
    uint32_t reserved_0;     /**< zero */
    uint32_t risk_class; /**< class of the policy + 1: that said by hand (a RISK_CLASS fact), else
                              that of the score; 0: none */
    uint32_t reserved_2; /**< zero */
    int64_t values[ENCOURS_FIGURES_MAX];            /**< by encours_figure; 0 where missing */
    char status[ENCOURS_POLICY_CODE_BYTES_MAX + 1]; /**< account status, NUL-terminated; "": none */
    uint8_t reserved_1[7];                          /**< zero */
} encours_credit_figures;

/**
 * Apply a policy to a view on a day. The view and the policy are kept alive by it.
 *
 * @param[in]  view
 * @param[in]  policy
 * @param[in]  as_of    T, at its end
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      to be freed with encours_credit_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such day; with `caps`: they are no table (legal_caps.h), or the
 *                              policy's rule is no number of a rule
 * @retval ENCOURS_E_NOT_FOUND  with `caps`: no row of the policy's rule holds on T
 * @retval ENCOURS_E_CURRENCY   the ledger keeps the policy's currency with other decimals, or the
 *                              rates have others than both of a currency
 * @retval ENCOURS_E_OVERFLOW   of a book: a sum does not fit 64 bits
 * @retval ENCOURS_E_LIMIT      of a book: more than 65534 different statuses of accounts
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  of a book: the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_new(const encours_view *view, const encours_policy *policy, encours_date as_of,
                   const encours_credit_options *options, ENCOURS_OWNED encours_credit **out,
                   encours_error *error);

/** Free it. @param[in] credit @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_credit_free(encours_credit *credit);

/**
 * Go on to a later view of the same ledger, with the same policy, day and tables.
 *
 * @param[in]  credit
 * @param[in]  view     that knows all that the view before knew
 * @param[out] touched  customers whose figures were worked out again; 0 without a book  @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a view of another ledger or an earlier one, or of a fork of it
 * @retval ENCOURS_E_CURRENCY   as encours_credit_new(); the credit is as it was
 * @retval ENCOURS_E_OVERFLOW   the credit is as it was, as whenever this fails
 * @retval ENCOURS_E_LIMIT      as encours_credit_new()
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  of a book: the progress callback of the context asked to stop
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_refresh(encours_credit *credit, const encours_view *view, uint64_t *touched,
                       encours_error *error);

/** Its day. @param[in] credit @threads shared @since 1.0 */
ENCOURS_API(1, 0) encours_date
encours_credit_day(const encours_credit *credit);

/**
 * SHA-256 of all that its answers depend on besides the log: the policy's digest, the day, and the
 * exchange rate on T between each two currencies of the view and the policy, and, of a policy with
 * a rule of legal caps, the facts of invoices and the rows of that rule that hold on T, in the
 * order of the table.
 *
 * @param[in]  credit
 * @param[out] digest  @len{32}
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_credit_digest(const encours_credit *credit, uint8_t *digest);

/**
 * The figures of a customer.
 *
 * @param[in]  credit
 * @param[in]  customer  number
 * @param[out] out       `struct_size` set by the caller; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_figures_of(const encours_credit *credit, uint64_t customer,
                          encours_credit_figures *out, encours_error *error);

/**
 * One figure of many customers: a column. Of a customer that is merged into another, and counts as
 * that one, it is missing, so that a column adds up to the portfolio.
 *
 * @param[in]  credit
 * @param[in]  figure      an encours_figure that needs no event
 * @param[in]  first       number of the first customer, from 1
 * @param[in]  count       customers; beyond the last one they are missing
 * @param[out] values      in the credit currency of each, in the group currency of group figures;
 *                         what is missing is INT64_MIN                           @len{count}
 * @param[out] currencies  ISO 4217 numeric of each; 0: no such customer  @len{count} @nullable
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such figure, or one of events
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_figure_column(const encours_credit *credit, int32_t figure, uint64_t first,
                             size_t count, int64_t *values, uint16_t *currencies,
                             encours_error *error);

ENCOURS_END_DECLS

#endif

/* SPDX-License-Identifier: MIT */
/**
 * @file order.h
 * Orders: what customers have ordered and is not invoiced yet.
 *
 * An order is neither a document nor an item: it is in no balance, aged balance or DSO. What credit
 * asks of it is how much is still to be delivered, by when, and what was delivered but not
 * invoiced. An order has a customer, a currency, a day on which it was placed, an amount, and a day
 * on which its delivery is expected, if that is known. What becomes of it are steps, each with a
 * day: parts of it are delivered, invoiced or cancelled, its amount changes, its delivery is put
 * off. Amounts are gross, in minor units.
 *
 * On day T, with the steps whose day is T or before:
 *
 *     ordered   = the amount of the last CHANGED by day, then by log; else that of the order
 *     delivered, invoiced, cancelled = the sum of the steps of that kind
 *     expected  = the day of the last RESCHEDULED by day, then by log; else that of the order
 *
 * On every day, past and future, delivered and invoiced and cancelled are not negative, cancelled
 * is at most ordered, and delivered and invoiced are each at most ordered - cancelled; a step that
 * breaks this on any day is refused. So a part may be invoiced before it is delivered, and the
 * other way round. A step is never undone: a mistake is corrected by another step of that kind with
 * the opposite amount. Steps may be dated back to the day of the order, and ahead. Closed periods
 * (period.h) do not bind orders.
 *
 * An advance that was paid for an order is linked to it by a fact ENCOURS_FACT_ADVANCE_ORDER of the
 * document (fact.h).
 *
 * Rows are read by cursors (ENCOURS_ROWS_ORDERS, ENCOURS_ROWS_ORDER_STEPS in cursor.h), and show in
 * the audit trail. Orders are numbered from 1 in the order of the log. They need format level 2;
 * see upgrade.h.
 *
 * Limits: 4096 steps an order.
 */
#ifndef ENCOURS_ORDER_H
#define ENCOURS_ORDER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_order(). */
typedef struct encours_order_options {
    size_t struct_size;     /**< sizeof(encours_order_options), by ENCOURS_ORDER_OPTIONS_INIT */
    encours_ref customer;   /**< number, or reference of an earlier command */
    const char *number;     /**< number on the paper, at most 64 bytes; NULL: none @nullable */
    const char *source_key; /**< key in the host's books, at most 96 bytes, of one order only; NULL:
                                 none @nullable */
    encours_date ordered;   /**< the day it was placed */
    encours_date expected;  /**< day of delivery as expected then, or ENCOURS_DATE_NONE */
    int64_t amount;         /**< gross, minor units, not negative */
    uint16_t currency;      /**< ISO 4217 numeric */
    uint16_t reserved_0;    /**< zero */
    uint32_t reserved_1;    /**< zero */
} encours_order_options;

/** Initialiser of encours_order_options: customer, ordered and currency are to be set. */
#define ENCOURS_ORDER_OPTIONS_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_order_options), 0, NULL, NULL, {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE},    \
            0, 0, 0, 0                                                                             \
    }

/** What becomes of an order. The numbers are for ever. */
typedef enum encours_order_step_kind {
    ENCOURS_ORDER_CHANGED = 1,    /**< from that day on the order is of `amount`, not negative */
    ENCOURS_ORDER_DELIVERED = 2,  /**< so much was delivered; below 0: taken back */
    ENCOURS_ORDER_INVOICED = 3,   /**< so much was invoiced; below 0: taken back */
    ENCOURS_ORDER_CANCELLED = 4,  /**< so much will not be delivered; below 0: it will be again */
    ENCOURS_ORDER_RESCHEDULED = 5 /**< delivery is now expected on `expected`, or nobody knows */
} encours_order_step_kind;

/** Options of encours_transaction_order_step(). */
typedef struct encours_order_step_options {
    size_t struct_size;    /**< sizeof(encours_order_step_options), by its _INIT */
    encours_ref order;     /**< number, or reference of an earlier command */
    int64_t amount;        /**< gross, minor units, in the currency of the order; 0 of RESCHEDULED,
                                other than 0 of DELIVERED, INVOICED and CANCELLED */
    int32_t kind;          /**< an encours_order_step_kind */
    encours_date day;      /**< when, not before the order was placed */
    encours_date expected; /**< of RESCHEDULED: the day, or ENCOURS_DATE_NONE; of others
                                ENCOURS_DATE_NONE */
    int32_t reserved_0;    /**< zero */
} encours_order_step_options;

/** Initialiser of encours_order_step_options: order, kind and day are to be set. */
#define ENCOURS_ORDER_STEP_OPTIONS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_order_step_options), 0, 0, 0, {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE}, 0   \
    }

/**
 * Place an order. The commit fails with ENCOURS_E_NOT_FOUND when there is no such customer, with
 * ENCOURS_E_EXISTS when an order has that source key, and with ENCOURS_E_UNSUPPORTED when the
 * ledger is kept at format level 1.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] order        reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_order(encours_transaction *transaction, const encours_order_options *options,
                          encours_ref *order, encours_error *error);

/**
 * Record what becomes of an order. The commit fails with ENCOURS_E_NOT_FOUND when there is no such
 * order, with ENCOURS_E_STATE when the step is dated before the order or breaks a rule of the
 * amounts on some day, with ENCOURS_E_LIMIT after 4096 steps, and with ENCOURS_E_UNSUPPORTED when
 * the ledger is kept at format level 1.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_order_step(encours_transaction *transaction,
                               const encours_order_step_options *options, encours_error *error);

/** The order book on a day, in one currency. Amounts in minor units. */
typedef struct encours_order_book {
    size_t struct_size;       /**< sizeof(encours_order_book) */
    uint64_t orders;          /**< orders placed by that day */
    uint64_t orders_open;     /**< of these, with something still to deliver */
    int64_t ordered;          /**< their amounts as changed by then */
    int64_t cancelled;        /**< of `ordered` */
    int64_t delivered;        /**< of `ordered` */
    int64_t invoiced;         /**< of `ordered` */
    int64_t to_deliver;       /**< ordered - cancelled - delivered */
    int64_t within;           /**< neither delivered nor invoiced, expected by the horizon */
    int64_t beyond;           /**< the same, expected after the horizon */
    int64_t undated;          /**< the same, with no day expected */
    int64_t late;             /**< of `within`: expected before that day */
    int64_t delivered_not_invoiced; /**< sum over orders of what is delivered and not invoiced */
    int64_t invoiced_ahead;   /**< sum over orders of what is invoiced and not delivered; so
                                   to_deliver = within + beyond + undated + invoiced_ahead */
    int64_t advances;         /**< open on that day, of advances linked to these orders, positive */
    int64_t covered;          /**< of what is not invoiced yet, so much is paid by these advances:
                                   an order at most up to its own amount */
} encours_order_book;

/**
 * The order book of a customer, or of all, as a view knows it. For credit, the exposure from orders
 * within a horizon is `within` + `delivered_not_invoiced`: what was invoiced already is in the
 * balance.
 *
 * An advance is open by what is not allocated of it on that day; one linked to several orders pays
 * for the one with the lowest number first, and an order takes of several advances the one that was
 * linked last first. Advances of another customer or in another currency than the order are not
 * looked at.
 *
 * Time: proportional to the customer's own orders and their steps, or to all.
 *
 * @param[in]  view
 * @param[in]  customer      number; 0: all customers
 * @param[in]  currency      ISO 4217 numeric
 * @param[in]  as_of         day, evaluated at its end
 * @param[in]  horizon_days  days after `as_of`, 0 or more
 * @param[out] out
 * @param[out] error         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a day or horizon out of range
 * @retval ENCOURS_E_NOT_FOUND  no such customer in the view
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_order_book(const encours_view *view, uint64_t customer, uint16_t currency,
                        encours_date as_of, int32_t horizon_days, encours_order_book *out,
                        encours_error *error);

/**
 * The order with a source key.
 *
 * @param[in]  view
 * @param[in]  source_key
 * @param[out] number
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_find_order(const encours_view *view, const char *source_key, uint64_t *number,
                        encours_error *error);

ENCOURS_END_DECLS

#endif

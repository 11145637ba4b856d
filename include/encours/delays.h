/* SPDX-License-Identifier: MIT */
/**
 * @file delays.h
 * Days beyond terms (DBT) and days to pay: of one item, by row, and as mergeable means.
 *
 *     days beyond terms  =  paid - due       of what was paid in a window
 *     days to pay        =  paid - issue     of what was paid in a window
 *     open delay         =  as of - due      of what is still open, an aggregate of its own
 *     open age           =  as of - issue    of what is still open
 *
 * Days are signed: -3 is three days early. The clamped figures count early as 0. Means are weighted
 * by amount, or simple. Paid and open items are never mixed in one figure: together they would
 * favour whoever has not paid yet.
 *
 * An item is a payment's allocation to a document (amount, day), so that each euro counts on the
 * day it came; or a whole document on the day of its full payment, which
 * encours_settlements_compute() finds. Credit notes and write-offs are no payments and are left out
 * unless options say otherwise.
 *
 * Sources: fitsmallbusiness.com and satago.com (signed), calculator7.snowdaycalculatornow.com
 * (clamped, open apart), Softrak (by date of full payment), Business Central (last payment counts).
 *
 * Limits: amounts of zero or more; a reversed payment never took place and is left out. The amounts
 * of the settlements of one call fit int64 together.
 */
#ifndef ENCOURS_DELAYS_H
#define ENCOURS_DELAYS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_DELAY_NONE INT32_MIN /**< days where there are none */

/** What is measured. There is no default. */
typedef enum encours_delay_measure {
    ENCOURS_DELAY_BEYOND_TERMS = 1, /**< paid - due */
    ENCOURS_DELAY_TO_PAY = 2,       /**< paid - issue */
    ENCOURS_DELAY_OPEN = 3,         /**< as of - due, of items not paid by then */
    ENCOURS_DELAY_OPEN_AGE = 4      /**< as of - issue, of items not paid by then */
} encours_delay_measure;

/** What settled an item. */
typedef enum encours_settlement_kind {
    ENCOURS_SETTLEMENT_PAYMENT = 0,     /**< money: payments and advances */
    ENCOURS_SETTLEMENT_CREDIT_NOTE = 1, /**< a credit note */
    ENCOURS_SETTLEMENT_WRITE_OFF = 2    /**< a write-off or another adjustment */
} encours_settlement_kind;

/** Whether an item counts. */
typedef enum encours_delay_status {
    ENCOURS_DELAY_COUNTED = 1,
    ENCOURS_DELAY_NOT_PAID = 2,       /**< measures of payment: not paid */
    ENCOURS_DELAY_OUTSIDE_WINDOW = 3, /**< paid before or after the window */
    ENCOURS_DELAY_IS_PAID = 4,        /**< measures of open items: paid by the as-of day */
    ENCOURS_DELAY_NO_DATE = 5,        /**< no due or issue day */
    ENCOURS_DELAY_OTHER_KIND = 6,     /**< a credit note or write-off that options leave out */
    ENCOURS_DELAY_NOTHING = 7         /**< an amount of zero */
} encours_delay_status;

/** Options of the delay family. */
typedef struct encours_delay_options {
    size_t struct_size;              /**< sizeof(encours_delay_options) */
    int32_t measure;                 /**< an encours_delay_measure, required */
    uint32_t rows;                   /**< rows of a state; 0: 1 */
    encours_optional_date first_day; /**< paid on this day or later; measures of payment only */
    encours_optional_date last_day;  /**< paid on this day or earlier; measures of payment only */
    encours_optional_date as_of;     /**< measures of open items: required; else not to be set */
    int32_t with_credit_notes;       /**< 1: credit notes count as payments; 0: left out */
    int32_t with_write_offs;         /**< 1: write-offs count as payments; 0: left out */
} encours_delay_options;

/** Initialiser of encours_delay_options. */
#define ENCOURS_DELAY_OPTIONS_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_delay_options), 0, 0, {0, {0}}, {0, {0}}, {0, {0}}, 0, 0                    \
    }

/** Items: allocations, or documents at their full payment. */
typedef struct encours_delay_columns {
    size_t struct_size;      /**< sizeof(encours_delay_columns) */
    size_t count;            /**< items */
    const uint32_t *rows;    /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *amounts;  /**< zero or more, minor units of one currency   @len{count} */
    const int32_t *from;     /**< due day, or issue day, as the measure says, epoch day;
                                  ENCOURS_DATE_NONE where there is none @len{count} */
    const int32_t *paid;     /**< day paid, its value date, epoch day; ENCOURS_DATE_NONE: open;
                                  NULL: all open @len{count} @nullable */
    const int32_t *kinds;    /**< an encours_settlement_kind; NULL: payments @len{count}
                                  @nullable */
    const uint8_t *disputed; /**< 1: the item was disputed; NULL: none was @len{count} @nullable */
} encours_delay_columns;

/** Initialiser of encours_delay_columns. */
#define ENCOURS_DELAY_COLUMNS_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_delay_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL                       \
    }

/** Figures of a state of delays, for encours_indicator_finish(). */
typedef enum encours_delays_figure {
    ENCOURS_DELAYS_WEIGHTED = 101,         /**< sum(amount * days) / sum(amount), signed; days */
    ENCOURS_DELAYS_WEIGHTED_CLAMPED = 102, /**< the same, early days as 0; days */
    ENCOURS_DELAYS_SIMPLE = 103,           /**< sum(days) / items, signed; days */
    ENCOURS_DELAYS_SIMPLE_CLAMPED = 104,   /**< the same, early days as 0; days */
    ENCOURS_DELAYS_LATE_WEIGHTED = 105,    /**< over late items (days > 0) only; days */
    ENCOURS_DELAYS_LATE_SIMPLE = 106,      /**< over late items only; days */
    ENCOURS_DELAYS_LATE_SHARE = 107,       /**< amount of late items / amount; share */
    ENCOURS_DELAYS_LATE_NUMBER = 108,      /**< late items / items; share */
    ENCOURS_DELAYS_DISPUTED_SHARE = 109,   /**< amount late and disputed / amount late; share */
    ENCOURS_DELAYS_DISPUTED_NUMBER = 110   /**< items late and disputed / items late; share */
} encours_delays_figure;

/**
 * The days of one item.
 *
 * @param[in]  options  the measure is required
 * @param[in]  from     due day, or issue day, as the measure says; ENCOURS_DATE_NONE: none
 * @param[in]  paid     day paid; ENCOURS_DATE_NONE: open
 * @param[out] days     signed days; ENCOURS_DELAY_NONE when the item does not count
 * @param[out] status   an encours_delay_status
 * @param[out] error    detail on failure                                 @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options at odds, or a date out of range
 * @threads any
 * @since 1.0
 * @req DBT-001 DBT-002 DBT-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_compute(const encours_delay_options *options, encours_date from, encours_date paid,
                      int32_t *days, int32_t *status, encours_error *error);

/**
 * The days of many items.
 *
 * @param[in]  options   as encours_delay_compute()
 * @param[in]  columns   the items; rows are not read
 * @param[out] days      signed days; ENCOURS_DELAY_NONE                   @len{count}
 * @param[out] statuses  an encours_delay_status each                      @len{count}
 * @param[out] error     detail on failure; `index` is the item            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options at odds; an amount below zero, a date out of range, a kind or
 *                            mark that is none
 * @threads any
 * @since 1.0
 * @req DBT-001 DBT-003 DBT-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delays_compute(const encours_delay_options *options, const encours_delay_columns *columns,
                       int32_t *days, int32_t *statuses, encours_error *error);

/**
 * Bytes of a state of delays; 0 when encours_delays_begin() would refuse the options.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req DBT-007
 */
ENCOURS_API(1, 0) size_t
encours_delays_state_size(const encours_delay_options *options);

/**
 * An empty state of delays.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_delays_state_size() gives
 * @param[in]  options     the measure is required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  options at odds
 * @threads any
 * @since 1.0
 * @req DBT-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delays_begin(void *state, size_t state_size, const encours_delay_options *options,
                     encours_error *error);

/**
 * Add items. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the items
 * @param[out]    error       detail on failure; `index` is the item        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate; no such row; an item as in encours_delays_compute()
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req DBT-004 DBT-005 DBT-006 DBT-007 DTP-001 DTP-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delays_add(void *state, size_t state_size, const encours_delay_columns *columns,
                   encours_error *error);

/** How far a document is settled. */
typedef enum encours_settlement_status {
    ENCOURS_SETTLEMENT_OPEN = 1,    /**< nothing allocated */
    ENCOURS_SETTLEMENT_PART = 2,    /**< less than its amount */
    ENCOURS_SETTLEMENT_FULL = 3,    /**< its amount, some of it by a counted kind */
    ENCOURS_SETTLEMENT_OVER = 4,    /**< more than its amount: the data are at odds */
    ENCOURS_SETTLEMENT_CREDITED = 5 /**< its amount, none of it by a counted kind */
} encours_settlement_status;

/** Allocations to documents, in any order. */
typedef struct encours_settlement_columns {
    size_t struct_size;        /**< sizeof(encours_settlement_columns) */
    size_t count;              /**< allocations */
    const uint32_t *documents; /**< document of each, from 0                  @len{count} */
    const int64_t *amounts;    /**< zero or more, minor units                 @len{count} */
    const int32_t *days;       /**< value date, epoch day @len{count} */
    const int32_t *kinds;      /**< an encours_settlement_kind; NULL: payments @len{count}
                                    @nullable */
} encours_settlement_columns;

/** Initialiser of encours_settlement_columns. */
#define ENCOURS_SETTLEMENT_COLUMNS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_settlement_columns), 0, NULL, NULL, NULL, NULL                              \
    }

/** Results by document. */
typedef struct encours_settlement_results {
    size_t struct_size;  /**< sizeof(encours_settlement_results) */
    size_t count;        /**< documents */
    int64_t *allocated;  /**< @out all that was allocated, minor units @len{count} */
    int64_t *paid;       /**< @out of it by counted kinds, minor units: the weight of the item
                              @len{count} */
    int32_t *settled_on; /**< @out day of the last counted allocation of a FULL document, epoch day,
                              else ENCOURS_DATE_NONE @len{count} */
    int32_t *statuses;   /**< @out an encours_settlement_status each @len{count} */
} encours_settlement_results;

/** Initialiser of encours_settlement_results. */
#define ENCOURS_SETTLEMENT_RESULTS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_settlement_results), 0, NULL, NULL, NULL, NULL                              \
    }

/**
 * The day each document was paid in full: the input of delays "at full payment".
 *
 * A document is FULL when its allocations, of whatever kind, add up to its amount; it is dated by
 * the last one of a counted kind (payments, and what the options add). `paid` and `settled_on` are
 * the amounts and paid days of encours_delay_columns; give ENCOURS_DATE_NONE as they stand.
 *
 * @param[in]  allocations
 * @param[in]  document_amounts  zero or more, minor units                 @len{out->count}
 * @param[in]  options           with_credit_notes and with_write_offs only; NULL: neither @nullable
 * @param[in]  out               the results
 * @param[out] error             detail on failure; `index` is the allocation or document @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    a column that is needed is NULL
 * @retval ENCOURS_E_INVALID   no such document, an amount below zero, a date out of range, a kind
 *                             that is none
 * @retval ENCOURS_E_OVERFLOW  the amounts of all allocations together do not fit int64
 * @threads any
 * @since 1.0
 * @req DTP-003 DTP-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_settlements_compute(const encours_settlement_columns *allocations,
                            const int64_t *document_amounts, const encours_delay_options *options,
                            const encours_settlement_results *out, encours_error *error);

ENCOURS_END_DECLS

#endif

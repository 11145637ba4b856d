/* SPDX-License-Identifier: MIT */
/**
 * @file view.h
 * Views: every question to a ledger.
 *
 * A view fixes what is known; each query takes the day T it is about, evaluated at the end of that
 * day. The two are independent: "aged balance as of 30 June" and "as of 30 June as we knew it on
 * 5 July" are both exact. A view never changes, may be used by any number of threads at once, and
 * keeps what it shows alive: it stays valid after the ledger is freed.
 *
 * Balance at T: sum of the signed gross amounts of the documents with effective <= T < cancelled,
 * per currency. Amounts of two currencies are never added.
 */
#ifndef ENCOURS_VIEW_H
#define ENCOURS_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/date.h"
#include "encours/dso_report.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** A reference to a view and a customer of it; its answers never change. Opaque. */
typedef struct encours_customer encours_customer;

/** Free a view. @param[in] view @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_view_free(encours_view *view);

/**
 * The same view for another reader: it asks an authoriser before each query (authoriser.h) and
 * shows what that allows to the reader.
 *
 * @param[in]  view        it keeps its own authoriser and reader
 * @param[in]  authoriser  NULL: that of the view, if it has one        @nullable
 * @param[in]  reader      opaque id, at most 32 bytes
 * @param[out] out         to be freed with encours_view_free()
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the reader is more than 32 bytes or not printable UTF-8
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_authorised(const encours_view *view, const encours_authoriser *authoriser,
                        const char *reader, ENCOURS_OWNED encours_view **out,
                        encours_error *error);

/** How much a view shows. */
typedef struct encours_view_counts {
    size_t struct_size;     /**< sizeof(encours_view_counts) */
    uint64_t sequence;      /**< last record of the last transaction it shows */
    int64_t recorded_at;    /**< when that was recorded, microseconds since 1970-01-01 UTC */
    uint64_t transactions;  /**< transactions, the creation of the ledger included */
    uint64_t events;        /**< events of all kinds */
    uint64_t customers;     /**< customers, numbered 1 to this */
    uint64_t documents;     /**< documents, numbered 1 to this */
    uint64_t items;         /**< lines of all documents */
    uint64_t allocations;   /**< allocations, numbered 1 to this */
    uint64_t matchings;     /**< matchings, numbered 1 to this */
    uint64_t currencies;    /**< currencies used */
    uint64_t dimensions;    /**< dimensions declared */
    uint64_t facts;         /**< dated facts, numbered 1 to this */
    uint64_t orders;        /**< orders, numbered 1 to this */
    uint64_t policies;      /**< versions of credit policies, numbered 1 to this */
    uint64_t decisions;     /**< credit decisions, numbered 1 to this */
} encours_view_counts;

/**
 * Count what a view shows.
 *
 * @param[in]  view
 * @param[out] counts
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_count(const encours_view *view, encours_view_counts *counts, encours_error *error);

/** ISO 4217 numeric code of the view's currency number `index`, from 0; 0 beyond the last.
 *  @param[in] view @param[in] index @threads shared @since 1.0 */
ENCOURS_API(1, 0) uint16_t
encours_view_currency(const encours_view *view, size_t index);

/** Decimals of a currency as this ledger keeps it; -1 when the view does not use it.
 *  @param[in] view @param[in] currency ISO 4217 numeric @threads shared @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_view_exponent(const encours_view *view, uint16_t currency);

/** Name of the view's dimension number `index`, from 0; NULL beyond the last. Borrowed from the
 *  view. @return @nullable
 *  @param[in] view @param[in] index @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_view_dimension(const encours_view *view, size_t index);

/**
 * The balance of the ledger, or of one customer, in one currency at the end of a day.
 *
 * @param[in]  view
 * @param[in]  customer  number; 0: all customers
 * @param[in]  currency  ISO 4217 numeric
 * @param[in]  as_of     the day
 * @param[out] balance   minor units; debits less credits; 0 in a currency the view does not use
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_INVALID    the day is none or out of range
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_balance(const encours_view *view, uint64_t customer, uint16_t currency,
                     encours_date as_of, int64_t *balance, encours_error *error);

/**
 * The aged balance at the end of a day: by customer, or by a dimension named in options->by. The
 * sum of all cells of a currency equals encours_view_balance() on that day under each policy for
 * credits, unless the options choose account classes.
 *
 * Keys of the rows are customer numbers, or numbers of values, counted from 1 through all
 * dimensions in the order of the log, with 0 for "no value"; labels are the codes of the log, or
 * the values. OLDEST_FIRST takes items of one due and issue date by document number, the order of
 * the log.
 *
 * @param[in]  view
 * @param[in]  as_of    the day
 * @param[in]  options  see aging.h                              @nullable
 * @param[out] out      to be freed with encours_aging_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    an option is not acceptable
 * @retval ENCOURS_E_NOT_FOUND  the dimension is not declared
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_aging(const encours_view *view, encours_date as_of,
                   const encours_aging_options *options, ENCOURS_OWNED encours_aging **out,
                   encours_error *error);

/**
 * Days sales outstanding at the end of a day: simple, count-back, best possible and delay, own and
 * contributed, by customer or by a dimension named in options->by, and in total per currency.
 *
 * Balance B = encours_view_balance(). Sales S = invoices + debit notes - credit notes, gross, by
 * effective date in the window, cancellations at their day; no adjustments, transfers or advances.
 *
 * @param[in]  view
 * @param[in]  as_of    the day
 * @param[in]  options  see dso.h                                @nullable
 * @param[out] out      to be freed with encours_dso_report_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_NOT_FOUND  the dimension is not declared
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_dso(const encours_view *view, encours_date as_of, const encours_dso_options *options,
                 ENCOURS_OWNED encours_dso_report **out, encours_error *error);

/**
 * A customer by number.
 *
 * @param[in]  view
 * @param[in]  number  from 1
 * @param[out] out     to be freed with encours_customer_free()
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_customer(const encours_view *view, uint64_t number,
                      ENCOURS_OWNED encours_customer **out, encours_error *error);

/**
 * The number of the customer with a code of the log: an impersonal code, or C<number>. A code that
 * is party data is found by encours_ledger_find_customer().
 *
 * @param[in]  view
 * @param[in]  code
 * @param[out] number
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_find_customer(const encours_view *view, const char *code, uint64_t *number,
                           encours_error *error);

/**
 * The number of the document with a source key.
 *
 * @param[in]  view
 * @param[in]  source_key
 * @param[out] number
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_find_document(const encours_view *view, const char *source_key, uint64_t *number,
                           encours_error *error);

/** Free a customer. @param[in] customer @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_customer_free(encours_customer *customer);

/** Its number. @param[in] customer @threads shared @since 1.0 */
ENCOURS_API(1, 0) uint64_t
encours_customer_number(const encours_customer *customer);

/** Its code in the log, borrowed from it. @param[in] customer @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_customer_code(const encours_customer *customer);

/** Its value of a dimension at a day; NULL when it has none or there is no such dimension.
 *  Borrowed. @return @nullable
 *  @param[in] customer @param[in] dimension name @param[in] as_of @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_customer_dimension(const encours_customer *customer, const char *dimension,
                           encours_date as_of);

/** Its balance in a currency at the end of a day: as encours_view_balance(), in time proportional
 *  to its own documents.
 *  @param[in]  customer
 *  @param[in]  currency  ISO 4217 numeric
 *  @param[in]  as_of
 *  @param[out] balance   minor units
 *  @param[out] error     @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_INVALID
 *  @retval ENCOURS_E_OVERFLOW
 *  @retval ENCOURS_E_STORAGE   rows that were compacted cannot be read back; other kinds as the
 *                              store gives them (compact.h)
 *  @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 *  @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_customer_balance(const encours_customer *customer, uint16_t currency, encours_date as_of,
                         int64_t *balance, encours_error *error);

ENCOURS_END_DECLS

#endif

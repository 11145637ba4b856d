/* SPDX-License-Identifier: MIT */
/**
 * @file credit_fact_list.h
 * Lists of limits, guarantees, releases and the other facts of credit, with what their codes say.
 *
 * encours_view_credit_facts() lists the facts of one kind of a customer, or of all customers, as a
 * view knows them, whatever day they hold on: those that stand on T, those to come and those that
 * are over, each with who recorded it, why and when. Facts about the customer's documents and
 * orders are among them. Rows come by the number of the fact, the order of the log.
 *
 * A list says what was recorded; what limits and guarantees come to together under a policy is said
 * by figures (credit.h) and their explanation. A list never changes, and outlives its view.
 */
#ifndef ENCOURS_CREDIT_FACT_LIST_H
#define ENCOURS_CREDIT_FACT_LIST_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/fact.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** Facts of credit with what they say. Opaque, immutable. */
typedef struct encours_credit_facts encours_credit_facts;

/** Where a fact is on a day T. */
typedef enum encours_fact_state {
    ENCOURS_FACT_STATE_STANDS = 1,  /**< it holds on T */
    ENCOURS_FACT_STATE_COMES = 2,   /**< it begins after T */
    ENCOURS_FACT_STATE_EXPIRED = 3, /**< its planned end came by T */
    ENCOURS_FACT_STATE_ENDED = 4,   /**< it was ended, or replaced, by T */
    ENCOURS_FACT_STATE_VOID = 5     /**< it was ended on its first day: it never held */
} encours_fact_state;

/** Texts of a row. */
typedef enum encours_fact_text {
    ENCOURS_FACT_TEXT_NAME = 1,  /**< type of a limit, kind of a guarantee, source of a score, table
                                      of an assignment, rule of a release or exclusion; else the
                                      code; "*" where all are meant, empty when the fact has none */
    ENCOURS_FACT_TEXT_DIMENSION = 2, /**< of a limit for one value of a dimension only */
    ENCOURS_FACT_TEXT_VALUE = 3,     /**< that value; of an assignment what is assigned */
    ENCOURS_FACT_TEXT_ROLE = 4,      /**< of a release */
    ENCOURS_FACT_TEXT_BENEFICIARY = 5, /**< of a guarantee */
    ENCOURS_FACT_TEXT_CODE = 6,      /**< the code whole */
    ENCOURS_FACT_TEXT_ACTOR = 7,     /**< who recorded it, of the transaction */
    ENCOURS_FACT_TEXT_REASON = 8     /**< why, of the transaction */
} encours_fact_text;

/**
 * List facts of credit. In time proportional to the facts of the customer, its documents and its
 * orders, or to all facts; of releases also to the customer's decisions.
 *
 * @param[in]  view
 * @param[in]  customer  number; 0: all customers
 * @param[in]  kind      an encours_fact_kind: LIMIT, GUARANTEE, or one from SCORE to ASSIGNED and
 *                       TERMS but REQUEST, STEP and DELEGATION
 * @param[in]  as_of     T
 * @param[out] out       to be freed with encours_credit_facts_free()
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the day is none or out of range; the kind is none of these
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_credit_facts(const encours_view *view, uint64_t customer, int32_t kind,
                          encours_date as_of, ENCOURS_OWNED encours_credit_facts **out,
                          encours_error *error);

/** Free it. @param[in] facts @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_credit_facts_free(encours_credit_facts *facts);

/** How many there are. @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_credit_facts_row_count(const encours_credit_facts *facts);

/** Numbers of the facts, ascending. @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_facts_numbers(const encours_credit_facts *facts);

/** Customer that each is about or belongs to. @return @len{rows}
 *  @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_facts_customers(const encours_credit_facts *facts);

/** Document that each is about, or 0. @return @len{rows} @param[in] facts @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_facts_documents(const encours_credit_facts *facts);

/** Order that each is about, or 0. @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_facts_orders(const encours_credit_facts *facts);

/** Where each is on T: an `encours_fact_state`. @return @len{rows}
 *  @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_facts_states(const encours_credit_facts *facts);

/** First day of each, epoch day. @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_facts_from(const encours_credit_facts *facts);

/** First day on which each no longer holds, as far as is known, epoch day; ENCOURS_DATE_NONE: no
 *  end is known. @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_facts_to(const encours_credit_facts *facts);

/** Day that each states, epoch day, such as the review day of a limit; ENCOURS_DATE_NONE: none.
 *  @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_facts_dates(const encours_credit_facts *facts);

/** What each states: minor units, or the value of a score, or days of payment terms; INT64_MIN when
 *  it states none. @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_credit_facts_amounts(const encours_credit_facts *facts);

/** Currency of each amount, ISO 4217 numeric, or 0. @return @len{rows}
 *  @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_credit_facts_currencies(const encours_credit_facts *facts);

/** Share of a guarantee that counts as its fact states it, 1/10000; -1: it states none.
 *  @return @len{rows} @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_facts_percents(const encours_credit_facts *facts);

/** Decisions that a release was given for; 0: any number, and of other kinds. @return @len{rows}
 *  @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_credit_facts_uses(const encours_credit_facts *facts);

/** Decisions that used a release, of those that the view knows. @return @len{rows}
 *  @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_credit_facts_used(const encours_credit_facts *facts);

/** When each was recorded, microseconds since 1970-01-01 UTC. @return @len{rows}
 *  @param[in] facts @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_credit_facts_recorded_at(const encours_credit_facts *facts);

/** A text of a row, borrowed from the list; "" where there is none, NULL beyond the last row and of
 *  what is no encours_fact_text.
 *  @return @nullable @param[in] facts @param row from 0 @param text an encours_fact_text
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_credit_facts_text(const encours_credit_facts *facts, size_t row, int32_t text);

/** Scale of a score: its worst value and its best one, equal when the fact states none.
 *  @param[in]  facts
 *  @param[in]  row    from 0
 *  @param[out] worst
 *  @param[out] best
 *  @param[out] error  @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_NOT_FOUND  beyond the last row
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_facts_scale(const encours_credit_facts *facts, size_t row, int64_t *worst,
                           int64_t *best, encours_error *error);

ENCOURS_END_DECLS

#endif

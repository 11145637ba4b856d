/* SPDX-License-Identifier: MIT */
/**
 * @file agenda.h
 * The agenda: what a credit manager has to see to on a day.
 *
 * It is made of a credit (credit.h): what a view knows, a policy, and a day T. So it is the same
 * whenever it is made of the same, and can be made of any day. A row says what falls due, when,
 * about what, how much, and whose it is. Rows come by day, kind, customer, subject and fact.
 *
 * A row shows from its working day less the lead days of its kind on: what falls on a day off is
 * due on the working day before. Working days are the weekdays of the policy, and of them those
 * that the calendar of the options has, if it is given; lead days are those of the policy
 * (encours_policy_agenda) and count all days. What has become due stays until it is seen to: a
 * review until the limit is ended or replaced, a limit or guarantee that has ended until there is
 * another one of its code, a hold until it is ended, a request until it is decided and done. Ends
 * and broken promises of more than `late_days_max` days ago are left out.
 *
 * Whose a row is says a table of assignment of the policy, or a dimension, by the row's customer.
 *
 * Source: My DSO Manager (agenda of risk actions); kinds, days and order, ours.
 */
#ifndef ENCOURS_AGENDA_H
#define ENCOURS_AGENDA_H

#include <stddef.h>
#include <stdint.h>

#include "encours/calendar.h"
#include "encours/credit.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** What is to be seen to. */
typedef enum encours_agenda_kind {
    ENCOURS_AGENDA_REVIEW = 1,        /**< the review day of a limit that stands */
    ENCOURS_AGENDA_LIMIT_END = 2,     /**< the planned end of a limit, with none of its code
                                           behind */
    ENCOURS_AGENDA_GUARANTEE_END = 3, /**< the same of a guarantee */
    ENCOURS_AGENDA_RELEASE_END = 4,   /**< the planned end of a release that holds */
    ENCOURS_AGENDA_REQUEST = 5,     /**< a request that waits for approval: the day it was asked */
    ENCOURS_AGENDA_REQUEST_END = 6, /**< and lapses: the day it does */
    ENCOURS_AGENDA_REQUEST_DO = 7,  /**< a request that is approved and not done: the day it was
                                         approved */
    ENCOURS_AGENDA_HOLD = 8,        /**< a hold that holds: its first day */
    ENCOURS_AGENDA_OVER_LIMIT = 9,  /**< a customer over its limit, by so much: T */
    ENCOURS_AGENDA_OVER_GROUP = 10, /**< a group over its limit, at its head: T */
    ENCOURS_AGENDA_PROMISE = 11     /**< a promise that was broken (broken-promises in figure.h):
                                         the day promised */
} encours_agenda_kind;

/** What of it is wanted. Zero: all. */
typedef struct encours_agenda_options {
    size_t struct_size;    /**< sizeof(encours_agenda_options) */
    const char *table;     /**< whose it is: code of a table of assignment; NULL: none @nullable */
    const char *dimension; /**< or name of a dimension; NULL: none. Not both @nullable */
    const char *person;    /**< only rows of this one, "" those of nobody; NULL: all @nullable */
    uint32_t kinds;        /**< sum of 1 << encours_agenda_kind; 0: all */
    int32_t late_days_max; /**< 0: 365 */
    const encours_calendar *calendar; /**< weekends and holidays, lent for the call: a day is
                                           worked when it is a business day of it and its weekday
                                           one of the policy's; NULL: those weekdays alone
                                           @nullable */
} encours_agenda_options;

/** Initialiser of encours_agenda_options: all. */
#define ENCOURS_AGENDA_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_agenda_options), NULL, NULL, NULL, 0, 0, NULL                               \
    }

/** What is to be seen to. Opaque, immutable, independent of its credit. */
typedef struct encours_agenda encours_agenda;

/**
 * Make the agenda of the day of a credit. In time proportional to the facts of the view, and to its
 * customers where any has a limit: best of a credit with a book.
 *
 * @param[in]  credit
 * @param[in]  options  @nullable (all)
 * @param[out] out      to be freed with encours_agenda_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a table and a dimension, unknown kinds, late_days_max less than 0, a
 *                              calendar that cannot be used, or that leaves no weekday of the
 *                              policy
 * @retval ENCOURS_E_NOT_FOUND  no such table or dimension; error->field names it
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it, or not to read the credit that it
 *                              is made of (authoriser.h)
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_agenda(const encours_credit *credit, const encours_agenda_options *options,
                      ENCOURS_OWNED encours_agenda **out, encours_error *error);

/** Free it. @param[in] agenda @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_agenda_free(encours_agenda *agenda);

/** Its rows. @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_agenda_row_count(const encours_agenda *agenda);

/** The day on which each falls due, epoch day, ascending. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_agenda_days(const encours_agenda *agenda);

/** The working day by which each is to be seen to, epoch day: of REVIEW and of ends that day or the
 *  working day before, of what is so already that day. The first day of all dates where none before
 *  is worked. @return @len{rows} @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_agenda_working_days(const encours_agenda *agenda);

/** What each is: an `encours_agenda_kind`. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_agenda_kinds(const encours_agenda *agenda);

/** Days from that day to T: less than 0 when it is to come. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_agenda_late_days(const encours_agenda *agenda);

/** Customer that each is about or belongs to; 0: none. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_agenda_customers(const encours_agenda *agenda);

/** What each is about: an `encours_subject_kind`. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_agenda_subject_kinds(const encours_agenda *agenda);

/** Its number; 0: the ledger. @return @len{rows} @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_agenda_subjects(const encours_agenda *agenda);

/** Number of the fact that says it; 0 of OVER_LIMIT and OVER_GROUP. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_agenda_facts(const encours_agenda *agenda);

/** How much: the amount of the fact, or by how much a limit is passed, minor units; INT64_MIN:
 *  none. @return @len{rows} @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_agenda_amounts(const encours_agenda *agenda);

/** Currency of each amount, ISO 4217 numeric; 0: none. @return @len{rows}
 *  @param[in] agenda @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_agenda_currencies(const encours_agenda *agenda);

/** Whose a row is, "": nobody's; NULL beyond the last. @return @nullable @param[in] agenda
 *  @param row from 0 @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_agenda_person(const encours_agenda *agenda, size_t row);

/** The role that has to act, of requests that wait; else ""; NULL beyond the last.
 *  @return @nullable @param[in] agenda @param row from 0 @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_agenda_role(const encours_agenda *agenda, size_t row);

/** The code of the fact of a row, "" when it has none; NULL beyond the last.
 *  @return @nullable @param[in] agenda @param row from 0 @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_agenda_code(const encours_agenda *agenda, size_t row);

ENCOURS_END_DECLS

#endif

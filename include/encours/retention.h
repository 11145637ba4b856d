/* SPDX-License-Identifier: MIT */
/**
 * @file retention.h
 * How long personal data is kept: clocks that run from what happened to a customer, and which data
 * is due to be erased on a day.
 *
 * Periods are rules given by the host, each with the event its clock starts from and the days on
 * which the rule itself holds; the law of each country sets them, so the library has none. A
 * customer's data is due on day T when every rule that holds on T has run out, and nothing stands
 * in the way:
 *
 *     PERIOD      a rule has not run out: its clock's day plus its months is after T
 *     NO_CLOCK    the event of a rule has not happened
 *     NO_RULE     no rule holds on T
 *     OPEN        a line of the customer is open at T, a document counts from a later day, or an
 *                 order is placed later or has something to deliver or to invoice at T
 *     DISPUTE     a dispute holds on T of a document or line of the customer
 *     LEGAL_HOLD  a legal hold (ENCOURS_FACT_LEGAL_HOLD) holds on T of the customer, of a document,
 *                 line or order of it, of the party, or of the ledger as a whole
 *
 * Months are added as everywhere: 31 January and one month is the last day of February. Customers
 * without personal data and those whose data is erased are not listed. What is listed as due is
 * erased by encours_ledger_erase_party(); figures, documents and the log stay as they are.
 *
 * As every question this one goes by what the view knows and by the day asked about.
 *
 * Limits: 64 rules, 1200 months.
 */
#ifndef ENCOURS_RETENTION_H
#define ENCOURS_RETENTION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/view.h"

ENCOURS_BEGIN_DECLS

/** Code of a fact of the kind ENCOURS_FACT_OTHER about a customer: the relation with it ended on
 * the fact's first day. */
#define ENCOURS_CODE_RELATION_ENDED "relation-ended"

/** What a rule is about. */
typedef enum encours_retention_data {
    ENCOURS_RETENTION_PARTY = 1 /**< the party data of a customer: name, code */
} encours_retention_data;

/** What starts a clock. */
typedef enum encours_retention_clock {
    ENCOURS_RETENTION_LAST_MOVEMENT = 1, /**< the last day on which something happened to the
                                              customer: it was recorded (its day in UTC), a document
                                              began to count or ceased to, an allocation began or
                                              ended, an order was placed or had a step */
    ENCOURS_RETENTION_YEAR_END = 2,      /**< 31 December of the year of that day */
    ENCOURS_RETENTION_RELATION_END = 3   /**< the relation ended: first day of the fact with
                                              ENCOURS_CODE_RELATION_ENDED that holds */
} encours_retention_clock;

/** What keeps data: flags. */
typedef enum encours_retention_reason {
    ENCOURS_RETENTION_PERIOD = 1,     /**< a rule has not run out */
    ENCOURS_RETENTION_NO_CLOCK = 2,   /**< the event of a rule has not happened */
    ENCOURS_RETENTION_NO_RULE = 4,    /**< no rule holds on the day */
    ENCOURS_RETENTION_OPEN = 8,       /**< something is open, or still to come */
    ENCOURS_RETENTION_DISPUTE = 16,   /**< a dispute holds */
    ENCOURS_RETENTION_LEGAL_HOLD = 32 /**< a legal hold holds */
} encours_retention_reason;

/** Rules, as columns of the same length, in any order. Where they come from is the host's to
 *  document. */
typedef struct encours_retention_rules {
    size_t struct_size;        /**< sizeof(encours_retention_rules) */
    size_t count;              /**< rules, at most 64 */
    const int32_t *data;       /**< an encours_retention_data; NULL: PARTY. @len{count} @nullable */
    const int32_t *clock;      /**< an encours_retention_clock, needed. @len{count} */
    const int32_t *months;     /**< 0 to 1200, needed. @len{count} */
    const int32_t *valid_from; /**< first day on which the rule holds, epoch day,
                                    ENCOURS_DATE_NONE: any; NULL: none has one.
                                    @len{count} @nullable */
    const int32_t *valid_until; /**< last day, likewise. @len{count} @nullable */
} encours_retention_rules;

/** Initialiser of encours_retention_rules: no rules. */
#define ENCOURS_RETENTION_RULES_INIT                                                               \
    {                                                                                              \
        sizeof(encours_retention_rules), 0, NULL, NULL, NULL, NULL, NULL                           \
    }

/** Which data is due and what keeps the rest. Opaque, immutable. */
typedef struct encours_retention encours_retention;

/**
 * Look at all personal data of a view on a day. In time proportional to the rows of the view.
 *
 * @param[in]  view
 * @param[in]  rules
 * @param[in]  as_of  the day
 * @param[out] out    to be freed with encours_retention_free()
 * @param[out] error  `index` is the rule at fault                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a rule has another kind of data, clock or number of months, or days
 *                            that are not in order; the day is none or out of range
 * @retval ENCOURS_E_LIMIT    more than 64 rules
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_retention(const encours_view *view, const encours_retention_rules *rules,
                       encours_date as_of, ENCOURS_OWNED encours_retention **out,
                       encours_error *error);

/** Free it. @param[in] retention @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_retention_free(encours_retention *retention);

/** Customers with personal data that is not erased.
 *  @param[in] retention @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_retention_row_count(const encours_retention *retention);

/** How many of them are due. @param[in] retention @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_retention_due_count(const encours_retention *retention);

/** Customer numbers, ascending. @return @len{rows} @param[in] retention @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_retention_customers(const encours_retention *retention);

/** What keeps the data: flags of `encours_retention_reason`; 0: it is due. @return @len{rows}
 *  @param[in] retention @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_retention_reasons(const encours_retention *retention);

/** First day on which all rules have run out, epoch day; ENCOURS_DATE_NONE: not known, because of
 *  NO_CLOCK or NO_RULE, or after 2199. @return @len{rows}
 *  @param[in] retention @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_retention_until(const encours_retention *retention);

/** The rule that runs longest, from 1 in the order given, the first of equals; of NO_CLOCK the
 * first whose event has not happened; 0 under NO_RULE. @return @len{rows}
 *  @param[in] retention @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_retention_rule_numbers(const encours_retention *retention);

ENCOURS_END_DECLS

#endif

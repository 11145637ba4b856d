/* SPDX-License-Identifier: MIT */
/* How figures of a customer come together: amounts of the rows, by part and currency, each told to
 * who wants to know them; a part is converted once per currency. */
#ifndef ENC_CREDIT_PROFILE_H
#define ENC_CREDIT_PROFILE_H

#include "credit/credit.h"
#include "ledger/present.h"

/* What an amount is a part of. Guarantees are apart: they have percentages and maxima. */
typedef enum enc_part {
    ENC_PART_NOT_DUE,
    ENC_PART_TOLERATED,
    ENC_PART_OVERDUE,
    ENC_PART_BILLS,
    ENC_PART_UNALLOCATED,
    ENC_PART_CREDIT_NOTES,
    ENC_PART_DISPUTED,
    ENC_PART_TO_INVOICE,
    ENC_PART_ORDERS,
    ENC_PART_ORDERS_BEYOND,
    ENC_PART_DRAFTS,
    ENC_PART_RETURNED,
    ENC_PART_PROMISED,
    ENC_PART_LAST_PAYMENT,
    ENC_PARTS
} enc_part;

/* The figure that a part is of. */
int enc_part_figure(enc_part part);

typedef struct enc_sums_row {
    uint32_t currency; /* row */
    uint32_t reserved;
    enc_i128 parts[ENC_PARTS];
} enc_sums_row;

enum { ENC_SUMS_FEW = 3 };

typedef struct enc_sums {
    enc_sums_row *rows;
    size_t count;
    size_t capacity;
} enc_sums;

/* What an amount came from: an item (line), an order, or a fact; rows. */
typedef enum enc_source {
    ENC_SOURCE_LINE = 1,
    ENC_SOURCE_ORDER,
    ENC_SOURCE_FACT,
    ENC_SOURCE_DOCUMENT
} enc_source;

/* Who wants to know each amount. */
typedef struct enc_tell {
    /* An amount of a part, in minor units of a currency row. False: no memory. */
    bool (*part)(void *user, enc_part part, enc_source source, uint32_t row, uint32_t currency,
                 int64_t amount);
    void *user;
} enc_tell;

/* A limit that a customer has or had. */
typedef struct enc_limit {
    uint32_t fact;     /* row */
    uint16_t type;     /* of the policy */
    uint8_t state;     /* an enc_limit_state */
    bool counts;       /* in the limit as combined */
    bool converted;    /* `amount` is known */
    uint16_t currency; /* its own, ISO 4217 numeric */
    int32_t from;
    int32_t to;         /* or ENC_DAY_NEVER */
    int32_t review;     /* or ENCOURS_DATE_NONE */
    int64_t stated;     /* in its currency */
    int64_t amount;     /* as its type counts it, in the credit currency */
    enc_text dimension; /* of a limit with a scope, else "" */
    enc_text value;
} enc_limit;

typedef enum enc_limit_state {
    ENC_LIMIT_STANDS = 1,
    ENC_LIMIT_EARLY,   /* begins later */
    ENC_LIMIT_EXPIRED, /* has ended */
    ENC_LIMIT_NEVER,   /* was taken back on its first day */
    ENC_LIMIT_NO_TYPE, /* the policy has no such type */
    ENC_LIMIT_OFF_SEASON
} enc_limit_state;

/* What is open of a document or order. */
typedef struct enc_open {
    int64_t amount;
    uint32_t currency; /* row */
} enc_open;

/* A guarantee that holds on T. */
typedef struct enc_guarantee {
    uint32_t fact;     /* row */
    uint16_t kind;     /* of the policy; UINT16_MAX: it names none */
    uint16_t currency; /* ISO 4217 numeric */
    bool of_head;      /* not of the customer itself */
    bool bounded;      /* what is open of its document or order is known in its currency */
    int64_t stated;    /* what is guaranteed, at most what is open of its document or order */
    int64_t amount;    /* by its percentage, in its own currency */
} enc_guarantee;

/* A promise of the customer as a whole, and what came in for it. */
typedef struct enc_promised {
    uint32_t fact; /* row */
    int32_t from;
    int32_t day;
    bool runs;         /* else its day is over */
    bool stated;       /* an amount is */
    uint32_t currency; /* row, of an amount that is stated */
    int64_t amount;
    enc_i128 received;
    uint64_t payments;
} enc_promised;

/* A payment, kept for many promises. */
typedef struct enc_paid {
    int32_t from, to;
    uint32_t currency; /* row */
    uint32_t reserved;
    int64_t gross;
} enc_paid;

/* Arrays in memory of the context. */
typedef struct enc_list {
    void *items;
    size_t count;
    size_t capacity;
} enc_list;

/* A customer that is being looked at. */
typedef struct enc_survey {
    const encours_credit *credit;
    enc_state *state;
    const enc_counts *counts;
    int32_t day;
    uint64_t needed;         /* figures, with all that they are made of */
    const enc_tell *tell;    /* or NULL */
    const enc_profile *said; /* what facts of the customer say, known already; or NULL */
    enc_profile *out;
    encours_status status;   /* why it cannot go on */
    uint32_t only_dimension; /* documents with this value alone, or ENC_ROW_NONE: all */
    uint32_t only_value;     /* row + 1; ENC_ROW_NONE: one that nothing has */
    enc_sums sums;
    enc_list limits;     /* enc_limit */
    enc_list guarantees; /* enc_guarantee */
    enc_list promises;   /* enc_promised */
    enc_list payments;   /* enc_paid; empty where promises are few */
    enc_list *broken; /* uint32_t: rows of promises that were broken, for who wants them; or NULL */
    uint64_t open_items, overdue_items, returned_items, broken_promises, holds;
    int64_t level;
    int32_t oldest;       /* due day, or ENCOURS_DATE_NONE */
    int32_t last_payment; /* day, or ENCOURS_DATE_NONE */
    bool watched;
    enc_sums_row few[ENC_SUMS_FEW]; /* what rows of sums are while they fit; the last member */
} enc_survey;

void enc_survey_begin(enc_survey *survey, const encours_credit *credit, uint64_t needed,
                      const enc_tell *tell, enc_profile *out);
void enc_survey_release(enc_survey *survey);

static inline bool enc_survey_needs(const enc_survey *survey, uint64_t figures)
{
    return (survey->needed & figures) != 0;
}

/* Whether it is of everything, and nobody wants to know each amount. */
static inline bool enc_survey_is_whole(const enc_survey *survey)
{
    return survey->tell == NULL && survey->only_dimension == ENC_ROW_NONE;
}

/* Room for one more; NULL: no memory, and the survey has failed. */
void *enc_list_add(enc_survey *survey, enc_list *list, size_t size);

/* Add to a part. */
void enc_survey_add(enc_survey *survey, enc_part part, enc_source source, uint32_t row,
                    uint32_t currency, int64_t amount);

/* The sums that are at hand, of these parts. */
void enc_survey_add_sums(enc_survey *survey, const enc_near_sums *sums, enc_part first,
                         enc_part last);

/* A part that begins again: of payments the last day counts. */
void enc_survey_forget(enc_survey *survey, enc_part part);

/* The sums in the credit currency, as figures of the profile; those not needed are left out. */
encours_status enc_survey_convert(enc_survey *survey, encours_error *error);

static inline uint16_t enc_currency_of(const enc_survey *survey, uint32_t row)
{
    return ENC_AT(&survey->state->currencies, enc_currency_row, row).numeric;
}

/* Parts of the work: facts of a customer; its documents; its orders; promises of a document. */
void enc_survey_facts(enc_survey *survey, uint32_t customer, bool current);
void enc_survey_documents(enc_survey *survey, const enc_members *members);
void enc_survey_orders(enc_survey *survey, uint32_t customer);
void enc_survey_promises_of(enc_survey *survey, uint32_t document, uint32_t line);
void enc_survey_promise(enc_survey *survey, uint32_t fact);
void enc_survey_payment(enc_survey *survey, uint32_t document, uint32_t currency, int64_t gross);
void enc_survey_match_payments(enc_survey *survey);
void enc_survey_promises_end(enc_survey *survey);

/* Whether what is needed of open items, or of orders, is more than sums by part: facts of documents
 * or orders change it. */
bool enc_facts_of_items(const encours_credit *credit, uint64_t needed);
bool enc_facts_of_orders(const encours_credit *credit);

/* Whether the promises of the customer look behind a day. */
bool enc_survey_promises_before(const enc_survey *survey, int32_t day);

/* The whole of it: what is needed of a customer, with parts told. The survey stays to be looked at
 * and is to be released whatever comes of it. */
encours_status enc_survey_run(enc_survey *survey, uint32_t customer, encours_error *error);

/* Figures of items from totals that the view carries; false: they are to be had from rows. */
bool enc_survey_totals(enc_survey *survey, const enc_members *members);

/* Figures of ENC_FIGURES_OWN and what they are made of. `said`: see enc_profile_again(); or NULL.
 */
encours_status enc_profile_survey(const encours_credit *credit, uint32_t customer, uint64_t needed,
                                  const enc_profile *said, enc_profile *out, encours_error *error);

/* Which of all limits that a customer ever had count, and the figures. */
encours_status enc_limits_combine(const encours_credit *credit, enc_list *limits,
                                  enc_profile *profile, encours_error *error);
encours_status enc_limits_group(const encours_credit *credit, enc_list *limits,
                                enc_profile *profile, encours_error *error);
void enc_limit_take(enc_survey *survey, uint32_t fact);
enc_limit enc_limit_read(const encours_credit *credit, uint32_t fact);

/* What a limit of a type counts: its amount by the percentage of its type, in another currency. */
encours_status enc_limit_count(const encours_credit *credit, enc_limit *limit, uint16_t currency,
                               encours_error *error);

/* The currency of the limit that stands first, else the policy's. `group`: among limits of groups.
 */
uint16_t enc_limits_currency(const encours_credit *credit, const enc_list *limits, bool group,
                             uint32_t *fact);

/* The currency of a group by its head alone. Takes no memory. */
uint16_t enc_limits_group_currency(const encours_credit *credit, uint32_t head);

/* Limit less exposure; what does not fit is as far over, or below, as there is. */
int64_t enc_headroom_of(int64_t limit, int64_t exposure);

/* A guarantee that is about a customer, document or order; `open` bounds what is guaranteed. */
void enc_guarantee_take(enc_survey *survey, uint32_t fact, const enc_open *open, bool of_head);
enc_guarantee enc_guarantee_read(const encours_credit *credit, uint32_t fact, const enc_open *open);
void enc_guarantees_of_head(enc_survey *survey);
encours_status enc_guarantees_sum(enc_survey *survey, encours_error *error);

#endif

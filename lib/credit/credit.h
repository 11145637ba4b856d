/* SPDX-License-Identifier: MIT */
/* A policy applied to a view on a day, and what is found of one customer. */
#ifndef ENC_CREDIT_CREDIT_H
#define ENC_CREDIT_CREDIT_H

#include <stdatomic.h>
#include <stdbool.h>

#include "base/checked.h"
#include "credit/caps.h"
#include "encours/credit.h"
#include "encours/fact.h"
#include "ledger/facts.h"
#include "ledger/view.h"
#include "policy/policy.h"

struct enc_book;
struct enc_guarantors;

/* Sums of parts by currency, and what goes with those of items. */
typedef struct enc_near_sums {
    struct enc_sums_row *rows;
    size_t count;
    uint64_t open_items, overdue_items;
    int32_t oldest; /* due day, or ENCOURS_DATE_NONE */
} enc_near_sums;

/* Of one customer what there is on the day of a credit: who asks about one day after another keeps
 * it at hand. `sums` are of all documents and orders; it is NULL where facts change them, and then
 * the rows are those among which are all documents that are open, and all orders that have
 * something to come. */
typedef struct enc_near {
    uint32_t customer;
    const enc_near_sums *sums;
    const uint32_t *documents;
    size_t document_count;
    const uint32_t *orders;
    size_t order_count;
} enc_near;

/* The first two currencies between which a rate was wanted and not there. */
typedef struct enc_unrated {
    uint16_t from, to; /* 0: none was wanting */
} enc_unrated;

struct encours_credit {
    encours_context *context;
    encours_view *view;           /* a reference */
    const encours_policy *policy; /* a reference */
    const encours_rates *rates;   /* the caller's, or NULL */
    int32_t day;
    uint16_t currency; /* of the policy, ISO 4217 numeric */
    uint16_t reserved;
    enc_fact_kinds facts; /* those of the view, and maybe of later facts */
    uint8_t digest[32];
    enc_cap cap;                       /* on the days of payment of what is invoiced on `day` */
    struct enc_book *book;             /* NULL: figures are computed */
    struct enc_guarantors *guarantors; /* NULL: guarantees never count for members of groups */
    const enc_near *near;              /* NULL: all rows of a customer are gone through */
    enc_unrated *unrated;              /* not NULL: a missing rate is told there, and gives 0 */
    bool asks_agreed; /* events that state no days of payment ask for those agreed */
};

static inline uint64_t enc_figure_bit(int figure)
{
    return UINT64_C(1) << figure;
}

/* Whether anything of the view may have a fact of this kind: what there is none of is never looked
 * for. */
static inline bool enc_credit_has(const encours_credit *credit, unsigned subject_kind,
                                  unsigned fact_kind)
{
    return (credit->facts.kinds[subject_kind] >> fact_kind & 1) != 0;
}

/* Whether documents of a class are bills of exchange. */
static inline bool enc_policy_is_bill(const encours_policy *policy, uint16_t account_class)
{
    for (size_t i = 0; i < policy->exposure.bill_class_count; i++)
        if (policy->exposure.bill_classes[i] == account_class)
            return true;
    return false;
}

/* From currency to currency at T, half up. `*known` is false, and nothing written, where there is
 * no rate; 0 is 0 in each currency. */
encours_status enc_credit_convert(const encours_credit *credit, enc_i128 amount, uint16_t from,
                                  uint16_t to, int64_t *out, bool *known, encours_error *error);

/* NOT_FOUND when there is no customer with that number. */
encours_status enc_credit_check_customer(const encours_credit *credit, uint64_t number,
                                         encours_error *error);

enum {
    ENC_PROFILE_TOTALS = 1, /* figures of items were read from totals that are kept */
    ENC_PROFILE_BOOK = 2,   /* from the book */
    ENC_PROFILE_SCORED = 4  /* score and class were asked for */
};

/* Figures of a customer. `customer` is the row of who stands for the one asked about, if the policy
 * takes merged customers for one; `head` that of its group. Values of figures that are not known
 * are 0. */
typedef struct enc_profile {
    uint32_t customer;
    uint32_t head;
    uint16_t currency;
    uint16_t group_currency;
    uint32_t flags;
    uint64_t asked; /* bit a figure that was worked out, known or not */
    uint64_t known; /* of these, bit a figure that is not missing */
    int64_t values[ENCOURS_FIGURES_MAX];
    uint32_t limit_fact;  /* number of the limit that stands first, or 0 */
    uint32_t status_fact; /* number of the fact that gives the status, or 0 */
    uint32_t terms_fact;  /* of that which gives the terms agreed, or 0 */
    uint32_t class_after; /* risk class of the policy + 1, or 0 */
    enc_text status;      /* "": none; borrowed from the view */
} enc_profile;

static inline bool enc_profile_knows(const enc_profile *profile, int figure)
{
    return (profile->known >> figure & 1) != 0;
}

static inline void enc_profile_set(enc_profile *profile, int figure, int64_t value)
{
    profile->values[figure] = value;
    profile->known |= enc_figure_bit(figure);
    profile->asked |= enc_figure_bit(figure);
}

/* A sum as a figure, or missing when part of it is not known; OVERFLOW beyond 64 bits. */
encours_status enc_profile_sum(enc_profile *profile, int figure, enc_i128 sum, bool known,
                               encours_error *error);

static inline void enc_profile_miss(enc_profile *profile, int figure)
{
    profile->values[figure] = 0;
    profile->known &= ~enc_figure_bit(figure);
    profile->asked |= enc_figure_bit(figure);
}

/* Figures that need no event, those of a group, those of history.h and the score apart. */
#define ENC_FIGURES_OWN                                                                            \
    ((enc_figure_bit(ENCOURS_FIGURE_LIMIT_USED + 1) - 2) |                                         \
     enc_figure_bit(ENCOURS_FIGURE_INSURED_LIMIT) | enc_figure_bit(ENCOURS_FIGURE_UNINSURED) |     \
     (enc_figure_bit(ENCOURS_FIGURE_REVIEW_LATE_DAYS + 1) -                                        \
      enc_figure_bit(ENCOURS_FIGURE_OLDEST_DAYS)) |                                                \
     enc_figure_bit(ENCOURS_FIGURE_HOLDS) | enc_figure_bit(ENCOURS_FIGURE_WATCHED) |               \
     enc_figure_bit(ENCOURS_FIGURE_MISSING))
/* Of these what facts of the customer say, and nothing else. */
#define ENC_FIGURES_SAID                                                                           \
    (enc_figure_bit(ENCOURS_FIGURE_LIMIT) | enc_figure_bit(ENCOURS_FIGURE_INSURED_LIMIT) |         \
     enc_figure_bit(ENCOURS_FIGURE_LIMIT_DAYS_LEFT) |                                              \
     enc_figure_bit(ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS) |                                           \
     enc_figure_bit(ENCOURS_FIGURE_REVIEW_LATE_DAYS) | enc_figure_bit(ENCOURS_FIGURE_HOLDS) |      \
     enc_figure_bit(ENCOURS_FIGURE_WATCHED))
#define ENC_FIGURES_GROUP                                                                          \
    (enc_figure_bit(ENCOURS_FIGURE_GROUP_OVERDUE + 1) -                                            \
     enc_figure_bit(ENCOURS_FIGURE_GROUP_EXPOSURE))
#define ENC_FIGURES_HISTORY                                                                        \
    (enc_figure_bit(ENCOURS_FIGURE_BEHAVIOUR + 1) - enc_figure_bit(ENCOURS_FIGURE_CUSTOMER_DAYS))

static inline bool enc_figure_is_of_group(unsigned figure)
{
    return (enc_figure_bit((int)figure) & ENC_FIGURES_GROUP) != 0;
}

/* These figures with all that they are made of. */
uint64_t enc_figures_closure(const encours_policy *policy, uint64_t needed);

/* The figures `needed` of ENC_FIGURES_OWN and what they are made of, from rows or totals; `out` is
 * begun anew. EXPOSURE_AFTER is EXPOSURE. The group (head and group_currency too), history and
 * score are left out: the calls below add them. Between enc_reading_begin() and _end(). */
encours_status enc_profile_compute(const encours_credit *credit, uint32_t customer, uint64_t needed,
                                   enc_profile *out, encours_error *error);

/* Head, group currency and the figures `needed` of ENC_FIGURES_GROUP. */
encours_status enc_profile_group(const encours_credit *credit, uint64_t needed,
                                 enc_profile *profile, encours_error *error);

/* The figures `needed` of ENC_FIGURES_HISTORY; SCORE and the class, which rest on what is known
 * already. */
encours_status enc_profile_history(const encours_credit *credit, uint64_t needed,
                                   enc_profile *profile, encours_error *error);
encours_status enc_profile_score(const encours_credit *credit, enc_profile *profile,
                                 encours_error *error);

/* All of these that are needed. */
encours_status enc_profile_all(const encours_credit *credit, uint32_t customer, uint64_t needed,
                               enc_profile *out, encours_error *error);

/* The same when nothing has changed that facts of the customer say: `said` has the currency, the
 * facts, and what is known of ENC_FIGURES_SAID. Allowed where enc_facts_only_say(), and for a
 * customer that nobody stands for. */
encours_status enc_profile_again(const encours_credit *credit, uint32_t customer, uint64_t needed,
                                 const enc_profile *said, enc_profile *out, encours_error *error);

/* Whether facts of customers bear on no figures of their own but ENC_FIGURES_SAID. */
bool enc_facts_only_say(const encours_credit *credit);

/* What hangs on EXPOSURE_AFTER, and on GROUP_EXPOSURE: headroom, share, what is not insured. To be
 * called again when an event changes these. Figures that were not asked for stay so. */
void enc_profile_settle(enc_profile *profile);
void enc_profile_settle_group(enc_profile *profile);

/* EXPOSURE from its components as the policy counts them. */
encours_status enc_profile_compose(const encours_policy *policy, enc_profile *profile,
                                   encours_error *error);

/* The headroom under the limits of a dimension's value: the smallest limit that the customer has of
 * it less what of the customer's exposure has that value, guarantees not taken off. Missing where
 * there is no such limit. `dimension` and `value` are rows, and `text` is the value: a limit may be
 * of one that nothing has yet, which is ENC_ROW_NONE. */
encours_status enc_profile_scoped(const encours_credit *credit, const enc_profile *profile,
                                  uint32_t dimension, uint32_t value, enc_text text,
                                  int64_t *headroom, bool *known, encours_error *error);

/* Share of a base in 1/10000, rounded up; ENCOURS_FIGURE_INFINITE where something is held against
 * nothing, or the share does not fit; with a minus where it is less than can be. */
int64_t enc_share_up(int64_t part, int64_t whole);

/* What conditions are asked of: the profile, and what of the event they may ask for. */
typedef struct enc_asked {
    const encours_credit *credit;
    const enc_profile *profile;
    int32_t stage;           /* an encours_stage; 0: without an event */
    uint32_t dimension;      /* row of the event's dimension, or ENC_ROW_NONE */
    const char *value;       /* its value */
    encours_status *failure; /* of converting what conditions compare with; it stays what it is when
                                nothing fails */
    encours_error *error;
} enc_asked;

/* `asked` has to live as long as the operands, and `*failure` is to be looked at when conditions
 * were asked. Amounts of the policy are converted to the currency of the customer, or of its group,
 * where that is another. */
void enc_profile_operands(const enc_asked *asked, enc_operands *out);

/* The amount of enc_operands, which has an enc_asked. */
bool enc_condition_amount(const void *user, unsigned figure, int64_t value, int64_t *out);

/* Whether amounts of a profile are in the policy's currency. */
static inline bool enc_profile_is_plain(const encours_credit *credit, const enc_profile *profile)
{
    return profile->currency == credit->currency && (profile->group_currency == credit->currency ||
                                                     (profile->asked & ENC_FIGURES_GROUP) == 0);
}

/* The customer that stands for one on T, and the head of its group, as rows. */
uint32_t enc_credit_current(const encours_credit *credit, uint32_t customer);
uint32_t enc_credit_head(const encours_credit *credit, uint32_t customer);

/* Rows of customers, in memory of the credit's context. */
typedef struct enc_members {
    uint32_t *rows;
    size_t count;
    size_t capacity;
    uint32_t first[8]; /* what `rows` is while it fits */
} enc_members;

/* A customer with all that are merged into it on T; the customer comes first. The members of a
 * group, its head first: all of them, those that are merged too. */
encours_status enc_merged_members(const encours_credit *credit, uint32_t customer,
                                  enc_members *members, encours_error *error);
encours_status enc_group_members(const encours_credit *credit, uint32_t head, enc_members *members,
                                 encours_error *error);
void enc_members_release(const encours_credit *credit, enc_members *members);

#endif

/* SPDX-License-Identifier: MIT */
/* A proposal is a quotient of 128-bit integers that is rounded once. Shares stay below 2^30 and
 * days below 2^16, so that no numerator passes 2^126: base (2^65) times two coefficients, or one
 * amount (2^63) times a share, the denominator of another and the days. */
#include "encours/limit_proposal.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/range.h"
#include "pure/rounding.h"

enum { SHARE_MAX = 1000000000, DAYS_MAX = 36600, OTHERS_MAX = 1000 };

/* numerator / denominator, denominator > 0. */
typedef struct quotient {
    enc_i128 numerator;
    enc_i128 denominator;
} quotient;

typedef struct client {
    const encours_limit_columns *inputs;
    const encours_limit_options *options;
    size_t i;
    quotient need, capacity; /* of a method that reads them, when `needed` and `able` */
    bool needed, able;
    encours_limit_proposal *out;
} client;

/* --- options */

static encours_status check_coefficient(int64_t numerator, int64_t denominator,
                                        const char *numerator_name, const char *denominator_name,
                                        encours_error *error)
{
    ENC_TRY(enc_range_check(numerator, 0, SHARE_MAX, numerator_name, error));
    return enc_range_check(denominator, 1, SHARE_MAX, denominator_name, error);
}

static encours_status check_days(const encours_limit_options *o, encours_error *error)
{
    ENC_TRY(enc_range_check(o->term_days, 1, DAYS_MAX, "term_days", error));
    return enc_range_check(o->period_days, 1, DAYS_MAX, "period_days", error);
}

static encours_status check_part(const encours_limit_options *o, encours_error *error)
{
    ENC_TRY(enc_range_check(o->average_known, 0, 1, "average_known", error));
    switch (o->part) {
    case ENCOURS_LIMIT_NET_WORTH:
    case ENCOURS_LIMIT_WORKING_CAPITAL:
    case ENCOURS_LIMIT_MONTHLY_SALES:
        return ENCOURS_OK;
    default:
        enc_error_set(error, ENCOURS_E_INVALID,
                      "part is %" PRIu32 ", needs ENCOURS_LIMIT_NET_WORTH, "
                      "ENCOURS_LIMIT_WORKING_CAPITAL or ENCOURS_LIMIT_MONTHLY_SALES",
                      o->part);
        enc_error_field(error, "part");
        return ENCOURS_E_INVALID;
    }
}

static encours_status load_options(const encours_limit_options *options, encours_limit_options *o,
                                   encours_error *error)
{
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(*o, options, encours_limit_options, sizeof *o, error);
    ENC_TRY(enc_range_check(o->method, ENCOURS_LIMIT_BY_BASE, ENCOURS_LIMIT_BY_OWN_SALES_CAP,
                            "method", error));
    ENC_TRY(enc_range_load_rounding(&o->rounding, error));
    if (o->method != ENCOURS_LIMIT_BY_NEED)
        ENC_TRY(check_coefficient(o->share_numerator, o->share_denominator, "share_numerator",
                                  "share_denominator", error));
    switch (o->method) {
    case ENCOURS_LIMIT_BY_BASE:
        return check_coefficient(o->behaviour_numerator, o->behaviour_denominator,
                                 "behaviour_numerator", "behaviour_denominator", error);
    case ENCOURS_LIMIT_BY_NEED:
    case ENCOURS_LIMIT_BY_NEED_CAPACITY:
        return check_days(o, error);
    case ENCOURS_LIMIT_BY_PARTS_MEAN:
        return check_part(o, error);
    default:
        return ENCOURS_OK;
    }
}

static encours_status check_others(const encours_limit_columns *inputs, encours_error *error)
{
    ENC_REQUIRE((inputs->other_limits == NULL) == (inputs->other_offsets == NULL));
    if (inputs->other_offsets == NULL)
        return ENCOURS_OK;
    for (size_t i = 0; i < inputs->count; i++) {
        uint64_t from = inputs->other_offsets[i], to = inputs->other_offsets[i + 1];
        if (from > to || to - from > OTHERS_MAX)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "other_offsets go from %" PRIu64 " to %" PRIu64
                                ": they must ascend, by at most %d",
                                from, to, (int)OTHERS_MAX);
    }
    return ENCOURS_OK;
}

/* --- inputs */

/* The element of a column; false, and noted as missing, when there is none. */
static bool has(client *c, const int64_t *column, uint32_t input, int64_t *out)
{
    if (column == NULL || column[c->i] == ENCOURS_LIMIT_NONE) {
        c->out->missing |= input;
        return false;
    }
    *out = column[c->i];
    c->out->decided |= input;
    return true;
}

/* The limit of which `rank` others are smaller or equal and before it in ascending order. */
static int64_t of_rank(const int64_t *values, size_t count, size_t rank)
{
    size_t i = 0;
    for (;; i++) {
        size_t below = 0, same = 0;
        for (size_t j = 0; j < count; j++) {
            below += values[j] < values[i];
            same += values[j] == values[i];
        }
        if (below <= rank && rank < below + same)
            return values[i];
    }
}

/* The median of other suppliers' limits, twice, so that it is a whole number. */
static bool has_median(client *c, enc_i128 *twice)
{
    const encours_limit_columns *inputs = c->inputs;
    size_t count = 0;
    if (inputs->other_offsets != NULL)
        count = (size_t)(inputs->other_offsets[c->i + 1] - inputs->other_offsets[c->i]);
    const int64_t *values = count > 0 ? inputs->other_limits + inputs->other_offsets[c->i] : NULL;
    bool known = count > 0; /* without one of them the median is another */
    for (size_t i = 0; i < count; i++)
        known &= values[i] != ENCOURS_LIMIT_NONE;
    if (!known) {
        c->out->missing |= ENCOURS_LIMIT_OTHER_LIMITS;
        return false;
    }
    *twice = (enc_i128)of_rank(values, count, (count - 1) / 2) + of_rank(values, count, count / 2);
    c->out->decided |= ENCOURS_LIMIT_OTHER_LIMITS;
    return true;
}

/* --- formulas: false when an input is missing */

static bool by_base(client *c, quotient *out)
{
    const encours_limit_options *o = c->options;
    int64_t receivables = 0, to_invoice = 0, orders = 0;
    has(c, c->inputs->receivables, ENCOURS_LIMIT_RECEIVABLES, &receivables);
    has(c, c->inputs->to_invoice, ENCOURS_LIMIT_TO_INVOICE, &to_invoice);
    has(c, c->inputs->orders, ENCOURS_LIMIT_ORDERS, &orders);
    out->numerator = ((enc_i128)receivables + to_invoice + orders) * o->share_numerator *
                     o->behaviour_numerator;
    out->denominator = (enc_i128)o->share_denominator * o->behaviour_denominator;
    return c->out->missing == 0;
}

static bool by_share(client *c, const int64_t *column, uint32_t input, quotient *out)
{
    int64_t amount = 0;
    bool known = has(c, column, input, &amount);
    out->numerator = (enc_i128)amount * c->options->share_numerator;
    out->denominator = c->options->share_denominator;
    return known;
}

static bool by_need(client *c, quotient *out)
{
    int64_t sales = 0;
    c->needed = has(c, c->inputs->sales, ENCOURS_LIMIT_SALES, &sales);
    c->need.numerator = (enc_i128)sales * c->options->term_days;
    c->need.denominator = c->options->period_days;
    *out = c->need;
    return c->needed;
}

/* A share of a net worth of zero or less is 0, and flagged. */
static bool by_worth(client *c, quotient *out)
{
    bool known = by_share(c, c->inputs->net_worth, ENCOURS_LIMIT_NET_WORTH, out);
    if (known && c->inputs->net_worth[c->i] <= 0) {
        c->out->flags |= ENCOURS_LIMIT_NEGATIVE_NET_WORTH;
        out->numerator = 0;
    }
    return known;
}

static bool by_capacity(client *c, quotient *out)
{
    c->able = by_worth(c, &c->capacity);
    *out = c->capacity;
    return c->able;
}

static bool by_need_capacity(client *c, quotient *out)
{
    quotient need, capacity;
    bool needed = by_need(c, &need);
    if (!by_capacity(c, &capacity) || !needed)
        return false;
    enc_i128 left = need.numerator * capacity.denominator;
    enc_i128 right = capacity.numerator * need.denominator;
    if (left < right)
        c->out->decided = ENCOURS_LIMIT_SALES;
    if (right < left)
        c->out->decided = ENCOURS_LIMIT_NET_WORTH;
    *out = left <= right ? need : capacity;
    return true;
}

static bool by_own_part(client *c, quotient *out)
{
    switch (c->options->part) {
    case ENCOURS_LIMIT_NET_WORTH:
        return by_worth(c, out);
    case ENCOURS_LIMIT_WORKING_CAPITAL:
        return by_share(c, c->inputs->working_capital, ENCOURS_LIMIT_WORKING_CAPITAL, out);
    default:
        return by_share(c, c->inputs->monthly_sales, ENCOURS_LIMIT_MONTHLY_SALES, out);
    }
}

static bool by_parts_mean(client *c, quotient *out)
{
    quotient own;
    enc_i128 median = 0;
    int64_t stated = 0;
    int parts = by_own_part(c, &own);
    parts += has_median(c, &median);
    parts += has(c, c->inputs->stated_need, ENCOURS_LIMIT_STATED_NEED, &stated);
    out->numerator = 2 * own.numerator + (median + 2 * (enc_i128)stated) * own.denominator;
    out->denominator = 2 * own.denominator * (parts == 0 ? 1 : parts);
    return c->out->missing == 0 || (parts > 0 && c->options->average_known == 1);
}

static bool by_method(client *c, quotient *out)
{
    switch (c->options->method) {
    case ENCOURS_LIMIT_BY_BASE:
        return by_base(c, out);
    case ENCOURS_LIMIT_BY_NEED:
        return by_need(c, out);
    case ENCOURS_LIMIT_BY_CAPACITY:
        return by_capacity(c, out);
    case ENCOURS_LIMIT_BY_NEED_CAPACITY:
        return by_need_capacity(c, out);
    case ENCOURS_LIMIT_BY_PARTS_MEAN:
        return by_parts_mean(c, out);
    case ENCOURS_LIMIT_BY_PURCHASES:
        return by_share(c, c->inputs->purchases, ENCOURS_LIMIT_PURCHASES, out);
    default:
        return by_share(c, c->inputs->own_sales, ENCOURS_LIMIT_OWN_SALES, out);
    }
}

/* --- proposals */

static int64_t rounded(const client *c, const quotient *q)
{
    int64_t out = ENCOURS_LIMIT_NONE;
    (void)enc_round_divide_i64(q->numerator, q->denominator, (encours_rounding)c->options->rounding,
                               &out);
    return out;
}

static encours_limit_proposal propose(const encours_limit_options *options,
                                      const encours_limit_columns *inputs, size_t i)
{
    encours_limit_proposal value = {
        .status = ENCOURS_LIMIT_MISSING,
        .amount = ENCOURS_LIMIT_NONE,
        .need = ENCOURS_LIMIT_NONE,
        .capacity = ENCOURS_LIMIT_NONE,
    };
    client c = {.inputs = inputs, .options = options, .i = i, .out = &value};
    quotient limit;
    bool known = by_method(&c, &limit);
    if (c.needed)
        value.need = rounded(&c, &c.need);
    if (c.able)
        value.capacity = rounded(&c, &c.capacity);
    if (!known)
        return value;
    if (limit.numerator < 0) {
        value.flags |= ENCOURS_LIMIT_HELD_AT_ZERO;
        limit.numerator = 0;
    }
    value.amount = rounded(&c, &limit);
    value.status = value.missing == 0 ? ENCOURS_LIMIT_OK : ENCOURS_LIMIT_PARTIAL;
    if (value.amount == ENCOURS_LIMIT_NONE)
        value.status = ENCOURS_LIMIT_OUT_OF_RANGE;
    return value;
}

static encours_status load_inputs(const encours_limit_columns *inputs,
                                  encours_limit_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(inputs != NULL);
    ENC_STRUCT_LOAD(*loaded, inputs, encours_limit_columns, sizeof *loaded, error);
    return check_others(loaded, error);
}

encours_status encours_limit_propose(const encours_limit_options *options,
                                     const encours_limit_columns *inputs,
                                     encours_limit_proposal *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_limit_proposal, error);
    encours_limit_options o;
    ENC_TRY(load_options(options, &o, error));
    encours_limit_columns loaded;
    ENC_TRY(load_inputs(inputs, &loaded, error));
    if (loaded.count != 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu clients, needs 1", loaded.count);
    encours_limit_proposal value = propose(&o, &loaded, 0);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_limit_propose_columns(const encours_limit_options *options,
                                             const encours_limit_columns *inputs,
                                             const encours_limit_results *results,
                                             encours_error *error)
{
    ENC_REQUIRE(results != NULL);
    encours_limit_options o;
    ENC_TRY(load_options(options, &o, error));
    encours_limit_columns loaded;
    ENC_TRY(load_inputs(inputs, &loaded, error));
    encours_limit_results to;
    ENC_STRUCT_LOAD(to, results, encours_limit_results, sizeof to, error);
    for (size_t i = 0; i < loaded.count; i++) {
        encours_limit_proposal value = propose(&o, &loaded, i);
        enc_column_put_i64(to.amounts, i, value.amount);
        enc_column_put_i32(to.statuses, i, value.status);
        uint32_t *const sets[] = {to.flags, to.decided, to.missing};
        const uint32_t values[] = {value.flags, value.decided, value.missing};
        for (size_t c = 0; c < sizeof sets / sizeof sets[0]; c++)
            enc_column_put_u32(sets[c], i, values[c]);
    }
    return ENCOURS_OK;
}

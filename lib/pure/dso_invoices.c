/* SPDX-License-Identifier: MIT */
/* True DSO: open invoices over the sales of their months. */
#include "encours/dso_invoices.h"

#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/dso.h"
#include "pure/fraction_sum.h"
#include "pure/state.h"

enum { MONTHS_MAX = 240, MONTHS_USUAL = 24 };

/* The sums of a state: age * amount of each month, the amounts of each month, then these. An item
 * is where classify() puts it: in a month, or in one of the first four of these. */
enum {
    REST_NO_DATE,
    REST_TOO_OLD,
    REST_LATER,
    REST_CREDITS,
    REST_INVOICES, /* how many have a month or should have */
    REST_UNPLACED, /* how many of them have none */
    RESTS
};
enum { PLACE_CLOSED = MONTHS_MAX + RESTS };

static encours_status load_options(const encours_dso_invoice_options *options,
                                   encours_dso_invoice_options *loaded, encours_error *error)
{
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(*loaded, options, encours_dso_invoice_options, sizeof *loaded, error);
    if (loaded->months == 0)
        loaded->months = MONTHS_USUAL;
    if (!enc_date_is_valid(loaded->as_of.epoch_day))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                             loaded->as_of.epoch_day);
    if (loaded->months > MONTHS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu32 " months, at most %d",
                             loaded->months, (int)MONTHS_MAX);
    if (loaded->credits < 0 || loaded->credits > ENCOURS_DSO_CREDITS_SIGNED)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "credits is %" PRId32 ", which is no encours_dso_invoice_credits",
                             loaded->credits);
    return ENCOURS_OK;
}

static enc_state_shape shape_of(const encours_dso_invoice_options *options)
{
    uint64_t digest = enc_state_digest(ENC_STATE_DIGEST_START, options->as_of.epoch_day);
    digest = enc_state_digest(digest, options->months);
    return (enc_state_shape){
        .kind = ENC_STATE_DSO_INVOICES,
        .sum_count = 2 * options->months + RESTS,
        .options = enc_state_digest(digest, options->credits),
    };
}

typedef struct places {
    int32_t as_of;
    int32_t as_of_month;
    uint32_t months;
    bool signed_credits;
} places;

static places places_of(const encours_dso_invoice_options *options)
{
    return (places){
        .as_of = options->as_of.epoch_day,
        .as_of_month = enc_date_month_number(options->as_of.epoch_day),
        .months = options->months,
        .signed_credits = options->credits == ENCOURS_DSO_CREDITS_SIGNED,
    };
}

/* Where an item with a valid date or none belongs: the number of its month, or MONTHS_MAX and one
 * of the rests. */
static uint32_t classify(const places *p, int64_t amount, int32_t issue)
{
    if (amount == 0)
        return PLACE_CLOSED;
    if (issue > p->as_of)
        return MONTHS_MAX + REST_LATER;
    if (amount < 0 && !p->signed_credits)
        return MONTHS_MAX + REST_CREDITS;
    if (issue == ENCOURS_DATE_NONE)
        return MONTHS_MAX + REST_NO_DATE;
    uint32_t back = (uint32_t)(p->as_of_month - enc_date_month_number(issue));
    return back < p->months ? back : MONTHS_MAX + REST_TOO_OLD;
}

static encours_status check_columns(const encours_dso_invoice_columns *columns,
                                    encours_dso_invoice_columns *c, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*c, columns, encours_dso_invoice_columns, sizeof *c, error);
    ENC_REQUIRE(c->count == 0 || (c->amount != NULL && c->issue != NULL));
    for (size_t i = 0; i < c->count; i++)
        if (!enc_date_is_valid(c->issue[i]) && c->issue[i] != ENCOURS_DATE_NONE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "issue %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                                c->issue[i]);
    return ENCOURS_OK;
}

/* --- one invoice */

encours_status encours_dso_invoice(int64_t amount, encours_date issue, encours_date as_of,
                                   int64_t month_sales, encours_dso *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    if (!enc_date_is_valid(issue.epoch_day) || !enc_date_is_valid(as_of.epoch_day))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "issue %" PRId32 " or as_of %" PRId32
                             " is no day between 1900-01-01 and 2199-12-31",
                             issue.epoch_day, as_of.epoch_day);
    encours_dso value = ENCOURS_DSO_INIT;
    if (issue.epoch_day > as_of.epoch_day) {
        value.status = ENCOURS_DSO_LEFT_OUT;
        value.days_e4 = ENCOURS_DSO_NONE;
        value.part_denominator = 1;
        value.balance_rest = amount;
    } else {
        value = enc_dso_ratio(amount, month_sales, (uint32_t)(as_of.epoch_day - issue.epoch_day));
    }
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

static int32_t status_of_rest(uint32_t place)
{
    if (place == MONTHS_MAX + REST_NO_DATE)
        return ENCOURS_DSO_NO_DATE;
    return place == MONTHS_MAX + REST_TOO_OLD ? ENCOURS_DSO_HISTORY_EXHAUSTED
                                              : ENCOURS_DSO_LEFT_OUT;
}

encours_status encours_dso_invoice_days(const encours_dso_invoice_columns *columns,
                                        const encours_dso_invoice_options *options,
                                        const int64_t *sales, int64_t *days_e4, int32_t *status,
                                        encours_error *error)
{
    encours_dso_invoice_options loaded;
    encours_dso_invoice_columns c;
    ENC_TRY(load_options(options, &loaded, error));
    ENC_TRY(check_columns(columns, &c, error));
    ENC_REQUIRE(sales != NULL);
    ENC_REQUIRE(c.count == 0 || (days_e4 != NULL && status != NULL));
    const places p = places_of(&loaded);
    for (size_t i = 0; i < c.count; i++) {
        uint32_t place = classify(&p, c.amount[i], c.issue[i]);
        if (place >= MONTHS_MAX) {
            days_e4[i] = ENCOURS_DSO_NONE;
            status[i] = status_of_rest(place);
            continue;
        }
        encours_dso value = enc_dso_ratio(c.amount[i], sales[place],
                                          (uint32_t)(p.as_of - c.issue[i]));
        days_e4[i] = value.days_e4;
        status[i] = value.status;
    }
    return ENCOURS_OK;
}

/* --- the state */

size_t encours_dso_invoice_state_size(const encours_dso_invoice_options *options)
{
    encours_dso_invoice_options loaded;
    if (load_options(options, &loaded, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_size(&shape);
}

encours_status encours_dso_invoice_begin(void *state, size_t size,
                                         const encours_dso_invoice_options *options,
                                         encours_error *error)
{
    encours_dso_invoice_options loaded;
    ENC_TRY(load_options(options, &loaded, error));
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_begin(state, size, &shape, error);
}

encours_status encours_dso_invoice_add(void *state, size_t size,
                                       const encours_dso_invoice_options *options,
                                       const encours_dso_invoice_columns *columns,
                                       encours_error *error)
{
    encours_dso_invoice_options loaded;
    encours_dso_invoice_columns c;
    ENC_TRY(load_options(options, &loaded, error));
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, size, &shape, error));
    ENC_TRY(check_columns(columns, &c, error));
    ENC_TRY(enc_state_count(state, c.count, error));
    const places p = places_of(&loaded);
    enc_i128 products[MONTHS_MAX] = {0}, amounts[PLACE_CLOSED + 1] = {0};
    uint64_t invoices = 0, unplaced = 0;
    for (size_t i = 0; i < c.count; i++) {
        uint32_t place = classify(&p, c.amount[i], c.issue[i]);
        amounts[place] += c.amount[i];
        if (place < MONTHS_MAX)
            products[place] += (enc_i128)c.amount[i] * (p.as_of - c.issue[i]);
        invoices += place < MONTHS_MAX + REST_LATER;
        unplaced += place == MONTHS_MAX + REST_NO_DATE || place == MONTHS_MAX + REST_TOO_OLD;
    }
    amounts[MONTHS_MAX + REST_INVOICES] = invoices;
    amounts[MONTHS_MAX + REST_UNPLACED] = unplaced;
    for (uint32_t m = 0; m < loaded.months; m++) {
        enc_state_add(state, m, products[m]);
        enc_state_add(state, loaded.months + m, amounts[m]);
    }
    for (uint32_t rest = 0; rest < RESTS; rest++)
        enc_state_add(state, 2 * loaded.months + rest, amounts[MONTHS_MAX + rest]);
    return ENCOURS_OK;
}

/* --- finish */

typedef struct finishing {
    const void *state;
    uint32_t months;
    const int64_t *sales;
    enc_i128 known;         /* amount of the months that have sales */
    enc_i128 without_sales; /* amount of the others */
    enc_fraction fractions[MONTHS_MAX];
    uint32_t fraction_count;
    encours_dso_invoice_total total;
} finishing;

/* A month in which items are counted is one with an amount or, where they cancel, a product. */
static int32_t finish_month(finishing *f, uint32_t month, int64_t *days_e4)
{
    enc_fraction fraction = {
        .numerator = enc_state_sum(f->state, month),
        .denominator = f->sales[month],
    };
    enc_i128 amount = enc_state_sum(f->state, f->months + month);
    bool is_empty = amount == 0 && fraction.numerator == 0;
    *days_e4 = ENCOURS_DSO_NONE;
    if (fraction.denominator <= 0) {
        f->total.months_without_sales += !is_empty;
        f->without_sales = enc_add_wrapping(f->without_sales, amount);
        return ENCOURS_DSO_UNDEFINED_NO_SALES;
    }
    f->known = enc_add_wrapping(f->known, amount);
    f->fractions[f->fraction_count++] = fraction;
    if (enc_fractions_round(&fraction, 1, ENCOURS_DSO_SCALE, days_e4) &&
        *days_e4 != ENCOURS_DSO_NONE)
        return ENCOURS_DSO_OK;
    *days_e4 = ENCOURS_DSO_NONE;
    return ENCOURS_DSO_OUT_OF_RANGE;
}

static encours_status narrow(enc_i128 sum, const char *what, int64_t *out, encours_error *error)
{
    if (enc_narrow_i64(sum, out))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_OVERFLOW, "the amount %s does not fit 64 bits", what);
}

static encours_status finish_amounts(finishing *f, encours_error *error)
{
    static const char *const names[] = {"without date", "too old", "of later invoices",
                                        "of credits left out"};
    encours_dso_invoice_total *total = &f->total;
    int64_t *const rests[] = {&total->amount_without_date, &total->amount_too_old,
                              &total->amount_later, &total->amount_of_credits};
    ENC_TRY(narrow(f->known, "of invoices with sales", &total->amount, error));
    ENC_TRY(
        narrow(f->without_sales, "of months without sales", &total->amount_without_sales, error));
    for (uint32_t i = 0; i < REST_INVOICES; i++)
        ENC_TRY(narrow(enc_state_sum(f->state, 2 * f->months + i), names[i], rests[i], error));
    total->invoices = (uint64_t)enc_state_sum(f->state, 2 * f->months + REST_INVOICES);
    return ENCOURS_OK;
}

static void finish_total(finishing *f)
{
    encours_dso_invoice_total *total = &f->total;
    encours_ratio exact = {0, 0};
    if (enc_fractions_exact(f->fractions, f->fraction_count, &exact)) {
        total->known_numerator = exact.numerator;
        total->known_denominator = exact.denominator;
    }
    total->status = ENCOURS_DSO_OK;
    if (!enc_fractions_round(f->fractions, f->fraction_count, ENCOURS_DSO_SCALE,
                             &total->known_e4) ||
        total->known_e4 == ENCOURS_DSO_NONE) {
        total->known_e4 = ENCOURS_DSO_NONE;
        total->status = ENCOURS_DSO_OUT_OF_RANGE;
    }
    if (total->months_without_sales != 0 ||
        enc_state_sum(f->state, 2 * f->months + REST_UNPLACED) != 0)
        total->status = ENCOURS_DSO_INCOMPLETE;
    total->days_e4 = total->status == ENCOURS_DSO_OK ? total->known_e4 : ENCOURS_DSO_NONE;
}

encours_status encours_dso_invoice_finish(const void *state, size_t size,
                                          const encours_dso_invoice_options *options,
                                          const int64_t *sales, int64_t *month_e4,
                                          int32_t *month_status, encours_dso_invoice_total *out,
                                          encours_error *error)
{
    encours_dso_invoice_options loaded;
    ENC_TRY(load_options(options, &loaded, error));
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, size, &shape, error));
    ENC_REQUIRE(sales != NULL);
    ENC_REQUIRE_STRUCT(out, encours_dso_invoice_total, error);
    finishing f = {
        .state = state,
        .months = loaded.months,
        .sales = sales,
        .total = ENCOURS_DSO_INVOICE_TOTAL_INIT,
    };
    int64_t days_e4[MONTHS_MAX];
    int32_t statuses[MONTHS_MAX];
    for (uint32_t m = 0; m < loaded.months; m++)
        statuses[m] = finish_month(&f, m, &days_e4[m]);
    ENC_TRY(finish_amounts(&f, error));
    finish_total(&f);
    if (month_e4 != NULL)
        memcpy(month_e4, days_e4, loaded.months * sizeof *month_e4);
    if (month_status != NULL)
        memcpy(month_status, statuses, loaded.months * sizeof *month_status);
    enc_struct_store(out, &f.total, sizeof f.total);
    return ENCOURS_OK;
}

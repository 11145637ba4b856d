/* SPDX-License-Identifier: MIT */
#include "encours/period_ratios.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum { MONTHS_MAX = 1200, BASIS_MAX = 36600 };

/* The inputs; as sums of a row, their amounts come first, then how many sets lacked each. */
enum {
    OPENING,
    SALES,
    CLOSING,
    NOT_DUE,
    AVERAGES,
    WRITE_OFFS,
    RECOVERIES,
    SALES_NET,
    INPUTS,
    LACKS = INPUTS,
    COUNT = LACKS + INPUTS,
    SUMS
};

enum { CEI_MONTHS, BASIS_DAYS };

/* --- figures */

static bool lacks(const enc_i128 *sums, int input)
{
    return sums[LACKS + input] != 0;
}

static void collection_effectiveness(const enc_i128 *sums, int64_t months,
                                     enc_indicator_parts *parts)
{
    enc_i128 base = enc_add_wrapping(enc_multiply_wrapping(sums[OPENING], months), sums[SALES]);
    int lacking = lacks(sums, OPENING) + lacks(sums, SALES) + lacks(sums, CLOSING) +
                  lacks(sums, NOT_DUE) + (months == 0);
    parts->numerator = enc_subtract_wrapping(base, enc_multiply_wrapping(sums[CLOSING], months));
    parts->denominator = enc_subtract_wrapping(base, enc_multiply_wrapping(sums[NOT_DUE], months));
    parts->scale = ENCOURS_INDICATOR_SCALE_SHARE;
    parts->status = lacking > 0 ? ENCOURS_INDICATOR_MISSING : 0;
}

/* Sales over averages; or twice the sales over opening and closing. */
static void turnover(const enc_i128 *sums, enc_indicator_parts *parts)
{
    int lacking = lacks(sums, SALES);
    parts->numerator = sums[SALES];
    parts->denominator = sums[AVERAGES];
    parts->scale = ENCOURS_INDICATOR_SCALE_DAYS;
    if (lacks(sums, AVERAGES)) {
        parts->numerator = enc_multiply_wrapping(sums[SALES], 2);
        parts->denominator = enc_add_wrapping(sums[OPENING], sums[CLOSING]);
        lacking += lacks(sums, OPENING) + lacks(sums, CLOSING);
    }
    parts->status = lacking > 0 ? ENCOURS_INDICATOR_MISSING : 0;
}

static void turnover_days(const enc_i128 *sums, int64_t basis, enc_indicator_parts *parts)
{
    turnover(sums, parts);
    enc_i128 sales = parts->numerator;
    parts->numerator = enc_multiply_wrapping(parts->denominator, basis);
    parts->denominator = sales;
    if (basis == 0)
        parts->status = ENCOURS_INDICATOR_MISSING;
}

static void bad_debt(const enc_i128 *sums, enc_indicator_parts *parts)
{
    int lacking = lacks(sums, WRITE_OFFS) + lacks(sums, SALES_NET);
    parts->numerator = enc_subtract_wrapping(sums[WRITE_OFFS], sums[RECOVERIES]);
    parts->denominator = sums[SALES_NET];
    parts->scale = ENCOURS_INDICATOR_SCALE_SHARE;
    parts->status = lacking > 0 ? ENCOURS_INDICATOR_MISSING : 0;
}

static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    parts->items = (uint64_t)sums[COUNT];
    switch (figure) {
    case ENCOURS_PERIOD_RATIO_CEI:
        collection_effectiveness(sums, constants[CEI_MONTHS], parts);
        break;
    case ENCOURS_PERIOD_RATIO_TURNOVER:
        turnover(sums, parts);
        break;
    case ENCOURS_PERIOD_RATIO_TURNOVER_DAYS:
        turnover_days(sums, constants[BASIS_DAYS], parts);
        break;
    default:
        bad_debt(sums, parts);
        break;
    }
    /* Without any set nothing is missing: there is nothing. */
    if (parts->items == 0)
        parts->status = 0;
}

const enc_indicator_kind enc_period_ratios_kind = {
    .kind = ENC_STATE_COLLECTION,
    .sums = SUMS,
    .figure_first = ENCOURS_PERIOD_RATIO_CEI,
    .figure_last = ENCOURS_PERIOD_RATIO_BAD_DEBT,
    .figure = figure_of,
};

/* --- one set */

static encours_status figure_of_one(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                                    encours_indicator *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    enc_indicator_parts parts = {0};
    figure_of(sums, constants, figure, &parts);
    encours_indicator value = enc_indicator_make(&parts);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_cei_compute(int64_t opening, int64_t sales, uint32_t months, int64_t closing,
                                   int64_t not_due, encours_indicator *out, encours_error *error)
{
    ENC_TRY(enc_range_check(months, 1, MONTHS_MAX, "months", error));
    const int64_t constants[] = {[CEI_MONTHS] = months, [BASIS_DAYS] = 0};
    const enc_i128 sums[SUMS] = {
        [OPENING] = opening, [SALES] = sales, [CLOSING] = closing, [NOT_DUE] = not_due, [COUNT] = 1,
    };
    return figure_of_one(sums, constants, ENCOURS_PERIOD_RATIO_CEI, out, error);
}

encours_status encours_turnover_compute(int64_t sales, int64_t average, encours_indicator *out,
                                        encours_error *error)
{
    const enc_i128 sums[SUMS] = {[SALES] = sales, [AVERAGES] = average, [COUNT] = 1};
    return figure_of_one(sums, NULL, ENCOURS_PERIOD_RATIO_TURNOVER, out, error);
}

encours_status encours_turnover_days_compute(int64_t sales, int64_t average, uint32_t basis_days,
                                             encours_indicator *out, encours_error *error)
{
    ENC_TRY(enc_range_check(basis_days, 1, BASIS_MAX, "basis_days", error));
    const int64_t constants[] = {[CEI_MONTHS] = 0, [BASIS_DAYS] = basis_days};
    const enc_i128 sums[SUMS] = {[SALES] = sales, [AVERAGES] = average, [COUNT] = 1};
    return figure_of_one(sums, constants, ENCOURS_PERIOD_RATIO_TURNOVER_DAYS, out, error);
}

encours_status encours_bad_debt_ratio_compute(int64_t write_offs, int64_t recoveries,
                                              int64_t sales_net, encours_indicator *out,
                                              encours_error *error)
{
    const enc_i128 sums[SUMS] = {
        [WRITE_OFFS] = write_offs,
        [RECOVERIES] = recoveries,
        [SALES_NET] = sales_net,
        [COUNT] = 1,
    };
    return figure_of_one(sums, NULL, ENCOURS_PERIOD_RATIO_BAD_DEBT, out, error);
}

/* --- columns */

typedef struct inputs {
    size_t count;
    const uint32_t *rows;
    const int64_t *column[INPUTS];
} inputs;

static encours_status load_columns(const encours_period_ratio_columns *columns, inputs *out,
                                   encours_error *error)
{
    encours_period_ratio_columns loaded;
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(loaded, columns, encours_period_ratio_columns, sizeof loaded, error);
    out->count = loaded.count;
    out->rows = loaded.rows;
    out->column[OPENING] = loaded.opening;
    out->column[SALES] = loaded.sales;
    out->column[CLOSING] = loaded.closing;
    out->column[NOT_DUE] = loaded.not_due;
    out->column[AVERAGES] = loaded.averages;
    out->column[WRITE_OFFS] = loaded.write_offs;
    out->column[RECOVERIES] = loaded.recoveries;
    out->column[SALES_NET] = loaded.sales_net;
    return ENCOURS_OK;
}

static encours_status load_options(const encours_period_ratio_options *options, int64_t *constants,
                                   uint32_t *rows, encours_error *error)
{
    encours_period_ratio_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_period_ratio_options, sizeof loaded, error);
    ENC_TRY(enc_range_check(loaded.cei_months, 0, MONTHS_MAX, "cei_months", error));
    ENC_TRY(enc_range_check(loaded.basis_days, 0, BASIS_MAX, "basis_days", error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[CEI_MONTHS] = loaded.cei_months;
    constants[BASIS_DAYS] = loaded.basis_days;
    *rows = loaded.rows;
    return ENCOURS_OK;
}

static void add_terms(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    const inputs *given = block->columns;
    for (int input = 0; input < INPUTS; input++) {
        if (given->column[input] == NULL)
            sums[LACKS + input]++;
        else
            sums[input] += given->column[input][i];
    }
    sums[COUNT]++;
}

encours_status encours_period_ratios_compute(const encours_period_ratio_columns *columns,
                                             const encours_period_ratio_options *options,
                                             int32_t figure, const encours_indicator_columns *out,
                                             encours_error *error)
{
    inputs given = {0};
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_indicator_columns results;
    ENC_TRY(load_columns(columns, &given, error));
    ENC_TRY(load_options(options, constants, &rows, error));
    ENC_TRY(enc_range_check(figure, ENCOURS_PERIOD_RATIO_CEI, ENCOURS_PERIOD_RATIO_BAD_DEBT,
                            "figure", error));
    ENC_TRY(enc_indicator_columns_load(out, given.count, &results, error));
    const enc_indicator_block block = {.columns = &given};
    for (size_t i = 0; i < given.count; i++) {
        enc_i128 sums[SUMS] = {0};
        enc_indicator_parts parts = {0};
        add_terms(&block, i, sums);
        figure_of(sums, constants, figure, &parts);
        encours_indicator value = enc_indicator_make(&parts);
        enc_indicator_columns_set(&results, i, &value);
    }
    return ENCOURS_OK;
}

/* --- state */

size_t encours_period_ratios_state_size(const encours_period_ratio_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_period_ratios_kind, rows);
}

encours_status encours_period_ratios_begin(void *state, size_t state_size,
                                           const encours_period_ratio_options *options,
                                           encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_period_ratios_kind, rows, constants, error);
}

/* Any amount is one. */
static encours_status check_set(const enc_indicator_block *block, size_t i, encours_error *error)
{
    (void)block;
    (void)i;
    (void)error;
    return ENCOURS_OK;
}

encours_status encours_period_ratios_add(void *state, size_t state_size,
                                         const encours_period_ratio_columns *columns,
                                         encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    inputs given = {0};
    ENC_TRY(
        enc_indicator_open(state, state_size, &enc_period_ratios_kind, constants, &rows, error));
    ENC_TRY(load_columns(columns, &given, error));
    const enc_indicator_block block = {
        .count = given.count,
        .rows = given.rows,
        .columns = &given,
        .check = check_set,
        .terms = add_terms,
    };
    return enc_indicator_add(state, &enc_period_ratios_kind, rows, &block, error);
}

/* SPDX-License-Identifier: MIT */
/* Profiles applied to sales. */
#include "encours/collection_profile.h"

#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "encours/money.h"

/* Cash and discount of each age, bad debt and rest. */
enum { PARTS_MAX = 2 * ENCOURS_COLLECTION_AGES_MAX + 2 };

enum { COLUMNS_MAX = ENCOURS_COLLECTION_PERIODS_MAX + ENCOURS_COLLECTION_EXTRA };

#define CELLS_MAX (UINT64_C(1) << 30)

typedef struct profile_weights {
    int64_t weights[PARTS_MAX]; /* of 10^12 */
    uint32_t ages;
} profile_weights;

static encours_status check_profile(const encours_collection_profiles *profiles, uint32_t profile,
                                    encours_error *error)
{
    uint64_t whole = profiles->bad_debt_ppm != NULL ? profiles->bad_debt_ppm[profile] : 0;
    for (size_t i = 0; i < profiles->ages; i++) {
        size_t at = (size_t)profile * profiles->ages + i;
        whole += profiles->collected_ppm[at];
        if (profiles->discount_ppm != NULL && profiles->discount_ppm[at] > ENCOURS_COLLECTION_ALL)
            return enc_error_at(error, ENCOURS_E_INVALID, profile,
                                "profile %" PRIu32 ", age %zu: a discount of %" PRIu32
                                " millionths exceeds the whole",
                                profile, i, profiles->discount_ppm[at]);
    }
    if (whole > ENCOURS_COLLECTION_ALL)
        return enc_error_at(error, ENCOURS_E_INVALID, profile,
                            "profile %" PRIu32 ": shares and bad debt sum to %" PRIu64
                            " millionths, more than the whole",
                            profile, whole);
    return ENCOURS_OK;
}

static encours_status load_profiles(encours_collection_profiles *out,
                                    const encours_collection_profiles *in, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_collection_profiles, sizeof(encours_collection_profiles),
                    error);
    ENC_REQUIRE(out->collected_ppm != NULL);
    if (out->count < 1 || out->ages < 1 || out->ages > ENCOURS_COLLECTION_AGES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " profiles of %" PRIu32
                             " ages, must be 1 or more of 1 to 120",
                             out->count, out->ages);
    for (uint32_t i = 0; i < out->count; i++)
        ENC_TRY(check_profile(out, i, error));
    return ENCOURS_OK;
}

static encours_status check_opening(const encours_collection_sales *sales, encours_error *error)
{
    ENC_REQUIRE(sales->opening_ages == 0 || sales->opening_ppm != NULL);
    if (sales->opening_ages > ENCOURS_COLLECTION_AGES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "opening_ages is %" PRIu32 ", at most 120",
                             sales->opening_ages);
    uint64_t whole = 0;
    for (uint32_t i = 0; i < sales->opening_ages; i++)
        whole += sales->opening_ppm[i];
    if (whole > ENCOURS_COLLECTION_ALL)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "opening_ppm sums to %" PRIu64 " millionths, more than the whole",
                             whole);
    return ENCOURS_OK;
}

static encours_status load_sales(encours_collection_sales *out, const encours_collection_sales *in,
                                 uint32_t profiles, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_collection_sales, sizeof(encours_collection_sales), error);
    ENC_REQUIRE(out->sales != NULL || out->rows == 0);
    const uint32_t most = ENCOURS_COLLECTION_PERIODS_MAX;
    if (out->periods < 1 || out->periods > most || out->window < 1 || out->window > most ||
        out->window_first > most)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " periods, window of %" PRIu32 " from %" PRIu32
                             ": must be 1 to 1200",
                             out->periods, out->window, out->window_first);
    for (size_t row = 0; out->profile != NULL && row < out->rows; row++)
        if (out->profile[row] >= profiles && out->profile[row] != ENCOURS_COLLECTION_POOL)
            return enc_error_at(error, ENCOURS_E_INVALID, row,
                                "row %zu: profile %" PRIu32 " of %" PRIu32 " profiles", row,
                                out->profile[row], profiles);
    return check_opening(out, error);
}

static void make_share(const encours_collection_profiles *profiles, uint32_t profile,
                       profile_weights *out)
{
    const int64_t all = ENCOURS_COLLECTION_ALL;
    int64_t rest = all;
    out->ages = profiles->ages;
    for (uint32_t i = 0; i < profiles->ages; i++) {
        size_t at = (size_t)profile * profiles->ages + i;
        int64_t collected = profiles->collected_ppm[at];
        int64_t discount = profiles->discount_ppm != NULL ? profiles->discount_ppm[at] : 0;
        out->weights[2 * i] = collected * (all - discount);
        out->weights[2 * i + 1] = collected * discount;
        rest -= collected;
    }
    int64_t bad_debt = profiles->bad_debt_ppm != NULL ? profiles->bad_debt_ppm[profile] : 0;
    out->weights[2 * profiles->ages] = bad_debt * all;
    out->weights[2 * profiles->ages + 1] = (rest - bad_debt) * all;
}

/* Column of the cash of a period that counts from that of the first sales. */
static uint32_t column_of(const encours_collection_sales *sales, uint32_t period)
{
    if (period < sales->window_first)
        return sales->window + ENCOURS_COLLECTION_EARLIER;
    if (period - sales->window_first >= sales->window)
        return sales->window + ENCOURS_COLLECTION_BEYOND;
    return period - sales->window_first;
}

static bool add_sales(const encours_collection_sales *sales, const profile_weights *share,
                      uint32_t period, int64_t amount, int64_t *cells)
{
    int64_t parts[PARTS_MAX] = {0};
    const encours_money total = {.minor = amount};
    bool fits = encours_money_split(total, share->weights, 2 * (size_t)share->ages + 2,
                                    ENCOURS_SPLIT_LARGEST_REMAINDER, parts, NULL) == ENCOURS_OK;
    int64_t *discount = &cells[sales->window + ENCOURS_COLLECTION_DISCOUNT];
    int64_t *bad_debt = &cells[sales->window + ENCOURS_COLLECTION_BAD_DEBT];
    int64_t *rest = &cells[sales->window + ENCOURS_COLLECTION_REST];
    for (uint32_t i = 0; i < share->ages; i++) {
        int64_t *cash = &cells[column_of(sales, period + i)];
        fits &= enc_add_i64(*cash, parts[2 * i], cash);
        fits &= enc_add_i64(*discount, parts[2 * i + 1], discount);
    }
    fits &= enc_add_i64(*bad_debt, parts[2 * share->ages], bad_debt);
    fits &= enc_add_i64(*rest, parts[2 * share->ages + 1], rest);
    return fits;
}

static bool add_opening(const encours_collection_sales *sales, int64_t amount, int64_t *cells)
{
    if (sales->opening_ages == 0)
        return enc_add_i64(cells[0], amount, &cells[0]);
    int64_t weights[ENCOURS_COLLECTION_AGES_MAX + 1], parts[ENCOURS_COLLECTION_AGES_MAX + 1] = {0};
    int64_t rest = ENCOURS_COLLECTION_ALL;
    for (uint32_t i = 0; i < sales->opening_ages; i++) {
        weights[i] = sales->opening_ppm[i];
        rest -= weights[i];
    }
    weights[sales->opening_ages] = rest;
    const encours_money total = {.minor = amount};
    bool fits = encours_money_split(total, weights, (size_t)sales->opening_ages + 1,
                                    ENCOURS_SPLIT_LARGEST_REMAINDER, parts, NULL) == ENCOURS_OK;
    for (uint32_t i = 0; i < sales->opening_ages; i++) {
        int64_t *cash = &cells[column_of(sales, sales->window_first + i)];
        fits &= enc_add_i64(*cash, parts[i], cash);
    }
    int64_t *left = &cells[sales->window + ENCOURS_COLLECTION_REST];
    return enc_add_i64(*left, parts[sales->opening_ages], left) && fits;
}

static bool apply_row(const encours_collection_profiles *profiles,
                      const encours_collection_sales *sales, size_t row, int64_t *cells)
{
    profile_weights share;
    uint32_t profile = sales->profile != NULL ? sales->profile[row] : ENCOURS_COLLECTION_POOL;
    make_share(profiles, profile != ENCOURS_COLLECTION_POOL ? profile : 0, &share);
    memset(cells, 0, (sales->window + (size_t)ENCOURS_COLLECTION_EXTRA) * sizeof *cells);
    bool fits = true;
    for (uint32_t i = 0; i < sales->periods; i++)
        fits &= add_sales(sales, &share, i, sales->sales[row * sales->periods + i], cells);
    return fits && (sales->opening == NULL || add_opening(sales, sales->opening[row], cells));
}

encours_status encours_collection_profile_apply(const encours_collection_profiles *profiles,
                                                const encours_collection_sales *sales,
                                                int64_t *cells, size_t cell_count,
                                                encours_error *error)
{
    encours_collection_profiles shares;
    encours_collection_sales in;
    ENC_TRY(load_profiles(&shares, profiles, error));
    ENC_TRY(load_sales(&in, sales, shares.count, error));
    size_t columns = in.window + (size_t)ENCOURS_COLLECTION_EXTRA;
    if (in.rows > CELLS_MAX / columns || cell_count != in.rows * columns)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu cells given for %zu rows of %zu columns; at most 2^30",
                             cell_count, in.rows, columns);
    ENC_REQUIRE(cells != NULL || cell_count == 0);
    for (size_t row = 0; row < in.rows; row++) {
        int64_t tried[COLUMNS_MAX];
        if (!apply_row(&shares, &in, row, tried))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, row,
                                "row %zu: an amount does not fit 64 bits", row);
    }
    for (size_t row = 0; row < in.rows; row++)
        (void)apply_row(&shares, &in, row, cells + row * columns);
    return ENCOURS_OK;
}

/* SPDX-License-Identifier: MIT */
/* Totals of invoices. A line is reduced to at most three terms of sums, so that one invoice on the
 * stack and a state of a million of them add up in the same way. */
#include "encours/vat.h"
#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/rounding.h"
#include "pure/state.h"

enum { GROUPS_MAX = 65536, DECIMALS_MAX = 6 };

/* Sums: lines, allowances and charges, then taxable and VAT by line of each group. */
enum { SUM_LINES, SUM_ALLOWANCES, SUM_CHARGES, SUM_GROUPS };

static encours_status load_options(const encours_vat_options *in, size_t groups_max,
                                   encours_vat_options *options, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*options, in, encours_vat_options, sizeof *options, error);
    ENC_REQUIRE(options->rate != NULL);
    if (options->group_count < 1 || options->group_count > groups_max)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu groups, must be 1 to %zu",
                             options->group_count, groups_max);
    if (options->line_decimals > DECIMALS_MAX || options->decimals > options->line_decimals)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " decimals and %" PRIu32 " of the lines, must be 0 to %d, "
                             "lines not less",
                             options->decimals, options->line_decimals, (int)DECIMALS_MAX);
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(enc_rounding_load(options->rounding, &mode, error));
    options->rounding = (uint32_t)mode;
    if (options->method != ENCOURS_VAT_PER_RATE && options->method != ENCOURS_VAT_PER_LINE)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no method of rounding VAT",
                             options->method);
    for (size_t i = 0; i < options->group_count; i++)
        if (options->rate[i] < 0 || options->rate[i] > ENCOURS_PERCENT_WHOLE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "group %zu: rate is %" PRId64 ", must be 0 to %d", i,
                                options->rate[i], ENCOURS_PERCENT_WHOLE);
    return ENCOURS_OK;
}

static encours_status load_lines(const encours_vat_lines *in, size_t group_count,
                                 encours_vat_lines *lines, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*lines, in, encours_vat_lines, sizeof *lines, error);
    ENC_REQUIRE(lines->count == 0 || (lines->net != NULL && lines->group != NULL));
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->group[i] >= group_count)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "line %zu: group is %" PRIu32 ", there are %zu", i, lines->group[i],
                                group_count);
        if (lines->kind != NULL && (uint32_t)lines->kind[i] > ENCOURS_VAT_CHARGE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "line %zu: kind is %" PRId32 ", must be 0 to 2", i, lines->kind[i]);
    }
    return ENCOURS_OK;
}

/* amount x rate, rounded; rates are at most 1, so that it fits where the amount does. */
static enc_i128 vat_of(enc_i128 amount, int64_t rate, uint32_t rounding)
{
    enc_i128 vat = 0;
    (void)enc_round_divide(amount * rate, ENCOURS_PERCENT_WHOLE, (encours_rounding)rounding, &vat);
    return vat;
}

/* What a line adds: to the sum of its kind, and to taxable and VAT of its group. */
typedef struct terms {
    uint32_t kind_sum;
    uint32_t group;
    enc_i128 net;
    enc_i128 taxable;
    enc_i128 vat;
} terms;

static terms line_terms(const encours_vat_options *options, const encours_vat_lines *lines,
                        size_t i)
{
    int32_t kind = lines->kind != NULL ? lines->kind[i] : ENCOURS_VAT_LINE;
    terms line = {.kind_sum = (uint32_t)kind, .group = lines->group[i]};
    (void)enc_round_divide(lines->net[i],
                           enc_power_of_ten(options->line_decimals - options->decimals),
                           (encours_rounding)options->rounding, &line.net);
    line.taxable = kind == ENCOURS_VAT_ALLOWANCE ? -line.net : line.net;
    line.vat = vat_of(line.taxable, options->rate[line.group], options->rounding);
    return line;
}

static encours_status does_not_fit(const char *what, encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_OVERFLOW, "the %s does not fit 64 bits", what);
}

/* Totals from the kinds and the totals of the groups. */
static encours_status finish_totals(const enc_i128 kinds[SUM_GROUPS], enc_i128 vat, int64_t prepaid,
                                    int64_t rounding_amount, encours_vat_totals *out,
                                    encours_error *error)
{
    enc_i128 net = kinds[SUM_LINES] - kinds[SUM_ALLOWANCES] + kinds[SUM_CHARGES];
    out->prepaid = prepaid;
    out->rounding_amount = rounding_amount;
    if (!enc_narrow_i64(kinds[SUM_LINES], &out->lines))
        return does_not_fit("sum of the lines", error);
    if (!enc_narrow_i64(kinds[SUM_ALLOWANCES], &out->allowances))
        return does_not_fit("sum of the allowances", error);
    if (!enc_narrow_i64(kinds[SUM_CHARGES], &out->charges))
        return does_not_fit("sum of the charges", error);
    if (!enc_narrow_i64(net, &out->net))
        return does_not_fit("net total", error);
    if (!enc_narrow_i64(vat, &out->vat))
        return does_not_fit("total VAT", error);
    if (!enc_narrow_i64(net + vat, &out->gross))
        return does_not_fit("gross total", error);
    if (!enc_narrow_i64(net + vat - prepaid + rounding_amount, &out->payable))
        return does_not_fit("payable amount", error);
    return ENCOURS_OK;
}

/* The VAT of a group by the method; false when an amount does not fit. */
static bool finish_group(const encours_vat_options *options, size_t group, enc_i128 taxable,
                         enc_i128 line_vat, int64_t *out_taxable, int64_t *out_vat)
{
    enc_i128 vat = line_vat;
    if (!enc_narrow_i64(taxable, out_taxable))
        return false;
    if (options->method == ENCOURS_VAT_PER_RATE)
        vat = vat_of(taxable, options->rate[group], options->rounding);
    return enc_narrow_i64(vat, out_vat);
}

static encours_status group_does_not_fit(size_t group, encours_error *error)
{
    return enc_error_at(error, ENCOURS_E_OVERFLOW, group,
                        "group %zu: its taxable amount or VAT does not fit 64 bits", group);
}

/* --- one invoice */

typedef struct invoice {
    int64_t taxable[ENCOURS_VAT_INVOICE_GROUPS_MAX];
    int64_t vat[ENCOURS_VAT_INVOICE_GROUPS_MAX];
    encours_vat_totals totals;
} invoice;

static encours_status compute(const encours_vat_options *options, const encours_vat_lines *lines,
                              int64_t prepaid, int64_t rounding_amount, invoice *out,
                              encours_error *error)
{
    enc_i128 kinds[SUM_GROUPS] = {0}, total = 0;
    enc_i128 taxable[ENCOURS_VAT_INVOICE_GROUPS_MAX] = {0};
    enc_i128 vat[ENCOURS_VAT_INVOICE_GROUPS_MAX] = {0};
    for (size_t i = 0; i < lines->count; i++) {
        terms line = line_terms(options, lines, i);
        kinds[line.kind_sum] += line.net;
        taxable[line.group] += line.taxable;
        vat[line.group] += line.vat;
    }
    for (size_t i = 0; i < options->group_count; i++) {
        if (!finish_group(options, i, taxable[i], vat[i], &out->taxable[i], &out->vat[i]))
            return group_does_not_fit(i, error);
        total += out->vat[i];
    }
    return finish_totals(kinds, total, prepaid, rounding_amount, &out->totals, error);
}

encours_status encours_vat_compute(const encours_vat_options *options,
                                   const encours_vat_lines *lines, int64_t prepaid,
                                   int64_t rounding_amount, int64_t *taxable, int64_t *vat,
                                   encours_vat_totals *out, encours_error *error)
{
    ENC_REQUIRE(taxable != NULL && vat != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_vat_totals, error);
    encours_vat_options how;
    encours_vat_lines items;
    ENC_TRY(load_options(options, ENCOURS_VAT_INVOICE_GROUPS_MAX, &how, error));
    ENC_TRY(load_lines(lines, how.group_count, &items, error));
    invoice result = {0};
    ENC_TRY(compute(&how, &items, prepaid, rounding_amount, &result, error));
    memcpy(taxable, result.taxable, how.group_count * sizeof *taxable);
    memcpy(vat, result.vat, how.group_count * sizeof *vat);
    enc_struct_store(out, &result.totals, sizeof result.totals);
    return ENCOURS_OK;
}

/* Whether a stated VAT is within the tolerance of the taxable amount stated beside it. */
static bool vat_is_near(const encours_vat_options *options, size_t group, int64_t taxable,
                        int64_t vat, int64_t tolerance)
{
    enc_i128 difference = vat_of(taxable, options->rate[group], options->rounding) - vat;
    return difference <= tolerance && -difference <= tolerance;
}

static uint32_t check_totals(const encours_vat_totals *found, const encours_vat_totals *stated,
                             enc_i128 stated_vat)
{
    uint32_t broken = 0;
    enc_i128 net = (enc_i128)stated->lines - stated->allowances + stated->charges;
    enc_i128 payable = (enc_i128)stated->gross - stated->prepaid + stated->rounding_amount;
    broken |= stated->lines != found->lines ? ENCOURS_VAT_BREAKS_CO_10 : 0;
    broken |= stated->allowances != found->allowances ? ENCOURS_VAT_BREAKS_CO_11 : 0;
    broken |= stated->charges != found->charges ? ENCOURS_VAT_BREAKS_CO_12 : 0;
    broken |= stated->net != net ? ENCOURS_VAT_BREAKS_CO_13 : 0;
    broken |= stated->vat != stated_vat ? ENCOURS_VAT_BREAKS_CO_14 : 0;
    broken |= stated->gross != (enc_i128)stated->net + stated->vat ? ENCOURS_VAT_BREAKS_CO_15 : 0;
    broken |= stated->payable != payable ? ENCOURS_VAT_BREAKS_CO_16 : 0;
    return broken;
}

encours_status encours_vat_check(const encours_vat_options *options, const encours_vat_lines *lines,
                                 const int64_t *taxable, const int64_t *vat,
                                 const encours_vat_totals *stated, int64_t tolerance,
                                 uint32_t *groups, uint32_t *out, encours_error *error)
{
    ENC_REQUIRE(taxable != NULL && vat != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(stated, encours_vat_totals, error);
    encours_vat_options how;
    encours_vat_lines items;
    ENC_TRY(load_options(options, ENCOURS_VAT_INVOICE_GROUPS_MAX, &how, error));
    ENC_TRY(load_lines(lines, how.group_count, &items, error));
    if (tolerance < 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "tolerance is %" PRId64 ", must not be negative", tolerance);
    if (how.method != ENCOURS_VAT_PER_RATE)
        return enc_error_set(error, ENCOURS_E_INVALID, "EN 16931 rounds VAT per rate only");
    invoice found = {0};
    ENC_TRY(compute(&how, &items, 0, 0, &found, error));
    uint32_t all = 0;
    enc_i128 sum = 0;
    for (size_t i = 0; i < how.group_count; i++) {
        uint32_t broken = taxable[i] != found.taxable[i] ? ENCOURS_VAT_BREAKS_TAXABLE : 0;
        if (!vat_is_near(&how, i, taxable[i], vat[i], tolerance))
            broken |= ENCOURS_VAT_BREAKS_CO_17;
        if (groups != NULL)
            groups[i] = broken;
        all |= broken;
        sum += vat[i];
    }
    *out = all | check_totals(&found.totals, stated, sum);
    return ENCOURS_OK;
}

/* --- a state */

static enc_state_shape shape_of(const encours_vat_options *options)
{
    uint64_t digest = ENC_STATE_DIGEST_START;
    digest = enc_state_digest(digest, (int64_t)options->group_count);
    digest = enc_state_digest(digest, options->decimals);
    digest = enc_state_digest(digest, options->line_decimals);
    digest = enc_state_digest(digest, options->rounding);
    digest = enc_state_digest(digest, options->method);
    for (size_t i = 0; i < options->group_count; i++) {
        digest = enc_state_digest(digest, options->rate[i]);
        digest = enc_state_digest(digest, options->category != NULL ? options->category[i] : 0);
    }
    return (enc_state_shape){
        .kind = ENC_STATE_VAT,
        .sum_count = SUM_GROUPS + 2 * (uint32_t)options->group_count,
        .options = digest,
    };
}

size_t encours_vat_state_size(const encours_vat_options *options)
{
    encours_vat_options how;
    if (load_options(options, GROUPS_MAX, &how, NULL) != ENCOURS_OK)
        return SIZE_MAX;
    enc_state_shape shape = shape_of(&how);
    return enc_state_size(&shape);
}

encours_status encours_vat_begin(void *state, size_t state_size, const encours_vat_options *options,
                                 encours_error *error)
{
    encours_vat_options how;
    ENC_TRY(load_options(options, GROUPS_MAX, &how, error));
    enc_state_shape shape = shape_of(&how);
    return enc_state_begin(state, state_size, &shape, error);
}

encours_status encours_vat_add(void *state, size_t state_size, const encours_vat_options *options,
                               const encours_vat_lines *lines, encours_error *error)
{
    encours_vat_options how;
    encours_vat_lines items;
    ENC_TRY(load_options(options, GROUPS_MAX, &how, error));
    ENC_TRY(load_lines(lines, how.group_count, &items, error));
    enc_state_shape shape = shape_of(&how);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    ENC_TRY(enc_state_count(state, items.count, error));
    for (size_t i = 0; i < items.count; i++) {
        terms line = line_terms(&how, &items, i);
        enc_state_add(state, line.kind_sum, line.net);
        enc_state_add(state, SUM_GROUPS + 2 * line.group, line.taxable);
        enc_state_add(state, SUM_GROUPS + 2 * line.group + 1, line.vat);
    }
    return ENCOURS_OK;
}

encours_status encours_vat_finish(const void *state, size_t state_size,
                                  const encours_vat_options *options, int64_t prepaid,
                                  int64_t rounding_amount, int64_t *taxable, int64_t *vat,
                                  encours_vat_totals *out, encours_error *error)
{
    ENC_REQUIRE(taxable != NULL && vat != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_vat_totals, error);
    encours_vat_options how;
    ENC_TRY(load_options(options, GROUPS_MAX, &how, error));
    enc_state_shape shape = shape_of(&how);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    encours_vat_totals totals = {0};
    enc_i128 kinds[SUM_GROUPS], total = 0;
    int64_t group_taxable = 0, group_vat = 0;
    for (uint32_t i = 0; i < SUM_GROUPS; i++)
        kinds[i] = enc_state_sum(state, i);
    /* Once to know that all fits, once to write. */
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < how.group_count; i++) {
            if (!finish_group(&how, i, enc_state_sum(state, SUM_GROUPS + 2 * i),
                              enc_state_sum(state, SUM_GROUPS + 2 * i + 1), &group_taxable,
                              &group_vat))
                return group_does_not_fit(i, error);
            if (pass == 0) {
                total += group_vat;
                continue;
            }
            taxable[i] = group_taxable;
            vat[i] = group_vat;
        }
        ENC_TRY(finish_totals(kinds, total, prepaid, rounding_amount, &totals, error));
    }
    enc_struct_store(out, &totals, sizeof totals);
    return ENCOURS_OK;
}

/* SPDX-License-Identifier: MIT */
/* Instalments. Amounts are worked out on the magnitude of the total; beside the rounded amounts
 * runs the exact sum of what the lines ask for, because only that tells lines that truly pass the
 * total from percentages that merely round up. */
#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/struct_size.h"
#include "pure/rounding.h"
#include "pure/terms.h"

/* Bytes of the options in their first release. */
#define OPTIONS_FIRST_SIZE offsetof(encours_terms_options, net)
#define UNIT_MAX INT64_C(1000000000000)

_Static_assert((int)ENCOURS_TERM_LINES_MAX == (int)ENC_TERM_LINES_MAX, "one limit, two names");

static bool is_percentage(int32_t share)
{
    return share == ENCOURS_TERM_PERCENT || share == ENCOURS_TERM_PERCENT_OF_NET ||
           share == ENCOURS_TERM_PERCENT_OF_LEFT;
}

encours_status enc_term_check_line(const encours_term_line *line, encours_error *error)
{
    int64_t most = is_percentage(line->share)          ? ENCOURS_PERCENT_WHOLE
                   : line->share == ENCOURS_TERM_FIXED ? INT64_MAX
                                                       : 0;
    int64_t unit_most = is_percentage(line->share) ? UNIT_MAX : 0;
    if (line->share < ENCOURS_TERM_PERCENT || line->share > ENCOURS_TERM_PERCENT_OF_LEFT)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRId32 " is no share: a line takes a percentage, a fixed amount "
                             "or the rest",
                             line->share);
    if (line->value < 0 || line->value > most)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "value is %" PRId64 ", must be 0 to %" PRId64 " for this share",
                             line->value, most);
    if (line->unit < 0 || line->unit > unit_most)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "unit is %" PRId64 ", must be 0 to %" PRId64 " for this share",
                             line->unit, unit_most);
    if (line->start != ENCOURS_TERM_START_OF_RULE && line->start != ENCOURS_TERM_START_OF_PREVIOUS)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no start of a line",
                             line->start);
    return encours_term_rule_check(&line->rule, error);
}

/* The place of a line among the others. */
static encours_status check_place(const encours_term_line *line, bool first, bool last,
                                  const encours_terms_options *options, encours_error *error)
{
    if (line->share == ENCOURS_TERM_REST && !last)
        return enc_error_set(error, ENCOURS_E_INVALID, "the rest is not the last line");
    if (line->share != ENCOURS_TERM_REST && line->share != ENCOURS_TERM_PERCENT && last)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the last line is %s: nothing takes the rest",
                             line->share == ENCOURS_TERM_FIXED ? "a fixed amount"
                                                               : "a percentage of another amount");
    if (line->share == ENCOURS_TERM_PERCENT_OF_NET && options->has_net == 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a line takes a percentage of the net, which is not given");
    if (line->start == ENCOURS_TERM_START_OF_PREVIOUS && first)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the first line starts from the due date of the line before it");
    return ENCOURS_OK;
}

static encours_status check_percentages(const encours_term_line *lines, size_t count,
                                        bool allow_overshoot, encours_error *error)
{
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += lines[i].share == ENCOURS_TERM_PERCENT ? lines[i].value : 0;
    bool has_rest = lines[count - 1].share == ENCOURS_TERM_REST;
    if (has_rest ? sum <= ENCOURS_PERCENT_WHOLE || allow_overshoot : sum == ENCOURS_PERCENT_WHOLE)
        return ENCOURS_OK;
    enc_error_at(error, ENCOURS_E_INVALID, count - 1,
                 "the percentages total %" PRId64 ".%06" PRId64 " %%, must be %s100 %%",
                 sum / 1000000, sum % 1000000, has_rest ? "at most " : "");
    if (!has_rest)
        enc_error_hint(error, "Or end with a line that takes the rest");
    return ENCOURS_E_INVALID;
}

static encours_status check_options(const encours_terms_options *options, int64_t total,
                                    encours_error *error)
{
    if (options->rounding != 0 && !enc_rounding_is_known(options->rounding))
        return enc_error_set(error, ENCOURS_E_INVALID, "%u is no rounding mode",
                             (unsigned)options->rounding);
    if (options->allow_overshoot > 1 || options->has_net > 1 || options->zero_at_base > 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "allow_overshoot is %u, has_net %u, zero_at_base %u: must be 0 or 1",
                             (unsigned)options->allow_overshoot, (unsigned)options->has_net,
                             (unsigned)options->zero_at_base);
    if ((options->net < 0 && total > 0) || (options->net > 0 && total < 0))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the net is %" PRId64 ", the total %" PRId64 ": of both signs",
                             options->net, total);
    return ENCOURS_OK;
}

static encours_status check_lines(const encours_term_line *lines, size_t count,
                                  const encours_terms_options *options, encours_error *error)
{
    if (count < 1 || count > ENCOURS_TERM_LINES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "payment terms have 1 to %d lines, not %zu",
                             ENCOURS_TERM_LINES_MAX, count);
    for (size_t i = 0; i < count; i++) {
        encours_status status = enc_term_check_line(&lines[i], error);
        if (status == ENCOURS_OK)
            status = check_place(&lines[i], i == 0, i + 1 == count, options, error);
        if (status == ENCOURS_OK)
            status = enc_term_check_rolling(&lines[i].rule, options->calendar, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    return check_percentages(lines, count, options->allow_overshoot == 1, error);
}

/* How far the division has come. */
typedef struct progress {
    enc_i128 whole; /* magnitude of the total */
    enc_i128 net;   /* magnitude of the total without tax */
    enc_i128 asked; /* exact sum of the lines so far, in ENCOURS_PERCENT_WHOLE-ths of a unit */
    enc_i128 left;  /* whole less the amounts given */
    encours_rounding rounding;
    bool last;
} progress;

/* What a percentage of a line is taken of; fixed amounts and the rest take none. */
static enc_i128 percent_base(const progress *p, int32_t share)
{
    if (share == ENCOURS_TERM_PERCENT)
        return p->whole;
    if (share == ENCOURS_TERM_PERCENT_OF_NET)
        return p->net;
    return p->left > 0 ? p->left : 0; /* lines that passed the total leave nothing */
}

/* The amount of one line; false when the lines so far ask for more than the whole. */
static bool take_share(progress *p, const encours_term_line *line, enc_i128 *amount)
{
    *amount = 0;
    if (is_percentage(line->share)) {
        enc_i128 exact = percent_base(p, line->share) * line->value;
        int64_t unit = line->unit > 0 ? line->unit : 1;
        p->asked += exact;
        (void)enc_round_divide(exact, (enc_i128)ENCOURS_PERCENT_WHOLE * unit, p->rounding, amount);
        *amount *= unit;
    } else if (line->share == ENCOURS_TERM_FIXED) {
        p->asked += (enc_i128)line->value * ENCOURS_PERCENT_WHOLE;
        *amount = line->value;
    }
    bool within = p->asked <= p->whole * ENCOURS_PERCENT_WHOLE;
    if (p->last || (within && *amount > p->left))
        *amount = p->left;
    p->left -= *amount;
    return within;
}

static encours_status overshoots(size_t index, encours_error *error)
{
    enc_error_at(error, ENCOURS_E_INVALID, index, "lines 0 to %zu take more than the total", index);
    enc_error_hint(error, "Set allow_overshoot if the last line may turn it back");
    return ENCOURS_E_INVALID;
}

static encours_status divide(const encours_term_line *lines, size_t count, encours_money total,
                             const encours_terms_options *options, encours_instalment *out,
                             encours_error *error)
{
    progress p = {.whole = enc_magnitude(total.minor), .left = enc_magnitude(total.minor)};
    p.net = enc_magnitude(options->net);
    p.rounding = options->rounding != 0 ? (encours_rounding)options->rounding
                                        : ENCOURS_ROUNDING_HALF_UP;
    for (size_t i = 0; i < count; i++) {
        enc_i128 amount;
        p.last = i + 1 == count;
        if (!take_share(&p, &lines[i], &amount) && options->allow_overshoot == 0)
            return overshoots(i, error);
        out[i].amount = (encours_money){.currency = total.currency};
        if (!enc_narrow_i64(total.minor < 0 ? -amount : amount, &out[i].amount.minor))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "the amount of line %zu does not fit 64 bits", i);
    }
    return ENCOURS_OK;
}

/* The due date of line i; the code it carries is that of its own rule. */
static encours_status line_due(const encours_term_line *lines, size_t i,
                               const encours_term_dates *dates,
                               const encours_terms_options *options, bool at_base,
                               encours_instalment *result, encours_error *error)
{
    encours_term_dates from = *dates;
    encours_term_rule rule = lines[i].rule;
    if (at_base)
        rule = (encours_term_rule){.kind = ENCOURS_TERM_ON_RECEIPT, .base = rule.base};
    if (lines[i].start == ENCOURS_TERM_START_OF_PREVIOUS) {
        from.issue = result[i - 1].date.due;
        rule.base = ENCOURS_TERM_FROM_ISSUE;
    }
    ENC_TRY(enc_term_due(&rule, &from, options->calendar, &result[i].date, error));
    result[i].date.rule = encours_term_rule_code(&lines[i].rule);
    return ENCOURS_OK;
}

encours_status encours_terms_compute(const encours_term_line *lines, size_t line_count,
                                     const encours_term_dates *dates, encours_money total,
                                     const encours_terms_options *options, encours_instalment *out,
                                     encours_error *error)
{
    ENC_REQUIRE(lines != NULL && dates != NULL && out != NULL);
    encours_terms_options settings;
    ENC_STRUCT_LOAD(settings, options, encours_terms_options, OPTIONS_FIRST_SIZE, error);
    ENC_TRY(check_options(&settings, total.minor, error));
    ENC_TRY(check_lines(lines, line_count, &settings, error));
    encours_instalment result[ENCOURS_TERM_LINES_MAX] = {0};
    ENC_TRY(divide(lines, line_count, total, &settings, result, error));
    bool at_base = settings.zero_at_base == 1 && total.minor == 0;
    for (size_t i = 0; i < line_count; i++) {
        encours_status status = line_due(lines, i, dates, &settings, at_base, result, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    memcpy(out, result, line_count * sizeof *out);
    return ENCOURS_OK;
}

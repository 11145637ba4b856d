/* SPDX-License-Identifier: MIT */
/* Figures of items from the totals that a view carries: those that both know, to the last digit. */
#include "credit/profile.h"
#include "ledger/totals.h"

#define FROM_TOTALS                                                                                \
    (enc_figure_bit(ENCOURS_FIGURE_OVERDUE) | enc_figure_bit(ENCOURS_FIGURE_DISPUTED) |            \
     enc_figure_bit(ENCOURS_FIGURE_OLDEST_DAYS) | enc_figure_bit(ENCOURS_FIGURE_OVERDUE_ITEMS) |   \
     enc_figure_bit(ENCOURS_FIGURE_OPEN_ITEMS) | enc_figure_bit(ENCOURS_FIGURE_RECEIVABLES))

/* What only rows know. */
#define FROM_ROWS                                                                                  \
    (enc_figure_bit(ENCOURS_FIGURE_OPEN_DEBITS) | enc_figure_bit(ENCOURS_FIGURE_BILLS) |           \
     enc_figure_bit(ENCOURS_FIGURE_UNALLOCATED) | enc_figure_bit(ENCOURS_FIGURE_CREDIT_NOTES) |    \
     enc_figure_bit(ENCOURS_FIGURE_NOT_DUE) | enc_figure_bit(ENCOURS_FIGURE_TOLERATED) |           \
     enc_figure_bit(ENCOURS_FIGURE_RETURNED) | enc_figure_bit(ENCOURS_FIGURE_RETURNED_ITEMS) |     \
     enc_figure_bit(ENCOURS_FIGURE_DAYS_SINCE_PAYMENT) |                                           \
     enc_figure_bit(ENCOURS_FIGURE_LAST_PAYMENT) | enc_figure_bit(ENCOURS_FIGURE_PROMISED) |       \
     enc_figure_bit(ENCOURS_FIGURE_BROKEN_PROMISES) |                                              \
     enc_figure_bit(ENCOURS_FIGURE_DUNNING_LEVEL))

static bool has_guarantees(const encours_credit *credit)
{
    return enc_credit_has(credit, ENCOURS_SUBJECT_DOCUMENT, ENCOURS_FACT_GUARANTEE);
}

/* Whether the columns tell what is late by more than the tolerance, and how many items there are.
 */
static bool has_columns(const enc_survey *survey, const enc_aging_layout *layout)
{
    int32_t tolerance = survey->credit->policy->exposure.tolerance_days;
    uint64_t by_column = enc_figure_bit(ENCOURS_FIGURE_OVERDUE_ITEMS);
    if (tolerance > 0)
        by_column |= enc_figure_bit(ENCOURS_FIGURE_OVERDUE);
    bool apart = layout->credits_column != ENC_AGING_NO_COLUMN;
    if (!apart && enc_survey_needs(survey, by_column | enc_figure_bit(ENCOURS_FIGURE_OPEN_ITEMS)))
        return false;
    if (tolerance == 0 || !enc_survey_needs(survey, by_column))
        return true;
    for (size_t i = 0; i < layout->bound_count; i++)
        if (layout->bounds[i] == tolerance)
            return true;
    return false;
}

static bool is_late(const enc_aging_layout *layout, size_t column, int32_t tolerance)
{
    return column != layout->credits_column && column != layout->no_date_column &&
           layout->columns[column].lower > tolerance;
}

static void add_row(enc_survey *survey, const enc_totals_plan *plan, const enc_totals_row *row,
                    uint32_t currency)
{
    const enc_aging_layout *layout = &plan->layout;
    int32_t tolerance = survey->credit->policy->exposure.tolerance_days;
    int64_t overdue = 0;
    for (size_t i = 0; i < layout->column_count; i++) {
        if (i != layout->credits_column)
            survey->open_items += row->items[i];
        if (!is_late(layout, i, tolerance))
            continue;
        survey->overdue_items += row->items[i];
        overdue += enc_totals_amounts_of(plan, row)[i];
    }
    enc_survey_add(survey, ENC_PART_OVERDUE, ENC_SOURCE_LINE, 0, currency,
                   tolerance == 0 ? row->overdue : overdue);
    enc_survey_add(survey, ENC_PART_DISPUTED, ENC_SOURCE_LINE, 0, currency, row->disputed);
    int32_t oldest = enc_totals_code_day(row->oldest_after);
    if (oldest != ENCOURS_DATE_NONE && oldest < survey->day &&
        (survey->oldest == ENCOURS_DATE_NONE || oldest < survey->oldest))
        survey->oldest = oldest;
}

static bool is_empty(const enc_totals_plan *plan, const enc_totals_row *row)
{
    for (size_t i = 0; i < plan->layout.column_count; i++)
        if (row->items[i] != 0)
            return false;
    return true;
}

/* The balance is what is receivable where nothing has to be converted, part by part. */
static bool add_balances(enc_survey *survey, const enc_members *members, const enc_version *version)
{
    enc_i128 sum = 0;
    int64_t balance = 0;
    for (size_t i = 0; i < members->count; i++)
        for (uint32_t currency = 0; currency < survey->counts->currencies; currency++) {
            const enc_totals_row *row = enc_totals_find(version, members->rows[i], currency);
            if (row == NULL)
                continue;
            bool own = enc_currency_of(survey, currency) == survey->out->currency;
            if (!own && !is_empty(enc_totals_plan_of(version), row))
                return false;
            sum += own ? row->balance : 0;
        }
    if (!enc_narrow_i64(sum, &balance))
        return false;
    enc_profile_set(survey->out, ENCOURS_FIGURE_RECEIVABLES, balance);
    return true;
}

bool enc_survey_totals(enc_survey *survey, const enc_members *members)
{
    const enc_version *version = survey->credit->view->totals;
    if (version == NULL || version->day != survey->day || survey->tell != NULL ||
        survey->only_dimension != ENC_ROW_NONE || !enc_survey_needs(survey, FROM_TOTALS) ||
        enc_survey_needs(survey, FROM_ROWS) ||
        (enc_survey_needs(survey, enc_figure_bit(ENCOURS_FIGURE_GUARANTEES)) &&
         has_guarantees(survey->credit)))
        return false;
    const enc_totals_plan *plan = enc_totals_plan_of(version);
    if (!has_columns(survey, &plan->layout))
        return false;
    if (enc_survey_needs(survey, enc_figure_bit(ENCOURS_FIGURE_RECEIVABLES)) &&
        !add_balances(survey, members, version))
        return false;
    for (size_t i = 0; i < members->count; i++)
        for (uint32_t currency = 0; currency < survey->counts->currencies; currency++) {
            const enc_totals_row *row = enc_totals_find(version, members->rows[i], currency);
            if (row != NULL)
                add_row(survey, plan, row, currency);
        }
    survey->out->flags |= ENC_PROFILE_TOTALS;
    return true;
}

/* SPDX-License-Identifier: MIT */
#include "pure/dso_report.h"

#include "base/struct_size.h"
#include "pure/dso_report_data.h"

encours_status enc_dso_report_new(encours_context *context, size_t rows, size_t currencies,
                                  encours_dso_report **out, encours_error *error)
{
    encours_dso_report *report = enc_allocate_zeroed(context, sizeof *report);
    if (report == NULL)
        return enc_error_memory(error);
    report->context = enc_context_retain(context);
    report->row_count = rows;
    report->currency_count = currencies;
    report->keys = enc_allocate(context, rows * sizeof *report->keys);
    report->row_currencies = enc_allocate(context, rows * sizeof *report->row_currencies);
    report->positions = enc_allocate(context, rows * sizeof *report->positions);
    report->balances = enc_allocate(context, rows * sizeof *report->balances);
    report->sales = enc_allocate(context, rows * sizeof *report->sales);
    report->not_due = enc_allocate(context, rows * sizeof *report->not_due);
    report->days_e4 = enc_allocate(context, ENC_DSO_FIGURES * rows * sizeof *report->days_e4);
    report->statuses = enc_allocate(context, ENC_DSO_FIGURES * rows * sizeof *report->statuses);
    report->walks = enc_allocate(context, rows * sizeof *report->walks);
    report->currencies = enc_allocate(context, currencies * sizeof *report->currencies);
    report->total_balances = enc_allocate(context, currencies * sizeof *report->total_balances);
    report->total_sales = enc_allocate(context, currencies * sizeof *report->total_sales);
    report->total_not_due = enc_allocate(context, currencies * sizeof *report->total_not_due);
    report->total_walks = enc_allocate(context, currencies * sizeof *report->total_walks);
    if (report->keys == NULL || report->row_currencies == NULL || report->positions == NULL ||
        report->balances == NULL || report->sales == NULL || report->not_due == NULL ||
        report->days_e4 == NULL || report->statuses == NULL || report->walks == NULL ||
        report->currencies == NULL || report->total_balances == NULL ||
        report->total_sales == NULL || report->total_not_due == NULL ||
        report->total_walks == NULL) {
        encours_dso_report_free(report);
        return enc_error_memory(error);
    }
    *out = report;
    return ENCOURS_OK;
}

void encours_dso_report_free(encours_dso_report *report)
{
    if (report == NULL)
        return;
    encours_context *context = report->context;
    size_t rows = report->row_count, currencies = report->currency_count;
    enc_row_labels_release(context, &report->labels);
    enc_release(context, report->keys, rows * sizeof *report->keys);
    enc_release(context, report->row_currencies, rows * sizeof *report->row_currencies);
    enc_release(context, report->positions, rows * sizeof *report->positions);
    enc_release(context, report->balances, rows * sizeof *report->balances);
    enc_release(context, report->sales, rows * sizeof *report->sales);
    enc_release(context, report->not_due, rows * sizeof *report->not_due);
    enc_release(context, report->days_e4, ENC_DSO_FIGURES * rows * sizeof *report->days_e4);
    enc_release(context, report->statuses, ENC_DSO_FIGURES * rows * sizeof *report->statuses);
    enc_release(context, report->walks, rows * sizeof *report->walks);
    enc_release(context, report->currencies, currencies * sizeof *report->currencies);
    enc_release(context, report->total_balances, currencies * sizeof *report->total_balances);
    enc_release(context, report->total_sales, currencies * sizeof *report->total_sales);
    enc_release(context, report->total_not_due, currencies * sizeof *report->total_not_due);
    enc_release(context, report->total_walks, currencies * sizeof *report->total_walks);
    enc_release(context, report, sizeof *report);
    encours_context_free(context);
}

encours_status enc_dso_report_label_rows(encours_dso_report *report, enc_row_label_fn label,
                                         void *user, encours_error *error)
{
    return enc_row_labels_make(report->context, report->keys, report->row_count, label, user,
                               &report->labels, error);
}

static bool figure_exists(int32_t figure)
{
    return figure >= ENCOURS_DSO_SIMPLE && figure <= ENCOURS_DSO_CONTRIBUTION;
}

/* B - not due was checked to fit when the report was built. */
static encours_dso value_of_line(const enc_dso_line *line, const encours_dso *walk, uint32_t days,
                                 int32_t figure)
{
    if (figure == ENCOURS_DSO_COUNT_BACK)
        return *walk;
    if (figure == ENCOURS_DSO_BEST_POSSIBLE)
        return enc_dso_ratio(line->not_due, line->sales, days);
    if (figure == ENCOURS_DSO_DELAY)
        return enc_dso_ratio(line->balance - line->not_due, line->sales, days);
    return enc_dso_ratio(line->balance, line->sales, days);
}

encours_dso enc_dso_report_value(const encours_dso_report *report, size_t row, int32_t figure)
{
    enc_dso_line line = {
        .balance = report->balances[row],
        .sales = figure == ENCOURS_DSO_CONTRIBUTION ? report->total_sales[report->positions[row]]
                                                    : report->sales[row],
        .not_due = report->not_due[row],
    };
    return value_of_line(&line, &report->walks[row], report->days, figure);
}

encours_status encours_dso_report_figure(const encours_dso_report *report, size_t row,
                                         int32_t figure, encours_dso *out, encours_error *error)
{
    ENC_REQUIRE(report != NULL);
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    if (row >= report->row_count || !figure_exists(figure))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "no figure %" PRId32 " of row %zu of %zu",
                             figure, row, report->row_count);
    encours_dso value = enc_dso_report_value(report, row, figure);
    size_t place = (size_t)(figure - 1) * report->row_count + row;
    value.days_e4 = report->days_e4[place];
    value.status = report->statuses[place];
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_dso_report_total(const encours_dso_report *report, size_t currency_index,
                                        int32_t figure, encours_dso *out, encours_error *error)
{
    ENC_REQUIRE(report != NULL);
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    if (currency_index >= report->currency_count || !figure_exists(figure))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "no figure %" PRId32 " of currency %zu of %zu", figure, currency_index,
                             report->currency_count);
    enc_dso_line line = {
        .balance = report->total_balances[currency_index],
        .sales = report->total_sales[currency_index],
        .not_due = report->total_not_due[currency_index],
    };
    encours_dso value = value_of_line(&line, &report->total_walks[currency_index], report->days,
                                      figure);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_date encours_dso_report_as_of(const encours_dso_report *report)
{
    return report->as_of;
}

encours_date encours_dso_report_first_day(const encours_dso_report *report)
{
    return report->first_day;
}

uint32_t encours_dso_report_days(const encours_dso_report *report)
{
    return report->days;
}

size_t encours_dso_report_row_count(const encours_dso_report *report)
{
    return report->row_count;
}

const uint32_t *encours_dso_report_row_keys(const encours_dso_report *report)
{
    return report->keys;
}

const uint16_t *encours_dso_report_row_currencies(const encours_dso_report *report)
{
    return report->row_currencies;
}

const char *encours_dso_report_row_label(const encours_dso_report *report, size_t row)
{
    return enc_row_labels_get(&report->labels, report->row_count, row);
}

const int64_t *encours_dso_report_balances(const encours_dso_report *report)
{
    return report->balances;
}

const int64_t *encours_dso_report_sales(const encours_dso_report *report)
{
    return report->sales;
}

const int64_t *encours_dso_report_not_due(const encours_dso_report *report)
{
    return report->not_due;
}

const int64_t *encours_dso_report_days_e4(const encours_dso_report *report, int32_t figure)
{
    return figure_exists(figure) ? report->days_e4 + (size_t)(figure - 1) * report->row_count
                                 : NULL;
}

const int32_t *encours_dso_report_statuses(const encours_dso_report *report, int32_t figure)
{
    return figure_exists(figure) ? report->statuses + (size_t)(figure - 1) * report->row_count
                                 : NULL;
}

size_t encours_dso_report_currency_count(const encours_dso_report *report)
{
    return report->currency_count;
}

const uint16_t *encours_dso_report_currencies(const encours_dso_report *report)
{
    return report->currencies;
}

const int64_t *encours_dso_report_total_balances(const encours_dso_report *report)
{
    return report->total_balances;
}

const int64_t *encours_dso_report_total_sales(const encours_dso_report *report)
{
    return report->total_sales;
}

const int64_t *encours_dso_report_total_not_due(const encours_dso_report *report)
{
    return report->total_not_due;
}

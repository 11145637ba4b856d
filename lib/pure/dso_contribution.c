/* SPDX-License-Identifier: MIT */
/* What each row contributes to the DSO of its currency, as printed. */
#include "base/checked.h"
#include "pure/aging_sort.h"
#include "pure/dso_report_data.h"

/* By currency, the greatest rest first, then by row. */
static int compare_remainders(const void *left, const void *right)
{
    const enc_dso_remainder *a = left, *b = right;
    if (a->position != b->position)
        return a->position < b->position ? -1 : 1;
    if (a->rest != b->rest)
        return a->rest > b->rest ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

/* B_i * n * 10^4 / S_total rounded down; below 2^93 before the division. */
static enc_i128 floor_contribution(const encours_dso_report *report, size_t row, uint64_t *rest)
{
    enc_i128 sales = report->total_sales[report->positions[row]];
    enc_i128 exact = (enc_i128)report->balances[row] * report->days * ENCOURS_DSO_SCALE;
    enc_i128 floor = exact / sales - (exact % sales < 0);
    *rest = (uint64_t)(exact - floor * sales);
    return floor;
}

/* Write the rounded contributions [from, to) of one currency so that they add up to its rounded
 * DSO: all rounded down, then one unit more to the greatest rests. The units missing are no more
 * than the rows that have a rest. */
static void present_currency(encours_dso_report *report, const enc_dso_remainder *remainders,
                             size_t from, size_t to)
{
    int64_t *days = report->days_e4 + (ENCOURS_DSO_CONTRIBUTION - 1) * report->row_count;
    int32_t *statuses = report->statuses + (ENCOURS_DSO_CONTRIBUTION - 1) * report->row_count;
    uint8_t position = remainders[from].position;
    encours_dso total = enc_dso_ratio(report->total_balances[position],
                                      report->total_sales[position], report->days);
    if (total.status != ENCOURS_DSO_OK) {
        for (size_t i = from; i < to; i++) {
            statuses[remainders[i].row] = total.status;
            days[remainders[i].row] = ENCOURS_DSO_NONE;
        }
        return;
    }
    enc_i128 missing = total.days_e4;
    uint64_t rest = 0;
    for (size_t i = from; i < to; i++)
        missing -= floor_contribution(report, remainders[i].row, &rest);
    for (size_t i = from; i < to; i++) {
        size_t row = remainders[i].row;
        enc_i128 value = floor_contribution(report, row, &rest) + ((enc_i128)(i - from) < missing);
        bool fits = enc_narrow_i64(value, &days[row]) && days[row] != ENCOURS_DSO_NONE;
        statuses[row] = fits ? ENCOURS_DSO_OK : ENCOURS_DSO_OUT_OF_RANGE;
        days[row] = fits ? days[row] : ENCOURS_DSO_NONE;
    }
}

void enc_dso_contributions_present(encours_dso_report *report, enc_dso_remainder *remainders,
                                   enc_dso_remainder *scratch)
{
    size_t count = report->row_count;
    for (size_t row = 0; row < count; row++) {
        enc_dso_remainder *of_row = &remainders[row];
        *of_row = (enc_dso_remainder){.row = row, .position = report->positions[row]};
        if (report->total_sales[of_row->position] > 0)
            floor_contribution(report, row, &of_row->rest);
    }
    enc_merge_sort(remainders, scratch, count, sizeof *remainders, compare_remainders);
    for (size_t from = 0, to = 0; from < count; from = to) {
        while (to < count && remainders[to].position == remainders[from].position)
            to++;
        present_currency(report, remainders, from, to);
    }
}

/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/delays.h"
#include "encours/ratio.h"

enum { DOCUMENTS = 6, DAY = 19000, NONE = ENCOURS_DATE_NONE };

typedef struct settled {
    int64_t allocated[DOCUMENTS], paid[DOCUMENTS];
    int32_t on[DOCUMENTS], statuses[DOCUMENTS];
} settled;

static encours_settlement_results results_of(settled *out)
{
    return (encours_settlement_results){
        sizeof(encours_settlement_results),
        DOCUMENTS,
        out->allocated,
        out->paid,
        out->on,
        out->statuses,
    };
}

/* 0: 60 on day 5 and 40 on day 2. 1: part. 2: nothing. 3: over. 4: 30 by credit note on day 9 after
 * 70 paid on day 1. 5: written off. */
static const int64_t amounts[DOCUMENTS] = {100, 100, 100, 100, 100, 100};
static const uint32_t documents[] = {0, 1, 3, 0, 4, 4, 5, 2};
static const int64_t parts[] = {60, 99, 101, 40, 70, 30, 100, 0};
static const int32_t days[] = {DAY + 5, DAY, DAY, DAY + 2, DAY + 1, DAY + 9, DAY + 3, DAY};
static const int32_t kinds[] = {0, 0, 0, 0, 0, 1, 2, 0};

static encours_settlement_columns allocations(void)
{
    return (encours_settlement_columns){
        sizeof(encours_settlement_columns), 8, documents, parts, days, kinds};
}

/* DTP-003, DTP-004: full, part, open, over, credited; the last counted allocation gives the day. */
static void a_document_is_dated_by_its_last_payment(void **state)
{
    (void)state;
    settled out;
    encours_settlement_results results = results_of(&out);
    encours_settlement_columns columns = allocations();
    check_ok(encours_settlements_compute(&columns, amounts, NULL, &results, check_error()));
    static const int32_t statuses[] = {ENCOURS_SETTLEMENT_FULL, ENCOURS_SETTLEMENT_PART,
                                       ENCOURS_SETTLEMENT_OPEN, ENCOURS_SETTLEMENT_OVER,
                                       ENCOURS_SETTLEMENT_FULL, ENCOURS_SETTLEMENT_CREDITED};
    static const int32_t on[] = {DAY + 5, NONE, NONE, NONE, DAY + 1, NONE};
    static const int64_t paid[] = {100, 99, 0, 101, 70, 0};
    for (size_t i = 0; i < DOCUMENTS; i++) {
        check_equal(out.statuses[i], statuses[i]);
        check_equal(out.on[i], on[i]);
        check_equal(out.paid[i], paid[i]);
    }
    check_equal(out.allocated[4], 100);
    encours_delay_options options = ENCOURS_DELAY_OPTIONS_INIT;
    options.with_credit_notes = options.with_write_offs = 1;
    check_ok(encours_settlements_compute(&columns, amounts, &options, &results, check_error()));
    check_equal(out.on[4], DAY + 9);
    check_equal(out.on[5], DAY + 3);
    check_equal(out.paid[5], 100);
    columns.kinds = NULL;
    check_ok(encours_settlements_compute(&columns, amounts, NULL, &results, check_error()));
    check_equal(out.on[4], DAY + 9);
}

static size_t read_numbers(const char *text, int32_t *out)
{
    size_t count = 0;
    for (char *end = NULL; *text != '\0'; text = end)
        out[count++] = (int32_t)strtol(text, &end, 10);
    return count;
}

/* DTP-003: Business Central's average days late, where the last payment of an invoice counts. Each
 * payment is one of 50, and an invoice is the sum of its own. */
static void the_last_payment_counts(void **state)
{
    (void)state;
    FOR_VECTORS(row, "days_late.csv")
    {
        int32_t numbers[8], late[8], due[DOCUMENTS];
        uint32_t own[8];
        int64_t fifty[8], whole[DOCUMENTS] = {0};
        size_t count = read_numbers(vectors_text(&row, "documents"), numbers);
        check_equal(read_numbers(vectors_text(&row, "days_late"), late), count);
        for (size_t i = 0; i < count; i++) {
            own[i] = (uint32_t)numbers[i];
            fifty[i] = 50;
            whole[own[i]] += fifty[i];
            late[i] += DAY;
        }
        for (size_t i = 0; i < DOCUMENTS; i++)
            due[i] = DAY;
        settled out;
        encours_settlement_results results = results_of(&out);
        encours_settlement_columns columns = {sizeof columns, count, own, fifty, late, NULL};
        check_ok(encours_settlements_compute(&columns, whole, NULL, &results, check_error()));
        encours_delay_options options = ENCOURS_DELAY_OPTIONS_INIT;
        options.measure = ENCOURS_DELAY_BEYOND_TERMS;
        test_state made = state_of(encours_delays_state_size(&options));
        check_ok(encours_delays_begin(made.words, made.size, &options, check_error()));
        encours_delay_columns items = {sizeof items, DOCUMENTS, NULL, out.paid,
                                       due,          out.on,    NULL, NULL};
        check_ok(encours_delays_add(made.words, made.size, &items, check_error()));
        encours_indicator mean = figure_of_row(&made, 0, ENCOURS_DELAYS_SIMPLE);
        int64_t shown = 0;
        check_ok(encours_ratio_scaled((encours_ratio){mean.numerator, mean.denominator}, 1,
                                      ENCOURS_ROUNDING_HALF_UP, &shown, check_error()));
        vectors_check_number(&row, "expected_days", shown);
    }
}

static void refuse(const encours_settlement_columns *columns, const int64_t *of,
                   const encours_settlement_results *results, encours_status kind, const char *part,
                   int64_t index)
{
    check_fails(encours_settlements_compute(columns, of, NULL, results, check_error()), kind, part);
    check_equal(check_last_error()->index, index);
}

/* DTP-004: what is not acceptable is refused, and nothing is written. */
static void bad_allocations_are_refused(void **state)
{
    (void)state;
    settled out;
    memset(&out, 7, sizeof out);
    const settled before = out;
    const encours_settlement_results good = results_of(&out);
    encours_settlement_results results = good;
    const uint32_t far[] = {0, DOCUMENTS};
    const int64_t negative[] = {1, -1, 0, 0, 0, 0}, huge[] = {INT64_MAX, 1};
    const int32_t wrong[] = {DAY, NONE}, unknown[] = {0, 3};
    encours_settlement_columns bad = allocations();
    bad.count = 2, bad.documents = far;
    refuse(&bad, amounts, &good, ENCOURS_E_INVALID, "document 6 of 6", 1);
    bad = allocations(), bad.count = 2, bad.amounts = negative;
    refuse(&bad, amounts, &good, ENCOURS_E_INVALID, "amounts", 1);
    bad = allocations(), bad.count = 2, bad.amounts = huge;
    refuse(&bad, amounts, &good, ENCOURS_E_OVERFLOW, "64 bits", 1);
    bad = allocations(), bad.count = 2, bad.days = wrong;
    refuse(&bad, amounts, &good, ENCOURS_E_INVALID, "days", 1);
    bad = allocations(), bad.count = 2, bad.kinds = unknown;
    refuse(&bad, amounts, &good, ENCOURS_E_INVALID, "kinds", 1);
    bad = allocations();
    refuse(&bad, negative, &good, ENCOURS_E_INVALID, "document_amounts", 1);
    refuse(&bad, NULL, &good, ENCOURS_E_MISUSE, "amounts", -1);
    refuse(NULL, amounts, &good, ENCOURS_E_MISUSE, "allocations", -1);
    refuse(&bad, amounts, NULL, ENCOURS_E_MISUSE, "results", -1);
    bad.documents = NULL;
    refuse(&bad, amounts, &good, ENCOURS_E_MISUSE, "documents", -1);
    bad = allocations(), bad.amounts = NULL;
    refuse(&bad, amounts, &good, ENCOURS_E_MISUSE, "amounts", -1);
    bad = allocations(), bad.days = NULL;
    refuse(&bad, amounts, &good, ENCOURS_E_MISUSE, "days", -1);
    bad = allocations(), bad.struct_size = 1;
    refuse(&bad, amounts, &good, ENCOURS_E_ABI, "struct_size", -1);
    bad = allocations();
    results.allocated = NULL;
    refuse(&bad, amounts, &results, ENCOURS_E_MISUSE, "allocated", -1);
    results = good, results.paid = NULL;
    refuse(&bad, amounts, &results, ENCOURS_E_MISUSE, "paid", -1);
    results = good, results.settled_on = NULL;
    refuse(&bad, amounts, &results, ENCOURS_E_MISUSE, "settled_on", -1);
    results = good, results.statuses = NULL;
    refuse(&bad, amounts, &results, ENCOURS_E_MISUSE, "statuses", -1);
    results = good, results.struct_size = 1;
    refuse(&bad, amounts, &results, ENCOURS_E_ABI, "struct_size", -1);
    encours_delay_options options = ENCOURS_DELAY_OPTIONS_INIT;
    options.with_credit_notes = 2;
    check_fails(encours_settlements_compute(&bad, amounts, &options, &good, check_error()),
                ENCOURS_E_INVALID, "with_credit_notes");
    options.with_credit_notes = 0, options.with_write_offs = 2;
    check_fails(encours_settlements_compute(&bad, amounts, &options, &good, check_error()),
                ENCOURS_E_INVALID, "with_write_offs");
    options.struct_size = 1;
    check_fails(encours_settlements_compute(&bad, amounts, &options, &good, check_error()),
                ENCOURS_E_ABI, "struct_size");
    assert_memory_equal(&out, &before, sizeof out);
    encours_settlement_columns none = ENCOURS_SETTLEMENT_COLUMNS_INIT;
    encours_settlement_results nowhere = ENCOURS_SETTLEMENT_RESULTS_INIT;
    check_ok(encours_settlements_compute(&none, NULL, NULL, &nowhere, check_error()));
}

CHECK_MAIN(a_document_is_dated_by_its_last_payment, the_last_payment_counts,
           bad_allocations_are_refused)

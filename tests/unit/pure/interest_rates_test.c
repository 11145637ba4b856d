/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

static void two_semesters(rate_rows *rows)
{
    rate_rows_begin(rows, "legal rate");
    rate_rows_add(rows, "2024-01-01", "2024-06-30", 507000);
    rate_rows_add(rows, "2024-07-01", "2024-12-31", 492000);
}

/* INT-001: the first and the last day of a row are its own. */
static void a_row_holds_on_its_first_and_last_day(void **state)
{
    (void)state;
    rate_rows rows;
    two_semesters(&rows);
    rows.flags[1] = ENCOURS_INTEREST_RATE_UNVERIFIED;
    static const char *const days[] = {"2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31"};
    for (size_t i = 0; i < 4; i++) {
        encours_interest_rate out = ENCOURS_INTEREST_RATE_INIT;
        check_ok(encours_interest_rates_find(&rows.table, day(days[i]), &out, check_error()));
        check_equal(out.row, i / 2);
        check_equal(out.rate_e7, i < 2 ? 507000 : 492000);
        check_equal(out.flags, i < 2 ? 0 : ENCOURS_INTEREST_RATE_UNVERIFIED);
        check_equal(out.valid_from.epoch_day, rows.from[i / 2]);
        check_equal(out.valid_until.epoch_day, rows.until[i / 2]);
    }
    rows.table.flags = NULL;
    check_ok(encours_interest_rates_check(&rows.table, check_error()));
}

/* INT-002: before, after and between rows there is no rate, and the message says which. */
static void a_day_without_a_row_is_named(void **state)
{
    (void)state;
    rate_rows rows;
    two_semesters(&rows);
    encours_interest_rate out = ENCOURS_INTEREST_RATE_INIT;
    out.rate_e7 = 42;
    check_fails(encours_interest_rates_find(&rows.table, day("2025-01-01"), &out, check_error()),
                ENCOURS_E_NOT_FOUND, "legal rate has no rate for 2025-01-01");
    check_fails(encours_interest_rates_find(&rows.table, day("2023-12-31"), &out, check_error()),
                ENCOURS_E_NOT_FOUND, "2023-12-31");
    rows.until[0]--;
    rows.table.gaps = ENCOURS_INTEREST_RATE_GAPS_ALLOWED;
    rows.table.name = NULL;
    check_fails(encours_interest_rates_find(&rows.table, day("2024-06-30"), &out, check_error()),
                ENCOURS_E_NOT_FOUND, "rates has no rate for 2024-06-30");
    check_equal(out.rate_e7, 42);
    out.struct_size = 0;
    check_fails(encours_interest_rates_find(&rows.table, day("2024-06-30"), &out, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_interest_rates_find(&rows.table, day("2024-06-30"), NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    out.struct_size = sizeof out;
    check_fails(encours_interest_rates_find(&rows.table, (encours_date){ENCOURS_DATE_NONE}, &out,
                                            check_error()),
                ENCOURS_E_INVALID, "no day");
    check_fails(encours_interest_rates_find(NULL, day("2024-06-30"), &out, check_error()),
                ENCOURS_E_MISUSE, "in != NULL");
}

static void refused(const rate_rows *rows, const char *part, int64_t index)
{
    check_fails(encours_interest_rates_check(&rows->table, check_error()), ENCOURS_E_INVALID, part);
    check_equal(check_last_error()->index, index);
}

/* INT-001: rows ascend, do not overlap, leave no gap, and are within limits. */
static void tables_that_are_none_are_refused(void **state)
{
    (void)state;
    rate_rows rows;
    two_semesters(&rows);
    rows.until[0] = rows.from[1];
    refused(&rows, "2024-07-01 starts before", 1);
    two_semesters(&rows);
    rows.until[0]--;
    refused(&rows, "days before 2024-07-01", 1);
    two_semesters(&rows);
    rows.from[1] = ENCOURS_DATE_NONE;
    refused(&rows, "no dates", 1);
    two_semesters(&rows);
    rows.until[1] = ENCOURS_DATE_MAX + 1;
    refused(&rows, "no dates", 1);
    two_semesters(&rows);
    rows.until[0] = rows.from[0] - 1;
    refused(&rows, "ends before", 0);
    two_semesters(&rows);
    rows.rate[1] = ENCOURS_INTEREST_RATE_MAX + 1;
    refused(&rows, "rate_e7", 1);
    rows.rate[1] = -ENCOURS_INTEREST_RATE_MAX - 1;
    refused(&rows, "rate_e7", 1);
    rows.rate[1] = -ENCOURS_INTEREST_RATE_MAX;
    check_ok(encours_interest_rates_check(&rows.table, check_error()));
    rows.flags[0] = 2;
    refused(&rows, "flags", 0);
    two_semesters(&rows);
    rows.table.gaps = 2;
    refused(&rows, "gaps is 2", -1);
    rows.table.gaps = 0;
    rows.table.count = 0;
    refused(&rows, "0 rows", -1);
    rows.table.count = (size_t)INT32_MAX + 1;
    refused(&rows, "rows, not 1", -1);
    two_semesters(&rows);
    for (int i = 0; i < 3; i++) {
        two_semesters(&rows);
        if (i == 0)
            rows.table.valid_from = NULL;
        else if (i == 1)
            rows.table.valid_until = NULL;
        else
            rows.table.rate_e7 = NULL;
        check_fails(encours_interest_rates_check(&rows.table, check_error()), ENCOURS_E_MISUSE,
                    "needs");
    }
    rows.table.struct_size = 1;
    check_fails(encours_interest_rates_check(&rows.table, check_error()), ENCOURS_E_ABI,
                "struct_size");
}

/* INT-003: the day itself, the first of its semester, or the day before that. */
static void the_day_to_look_up_is_as_chosen(void **state)
{
    (void)state;
    static const char *const days[][4] = {
        {"2024-09-30", "2024-09-30", "2024-07-01", "2024-06-30"},
        {"2024-07-01", "2024-07-01", "2024-07-01", "2024-06-30"},
        {"2024-06-30", "2024-06-30", "2024-01-01", "2023-12-31"},
        {"2024-01-01", "2024-01-01", "2024-01-01", "2023-12-31"},
    };
    for (size_t i = 0; i < 4; i++)
        for (int32_t choice = 0; choice < 3; choice++)
            check_equal(encours_interest_rates_day(day(days[i][0]), choice).epoch_day,
                        day(days[i][1 + choice]).epoch_day);
    check_equal(encours_interest_rates_day(day("2024-01-01"), 3).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_interest_rates_day(day("2024-01-01"), -1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_interest_rates_day(day("1900-06-30"), 2).epoch_day, ENCOURS_DATE_NONE);
    encours_date none = {ENCOURS_DATE_NONE};
    check_equal(encours_interest_rates_day(none, 0).epoch_day, ENCOURS_DATE_NONE);
}

CHECK_MAIN(a_row_holds_on_its_first_and_last_day, a_day_without_a_row_is_named,
           tables_that_are_none_are_refused, the_day_to_look_up_is_as_chosen)

/* SPDX-License-Identifier: MIT */
#include "support/credit_facts.h"

#include "support/check.h"

enum { ROWS = 64 };

static int64_t number_at(const encours_cursor *cursor, int32_t column, size_t row)
{
    return encours_cursor_numbers(cursor, column)[row];
}

static int64_t day_or_none(int32_t day)
{
    return day != 0 ? day : ENCOURS_DATE_NONE;
}

static void check_row(const encours_cursor *cursor, size_t row, const recorded *expected)
{
    int32_t subject = expected->order != 0      ? ENCOURS_SUBJECT_ORDER
                      : expected->document != 0 ? ENCOURS_SUBJECT_DOCUMENT
                                                : ENCOURS_SUBJECT_CUSTOMER;
    check_equal(number_at(cursor, ENCOURS_COLUMN_FACT_KIND, row), expected->kind);
    check_equal(number_at(cursor, ENCOURS_COLUMN_SUBJECT_KIND, row), subject);
    check_equal(number_at(cursor, ENCOURS_COLUMN_SUBJECT, row),
                expected->customer + expected->document + expected->order);
    check_equal(number_at(cursor, ENCOURS_COLUMN_FROM, row), expected->from);
    check_equal(number_at(cursor, ENCOURS_COLUMN_UNTIL, row), day_or_none(expected->until));
    check_equal(number_at(cursor, ENCOURS_COLUMN_DATE, row), day_or_none(expected->date));
    check_equal(number_at(cursor, ENCOURS_COLUMN_AMOUNT, row), expected->amount);
    check_equal(number_at(cursor, ENCOURS_COLUMN_CURRENCY, row), expected->currency);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_FACT_CODE, row), expected->code);
}

void fact_is(test_ledger *test, uint64_t number, recorded expected)
{
    encours_view *view = ledger_view(test);
    encours_cursor *cursor;
    size_t count;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_FACTS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    check(number >= 1 && number <= count);
    check_row(cursor, (size_t)number - 1, &expected);
    encours_cursor_free(cursor);
    encours_view_free(view);
}

/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"

#include "encours/date.h"
#include "encours/disputes.h"
#include "pure/state.h"

enum { FIRST = 19000, LAST = 19030, AS_OF = 19040, NONE = ENCOURS_DATE_NONE };

static encours_dispute_options options_of(void)
{
    return (encours_dispute_options){sizeof(encours_dispute_options), {FIRST}, {LAST}, {AS_OF}, 2};
}

static test_state begun(void)
{
    encours_dispute_options options = options_of();
    test_state made = state_of(encours_disputes_state_size(&options));
    check_ok(encours_disputes_begin(made.words, made.size, &options, check_error()));
    return made;
}

/* Opened before and closed in the window; opened in it and open; opened and closed in it; closed
 * after the window; closed after the as-of day; opened after it; closed before the window; opened
 * after the window and open. */
static const int64_t amounts[] = {100, 200, 300, 400, 500, 600, 700, 50};
static const int32_t opened[] = {FIRST - 5, FIRST,     FIRST + 10, LAST,
                                 LAST,      AS_OF + 1, FIRST - 9,  LAST + 1};
static const int32_t closed[] = {FIRST + 5, NONE, FIRST + 20, LAST + 3,
                                 AS_OF + 1, NONE, FIRST - 1,  NONE};
static const int64_t invoiced[] = {7000}, invoices[] = {40}, receivables[] = {5000};

static encours_dispute_columns columns_of(void)
{
    return (encours_dispute_columns){
        sizeof(encours_dispute_columns), 8, NULL, amounts, opened, closed};
}

/* DIS-002, DIS-003, DIS-004: by hand. Opened in the window: 200, 300, 400, 500. Closed in it: 100
 * in ten days and 300 in ten. Open on the as-of day: 200 for 40 days, 500 for 10, 50 for 9. */
static void rates_delays_and_shares_are_those_by_hand(void **state)
{
    (void)state;
    test_state made = begun();
    encours_dispute_columns columns = columns_of();
    encours_dispute_base_columns base = {sizeof base, 1, NULL, invoiced, invoices, receivables};
    check_ok(encours_disputes_add(made.words, made.size, &columns, check_error()));
    check_none(figure_of_all(&made, ENCOURS_DISPUTES_RATE), ENCOURS_INDICATOR_MISSING);
    check_ok(encours_disputes_add_base(made.words, made.size, &base, check_error()));
    check_value(figure_of_all(&made, ENCOURS_DISPUTES_RATE), 200000);
    check_value(figure_of_all(&made, ENCOURS_DISPUTES_RATE_NUMBER), 100000);
    check_value(figure_of_all(&made, ENCOURS_DISPUTES_RESOLUTION), 100000);
    check_value(figure_of_all(&made, ENCOURS_DISPUTES_RESOLUTION_WEIGHTED), 100000);
    check_equal(figure_of_all(&made, ENCOURS_DISPUTES_RESOLUTION_WEIGHTED).denominator, 400);
    check_value(figure_of_all(&made, ENCOURS_DISPUTES_AGE), 196667);
    check_value(figure_of_all(&made, ENCOURS_DISPUTES_SHARE), 150000);
    check_none(figure_of_row(&made, 1, ENCOURS_DISPUTES_SHARE), ENCOURS_INDICATOR_NO_ITEMS);
    columns.closed = NULL;
    made = begun();
    check_ok(encours_disputes_add(made.words, made.size, &columns, check_error()));
    check_equal(figure_of_all(&made, ENCOURS_DISPUTES_AGE).items, 7);
    base.invoices = NULL, base.receivables = NULL;
    check_ok(encours_disputes_add_base(made.words, made.size, &base, check_error()));
    check_equal(figure_of_all(&made, ENCOURS_DISPUTES_RATE).status, ENCOURS_INDICATOR_OK);
    check_none(figure_of_all(&made, ENCOURS_DISPUTES_SHARE), ENCOURS_INDICATOR_MISSING);
}

static void days_of(int32_t from, int32_t to, int32_t days, int32_t is_open)
{
    int32_t out_days = -1, out_open = -1;
    check_ok(encours_dispute_days((encours_date){from}, (encours_date){to}, (encours_date){AS_OF},
                                  &out_days, &out_open, check_error()));
    check_equal(out_days, days);
    check_equal(out_open, is_open);
}

/* DIS-001: to the closing, or to the as-of day; a dispute closed on that day is closed. */
static void one_dispute_has_its_days(void **state)
{
    (void)state;
    days_of(AS_OF - 10, AS_OF - 3, 7, 0);
    days_of(AS_OF - 10, AS_OF, 10, 0);
    days_of(AS_OF - 10, AS_OF + 1, 10, 1);
    days_of(AS_OF, NONE, 0, 1);
    int32_t days = 0, open = 0;
    const encours_date day = {AS_OF}, next = {AS_OF + 1}, none = {NONE}, wrong = {INT32_MAX};
    check_fails(encours_dispute_days(none, day, day, &days, &open, check_error()),
                ENCOURS_E_INVALID, "opened");
    check_fails(encours_dispute_days(day, day, none, &days, &open, check_error()),
                ENCOURS_E_INVALID, "as_of");
    check_fails(encours_dispute_days(next, none, day, &days, &open, check_error()),
                ENCOURS_E_INVALID, "1 days too early");
    check_fails(encours_dispute_days(day, wrong, day, &days, &open, check_error()),
                ENCOURS_E_INVALID, "closed");
    check_fails(encours_dispute_days(next, day, next, &days, &open, check_error()),
                ENCOURS_E_INVALID, "closed");
    check_fails(encours_dispute_days(day, day, day, NULL, &open, check_error()), ENCOURS_E_MISUSE,
                "days");
    check_fails(encours_dispute_days(day, day, day, &days, NULL, check_error()), ENCOURS_E_MISUSE,
                "is_open");
}

static void refuse_options(encours_dispute_options options, encours_status kind, const char *part)
{
    test_state made = {.size = 0};
    check_equal(encours_disputes_state_size(&options), 0);
    check_fails(encours_disputes_begin(made.words, 0, &options, check_error()), kind, part);
}

static void refuse_columns(const encours_dispute_columns *columns, encours_status kind,
                           const char *part, int64_t index)
{
    test_state made = begun();
    const test_state before = made;
    check_fails(encours_disputes_add(made.words, made.size, columns, check_error()), kind, part);
    check_equal(check_last_error()->index, index);
    check_same_state(&made, &before);
}

/* DIS-004, IND-006: what is not acceptable is refused with its index and changes nothing. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_dispute_options bad = options_of();
    bad.first_day.epoch_day = NONE;
    refuse_options(bad, ENCOURS_E_INVALID, "first_day");
    bad = options_of(), bad.last_day.epoch_day = NONE;
    refuse_options(bad, ENCOURS_E_INVALID, "last_day");
    bad = options_of(), bad.as_of.epoch_day = NONE;
    refuse_options(bad, ENCOURS_E_INVALID, "as_of");
    bad = options_of(), bad.last_day.epoch_day = FIRST - 1;
    refuse_options(bad, ENCOURS_E_INVALID, "last_day");
    bad = options_of(), bad.as_of.epoch_day = LAST - 1;
    refuse_options(bad, ENCOURS_E_INVALID, "as_of");
    bad = options_of(), bad.rows = UINT32_MAX;
    refuse_options(bad, ENCOURS_E_INVALID, "rows");
    bad = options_of(), bad.struct_size = 1;
    refuse_options(bad, ENCOURS_E_ABI, "struct_size");
    check_equal(encours_disputes_state_size(NULL), 0);
    const int64_t negative[] = {0, -1};
    const int32_t wrong[] = {FIRST, INT32_MAX}, early[] = {FIRST, FIRST - 1};
    encours_dispute_columns columns = columns_of();
    columns.count = 2, columns.amounts = negative;
    refuse_columns(&columns, ENCOURS_E_INVALID, "amounts", 1);
    columns = columns_of(), columns.count = 2, columns.opened = wrong;
    refuse_columns(&columns, ENCOURS_E_INVALID, "opened", 1);
    columns = columns_of(), columns.count = 2, columns.closed = wrong;
    refuse_columns(&columns, ENCOURS_E_INVALID, "closed", 1);
    columns.closed = early;
    refuse_columns(&columns, ENCOURS_E_INVALID, "closed is 1 days", 1);
    columns.opened = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "opened", -1);
    columns.amounts = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "amounts", -1);
    columns.struct_size = 1;
    refuse_columns(&columns, ENCOURS_E_ABI, "struct_size", -1);
    refuse_columns(NULL, ENCOURS_E_MISUSE, "columns", -1);
    test_state made = begun();
    check_fails(encours_disputes_add(made.words, 8, &columns, check_error()), ENCOURS_E_CORRUPT,
                "");
    encours_dispute_columns none = ENCOURS_DISPUTE_COLUMNS_INIT;
    check_ok(encours_disputes_add(made.words, made.size, &none, check_error()));
    encours_dispute_base_columns base = {sizeof base, 2, NULL, negative, NULL, NULL};
    check_fails(encours_disputes_add_base(made.words, made.size, &base, check_error()),
                ENCOURS_E_INVALID, "invoiced");
    check_equal(check_last_error()->index, 1);
    base.struct_size = 1;
    check_fails(encours_disputes_add_base(made.words, made.size, &base, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_disputes_add_base(made.words, made.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_disputes_add_base(made.words, 8, &base, check_error()), ENCOURS_E_CORRUPT,
                "");
}

/* IND-006: any split gives the same bytes. */
static void any_split_gives_the_same_bytes(void **state)
{
    (void)state;
    test_state all = begun();
    encours_dispute_columns columns = columns_of();
    check_ok(encours_disputes_add(all.words, all.size, &columns, check_error()));
    for (size_t cut = 0; cut <= 8; cut++) {
        test_state first = begun(), second = first;
        encours_dispute_columns part = columns;
        part.count = cut;
        check_ok(encours_disputes_add(first.words, first.size, &part, check_error()));
        part = (encours_dispute_columns){sizeof part,   8 - cut,      NULL,
                                         amounts + cut, opened + cut, closed + cut};
        check_ok(encours_disputes_add(second.words, second.size, &part, check_error()));
        state_merge(&second, &first);
        check_same_state(&all, &second);
    }
}

/* IND-003: an as-of day forged into a state, the last of 64 bits, is worked with all the same. */
static void a_forged_day_does_no_harm(void **state)
{
    (void)state;
    static const int64_t amount[] = {5};
    static const int32_t since[] = {-20000};
    test_state made = begun();
    made.words[made.size / sizeof *made.words - 6] = enc_le64(INT64_MAX);
    const encours_dispute_columns columns = {sizeof columns, 1, NULL, amount, since, NULL};
    check_ok(encours_disputes_add(made.words, made.size, &columns, check_error()));
    check_none(figure_of_all(&made, ENCOURS_DISPUTES_AGE), ENCOURS_INDICATOR_OUT_OF_RANGE);
}

CHECK_MAIN(rates_delays_and_shares_are_those_by_hand, one_dispute_has_its_days,
           bad_calls_are_refused, any_split_gives_the_same_bytes, a_forged_day_does_no_harm)

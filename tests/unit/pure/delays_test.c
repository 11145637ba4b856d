/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/delays.h"
#include "encours/ratio.h"
#include "pure/state.h"

enum { MOST = 32, DAY = 19000, NONE = ENCOURS_DATE_NONE };

static encours_delay_options options_of(int32_t measure)
{
    encours_delay_options options = ENCOURS_DELAY_OPTIONS_INIT;
    options.measure = measure;
    if (measure >= ENCOURS_DELAY_OPEN)
        options.as_of = (encours_optional_date){1, {DAY}};
    return options;
}

static test_state begun(const encours_delay_options *options)
{
    test_state made = state_of(encours_delays_state_size(options));
    check_ok(encours_delays_begin(made.words, made.size, options, check_error()));
    return made;
}

static void add(test_state *state, const encours_delay_columns *columns)
{
    check_ok(encours_delays_add(state->words, state->size, columns, check_error()));
}

/* Items paid so many days after `DAY`, which is their due or issue day. */
static test_state paid_after(int32_t measure, const int64_t *amounts, const int64_t *days,
                             size_t count)
{
    encours_delay_options options = options_of(measure);
    test_state made = begun(&options);
    int32_t from[MOST], paid[MOST];
    for (size_t i = 0; i < count; i++) {
        from[i] = DAY;
        paid[i] = (int32_t)(DAY + days[i]);
    }
    encours_delay_columns columns = ENCOURS_DELAY_COLUMNS_INIT;
    columns.count = count;
    columns.amounts = amounts;
    columns.from = from;
    columns.paid = paid;
    add(&made, &columns);
    return made;
}

static size_t read_numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    for (char *end = NULL; *text != '\0'; text = end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

/* DTP-001, DTP-002: published means of days to pay. */
static void published_days_to_pay_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "days_to_pay.csv")
    {
        int64_t amounts[MOST], days[MOST];
        size_t count = read_numbers(vectors_text(&row, "amounts"), amounts);
        check_equal(read_numbers(vectors_text(&row, "days"), days), count);
        test_state made = paid_after(ENCOURS_DELAY_TO_PAY, amounts, days, count);
        bool weighted = strcmp(vectors_text(&row, "method"), "weighted") == 0;
        encours_indicator out = figure_of_row(
            &made, 0, weighted ? ENCOURS_DELAYS_WEIGHTED : ENCOURS_DELAYS_SIMPLE);
        int64_t expected = vectors_number(&row, "expected_e4");
        int64_t tolerance = vectors_number(&row, "tolerance_e4");
        check_equal(out.status, ENCOURS_INDICATOR_OK);
        check_between(out.value, expected - tolerance, expected + tolerance);
    }
}

/* DBT-004: published signed days beyond terms. */
static void published_days_beyond_terms_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "dbt.csv")
    {
        int64_t amounts[MOST], days[MOST];
        size_t count = read_numbers(vectors_text(&row, "amounts"), amounts);
        check_equal(read_numbers(vectors_text(&row, "days"), days), count);
        test_state made = paid_after(ENCOURS_DELAY_BEYOND_TERMS, amounts, days, count);
        int64_t expected = vectors_number(&row, "expected_e4");
        int64_t tolerance = vectors_number(&row, "tolerance_e4");
        check_between(figure_of_row(&made, 0, ENCOURS_DELAYS_WEIGHTED).value, expected - tolerance,
                      expected + tolerance);
    }
}

/* DBT-004: 100 ten days early, 500 ten days late, 300 on time: 4000 / 900 = 4.4444, and with the
 * early days as zero 5000 / 900. */
static void dbt_is_signed_or_clamped_weighted_or_simple(void **state)
{
    (void)state;
    const int64_t amounts[] = {100, 500, 300}, days[] = {-10, 10, 0};
    test_state made = paid_after(ENCOURS_DELAY_BEYOND_TERMS, amounts, days, 3);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_WEIGHTED), 44444);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_WEIGHTED_CLAMPED), 55556);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_SIMPLE), 0);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_SIMPLE_CLAMPED), 33333);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_LATE_WEIGHTED), 100000);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_LATE_SIMPLE), 100000);
    encours_indicator weighted = figure_of_row(&made, 0, ENCOURS_DELAYS_WEIGHTED);
    check_equal(weighted.numerator, 4000);
    check_equal(weighted.denominator, 900);
    check_equal(weighted.items, 3);
}

/* DBT-007: the share of late payments that is due to disputes, as Business Central has it. */
static void published_disputed_shares_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "disputed_late.csv")
    {
        encours_delay_options options = options_of(ENCOURS_DELAY_BEYOND_TERMS);
        test_state made = begun(&options);
        int64_t amounts[MOST], late = vectors_number(&row, "late");
        int64_t disputed = vectors_number(&row, "late_disputed");
        int64_t paid_items = late + vectors_number(&row, "on_time");
        int32_t due[MOST], paid[MOST];
        uint8_t marks[MOST];
        encours_delay_columns columns = {sizeof columns, 0, NULL, amounts, due, paid, NULL, marks};
        columns.count = (size_t)(paid_items + vectors_number(&row, "open"));
        for (int64_t i = 0; i < (int64_t)columns.count; i++) {
            amounts[i] = 1;
            due[i] = DAY;
            paid[i] = i < late ? DAY + 1 : i < paid_items ? DAY : NONE;
            marks[i] = i < disputed;
        }
        add(&made, &columns);
        vectors_check_number(&row, "expected_ppm",
                             figure_of_row(&made, 0, ENCOURS_DELAYS_DISPUTED_NUMBER).value);
    }
}

/* DBT-007: 300 late and disputed, 100 late, 200 on time, 50 open: of 600 paid 400 were late. */
static void late_and_disputed_shares(void **state)
{
    (void)state;
    encours_delay_options options = options_of(ENCOURS_DELAY_BEYOND_TERMS);
    const int64_t amounts[] = {300, 100, 200, 50};
    const int32_t due[] = {DAY, DAY, DAY, DAY}, paid[] = {DAY + 1, DAY + 2, DAY, NONE};
    const uint8_t disputed[] = {1, 0, 0, 0};
    test_state made = begun(&options);
    check_none(figure_of_row(&made, 0, ENCOURS_DELAYS_DISPUTED_SHARE), ENCOURS_INDICATOR_NO_ITEMS);
    encours_delay_columns columns = {sizeof columns, 4, NULL, amounts, due, paid, NULL, disputed};
    add(&made, &columns);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_DISPUTED_SHARE), 750000);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_DISPUTED_NUMBER), 500000);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_LATE_NUMBER), 666667);
    check_value(figure_of_row(&made, 0, ENCOURS_DELAYS_LATE_SHARE), 666667);
}

static int32_t status_of(const encours_delay_options *options, int32_t from, int32_t paid,
                         int32_t *days)
{
    int32_t status = 0;
    check_ok(encours_delay_compute(options, (encours_date){from}, (encours_date){paid}, days,
                                   &status, check_error()));
    return status;
}

/* DBT-001, DBT-003, DBT-005: one item under each measure. */
static void an_item_counts_or_says_why_not(void **state)
{
    (void)state;
    int32_t days = 0;
    encours_delay_options paid = options_of(ENCOURS_DELAY_BEYOND_TERMS);
    check_equal(status_of(&paid, DAY, DAY - 3, &days), ENCOURS_DELAY_COUNTED);
    check_equal(days, -3);
    check_equal(status_of(&paid, DAY, NONE, &days), ENCOURS_DELAY_NOT_PAID);
    check_equal(days, ENCOURS_DELAY_NONE);
    check_equal(status_of(&paid, NONE, DAY, &days), ENCOURS_DELAY_NO_DATE);
    paid.first_day = (encours_optional_date){1, {DAY}};
    paid.last_day = (encours_optional_date){1, {DAY + 1}};
    check_equal(status_of(&paid, DAY, DAY - 1, &days), ENCOURS_DELAY_OUTSIDE_WINDOW);
    check_equal(status_of(&paid, DAY, DAY + 2, &days), ENCOURS_DELAY_OUTSIDE_WINDOW);
    check_equal(status_of(&paid, DAY, DAY + 1, &days), ENCOURS_DELAY_COUNTED);
    check_equal(status_of(&paid, DAY, DAY, &days), ENCOURS_DELAY_COUNTED);
    encours_delay_options open = options_of(ENCOURS_DELAY_OPEN);
    check_equal(status_of(&open, DAY - 7, NONE, &days), ENCOURS_DELAY_COUNTED);
    check_equal(days, 7);
    check_equal(status_of(&open, DAY + 7, DAY + 1, &days), ENCOURS_DELAY_COUNTED);
    check_equal(days, -7);
    check_equal(status_of(&open, DAY - 7, DAY, &days), ENCOURS_DELAY_IS_PAID);
    check_equal(status_of(&open, NONE, NONE, &days), ENCOURS_DELAY_NO_DATE);
    encours_delay_options age = options_of(ENCOURS_DELAY_OPEN_AGE);
    check_equal(status_of(&age, DAY - 40, NONE, &days), ENCOURS_DELAY_COUNTED);
    check_equal(days, 40);
}

/* DBT-003, DBT-006: credit notes and write-offs only when asked for; amounts of zero are nothing.
 */
static void kinds_are_left_out_by_default(void **state)
{
    (void)state;
    const int64_t amounts[] = {10, 20, 40, 0, 80};
    const int32_t due[] = {DAY, DAY, DAY, DAY, NONE};
    const int32_t paid[] = {DAY + 1, DAY + 2, DAY + 3, DAY + 4, DAY};
    const int32_t kinds[] = {0, 1, 2, 0, 0};
    encours_delay_columns columns = {sizeof columns, 5, NULL, amounts, due, paid, kinds, NULL};
    for (int choice = 0; choice < 4; choice++) {
        encours_delay_options options = options_of(ENCOURS_DELAY_BEYOND_TERMS);
        options.with_credit_notes = choice & 1;
        options.with_write_offs = choice >> 1;
        int32_t days[5], statuses[5];
        check_ok(encours_delays_compute(&options, &columns, days, statuses, check_error()));
        check_equal(statuses[0], ENCOURS_DELAY_COUNTED);
        check_equal(statuses[1], choice & 1 ? ENCOURS_DELAY_COUNTED : ENCOURS_DELAY_OTHER_KIND);
        check_equal(statuses[2], choice >> 1 ? ENCOURS_DELAY_COUNTED : ENCOURS_DELAY_OTHER_KIND);
        check_equal(statuses[3], ENCOURS_DELAY_NOTHING);
        check_equal(statuses[4], ENCOURS_DELAY_NO_DATE);
        test_state made = begun(&options);
        add(&made, &columns);
        encours_indicator out = figure_of_row(&made, 0, ENCOURS_DELAYS_WEIGHTED);
        check_equal(out.denominator, 10 + (choice & 1 ? 20 : 0) + (choice >> 1 ? 40 : 0));
        check_equal(out.left_out, 1);
        int64_t sum = 0;
        for (size_t i = 0; i < 5; i++)
            sum += statuses[i] == ENCOURS_DELAY_COUNTED ? amounts[i] * days[i] : 0;
        check_equal(out.numerator, sum);
    }
}

static void refuse_options(encours_delay_options options, const char *part)
{
    test_state made = {.size = 0};
    check_equal(encours_delays_state_size(&options), 0);
    check_fails(encours_delays_begin(made.words, 0, &options, check_error()), ENCOURS_E_INVALID,
                part);
}

/* DBT-002: measure, window and as-of day belong together. */
static void options_at_odds_are_refused(void **state)
{
    (void)state;
    const encours_delay_options paid = options_of(ENCOURS_DELAY_TO_PAY);
    const encours_delay_options open = options_of(ENCOURS_DELAY_OPEN);
    encours_delay_options bad = paid;
    bad.measure = 0;
    refuse_options(bad, "measure");
    bad.measure = 5;
    refuse_options(bad, "measure");
    bad = paid, bad.rows = UINT32_MAX;
    refuse_options(bad, "rows");
    bad = paid, bad.with_credit_notes = 2;
    refuse_options(bad, "with_credit_notes");
    bad = paid, bad.with_write_offs = -1;
    refuse_options(bad, "with_write_offs");
    bad = paid, bad.first_day.is_set = 2;
    refuse_options(bad, "first_day");
    bad = paid, bad.first_day = (encours_optional_date){1, {NONE}};
    refuse_options(bad, "first_day");
    bad = paid, bad.last_day = (encours_optional_date){1, {NONE}};
    refuse_options(bad, "last_day");
    bad = paid, bad.as_of = (encours_optional_date){1, {NONE}};
    refuse_options(bad, "as_of");
    bad = paid, bad.as_of = (encours_optional_date){1, {DAY}};
    refuse_options(bad, "of open items only");
    bad = open, bad.as_of.is_set = 0;
    refuse_options(bad, "is required");
    bad = open, bad.first_day = (encours_optional_date){1, {DAY}};
    refuse_options(bad, "of paid items only");
    bad = paid;
    bad.first_day = (encours_optional_date){1, {DAY}};
    bad.last_day = (encours_optional_date){1, {DAY - 1}};
    refuse_options(bad, "before first_day");
    bad = paid, bad.struct_size = 8;
    check_equal(encours_delays_state_size(&bad), 0);
    int32_t days = 42, status = 42;
    const encours_date day = {DAY}, none = {NONE}, wrong = {INT32_MAX};
    check_fails(encours_delay_compute(NULL, day, day, &days, &status, check_error()),
                ENCOURS_E_INVALID, "measure");
    check_fails(encours_delay_compute(&paid, wrong, none, &days, &status, check_error()),
                ENCOURS_E_INVALID, "from");
    check_fails(encours_delay_compute(&paid, none, wrong, &days, &status, check_error()),
                ENCOURS_E_INVALID, "paid");
    check_fails(encours_delay_compute(&paid, day, day, NULL, &status, check_error()),
                ENCOURS_E_MISUSE, "days");
    check_fails(encours_delay_compute(&paid, day, day, &days, NULL, check_error()),
                ENCOURS_E_MISUSE, "status");
    check_equal(days + status, 84);
}

/* Refused by the column form and by a state, which stays as it is. */
static void refuse_columns(const encours_delay_columns *columns, encours_status kind,
                           const char *part, int64_t index)
{
    encours_delay_options options = options_of(ENCOURS_DELAY_TO_PAY);
    int32_t days[2] = {7, 7}, statuses[2] = {7, 7};
    test_state made = begun(&options);
    const test_state before = made;
    check_fails(encours_delays_compute(&options, columns, days, statuses, check_error()), kind,
                part);
    check_equal(check_last_error()->index, index);
    check_fails(encours_delays_add(made.words, made.size, columns, check_error()), kind, part);
    check_same_state(&made, &before);
    check_equal(days[0] + statuses[1], 14);
}

/* DBT-006, IND-006: items that are not acceptable are refused with their index. */
static void bad_items_are_refused(void **state)
{
    (void)state;
    const int64_t amounts[] = {1, 1}, negative[] = {1, -1};
    const int32_t days[] = {DAY, DAY}, wrong[] = {NONE, 100000}, kinds[] = {2, 3};
    const uint8_t marks[] = {1, 2};
    const uint32_t rows[] = {0, 1};
    const encours_delay_columns good = {sizeof good, 2, NULL, amounts, days, days, NULL, NULL};
    encours_delay_columns bad = good;
    bad.amounts = negative;
    refuse_columns(&bad, ENCOURS_E_INVALID, "amounts is -1", 1);
    bad = good, bad.from = wrong;
    refuse_columns(&bad, ENCOURS_E_INVALID, "from", 1);
    bad = good, bad.paid = wrong;
    refuse_columns(&bad, ENCOURS_E_INVALID, "paid", 1);
    bad = good, bad.kinds = kinds;
    refuse_columns(&bad, ENCOURS_E_INVALID, "kinds is 3", 1);
    bad = good, bad.disputed = marks;
    refuse_columns(&bad, ENCOURS_E_INVALID, "disputed is 2", 1);
    bad = good, bad.amounts = NULL;
    refuse_columns(&bad, ENCOURS_E_MISUSE, "amounts", -1);
    bad = good, bad.from = NULL;
    refuse_columns(&bad, ENCOURS_E_MISUSE, "from", -1);
    bad = good, bad.struct_size = 1;
    refuse_columns(&bad, ENCOURS_E_ABI, "struct_size", -1);
    refuse_columns(NULL, ENCOURS_E_MISUSE, "columns", -1);
    encours_delay_options options = options_of(ENCOURS_DELAY_TO_PAY);
    test_state made = begun(&options);
    bad = good, bad.rows = rows;
    check_fails(encours_delays_add(made.words, made.size, &bad, check_error()), ENCOURS_E_INVALID,
                "row 1");
    check_equal(check_last_error()->index, 1);
    check_fails(encours_delays_add(made.words, 8, &good, check_error()), ENCOURS_E_CORRUPT, "");
    int32_t out[2];
    check_fails(encours_delays_compute(&options, &good, NULL, out, check_error()), ENCOURS_E_MISUSE,
                "days");
    check_fails(encours_delays_compute(&options, &good, out, NULL, check_error()), ENCOURS_E_MISUSE,
                "statuses");
    options.measure = 0;
    check_fails(encours_delays_compute(&options, &good, out, out, check_error()), ENCOURS_E_INVALID,
                "measure");
    options.measure = ENCOURS_DELAY_TO_PAY;
    encours_delay_columns none = ENCOURS_DELAY_COLUMNS_INIT;
    check_ok(encours_delays_compute(&options, &none, NULL, NULL, check_error()));
    add(&made, &none);
    check_none(figure_of_all(&made, ENCOURS_DELAYS_SIMPLE), ENCOURS_INDICATOR_NO_ITEMS);
}

/* IND-006, DBT-005: any split over states, merged, gives the same bytes; rows add up; open and paid
 * partition what has an amount and dates. */
static void any_split_gives_the_same_bytes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        int64_t amounts[MOST];
        int32_t due[MOST], paid[MOST];
        uint32_t rows[MOST];
        size_t count = random_below(&random, MOST) + 1, cut = random_below(&random, count + 1);
        for (size_t i = 0; i < count; i++) {
            amounts[i] = random_between(&random, 0, INT64_MAX);
            due[i] = (int32_t)random_between(&random, ENCOURS_DATE_MIN, ENCOURS_DATE_MAX);
            paid[i] = random_below(&random, 3) == 0
                          ? NONE
                          : (int32_t)random_between(&random, ENCOURS_DATE_MIN, ENCOURS_DATE_MAX);
            rows[i] = (uint32_t)random_below(&random, 3);
        }
        uint64_t items = 0, counted = 0;
        for (int32_t measure = 1; measure <= 4; measure += 2) {
            encours_delay_options options = options_of(measure);
            options.rows = 3;
            if (measure == 1)
                options.last_day = (encours_optional_date){1, {DAY}};
            test_state all = begun(&options), first = all, second = all;
            encours_delay_columns columns = {sizeof columns, count, rows, amounts, due,
                                             paid,           NULL,  NULL};
            add(&all, &columns);
            columns.count = cut;
            add(&first, &columns);
            columns = (encours_delay_columns){sizeof columns, count - cut, rows + cut,
                                              amounts + cut,  due + cut,   paid + cut,
                                              NULL,           NULL};
            add(&second, &columns);
            state_merge(&second, &first);
            check_same_state(&all, &second);
            uint64_t of_rows = 0;
            for (uint32_t row = 0; row < 3; row++)
                of_rows += figure_of_row(&all, row, ENCOURS_DELAYS_SIMPLE).items;
            check_equal(of_rows, figure_of_all(&all, ENCOURS_DELAYS_SIMPLE).items);
            counted += of_rows;
        }
        for (size_t i = 0; i < count; i++)
            items += amounts[i] != 0;
        check_equal(counted, items);
    }
}

/* IND-006: what stands in a date that is not set does not tell states apart. */
static void a_date_that_is_not_set_is_not_read(void **state)
{
    (void)state;
    encours_delay_options options = options_of(ENCOURS_DELAY_BEYOND_TERMS);
    test_state first = begun(&options);
    options.as_of.value.epoch_day = options.first_day.value.epoch_day = DAY;
    options.last_day.value.epoch_day = NONE;
    test_state second = begun(&options);
    check_same_state(&first, &second);
}

/* IND-003: an as-of day forged into a state, at the end of 64 bits, is worked with all the same. */
static void a_forged_day_does_no_harm(void **state)
{
    (void)state;
    static const int64_t days[] = {INT64_MIN, INT64_MAX};
    static const int64_t amounts[] = {5, 7};
    static const int32_t from[] = {-20000, DAY}, paid[] = {NONE, NONE};
    const encours_delay_options options = options_of(ENCOURS_DELAY_OPEN);
    for (size_t i = 0; i < 2; i++) {
        test_state made = begun(&options);
        made.words[made.size / sizeof *made.words - 5] = enc_le64((uint64_t)days[i]);
        const encours_delay_columns columns = {sizeof columns, 2,    NULL, amounts,
                                               from,           paid, NULL, NULL};
        add(&made, &columns);
        check_equal(figure_of_all(&made, ENCOURS_DELAYS_LATE_NUMBER).denominator, 2);
    }
}

CHECK_MAIN(published_days_to_pay_come_out, published_days_beyond_terms_come_out,
           dbt_is_signed_or_clamped_weighted_or_simple, published_disputed_shares_come_out,
           late_and_disputed_shares, an_item_counts_or_says_why_not, kinds_are_left_out_by_default,
           options_at_odds_are_refused, bad_items_are_refused, any_split_gives_the_same_bytes,
           a_date_that_is_not_set_is_not_read, a_forged_day_does_no_harm)

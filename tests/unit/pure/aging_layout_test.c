/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"
#include "unit/pure/aging_items.h"

#include <stdlib.h>

#include "base/limits.h"

/* --- published scenarios */

static int32_t day_of(const char *text)
{
    char iso[ENCOURS_DATE_TEXT_SIZE] = {0};
    memcpy(iso, text, sizeof iso - 1);
    encours_date date;
    check_ok(encours_date_parse(iso, &date, check_error()));
    return date.epoch_day;
}

/* "day amount;day amount" */
static void read_items(const char *text, test_items *items)
{
    items->count = 0;
    while (*text != '\0') {
        char *end = NULL;
        items_add(items, 1, EUR, strtoll(text + 11, &end, 10), day_of(text));
        text = *end == ';' ? end + 1 : end;
    }
}

/* "label amount;label amount": each named column holds that, the others nothing. */
static void check_columns(const encours_aging *aging, const char *expected)
{
    size_t columns = encours_aging_column_count(aging), others = columns;
    while (*expected != '\0') {
        size_t length = strcspn(expected, ";");
        char part[64] = {0};
        memcpy(part, expected, length);
        char *space = strrchr(part, ' ');
        *space = '\0';
        check_equal(amount_in(aging, part), strtoll(space + 1, NULL, 10));
        others--;
        expected += length + (expected[length] == ';');
    }
    for (size_t i = 0; i < columns; i++)
        others -= encours_aging_total_amounts(aging, i)[0] == 0;
    check_equal(others, 0);
}

/* AGE-001 AGE-002 AGE-003 AGE-005 AGE-006 AGE-007 */
static void published_scenarios_come_out_as_published(void **state)
{
    (void)state;
    encours_context *context = new_context();
    FOR_VECTORS(row, "aging.csv")
    {
        int32_t bounds[8];
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.bounds = bounds;
        const char *text = vectors_text(&row, "bounds");
        for (char *end = NULL; *text != '\0'; text = end)
            bounds[options.bound_count++] = (int32_t)strtol(text, &end, 10);
        const char *credits = vectors_text(&row, "credits");
        options.credits = strcmp(credits, "separate") == 0      ? ENCOURS_CREDITS_SEPARATE
                          : strcmp(credits, "by_own_date") == 0 ? ENCOURS_CREDITS_BY_OWN_DATE
                                                                : ENCOURS_CREDITS_OLDEST_FIRST;
        test_items items;
        read_items(vectors_text(&row, "items"), &items);
        encours_aging_columns columns = items_columns(&items);
        encours_date as_of = {day_of(vectors_text(&row, "as_of"))};
        encours_aging *aging = NULL;
        check_ok(encours_aging_compute(context, &columns, as_of, &options, &aging, check_error()));
        check_columns(aging, vectors_text(&row, "expected"));
        vectors_check_number(&row, "total", encours_aging_totals(aging)[0]);
        encours_aging_free(aging);
    }
    encours_context_free(context);
}

/* AGE-002: buckets that overlap are refused, at the bound that does not ascend. */
static void published_buckets_are_refused_where_they_overlap(void **state)
{
    (void)state;
    encours_context *context = new_context();
    FOR_VECTORS(row, "aging_bounds.csv")
    {
        int32_t bounds[8];
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.bounds = bounds;
        const char *text = vectors_text(&row, "bounds");
        for (char *end = NULL; *text != '\0'; text = end)
            bounds[options.bound_count++] = (int32_t)strtol(text, &end, 10);
        encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
        encours_aging *aging = NULL;
        encours_status status = encours_aging_compute(context, &columns, (encours_date){AS_OF},
                                                      &options, &aging, check_error());
        if (strcmp(vectors_text(&row, "refused_at"), "-1") == 0) {
            check_ok(status);
        } else {
            check_fails(status, ENCOURS_E_INVALID, "bounds ascend");
            vectors_check_number(&row, "refused_at", (int64_t)check_last_error()->index);
        }
        encours_aging_free(aging);
    }
    encours_context_free(context);
}

/* --- boundaries */

/* AGE-001 AGE-002 AGE-004
 * Due today is not overdue; upper bounds are inclusive; no due date is a column of its own. */
static void an_item_falls_into_the_bucket_of_its_age(void **state)
{
    (void)state;
    static const struct {
        int32_t age;
        const char *label;
    } cases[] = {{-84000 + AS_OF, "not due"},
                 {-1, "not due"},
                 {0, "not due"},
                 {1, "1-30"},
                 {30, "1-30"},
                 {31, "31-60"},
                 {60, "31-60"},
                 {61, "61-90"},
                 {90, "61-90"},
                 {91, "over 90"},
                 {AS_OF + 25567, "over 90"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_items items = {0};
        items_add(&items, 7, EUR, 100, AS_OF - cases[i].age);
        encours_aging *aging = age(&items, NULL);
        check_equal(amount_in(aging, cases[i].label), 100);
        check_equal(encours_aging_items(aging, column_named(aging, cases[i].label))[0], 1);
        check_equal(encours_aging_totals(aging)[0], 100);
        encours_aging_free(aging);
    }
    test_items items = {0};
    items_add(&items, 7, EUR, 100, ENCOURS_DATE_NONE);
    encours_aging *aging = age(&items, NULL);
    check_equal(amount_in(aging, "no due date"), 100);
    encours_aging_free(aging);
}

/* AGE-003: columns ascend by age and leave no day out. */
static void not_due_can_be_split(void **state)
{
    (void)state;
    static const int32_t bounds[] = {15}, not_due[] = {0, 30};
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.bounds = bounds;
    options.bound_count = 1;
    options.not_due_bounds = not_due;
    options.not_due_bound_count = 2;
    test_items items = {0};
    for (int32_t age_in_days = -40; age_in_days <= 20; age_in_days++)
        items_add(&items, 1, EUR, 1, AS_OF - age_in_days);
    encours_aging *aging = age(&items, &options);
    static const struct {
        const char *label;
        int32_t kind, lower, upper, count;
    } expected[] = {
        {"not due over 30", ENCOURS_AGING_NOT_DUE, INT32_MIN, -31, 10},
        {"not due 1-30", ENCOURS_AGING_NOT_DUE, -30, -1, 30},
        {"not due 0", ENCOURS_AGING_NOT_DUE, 0, 0, 1},
        {"1-15", ENCOURS_AGING_OVERDUE, 1, 15, 15},
        {"over 15", ENCOURS_AGING_OVERDUE, 16, INT32_MAX, 5},
        {"no due date", ENCOURS_AGING_NO_DATE, INT32_MIN, INT32_MAX, 0},
        {"credits", ENCOURS_AGING_CREDITS, INT32_MIN, INT32_MAX, 0},
    };
    check_equal(encours_aging_column_count(aging), 7);
    for (size_t i = 0; i < 7; i++) {
        check_text(encours_aging_column_label(aging, i), expected[i].label);
        check_equal(encours_aging_column_kind_of(aging, i), expected[i].kind);
        check_equal(encours_aging_column_lower(aging, i), expected[i].lower);
        check_equal(encours_aging_column_upper(aging, i), expected[i].upper);
        check_equal(encours_aging_amounts(aging, i)[0], expected[i].count);
        check_equal(encours_aging_total_items(aging, i)[0], expected[i].count);
    }
    encours_aging_free(aging);
}

/* AGE-001
 * The classic report by document date: 0-30, 31-60 ...; age 0 belongs to the first bucket. */
static void by_document_date_the_first_bucket_starts_at_zero(void **state)
{
    (void)state;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    test_items items = {0};
    for (int32_t i = 0; i < 5; i++)
        items_add(&items, 1, EUR, 1 << i, AS_OF);
    items.issue[0] = AS_OF;
    items.issue[1] = AS_OF - 30;
    items.issue[2] = AS_OF - 31;
    items.issue[3] = AS_OF + 1;
    items.issue[4] = ENCOURS_DATE_NONE;
    encours_aging *aging = age(&items, &options);
    check_equal(amount_in(aging, "0-30"), 3);
    check_equal(amount_in(aging, "31-60"), 4);
    check_equal(amount_in(aging, "dated later"), 8);
    check_equal(amount_in(aging, "no document date"), 16);
    encours_aging_free(aging);
}

/* --- refusals */

static void check_refused(const test_items *items, const encours_aging_options *options,
                          encours_status kind, const char *part)
{
    encours_context *context = new_context();
    encours_aging_columns columns = items_columns(items);
    encours_aging *aging = (encours_aging *)&columns;
    check_fails(encours_aging_compute(context, &columns, (encours_date){AS_OF}, options, &aging,
                                      check_error()),
                kind, part);
    check(aging == NULL);
    encours_context_free(context);
}

/* AGE-002 */
static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    test_items items = {0};
    static const int32_t overlapping[] = {30, 25}, twice[] = {30, 30}, zero[] = {0};
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.bounds = overlapping;
    options.bound_count = 2;
    check_refused(&items, &options, ENCOURS_E_INVALID, "bounds[1] is 25, needs 31");
    options.bounds = twice;
    check_refused(&items, &options, ENCOURS_E_INVALID, "bounds[1] is 30, needs 31");
    options.bounds = zero;
    options.bound_count = 1;
    check_refused(&items, &options, ENCOURS_E_INVALID, "bounds[0] is 0, needs 1");
    options = (encours_aging_options)ENCOURS_AGING_OPTIONS_INIT;
    options.credits = 3;
    check_refused(&items, &options, ENCOURS_E_INVALID, "credits 3");
    options = (encours_aging_options)ENCOURS_AGING_OPTIONS_INIT;
    options.basis = -1;
    check_refused(&items, &options, ENCOURS_E_INVALID, "basis -1");
    items_add(&items, 1, EUR, 100, AS_OF);
    items_add(&items, 1, EUR, 100, ENCOURS_DATE_MAX + 1);
    check_refused(&items, NULL, ENCOURS_E_INVALID, "due of item 1");
    check_equal(check_last_error()->index, 1);
    items.due[1] = AS_OF;
    items.currency[1] = 0;
    check_refused(&items, NULL, ENCOURS_E_CURRENCY, "currency 0");
    check_equal(check_last_error()->index, 1);
    items.count = 0;
    for (uint16_t i = 1; i <= 251; i++)
        items_add(&items, 1, i, 100, AS_OF);
    check_refused(&items, NULL, ENCOURS_E_CURRENCY, "more than 250 currencies");
    items.count = 250;
    encours_aging *aging = age(&items, NULL);
    check_equal(encours_aging_currency_count(aging), 250);
    encours_aging_free(aging);
}

/* AGE-002 */
static void bounds_and_choices_out_of_range_are_refused(void **state)
{
    (void)state;
    test_items items = {0};
    static const int32_t far[] = {36500, 36501};
    const encours_aging_options good = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging_options options = good;
    options.bounds = far;
    options.bound_count = 2;
    check_refused(&items, &options, ENCOURS_E_INVALID, "bounds[1] is 36501");
    options = good;
    options.credits = -1;
    check_refused(&items, &options, ENCOURS_E_INVALID, "credits -1");
    options = good;
    options.basis = 2;
    check_refused(&items, &options, ENCOURS_E_INVALID, "basis 2");
    options = good;
    options.bound_count = 1;
    check_refused(&items, &options, ENCOURS_E_MISUSE, "bounds");
    options = good;
    options.not_due_bound_count = 1;
    check_refused(&items, &options, ENCOURS_E_MISUSE, "not_due_bounds");
    options = good;
    options.struct_size = 3;
    check_refused(&items, &options, ENCOURS_E_ABI, "struct_size");
}

/* AGE-002: as many bounds as there may be, on both sides together, and one more. */
static void too_many_bounds_are_refused(void **state)
{
    (void)state;
    test_items items = {0};
    int32_t bounds[ENC_BUCKETS_MAX + 1];
    for (int32_t i = 0; i <= ENC_BUCKETS_MAX; i++)
        bounds[i] = i + 1;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.bounds = options.not_due_bounds = bounds;
    options.bound_count = ENC_BUCKETS_MAX + 1;
    check_refused(&items, &options, ENCOURS_E_INVALID, "together");
    options.bound_count = ENC_BUCKETS_MAX - 1;
    options.not_due_bound_count = 2;
    check_refused(&items, &options, ENCOURS_E_INVALID, "together");
    options.not_due_bound_count = 1;
    encours_aging *aging = age(&items, &options);
    check_equal(encours_aging_column_count(aging), ENC_BUCKETS_MAX + 4);
    encours_aging_free(aging);
}

/* AGE-002 */
static void days_that_are_none_are_refused(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF);
    items_add(&items, 1, EUR, 100, AS_OF);
    items.issue[1] = ENCOURS_DATE_MIN - 1;
    check_refused(&items, NULL, ENCOURS_E_INVALID, "issue of item 1");
    check_equal(check_last_error()->index, 1);
    items.issue[1] = ENCOURS_DATE_MIN;
    items.due[0] = ENCOURS_DATE_MIN - 1;
    check_refused(&items, NULL, ENCOURS_E_INVALID, "due of item 0");
}

/* AGE-014 */
static void the_settings_used_can_be_read(void **state)
{
    (void)state;
    test_items items = {0};
    encours_aging *aging = age(&items, NULL);
    encours_aging_options used = ENCOURS_AGING_OPTIONS_INIT;
    check_ok(encours_aging_settings(aging, &used, check_error()));
    check_equal(used.bound_count, 3);
    check_equal(used.bounds[2], 90);
    check_equal(used.credits, ENCOURS_CREDITS_SEPARATE);
    check_fails(encours_aging_settings(NULL, &used, check_error()), ENCOURS_E_MISUSE, "aging");
    used.struct_size = 3;
    check_fails(encours_aging_settings(aging, &used, check_error()), ENCOURS_E_ABI, "struct_size");
    encours_aging_free(aging);
}

CHECK_MAIN(published_scenarios_come_out_as_published,
           published_buckets_are_refused_where_they_overlap,
           an_item_falls_into_the_bucket_of_its_age, not_due_can_be_split,
           by_document_date_the_first_bucket_starts_at_zero, what_makes_no_sense_is_refused,
           bounds_and_choices_out_of_range_are_refused, too_many_bounds_are_refused,
           days_that_are_none_are_refused, the_settings_used_can_be_read)

/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/random.h"

#include "encours/dunning_effect.h"
#include "pure/state.h"

enum { DAY = 19000, LATER = DAY + 1000, MOST = 12 };

static encours_dunning_effect_options options_of(uint32_t within)
{
    encours_dunning_effect_options options = ENCOURS_DUNNING_EFFECT_OPTIONS_INIT;
    options.as_of.epoch_day = LATER;
    options.within_days = within;
    options.rows = 3;
    return options;
}

/* One item: dunned 100 on days 0, 10 and 20; paid 5 on day 0, 30 on day 10, 40 on day 15, 60 on day
 * 25, 7 on day 40; then an item with nothing. */
static const uint64_t action_offsets[] = {0, 3, 3}, payment_offsets[] = {0, 5, 5};
static const uint32_t levels[] = {0, 1, 2};
static const int32_t action_days[] = {DAY, DAY + 10, DAY + 20};
static const int64_t dunned[] = {100, 100, 60};
static const int32_t paid_days[] = {DAY, DAY + 10, DAY + 15, DAY + 25, DAY + 40};
static const int64_t paid[] = {5, 30, 40, 60, 7};

static encours_dunning_effect_columns columns_of(void)
{
    return (encours_dunning_effect_columns){sizeof(encours_dunning_effect_columns),
                                            2,
                                            action_offsets,
                                            payment_offsets,
                                            levels,
                                            action_days,
                                            dunned,
                                            paid_days,
                                            paid};
}

static void credit(const encours_dunning_effect_options *options, int64_t a, int64_t b, int64_t c)
{
    encours_dunning_effect_columns columns = columns_of();
    int64_t credited[3];
    int32_t statuses[3];
    check_ok(encours_dunning_effect_compute(&columns, options, credited, statuses, check_error()));
    check_equal(credited[0], a);
    check_equal(credited[1], b);
    check_equal(credited[2], c);
}

/* DUN-004, DUN-005: by hand. Within 14 days and the latest action taking the credit: the first gets
 * day 10, the second day 15, the third day 25. */
static void payments_are_credited_by_the_rules(void **state)
{
    (void)state;
    encours_dunning_effect_options options = options_of(14);
    credit(&options, 30, 40, 60);
    options.same_day = 1; /* day 0 to the first, day 10 to the second */
    credit(&options, 5, 70, 60);
    options.same_day = 0;
    options.within_days = 5; /* day 10 comes too late for the first */
    credit(&options, 0, 40, 60);
    options.credit = ENCOURS_DUNNING_CREDIT_EACH;
    credit(&options, 0, 40, 60);
    options.within_days = 15; /* days 1 to 15, 11 to 25, 21 to 35; at most what was dunned */
    credit(&options, 70, 100, 60);
    options.as_of.epoch_day = DAY + 24; /* day 25 is not known yet */
    credit(&options, 70, 40, 0);
}

static test_state begun(const encours_dunning_effect_options *options)
{
    test_state made = state_of(encours_dunning_effect_state_size(options));
    check_ok(encours_dunning_effect_begin(made.words, made.size, options, check_error()));
    return made;
}

static void add(test_state *state, const encours_dunning_effect_columns *columns)
{
    check_ok(encours_dunning_effect_add(state->words, state->size, columns, check_error()));
}

/* DUN-007: by level and in all; pending actions are left out and counted. */
static void effectiveness_by_level(void **state)
{
    (void)state;
    encours_dunning_effect_options options = options_of(14);
    encours_dunning_effect_columns columns = columns_of();
    test_state made = begun(&options);
    add(&made, &columns);
    check_value(figure_of_row(&made, 0, ENCOURS_DUNNING_EFFECT_AMOUNT), 300000);
    check_value(figure_of_row(&made, 1, ENCOURS_DUNNING_EFFECT_AMOUNT), 400000);
    check_value(figure_of_row(&made, 2, ENCOURS_DUNNING_EFFECT_AMOUNT), 1000000);
    check_value(figure_of_all(&made, ENCOURS_DUNNING_EFFECT_AMOUNT), 500000);
    check_value(figure_of_all(&made, ENCOURS_DUNNING_EFFECT_SETTLED), 333333);
    check_value(figure_of_all(&made, ENCOURS_DUNNING_EFFECT_ANSWERED), 1000000);
    options.as_of.epoch_day = DAY + 24;
    made = begun(&options);
    add(&made, &columns);
    encours_indicator out = figure_of_all(&made, ENCOURS_DUNNING_EFFECT_AMOUNT);
    check_equal(out.items, 2);
    check_equal(out.left_out, 1);
    int64_t credited[3];
    int32_t statuses[3];
    check_ok(encours_dunning_effect_compute(&columns, &options, credited, statuses, check_error()));
    check_equal(statuses[1], ENCOURS_DUNNING_EFFECT_COUNTED);
    check_equal(statuses[2], ENCOURS_DUNNING_EFFECT_PENDING);
    const int64_t nothing[] = {0, 100, 60};
    columns.action_amounts = nothing;
    columns.action_rows = NULL;
    made = begun(&options);
    add(&made, &columns);
    check_equal(figure_of_row(&made, 0, ENCOURS_DUNNING_EFFECT_AMOUNT).items, 1);
}

/* The rules of DUN-004 and DUN-005 again, looking at each pair. */
static int64_t credit_by_pairs(const encours_dunning_effect_options *options,
                               const int32_t *actions, size_t action_count, size_t action,
                               int64_t amount, const int32_t *days, const int64_t *amounts,
                               size_t count)
{
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        int32_t after = days[i] - actions[action];
        bool counts = options->same_day ? after >= 0 : after > 0;
        counts = counts && after <= (int32_t)options->within_days &&
                 days[i] <= options->as_of.epoch_day;
        for (size_t next = action + 1; options->credit == 0 && next < action_count; next++) {
            int32_t after_next = days[i] - actions[next];
            if (options->same_day ? after_next >= 0 : after_next > 0)
                counts = false;
        }
        sum += counts ? amounts[i] : 0;
    }
    return sum < amount ? sum : amount;
}

/* DUN-004, DUN-005, IND-006: against the rules applied to each pair of action and payment; states
 * of single items merged are the state of all. */
static void windows_equal_pairs(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int32_t days[2][MOST];
        int64_t amounts[2][MOST], credited[MOST];
        int32_t statuses[MOST];
        uint64_t offsets[2][3] = {{0}};
        for (size_t side = 0; side < 2; side++) {
            for (size_t item = 0; item < 2; item++) {
                uint64_t at = offsets[side][item], count = random_below(&random, MOST / 2 + 1);
                int32_t day = DAY;
                for (uint64_t i = 0; i < count; i++) {
                    day += (int32_t)random_below(&random, 5);
                    days[side][at + i] = day;
                    amounts[side][at + i] = random_between(&random, 0, 100);
                }
                offsets[side][item + 1] = at + count;
            }
        }
        encours_dunning_effect_options options = options_of((uint32_t)random_below(&random, 12) +
                                                            1);
        options.as_of.epoch_day = DAY + (int32_t)random_below(&random, 40);
        options.credit = (int32_t)random_below(&random, 2);
        options.same_day = (int32_t)random_below(&random, 2);
        encours_dunning_effect_columns columns = {sizeof columns, 2,       offsets[0],
                                                  offsets[1],     NULL,    days[0],
                                                  amounts[0],     days[1], amounts[1]};
        check_ok(
            encours_dunning_effect_compute(&columns, &options, credited, statuses, check_error()));
        test_state all = begun(&options), parts = all;
        add(&all, &columns);
        for (size_t item = 0; item < 2; item++) {
            uint64_t first = offsets[0][item], paid_first = offsets[1][item];
            uint64_t own[2][2] = {{0, offsets[0][item + 1] - first},
                                  {0, offsets[1][item + 1] - paid_first}};
            for (uint64_t i = 0; i < own[0][1]; i++)
                check_equal(credited[first + i],
                            credit_by_pairs(&options, days[0] + first, own[0][1], i,
                                            amounts[0][first + i], days[1] + paid_first,
                                            amounts[1] + paid_first, own[1][1]));
            encours_dunning_effect_columns one = {sizeof one,
                                                  1,
                                                  own[0],
                                                  own[1],
                                                  NULL,
                                                  days[0] + first,
                                                  amounts[0] + first,
                                                  days[1] + paid_first,
                                                  amounts[1] + paid_first};
            test_state part = begun(&options);
            add(&part, &one);
            state_merge(&parts, &part);
        }
        check_same_state(&all, &parts);
    }
}

static void refuse_options(encours_dunning_effect_options options, encours_status kind,
                           const char *part)
{
    test_state made = {.size = 0};
    check_equal(encours_dunning_effect_state_size(&options), 0);
    check_fails(encours_dunning_effect_begin(made.words, 0, &options, check_error()), kind, part);
}

static void refuse_columns(const encours_dunning_effect_columns *columns, encours_status kind,
                           const char *part, int64_t index)
{
    encours_dunning_effect_options options = options_of(5);
    test_state made = begun(&options);
    const test_state before = made;
    int64_t credited[3] = {7, 7, 7};
    int32_t statuses[3] = {7, 7, 7};
    check_fails(encours_dunning_effect_add(made.words, made.size, columns, check_error()), kind,
                part);
    check_equal(check_last_error()->index, index);
    check_fails(
        encours_dunning_effect_compute(columns, &options, credited, statuses, check_error()), kind,
        part);
    check_equal(credited[0] + statuses[2], 14);
    check_same_state(&made, &before);
}

/* DUN-006: what is out of range or out of order is refused with its index. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_dunning_effect_options bad = options_of(5);
    bad.as_of.epoch_day = ENCOURS_DATE_NONE;
    refuse_options(bad, ENCOURS_E_INVALID, "as_of");
    refuse_options(options_of(0), ENCOURS_E_INVALID, "within_days");
    bad = options_of(5), bad.credit = 2;
    refuse_options(bad, ENCOURS_E_INVALID, "credit");
    bad = options_of(5), bad.same_day = 2;
    refuse_options(bad, ENCOURS_E_INVALID, "same_day");
    bad = options_of(5), bad.rows = UINT32_MAX;
    refuse_options(bad, ENCOURS_E_INVALID, "rows");
    bad = options_of(5), bad.struct_size = 1;
    refuse_options(bad, ENCOURS_E_ABI, "struct_size");
    check_equal(encours_dunning_effect_state_size(NULL), 0);
    const uint64_t late[] = {1, 3, 3}, falling[] = {0, 3, 2};
    const int32_t wrong[] = {DAY, INT32_MAX, 0}, backwards[] = {DAY, DAY - 1, DAY, DAY, DAY};
    const int64_t negative[] = {1, -1, 0, 0, 0}, huge[] = {INT64_MAX, 1, 0, 0, 0};
    encours_dunning_effect_columns columns = columns_of();
    columns.action_offsets = late;
    refuse_columns(&columns, ENCOURS_E_INVALID, "begin with 0", 0);
    columns.action_offsets = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "offsets", -1);
    columns = columns_of(), columns.payment_offsets = falling;
    refuse_columns(&columns, ENCOURS_E_INVALID, "2 after 3", 2);
    columns = columns_of(), columns.action_days = wrong;
    refuse_columns(&columns, ENCOURS_E_INVALID, "actions", 1);
    columns.action_days = backwards;
    refuse_columns(&columns, ENCOURS_E_INVALID, "actions of an item must ascend", 1);
    columns.action_days = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "action_days", -1);
    columns = columns_of(), columns.action_amounts = negative;
    refuse_columns(&columns, ENCOURS_E_INVALID, "actions", 1);
    columns.action_amounts = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "action_amounts", -1);
    columns = columns_of(), columns.payment_days = backwards;
    refuse_columns(&columns, ENCOURS_E_INVALID, "payments of an item must ascend", 1);
    columns.payment_days = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "payment_days", -1);
    columns = columns_of(), columns.payment_amounts = negative;
    refuse_columns(&columns, ENCOURS_E_INVALID, "payments", 1);
    columns.payment_amounts = huge;
    refuse_columns(&columns, ENCOURS_E_OVERFLOW, "64 bits", 0);
    columns.payment_amounts = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "payment_amounts", -1);
    columns.struct_size = 1;
    refuse_columns(&columns, ENCOURS_E_ABI, "struct_size", -1);
    refuse_columns(NULL, ENCOURS_E_MISUSE, "columns", -1);
    encours_dunning_effect_options options = options_of(5);
    test_state made = begun(&options);
    int64_t credited[3];
    int32_t statuses[3];
    columns = columns_of();
    check_fails(encours_dunning_effect_add(made.words, 8, &columns, check_error()),
                ENCOURS_E_CORRUPT, "");
    check_fails(encours_dunning_effect_compute(&columns, &options, NULL, statuses, check_error()),
                ENCOURS_E_MISUSE, "credited");
    check_fails(encours_dunning_effect_compute(&columns, &options, credited, NULL, check_error()),
                ENCOURS_E_MISUSE, "statuses");
    check_fails(encours_dunning_effect_compute(&columns, NULL, credited, statuses, check_error()),
                ENCOURS_E_MISUSE, "options");
    const uint64_t zero[] = {0};
    encours_dunning_effect_columns none = ENCOURS_DUNNING_EFFECT_COLUMNS_INIT;
    none.action_offsets = none.payment_offsets = zero;
    check_ok(encours_dunning_effect_compute(&none, &options, NULL, NULL, check_error()));
    add(&made, &none);
    check_none(figure_of_all(&made, ENCOURS_DUNNING_EFFECT_AMOUNT), ENCOURS_INDICATOR_NO_ITEMS);
}

CHECK_MAIN(payments_are_credited_by_the_rules, effectiveness_by_level, windows_equal_pairs,
           bad_calls_are_refused)

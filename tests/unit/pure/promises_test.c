/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/random.h"

#include "encours/promises.h"
#include "pure/state.h"

enum { MADE = 19000, DUE = MADE + 10, NONE = ENCOURS_DATE_NONE, MOST = 8 };

static encours_promise_options options_of(int32_t as_of)
{
    encours_promise_options options = ENCOURS_PROMISE_OPTIONS_INIT;
    options.as_of.epoch_day = as_of;
    return options;
}

static encours_promise_result evaluate(const encours_promise_options *options, size_t count,
                                       const int32_t *days, const int64_t *amounts)
{
    const encours_promise promise = {sizeof promise, 100, {MADE}, {DUE}};
    encours_promise_result out = ENCOURS_PROMISE_RESULT_INIT;
    check_ok(
        encours_promise_evaluate(&promise, days, amounts, count, options, &out, check_error()));
    return out;
}

/* PRM-001, PRM-002: pending to the last day of the deadline, then broken or partly kept; kept as
 * soon as enough has come. */
static void a_promise_has_its_state(void **state)
{
    (void)state;
    const int32_t days[] = {DUE, MADE + 3, DUE + 2};
    const int64_t amounts[] = {40, 60, 50};
    encours_promise_options options = options_of(DUE);
    encours_promise_result out = evaluate(&options, 0, NULL, NULL);
    check_equal(out.status, ENCOURS_PROMISE_PENDING);
    check_equal(out.shortfall, 100);
    out = evaluate(&options, 2, days, amounts);
    check_equal(out.status, ENCOURS_PROMISE_KEPT);
    check_equal(out.kept_on.epoch_day, DUE);
    check_equal(out.received, 100);
    check_equal(out.shortfall, 0);
    options.as_of.epoch_day = DUE + 1;
    check_equal(evaluate(&options, 0, NULL, NULL).status, ENCOURS_PROMISE_BROKEN);
    out = evaluate(&options, 1, days, amounts);
    check_equal(out.status, ENCOURS_PROMISE_PARTLY_KEPT);
    check_equal(out.kept_on.epoch_day, NONE);
    check_equal(out.shortfall, 60);
    options.as_of.epoch_day = DUE + 2;
    out = evaluate(&options, 3, days, amounts);
    check_equal(out.received_late, 50);
    options.tolerance_days = 2;
    out = evaluate(&options, 3, days, amounts);
    check_equal(out.received, 150);
    check_equal(out.received_late, 0);
    check_equal(out.deadline.epoch_day, DUE + 2);
    check_equal(evaluate(&options, 1, days, amounts).status, ENCOURS_PROMISE_PENDING);
}

/* PRM-001: short by the tolerance is kept; a tolerance of all keeps nothing by itself. */
static void a_small_shortfall_is_tolerated(void **state)
{
    (void)state;
    const int32_t days[] = {MADE, MADE + 4};
    const int64_t amounts[] = {94, 1};
    encours_promise_options options = options_of(DUE + 1);
    options.tolerance_amount = 5;
    encours_promise_result out = evaluate(&options, 2, days, amounts);
    check_equal(out.status, ENCOURS_PROMISE_KEPT);
    check_equal(out.kept_on.epoch_day, MADE + 4);
    check_equal(out.shortfall, 5);
    check_equal(evaluate(&options, 1, days, amounts).status, ENCOURS_PROMISE_PARTLY_KEPT);
    options.tolerance_amount = 100;
    check_equal(evaluate(&options, 0, NULL, NULL).status, ENCOURS_PROMISE_BROKEN);
    check_equal(evaluate(&options, 1, days, amounts).status, ENCOURS_PROMISE_KEPT);
}

/* PRM-003: what does not count, at the end of the calendar too. */
static void payments_outside_do_not_count(void **state)
{
    (void)state;
    const int32_t days[] = {MADE - 1, DUE + 1, DUE};
    const int64_t amounts[] = {100, 100, 100};
    encours_promise_options options = options_of(DUE - 1);
    check_equal(evaluate(&options, 3, days, amounts).status, ENCOURS_PROMISE_PENDING);
    options.as_of.epoch_day = DUE + 5;
    check_equal(evaluate(&options, 2, days, amounts).status, ENCOURS_PROMISE_BROKEN);
    options.tolerance_days = 36600;
    const encours_promise last = {sizeof last, 1, {ENCOURS_DATE_MAX}, {ENCOURS_DATE_MAX}};
    encours_promise_result out = ENCOURS_PROMISE_RESULT_INIT;
    check_ok(encours_promise_evaluate(&last, NULL, NULL, 0, &options, &out, check_error()));
    check_equal(out.deadline.epoch_day, ENCOURS_DATE_MAX);
    check_equal(out.status, ENCOURS_PROMISE_PENDING);
}

/* Kept in time, partly, broken, pending. */
static const int64_t promised_amounts[] = {100, 200, 300, 400};
static const int32_t made[] = {MADE, MADE, MADE, MADE}, promised[] = {DUE, DUE, DUE, DUE + 50};
static const uint64_t offsets[] = {0, 2, 3, 4, 4};
static const int32_t paid_days[] = {DUE, MADE, DUE, DUE + 9};
static const int64_t paid[] = {80, 70, 50, 300};
static const uint32_t rows[] = {0, 1, 1, 0};

static encours_promise_columns columns_of(void)
{
    return (encours_promise_columns){sizeof(encours_promise_columns),
                                     4,
                                     rows,
                                     promised_amounts,
                                     made,
                                     promised,
                                     offsets,
                                     paid_days,
                                     paid};
}

static test_state begun(const encours_promise_options *options)
{
    test_state begun_state = state_of(encours_promises_state_size(options));
    check_ok(encours_promises_begin(begun_state.words, begun_state.size, options, check_error()));
    return begun_state;
}

/* PRM-004, PRM-005, PRM-006: by hand. Of 600 evaluated 100 were kept; received in time 100 (of 150)
 * and 50. */
static void rates_are_those_by_hand(void **state)
{
    (void)state;
    encours_promise_options options = options_of(DUE + 20);
    options.rows = 2;
    encours_promise_columns columns = columns_of();
    int32_t statuses[4], kept_on[4];
    int64_t received[4];
    check_ok(
        encours_promises_evaluate(&columns, &options, statuses, received, kept_on, check_error()));
    for (int32_t i = 0; i < 4; i++) {
        static const int32_t expected[] = {ENCOURS_PROMISE_KEPT, ENCOURS_PROMISE_PARTLY_KEPT,
                                           ENCOURS_PROMISE_BROKEN, ENCOURS_PROMISE_PENDING};
        check_equal(statuses[i], expected[i]);
    }
    check_equal(received[0], 150);
    check_equal(kept_on[0], DUE);
    check_equal(kept_on[1], NONE);
    test_state all = begun(&options);
    check_ok(encours_promises_add(all.words, all.size, &columns, check_error()));
    check_value(figure_of_all(&all, ENCOURS_PROMISES_KEPT_NUMBER), 333333);
    check_value(figure_of_all(&all, ENCOURS_PROMISES_KEPT_AMOUNT), 166667);
    check_value(figure_of_all(&all, ENCOURS_PROMISES_RECEIVED), 250000);
    check_value(figure_of_row(&all, 0, ENCOURS_PROMISES_KEPT_NUMBER), 1000000);
    check_equal(figure_of_row(&all, 0, ENCOURS_PROMISES_KEPT_NUMBER).left_out, 1);
    check_value(figure_of_row(&all, 1, ENCOURS_PROMISES_KEPT_NUMBER), 0);
}

/* PRM-001, PRM-002: against a walk day by day, payments in any order; IND-006: merged. */
static void states_equal_a_walk_by_days(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int32_t days[MOST];
        int64_t amounts[MOST];
        size_t count = random_below(&random, MOST + 1);
        for (size_t i = 0; i < count; i++) {
            days[i] = (int32_t)random_between(&random, MADE - 3, MADE + 20);
            amounts[i] = random_between(&random, 0, 60);
        }
        encours_promise_options options = options_of(
            (int32_t)random_between(&random, MADE - 2, MADE + 20));
        options.tolerance_days = (uint32_t)random_below(&random, 4);
        options.tolerance_amount = random_between(&random, 0, 20);
        encours_promise_result out = evaluate(&options, count, days, amounts);
        int64_t sum = 0;
        int32_t kept_on = NONE, deadline = DUE + (int32_t)options.tolerance_days;
        for (int32_t day = MADE; day <= deadline && day <= options.as_of.epoch_day; day++) {
            for (size_t i = 0; i < count; i++)
                sum += days[i] == day ? amounts[i] : 0;
            if (kept_on == NONE && sum >= 100 - options.tolerance_amount)
                kept_on = day;
        }
        check_equal(out.received, sum);
        check_equal(out.kept_on.epoch_day, kept_on);
        check_equal(out.status == ENCOURS_PROMISE_KEPT, kept_on != NONE);
        check_equal(out.status == ENCOURS_PROMISE_PENDING,
                    kept_on == NONE && options.as_of.epoch_day <= deadline);
        check_equal(out.status == ENCOURS_PROMISE_BROKEN,
                    kept_on == NONE && options.as_of.epoch_day > deadline && sum == 0);
    }
}

/* IND-006: any split gives the same bytes. */
static void any_split_gives_the_same_bytes(void **state)
{
    (void)state;
    encours_promise_options options = options_of(DUE + 20);
    options.rows = 2;
    encours_promise_columns columns = columns_of();
    test_state all = begun(&options), parts = all;
    check_ok(encours_promises_add(all.words, all.size, &columns, check_error()));
    for (size_t i = 4; i-- > 0;) {
        const uint64_t own[] = {0, offsets[i + 1] - offsets[i]};
        encours_promise_columns one = {sizeof one,
                                       1,
                                       rows + i,
                                       promised_amounts + i,
                                       made + i,
                                       promised + i,
                                       own,
                                       paid_days + offsets[i],
                                       paid + offsets[i]};
        test_state part = begun(&options);
        check_ok(encours_promises_add(part.words, part.size, &one, check_error()));
        state_merge(&parts, &part);
    }
    check_same_state(&all, &parts);
}

static void refuse_options(encours_promise_options options, encours_status kind, const char *part)
{
    test_state empty = {.size = 0};
    check_equal(encours_promises_state_size(&options), 0);
    check_fails(encours_promises_begin(empty.words, 0, &options, check_error()), kind, part);
}

static void refuse_columns(const encours_promise_columns *columns, encours_status kind,
                           const char *part, int64_t index)
{
    encours_promise_options options = options_of(DUE);
    options.rows = 2;
    test_state given = begun(&options);
    const test_state before = given;
    int32_t statuses[4], kept_on[4];
    int64_t received[4];
    check_fails(encours_promises_add(given.words, given.size, columns, check_error()), kind, part);
    check_equal(check_last_error()->index, index);
    check_fails(
        encours_promises_evaluate(columns, &options, statuses, received, kept_on, check_error()),
        kind, part);
    check_same_state(&given, &before);
}

/* PRM-003, IND-006: columns that are not acceptable. */
static void bad_columns_are_refused(void **state)
{
    (void)state;
    const uint64_t late[] = {1, 2, 3, 4, 4};
    const int64_t zero[] = {1, 0, 1, 1};
    encours_promise_columns columns = columns_of();
    columns.payment_offsets = late;
    refuse_columns(&columns, ENCOURS_E_INVALID, "payment_offsets", 0);
    columns = columns_of(), columns.amounts = zero;
    refuse_columns(&columns, ENCOURS_E_INVALID, "amount is 0", 1);
    columns.amounts = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "amounts", -1);
    columns = columns_of(), columns.made = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "made", -1);
    columns = columns_of(), columns.promised = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "promised", -1);
    columns = columns_of(), columns.payment_days = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "payment_days", -1);
    columns = columns_of(), columns.payment_amounts = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "payment_amounts", -1);
    columns.struct_size = 1;
    refuse_columns(&columns, ENCOURS_E_ABI, "struct_size", -1);
    refuse_columns(NULL, ENCOURS_E_MISUSE, "columns", -1);
    encours_promise_options options = options_of(DUE);
    test_state given = begun(&options);
    int32_t statuses[4], kept_on[4];
    int64_t received[4];
    columns = columns_of();
    check_fails(encours_promises_add(given.words, 8, &columns, check_error()), ENCOURS_E_CORRUPT,
                "");
    check_fails(
        encours_promises_evaluate(&columns, &options, NULL, received, kept_on, check_error()),
        ENCOURS_E_MISUSE, "statuses");
    check_fails(
        encours_promises_evaluate(&columns, &options, statuses, NULL, kept_on, check_error()),
        ENCOURS_E_MISUSE, "received");
    check_fails(
        encours_promises_evaluate(&columns, &options, statuses, received, NULL, check_error()),
        ENCOURS_E_MISUSE, "kept_on");
    check_fails(
        encours_promises_evaluate(&columns, NULL, statuses, received, kept_on, check_error()),
        ENCOURS_E_MISUSE, "options");
    encours_promise_columns none = ENCOURS_PROMISE_COLUMNS_INIT;
    none.payment_offsets = offsets;
    check_ok(encours_promises_evaluate(&none, &options, NULL, NULL, NULL, check_error()));
    check_ok(encours_promises_add(given.words, given.size, &none, check_error()));
}

/* PRM-003: options, promises and payments out of range. */
static void bad_promises_are_refused(void **state)
{
    (void)state;
    encours_promise_options bad = options_of(NONE);
    refuse_options(bad, ENCOURS_E_INVALID, "as_of");
    bad = options_of(DUE), bad.tolerance_days = 36601;
    refuse_options(bad, ENCOURS_E_INVALID, "tolerance_days");
    bad = options_of(DUE), bad.tolerance_amount = -1;
    refuse_options(bad, ENCOURS_E_INVALID, "tolerance_amount");
    bad = options_of(DUE), bad.rows = UINT32_MAX;
    refuse_options(bad, ENCOURS_E_INVALID, "rows");
    bad = options_of(DUE), bad.struct_size = 1;
    refuse_options(bad, ENCOURS_E_ABI, "struct_size");
    check_equal(encours_promises_state_size(NULL), 0);
    encours_promise_options options = options_of(DUE);
    encours_promise_result out = ENCOURS_PROMISE_RESULT_INIT;
    const encours_promise good = {sizeof good, 1, {MADE}, {DUE}};
    const int32_t days[] = {MADE, INT32_MAX};
    const int64_t amounts[] = {1, -1}, huge[] = {INT64_MAX, 1};
    const int32_t same[] = {MADE, MADE};
    const struct {
        encours_promise promise;
        const int32_t *days;
        const int64_t *amounts;
        encours_status kind;
        const char *part;
    } cases[] = {
        {{sizeof good, 0, {MADE}, {DUE}}, same, huge, ENCOURS_E_INVALID, "amount"},
        {{sizeof good, 1, {NONE}, {DUE}}, same, huge, ENCOURS_E_INVALID, "made"},
        {{sizeof good, 1, {MADE}, {NONE}}, same, huge, ENCOURS_E_INVALID, "promised"},
        {{sizeof good, 1, {DUE}, {MADE}}, same, huge, ENCOURS_E_INVALID, "10 days before"},
        {{1, 1, {MADE}, {DUE}}, same, huge, ENCOURS_E_ABI, "struct_size"},
        {good, days, huge, ENCOURS_E_INVALID, "payment_days"},
        {good, same, amounts, ENCOURS_E_INVALID, "payment_amounts"},
        {good, same, huge, ENCOURS_E_OVERFLOW, "64 bits"},
        {good, NULL, huge, ENCOURS_E_MISUSE, "payment_days"},
        {good, same, NULL, ENCOURS_E_MISUSE, "payment_amounts"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_fails(encours_promise_evaluate(&cases[i].promise, cases[i].days, cases[i].amounts, 2,
                                             &options, &out, check_error()),
                    cases[i].kind, cases[i].part);
    check_fails(encours_promise_evaluate(NULL, NULL, NULL, 0, &options, &out, check_error()),
                ENCOURS_E_MISUSE, "promise");
    check_fails(encours_promise_evaluate(&good, NULL, NULL, 0, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "options");
    out.struct_size = 1;
    check_fails(encours_promise_evaluate(&good, NULL, NULL, 0, &options, &out, check_error()),
                ENCOURS_E_ABI, "");
}

/* IND-003: tolerances forged into a state, at the ends of 64 bits, are worked with all the same. */
static void forged_tolerances_do_no_harm(void **state)
{
    (void)state;
    static const int64_t tolerances[] = {INT64_MIN, INT64_MAX}, promise[] = {5};
    static const int32_t made_on[] = {-20000}, due_on[] = {-20000};
    static const uint64_t no_payments[] = {0, 0};
    const encours_promise_options options = options_of(DUE);
    for (size_t i = 0; i < 2; i++) {
        test_state forged = state_of(encours_promises_state_size(&options));
        check_ok(encours_promises_begin(forged.words, forged.size, &options, check_error()));
        uint64_t *constants = forged.words + forged.size / sizeof *forged.words - 8;
        constants[1] = constants[2] = enc_le64((uint64_t)tolerances[i]);
        const encours_promise_columns columns = {
            sizeof columns, 1, NULL, promise, made_on, due_on, no_payments, NULL, NULL};
        check_ok(encours_promises_add(forged.words, forged.size, &columns, check_error()));
        encours_indicator rate = figure_of_all(&forged, ENCOURS_PROMISES_KEPT_NUMBER);
        check_equal(rate.items + rate.left_out, 1);
    }
}

CHECK_MAIN(a_promise_has_its_state, a_small_shortfall_is_tolerated, payments_outside_do_not_count,
           rates_are_those_by_hand, states_equal_a_walk_by_days, any_split_gives_the_same_bytes,
           bad_columns_are_refused, bad_promises_are_refused, forged_tolerances_do_no_harm)

/* SPDX-License-Identifier: MIT */
/* What a settlement, its undoing and a revaluation take of memory: each allocation fails once, and
 * all from then on; nothing has changed, and the same command succeeds afterwards. */
#include "unit/ledger/settle_scenario.h"

#include "support/memory.h"

enum { OTHERS = 20 }; /* more than an array holds at first */

typedef struct memory_scene {
    test_ledger test;
    encours_rates *rates;
    uint64_t customer, payment, matching;
    encours_ref invoice;
} memory_scene;

static void begin_scene(memory_scene *scene, encours_context *context)
{
    static const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    static const int32_t days[] = {DAY};
    static const int64_t one[] = {1}, two[] = {2};
    encours_rates_columns columns = {sizeof columns, 1, from, to, days, one, two};
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    *scene = (memory_scene){.test = ledger_begin_over(context, store)};
    check_ok(encours_rates_new(context, &columns, NULL, &scene->rates, check_error()));
    scene->customer = ledger_customer(&scene->test, "ACME");
    scene->invoice = post_with(&scene->test, scene->customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD,
                               1000, 200, 900);
    for (size_t i = 0; i < OTHERS; i++)
        post_with(&scene->test, scene->customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 10, 2, 9);
    scene->payment = post_with(&scene->test, scene->customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD,
                               1100, -1, 800);
}

static encours_status run_settle(memory_scene *scene)
{
    static const int64_t discount[] = {20}, fee[] = {10};
    encours_transaction_options begin = {.struct_size = sizeof begin, .command_id = {77}};
    encours_settle_options options = settle_options(scene->payment, &scene->invoice, 1);
    encours_transaction *transaction = NULL;
    encours_ref matching;
    options.discount = discount;
    options.fee = fee;
    options.surplus = ENCOURS_CLEARING_SURPLUS_NEXT;
    begin.recorded_at = 1000000 * 1000;
    ENC_TRY(encours_transaction_new(scene->test.ledger, &begin, &transaction, check_error()));
    encours_status status = encours_transaction_settle(transaction, &options, &matching,
                                                       check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_number(transaction, matching, &scene->matching, check_error());
    encours_transaction_free(transaction);
    return status;
}

static encours_status run_revalue(memory_scene *scene)
{
    encours_transaction_options begin = {.struct_size = sizeof begin, .command_id = {78}};
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    encours_transaction *transaction = NULL;
    options.rates = scene->rates;
    options.closing.epoch_day = SETTLED;
    options.method = ENCOURS_REVALUATION_REVERSED;
    begin.recorded_at = 1000000 * 1001;
    ENC_TRY(encours_transaction_new(scene->test.ledger, &begin, &transaction, check_error()));
    encours_status status = encours_transaction_revalue(transaction, &options, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

static encours_status run_unmatch(memory_scene *scene)
{
    encours_transaction_options begin = {.struct_size = sizeof begin, .command_id = {79}};
    encours_transaction *transaction = NULL;
    begin.recorded_at = 1000000 * 1002;
    ENC_TRY(encours_transaction_new(scene->test.ledger, &begin, &transaction, check_error()));
    encours_status status = encours_transaction_unmatch(transaction, scene->matching,
                                                        (encours_date){SETTLED}, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

static encours_status run_booked(memory_scene *scene)
{
    encours_view *view = NULL;
    encours_booked out = ENCOURS_BOOKED_INIT;
    ENC_TRY(encours_ledger_view(scene->test.ledger, &view, check_error()));
    encours_status status = encours_view_booked(view, 0, 0, (encours_date){SETTLED}, &out,
                                                check_error());
    encours_aging *aging = NULL;
    if (status == ENCOURS_OK)
        status = encours_view_aging_booked(view, (encours_date){SETTLED}, NULL, &aging,
                                           check_error());
    encours_aging_free(aging);
    encours_view_free(view);
    return status;
}

static encours_status (*const steps[])(memory_scene *) = {run_settle, run_revalue, run_booked,
                                                          run_unmatch};
enum { STEPS = sizeof steps / sizeof steps[0] };

static bool fails_at(encours_context *context, counted_memory *memory, size_t step, size_t at,
                     bool on)
{
    memory_scene scene;
    begin_scene(&scene, context);
    for (size_t i = 0; i < step; i++)
        check_ok(steps[i](&scene));
    encours_booked before = booked(&scene.test, 0, 0, LATER), after;
    counted_memory_fail(memory, at, on);
    encours_status status = steps[step](&scene);
    bool reached = memory->failed > 0;
    counted_memory_fail(memory, 0, false);
    check(status == ENCOURS_OK ? !reached : (status & 0xFF) == ENCOURS_E_NO_MEMORY);
    if (status != ENCOURS_OK) {
        after = booked(&scene.test, 0, 0, LATER);
        check(memcmp(&before, &after, sizeof before) == 0);
        check_ok(steps[step](&scene));
    }
    encours_rates_free(scene.rates);
    encours_ledger_free(scene.test.ledger);
    encours_store_free(scene.test.store);
    return reached;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++) {
        counted_memory memory = {0};
        encours_context *context = counted_memory_context(&memory);
        size_t blocks = memory.blocks;
        for (size_t step = 0; step < STEPS; step++)
            for (size_t at = 1; fails_at(context, &memory, step, at, on != 0); at++)
                check_equal(memory.blocks, blocks);
        encours_context_free(context);
        check_equal(memory.blocks, 0);
    }
}

CHECK_MAIN(every_allocation_may_fail)

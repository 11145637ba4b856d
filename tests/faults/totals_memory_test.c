/* SPDX-License-Identifier: MIT */
/* Totals when memory fails: they may be lost, and no answer is wrong. */
#include "support/memory.h"
#include "unit/ledger/totals_scenario.h"

/* One round of work with totals, memory failing at one place: what is said is right whether totals
 * survived or not, and the next roll has them back. */
static bool survives(size_t at, bool on)
{
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t acme = fill(&test);
    keep(&test, DAY);
    encours_view *held = ledger_view(&test);
    encours_transaction *t = ledger_transaction(&test);
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 2, 100);
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    document.currency = TEST_USD;
    document.effective.epoch_day = DAY + 1;
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    counted_memory_fail(&memory, at, on);
    encours_status committed = encours_transaction_commit(t, 0, NULL, check_error());
    encours_status rolled = encours_ledger_roll(test.ledger, (encours_date){DAY + 3}, NULL,
                                                check_error());
    encours_status back = encours_ledger_roll(test.ledger, (encours_date){DAY}, NULL,
                                              check_error());
    bool reached = memory.failed > 0;
    counted_memory_fail(&memory, 0, false);
    encours_transaction_free(t);
    int64_t balance = committed == ENCOURS_OK ? 12800 : 12700;
    if (!reached) {
        check_ok(committed);
        check_ok(rolled);
        check_ok(back);
    }
    for (int32_t day = DAY; day <= DAY + 3; day += 3) {
        check_equal(ask(&test, acme, TEST_EUR, day, NULL).balance, balance);
        check_equal(ask(&test, acme, TEST_USD, day, NULL).balance,
                    day > DAY && committed == ENCOURS_OK ? 100 : 0);
        roll(&test, day);
        encours_totals is = ask(&test, acme, TEST_EUR, day, NULL);
        check_equal(is.source, ENCOURS_TOTALS_MAINTAINED);
        check_equal(is.balance, balance);
    }
    encours_totals then = {.struct_size = sizeof then};
    check_ok(
        encours_view_totals(held, acme, TEST_EUR, (encours_date){DAY}, NULL, &then, check_error()));
    check_equal(then.balance, 12700);
    check_equal(then.source, ENCOURS_TOTALS_MAINTAINED);
    encours_view_free(held);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
    return reached;
}

static void no_answer_is_wrong_without_memory(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1; survives(at, on != 0); at++)
            ;
}

static encours_status ask_all(encours_ledger *ledger)
{
    static int64_t amounts[7], disputed[1];
    encours_view *view = NULL;
    encours_aging *aging = NULL;
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    columns.count = 1;
    columns.column_count = 7;
    columns.amounts = amounts;
    columns.disputed = disputed;
    encours_status status = encours_ledger_view(ledger, &view, check_error());
    for (int32_t day = DAY; day <= DAY + 1 && status == ENCOURS_OK; day++) {
        status = encours_view_totals_columns(view, TEST_EUR, (encours_date){day}, NULL, &columns,
                                             NULL, check_error());
        if (status == ENCOURS_OK)
            status = encours_view_aging(view, (encours_date){day}, NULL, &aging, check_error());
        if (status == ENCOURS_OK)
            encours_aging_free(aging);
    }
    encours_view_free(view);
    return status;
}

static void asking_and_registering_without_memory_says_so(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t acme = fill(&test);
    dispute(&test, 1, DAY - 1, 0);
    for (int on = 0; on < 2; on++)
        for (int registering = 0; registering < 2; registering++)
            for (size_t at = 1;; at++) {
                keep(&test, DAY);
                size_t blocks = memory.blocks;
                counted_memory_fail(&memory, at, on != 0);
                encours_status status = registering != 0
                                            ? encours_ledger_totals_register(test.ledger,
                                                                             (encours_date){DAY},
                                                                             NULL, check_error())
                                            : ask_all(test.ledger);
                bool reached = memory.failed > 0;
                counted_memory_fail(&memory, 0, false);
                if (!reached) {
                    check_ok(status);
                    break;
                }
                check_fails(status, ENCOURS_E_NO_MEMORY, "no memory");
                check_equal(memory.blocks, blocks);
                encours_totals is = ask(&test, acme, TEST_EUR, DAY, NULL);
                check_equal(is.source, ENCOURS_TOTALS_MAINTAINED);
                check_equal(is.balance, 12700);
                check_equal(is.disputed, 10000);
            }
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(no_answer_is_wrong_without_memory, asking_and_registering_without_memory_says_so)

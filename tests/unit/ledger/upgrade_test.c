/* SPDX-License-Identifier: MIT */
/* Older processes go on working until somebody raises the level. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/period.h"
#include "encours/upgrade.h"
#include "store/store.h"

static test_ledger begin_at(uint16_t level)
{
    test_ledger test = ledger_begin();
    encours_ledger_free(test.ledger);
    check_ok(encours_store_drop(test.store, "TEST", check_error()));
    encours_ledger_create_options options = {
        .struct_size = sizeof options, .base_currency = TEST_EUR, .format_level = level};
    check_ok(encours_ledger_create(test.store, "TEST", &options, &test.ledger, check_error()));
    return test;
}

static encours_transaction_options options_of(test_ledger *test)
{
    encours_transaction_options options = {.struct_size = sizeof options, .actor = "dba"};
    test->commands++;
    options.command_id[0] = (uint8_t)test->commands;
    options.command_id[15] = 9;
    options.recorded_at = (int64_t)test->commands * 1000000;
    return options;
}

static encours_status close_periods(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){100}, check_error()));
    return ledger_try_commit(transaction);
}

typedef struct levels {
    uint8_t of[16];
    size_t count;
} levels;

static encours_status note_level(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    levels *all = user;
    (void)number;
    (void)version;
    check(all->count < sizeof all->of);
    all->of[all->count++] = bytes.data[2];
    return ENCOURS_OK;
}

static levels levels_of(test_ledger *test)
{
    levels all = {.count = 0};
    check_ok(enc_store_read(test->store, "TEST", 1, note_level, &all, check_error()));
    return all;
}

static void a_level_1_ledger_refuses_what_came_later_until_it_is_raised(void **state)
{
    (void)state;
    test_ledger test = begin_at(1);
    check_equal(encours_ledger_format_level(test.ledger), 1);
    ledger_customer(&test, "ACME");
    check_equal(close_periods(&test) & 0xFF, ENCOURS_E_UNSUPPORTED);
    check(strstr(check_last_error()->hint, "encours_ledger_upgrade") != NULL);
    encours_transaction_options options = options_of(&test);
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_ledger_upgrade(test.ledger, 2, &options, &commit, check_error()));
    check_equal(commit.duplicate, 0);
    check_equal(encours_ledger_format_level(test.ledger), 2);
    check_ok(close_periods(&test));
    levels all = levels_of(&test);
    check_equal(all.count, 4);
    check(all.of[0] == 1 && all.of[1] == 1 && all.of[2] == 2 && all.of[3] == 2);
    ledger_reopen(&test);
    check_equal(encours_ledger_format_level(test.ledger), 2);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    /* Said again it has happened; another time it cannot happen. */
    check_ok(encours_ledger_upgrade(test.ledger, 2, &options, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    options = options_of(&test);
    check_fails(encours_ledger_upgrade(test.ledger, 2, &options, NULL, check_error()),
                ENCOURS_E_STATE, "already");
    check_fails(encours_ledger_upgrade(test.ledger, 4, &options, NULL, check_error()),
                ENCOURS_E_UNSUPPORTED, "levels up to 3");
    ledger_end(&test);
}

static void the_latest_level_is_the_default(void **state)
{
    (void)state;
    test_ledger test = begin_at(0);
    check_equal(encours_ledger_format_level(test.ledger), ENCOURS_FORMAT_LEVEL);
    check_ok(close_periods(&test));
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_EUR,
                                             .format_level = ENCOURS_FORMAT_LEVEL + 1};
    encours_ledger *ledger;
    check_fails(encours_ledger_create(test.store, "NEXT", &options, &ledger, check_error()),
                ENCOURS_E_UNSUPPORTED, "1 to 3");
    ledger_end(&test);
}

/* A handle that has the ledger open learns of the level from the tail. */
static void another_handle_sees_the_new_level_when_it_refreshes(void **state)
{
    (void)state;
    test_ledger test = begin_at(1);
    encours_ledger *other;
    check_ok(encours_ledger_open(test.store, "TEST", NULL, &other, check_error()));
    encours_transaction_options options = options_of(&test);
    check_ok(encours_ledger_upgrade(test.ledger, 2, &options, NULL, check_error()));
    check_equal(encours_ledger_format_level(other), 1);
    uint64_t applied;
    check_ok(encours_ledger_refresh(other, &applied, check_error()));
    check_equal(applied, 1);
    check_equal(encours_ledger_format_level(other), 2);
    encours_ledger_free(other);
    ledger_end(&test);
}

static void a_command_id_used_for_something_else_is_refused(void **state)
{
    (void)state;
    test_ledger test = begin_at(1);
    encours_transaction_options options = options_of(&test);
    encours_transaction *transaction;
    check_ok(encours_transaction_new(test.ledger, &options, &transaction, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    encours_transaction_free(transaction);
    check_fails(encours_ledger_upgrade(test.ledger, 2, &options, NULL, check_error()),
                ENCOURS_E_EXISTS, "command id");
    check_equal(encours_ledger_format_level(test.ledger), 1);
    check_equal(encours_ledger_upgrade(NULL, 2, &options, NULL, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_equal(encours_ledger_upgrade(test.ledger, 2, NULL, NULL, NULL) & 0xFF, ENCOURS_E_MISUSE);
    ledger_end(&test);
}

CHECK_MAIN(a_level_1_ledger_refuses_what_came_later_until_it_is_raised,
           the_latest_level_is_the_default, another_handle_sees_the_new_level_when_it_refreshes,
           a_command_id_used_for_something_else_is_refused)

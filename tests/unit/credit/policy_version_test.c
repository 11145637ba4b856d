/* SPDX-License-Identifier: MIT */
/* Versions of policies: which is in force on a day, as it was known, and what is known of it. */
#include "support/check.h"
#include "unit/ledger/authoriser_scenario.h"
#include "unit/policy/sample.h"

#include "base/sha256.h"
#include "credit/stage.h"
#include "encours/policy_version.h"
#include "encours/policy_xml.h"

/* A policy of one rule; what the rule asks tells versions apart. */
static encours_policy *policy_of(const char *name, const char *version, const char *test)
{
    encours_context *context = NULL;
    encours_policy_builder *builder = NULL;
    encours_policy_options options = sample_options();
    options.name = name;
    options.version = version;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    encours_context_free(context);
    check_ok(sample_rule(builder, "limit", test, NULL, ENCOURS_OUTCOME_HOLD));
    return sample_finish(builder);
}

static encours_status try_put(test_ledger *test, const encours_policy *policy, int32_t from)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(
        encours_transaction_policy(transaction, policy, (encours_date){from}, NULL, check_error()));
    return ledger_try_commit(transaction);
}

static void put(test_ledger *test, const char *name, const char *version, int32_t from)
{
    encours_policy *policy = policy_of(name, version, "limit-used > 100%");
    check_ok(try_put(test, policy, from));
    encours_policy_free(policy);
}

/* The number of the version in force, 0: none. */
static uint64_t in_force(const encours_view *view, const char *name, int32_t day)
{
    uint64_t number = 0;
    encours_status status = encours_view_find_policy(view, name, (encours_date){day}, &number,
                                                     check_error());
    check(status == ENCOURS_OK || (status & 0xFF) == ENCOURS_E_NOT_FOUND);
    check((status == ENCOURS_OK) == (number != 0));
    return number;
}

static void the_latest_first_day_is_in_force(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    put(&test, "trade", "1", 100);
    put(&test, "trade", "3", 300);
    encours_view *before = ledger_view(&test);
    put(&test, "trade", "2", 200); /* recorded after the one that follows it */
    put(&test, "export", "1", 150);
    put(&test, "trade", "3b", 300); /* instead of the one of that day */
    encours_view *after = ledger_view(&test);
    static const struct {
        int32_t day;
        uint64_t before, after, export;
    } days[] = {{99, 0, 0, 0},  {100, 1, 1, 0}, {199, 1, 1, 4}, {200, 1, 3, 4},
                {299, 1, 3, 4}, {300, 2, 5, 4}, {400, 2, 5, 4}};
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        check_equal(in_force(before, "trade", days[i].day), days[i].before);
        check_equal(in_force(after, "trade", days[i].day), days[i].after);
        check_equal(in_force(after, "export", days[i].day), days[i].export);
        check_equal(in_force(before, "export", days[i].day), 0);
        check_equal(in_force(after, "trad", days[i].day), 0);
    }
    encours_view_free(before);
    encours_view_free(after);
    ledger_end(&test);
}

static void a_version_says_what_it_is(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of("trade", "2026.1", "limit-used > 100%");
    encours_policy *unnamed = policy_of("trade", NULL, "limit-used > 90%");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_ref reference;
    uint64_t number = 0;
    check_ok(encours_transaction_policy(transaction, policy, (encours_date){100}, &reference,
                                        check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    check_equal(number, 1);
    check_ok(try_put(&test, unnamed, 101));
    for (int again = 0; again < 2; again++) {
        encours_view *view = ledger_view(&test);
        encours_policy_version_info info = {.struct_size = sizeof info};
        uint8_t digest[32];
        check_ok(encours_view_policy_version(view, 1, &info, check_error()));
        encours_policy_digest(policy, digest);
        check(memcmp(info.digest, digest, sizeof digest) == 0);
        check_equal(info.number, 1);
        check_equal(info.from.epoch_day, 100);
        check_equal(info.bytes, policy->size);
        check_equal(info.recorded_at, 1000000);
        check_equal(info.sequence, 2);
        check_text(info.name, "trade");
        check_text(info.version, "2026.1");
        check_text(info.actor, "tester");
        check_text(info.reason, "test");
        check_ok(encours_view_policy_version(view, 2, &info, check_error()));
        check_text(info.version, "");
        check(memcmp(info.digest, digest, sizeof digest) != 0);
        encours_view_free(view);
        ledger_reopen(&test);
    }
    encours_policy_free(policy);
    encours_policy_free(unnamed);
    ledger_end(&test);
}

static void what_is_not_there_is_told(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    put(&test, "trade", "1", 100);
    encours_view *view = ledger_view(&test);
    encours_policy_version_info info = {.struct_size = sizeof info, .number = 77};
    uint64_t number = 77;
    check_fails(encours_view_policy_version(view, 0, &info, check_error()), ENCOURS_E_NOT_FOUND,
                "number");
    check_fails(encours_view_policy_version(view, 2, &info, check_error()), ENCOURS_E_NOT_FOUND,
                "knows 1 versions");
    check_equal(info.number, 77);
    info.struct_size = 8;
    check_fails(encours_view_policy_version(view, 1, &info, check_error()), ENCOURS_E_ABI,
                "encours_policy_version_info");
    check_fails(encours_view_find_policy(view, "trade", (encours_date){99}, &number, check_error()),
                ENCOURS_E_NOT_FOUND, "\"trade\" is in force on 1970-04-10");
    check_fails(encours_view_find_policy(view, "trade", (encours_date){ENCOURS_DATE_NONE}, &number,
                                         check_error()),
                ENCOURS_E_INVALID, "as_of");
    check_equal(number, 77);
    encours_view_free(view);
    ledger_end(&test);
}

static void a_version_reads_back_as_the_policy_it_was(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of("trade", "2026.1", "overdue > 500.00"), *again, *none;
    check_ok(try_put(&test, policy, 100));
    ledger_reopen(&test);
    encours_view *view = ledger_view(&test);
    check_ok(encours_view_policy(view, 1, &again, check_error()));
    check_fails(encours_view_policy(view, 2, &none, check_error()), ENCOURS_E_NOT_FOUND, "number");
    check(none == NULL);
    check_text(encours_policy_name(again), "trade");
    check_text(encours_policy_document(again), encours_policy_document(policy));
    encours_view_free(view);
    ledger_end(&test);
    check_text(encours_policy_version(again), "2026.1"); /* it outlives the ledger */
    encours_policy_free(policy);
    encours_policy_free(again);
}

/* Caps bind what comes in, never what is on record. */
static void caps_of_a_context_do_not_bind_what_is_on_record(void **state)
{
    (void)state;
    encours_context_options options = {.struct_size = sizeof options, .input_bytes_max = 64};
    encours_context *context;
    encours_store *store;
    check_ok(encours_context_new(&options, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *policy = policy_of("trade", NULL, "overdue > 500.00"), *again, *none;
    check_ok(try_put(&test, policy, 100));
    encours_view *view = ledger_view(&test);
    check_ok(encours_view_policy(view, 1, &again, check_error()));
    check_text(encours_policy_document(again), encours_policy_document(policy));
    const char *document = encours_policy_document(policy);
    check_fails(encours_policy_read(context, NULL, (const uint8_t *)document, strlen(document),
                                    &none, check_error()),
                ENCOURS_E_LIMIT, "64 bytes");
    encours_policy_diff *diff;
    check_ok(encours_policy_diff_compute(again, policy, &diff, check_error()));
    check_equal(encours_policy_diff_count(diff), 0);
    encours_policy_diff_free(diff);
    encours_policy_free(again);
    encours_policy_free(policy);
    encours_view_free(view);
    ledger_end(&test);
}

/* A row of a table with a condition of so many bytes; how long the document is then. */
static size_t lengthen(encours_policy_builder *builder, size_t bytes)
{
    char when[1025] = "status = ";
    encours_policy *policy = NULL;
    memset(when + 9, 'a', bytes - 9);
    when[bytes] = '\0';
    check_ok(sample_assignment(builder, "t", "v", when));
    encours_status status = encours_policy_builder_finish(builder, &policy, check_error());
    if (status != ENCOURS_OK)
        return SIZE_MAX;
    size_t length = strlen(encours_policy_document(policy));
    encours_policy_free(policy);
    return length;
}

/* The largest policy there may be goes on record and comes back. */
static void a_policy_of_the_most_bytes_is_kept(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy_builder *builder = sample_builder();
    size_t length = lengthen(builder, 10), row = lengthen(builder, 10) - length;
    size_t wide = row - 10 + 1024;
    length += row;
    while (length + 2 * wide <= ENCOURS_POLICY_BYTES_MAX)
        length = lengthen(builder, 1024);
    length = lengthen(builder, 500);
    length = lengthen(builder, ENCOURS_POLICY_BYTES_MAX - length - (row - 10));
    check_equal(length, ENCOURS_POLICY_BYTES_MAX);
    encours_policy *policy = sample_finish(builder), *again;
    check_ok(try_put(&test, policy, 100));
    for (int reopened = 0; reopened < 2; reopened++) {
        encours_view *view = ledger_view(&test);
        check_ok(encours_view_policy(view, 1, &again, check_error()));
        check_text(encours_policy_document(again), encours_policy_document(policy));
        encours_policy_free(again);
        encours_view_free(view);
        ledger_reopen(&test);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

static void put_bytes(test_ledger *test, const char *bytes)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(enc_stage_policy(
        transaction, enc_text_of("trade"), enc_text_of(""), (encours_date){100},
        (encours_bytes){(const uint8_t *)bytes, strlen(bytes)}, NULL, check_error()));
    ledger_commit(transaction);
}

/* A document that is no policy, and one that is, but not as it is written. */
static void what_is_on_record_and_no_policy_is_damage(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of("trade", NULL, "overdue > 500.00"), *out;
    char spaced[8192];
    (void)snprintf(spaced, sizeof spaced, "%s\n", encours_policy_document(policy));
    encours_policy_free(policy);
    put_bytes(&test, "<policy/>");
    put_bytes(&test, spaced);
    encours_view *view = ledger_view(&test);
    check_fails(encours_view_policy(view, 1, &out, check_error()), ENCOURS_E_CORRUPT, "version 1");
    check(out == NULL);
    check_fails(encours_view_policy(view, 2, &out, check_error()), ENCOURS_E_CORRUPT,
                "another policy");
    check(out == NULL);
    encours_view_free(view);
    ledger_end(&test);
}

static void reading_without_memory_leaves_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *recorded = policy_of("trade", "1", "limit-used > 100%");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_status staged = ENCOURS_E_NO_MEMORY;
    for (size_t at = 1; staged != ENCOURS_OK; at++) {
        counted_memory_fail(&memory, at, false);
        staged = encours_transaction_policy(transaction, recorded, (encours_date){100}, NULL,
                                            check_error());
        check(staged == ENCOURS_OK || staged == ENCOURS_E_NO_MEMORY);
    }
    counted_memory_fail(&memory, 0, false);
    ledger_commit(transaction);
    encours_policy_free(recorded);
    encours_view *view = ledger_view(&test);
    for (int on = 0; on < 2; on++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        size_t blocks = memory.blocks;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            encours_policy *policy;
            counted_memory_fail(&memory, at, on != 0);
            status = encours_view_policy(view, 1, &policy, check_error());
            check(status == ENCOURS_OK ? at > 2 : status == ENCOURS_E_NO_MEMORY && policy == NULL);
            encours_policy_free(policy);
            check_equal(memory.blocks, blocks);
        }
        counted_memory_fail(&memory, 0, false);
    }
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

static void closed_periods_and_old_levels_take_no_policy(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of("trade", "1", "limit-used > 100%");
    encours_transaction *transaction = ledger_transaction(&test);
    check_fails(encours_transaction_policy(transaction, policy, (encours_date){ENCOURS_DATE_NONE},
                                           NULL, check_error()),
                ENCOURS_E_INVALID, "from");
    check_fails(
        encours_transaction_policy(transaction, NULL, (encours_date){1}, NULL, check_error()),
        ENCOURS_E_MISUSE, "");
    check_ok(encours_transaction_close_periods(transaction, (encours_date){120}, check_error()));
    ledger_commit(transaction);
    check_fails(try_put(&test, policy, 120), ENCOURS_E_STATE, "from");
    check_ok(try_put(&test, policy, 121));
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 2};
    encours_ledger *now = test.ledger;
    check_ok(encours_ledger_create(test.store, "OLD", &create, &test.ledger, check_error()));
    check_fails(try_put(&test, policy, 100), ENCOURS_E_UNSUPPORTED, "level");
    encours_transaction_options head = {.struct_size = sizeof head, .command_id = {99}};
    head.recorded_at = (int64_t)test.commands * 1000000;
    check_ok(encours_ledger_upgrade(test.ledger, 3, &head, NULL, check_error()));
    check_ok(try_put(&test, policy, 100));
    encours_ledger_free(test.ledger);
    test.ledger = now;
    encours_policy_free(policy);
    ledger_end(&test);
}

static void readers_ask_for_policies(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    put(&with.test, "trade", "1", 100);
    encours_view *view = ledger_view(&with.test);
    encours_policy_version_info info = {.struct_size = sizeof info};
    uint64_t number;
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    check_fails(
        encours_view_find_policy(view, "trade", (encours_date){100}, &number, check_error()),
        ENCOURS_E_DENIED, "reader");
    check_fails(encours_view_policy_version(view, 1, &info, check_error()), ENCOURS_E_DENIED,
                "reader");
    with.listener.denied = ENCOURS_ACTION_READ_ROWS;
    check_ok(encours_view_policy_version(view, 1, &info, check_error()));
    encours_view_free(view);
    scene_end(&with);
}

CHECK_MAIN(the_latest_first_day_is_in_force, a_version_says_what_it_is, what_is_not_there_is_told,
           a_version_reads_back_as_the_policy_it_was,
           caps_of_a_context_do_not_bind_what_is_on_record, a_policy_of_the_most_bytes_is_kept,
           what_is_on_record_and_no_policy_is_damage, reading_without_memory_leaves_nothing,
           closed_periods_and_old_levels_take_no_policy, readers_ask_for_policies)

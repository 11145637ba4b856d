/* SPDX-License-Identifier: MIT */
/* Versions of policies: the bytes come back as they went in, whatever they are. */
#include "support/check.h"
#include "support/credit.h"

#include <stdlib.h>

#include "credit/kinds.h"
#include "encours/cursor.h"
#include "encours/period.h"
#include "encours/upgrade.h"
#include "ledger/view.h"

static encours_status try_policy(test_ledger *test, const char *name, const char *version,
                                 int32_t from, encours_bytes bytes)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_status status = enc_stage_policy(transaction, enc_text_of(name), enc_text_of(version),
                                             (encours_date){from}, bytes, NULL, check_error());
    if (status == ENCOURS_OK)
        return ledger_try_commit(transaction);
    encours_transaction_free(transaction);
    return status;
}

static void check_bytes(test_ledger *test, uint32_t row, encours_bytes bytes)
{
    encours_view *view = ledger_view(test);
    const enc_policy_row *policy = enc_policy_at(view->state, row);
    uint8_t *read = malloc(bytes.size), digest[ENC_SHA256_SIZE];
    check(read != NULL);
    check_equal(policy->size, bytes.size);
    enc_policy_bytes(view->state, policy, read);
    check(memcmp(read, bytes.data, bytes.size) == 0);
    enc_sha256_of(bytes.data, bytes.size, digest);
    check(memcmp(policy->digest, digest, sizeof digest) == 0);
    free(read);
    encours_view_free(view);
}

/* Bytes of every value, of sizes around those of chunks of memory. */
static void bytes_come_back_as_they_went_in(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 255, 256, 65535, 65537, ENC_POLICY_BYTES_MAX, 3};
    enum { COUNT = sizeof sizes / sizeof sizes[0] };
    test_ledger test = ledger_begin();
    uint8_t *all = malloc(ENC_POLICY_BYTES_MAX + COUNT);
    check(all != NULL);
    for (size_t i = 0; i < ENC_POLICY_BYTES_MAX + COUNT; i++)
        all[i] = (uint8_t)(i * 7 + i / 251);
    for (size_t i = 0; i < COUNT; i++)
        check_ok(try_policy(&test, "P", "", 10, (encours_bytes){all + i, sizes[i]}));
    for (int again = 0; again < 2; again++) {
        for (uint32_t i = 0; i < COUNT; i++)
            check_bytes(&test, i, (encours_bytes){all + i, sizes[i]});
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
        ledger_reopen(&test);
    }
    free(all);
    ledger_end(&test);
}

static const encours_bytes some = {(const uint8_t *)"<policy/>", 9};

static void shapes_are_checked_at_once(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    char name[ENC_POLICY_NAME_BYTES_MAX + 2] = "", version[ENC_POLICY_VERSION_BYTES_MAX + 2] = "";
    memset(name, 'n', sizeof name - 1);
    memset(version, 'v', sizeof version - 1);
    check_fails(try_policy(&test, "", "1", 10, some), ENCOURS_E_INVALID, "name");
    check_fails(try_policy(&test, name, "1", 10, some), ENCOURS_E_INVALID, "name");
    check_fails(try_policy(&test, "a\nb", "1", 10, some), ENCOURS_E_INVALID, "name");
    check_fails(try_policy(&test, "P", version, 10, some), ENCOURS_E_INVALID, "version");
    check_fails(try_policy(&test, "P", "1", ENCOURS_DATE_NONE, some), ENCOURS_E_INVALID, "from");
    check_fails(try_policy(&test, "P", "1", 10, (encours_bytes){some.data, 0}), ENCOURS_E_INVALID,
                "bytes");
    check_fails(
        try_policy(&test, "P", "1", 10, (encours_bytes){some.data, ENC_POLICY_BYTES_MAX + 1}),
        ENCOURS_E_INVALID, "1 to 262144 bytes");
    name[sizeof name - 2] = version[sizeof version - 2] = '\0';
    check_ok(try_policy(&test, name, version, 10, some));
    ledger_end(&test);
}

static void no_policy_begins_in_a_closed_period(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){100}, check_error()));
    ledger_commit(transaction);
    check_fails(try_policy(&test, "P", "1", 100, some), ENCOURS_E_STATE, "from");
    check_ok(try_policy(&test, "P", "1", 101, some));
    ledger_end(&test);
}

/* The digest in the log is that of the bytes, or the event is refused. */
static void a_digest_of_other_bytes_is_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    enc_policy_event policy = {.name = enc_text_of("P"), .from = 10, .size = 9, .bytes = some.data};
    enc_event event = {.kind = ENCOURS_EVENT_POLICY};
    event.as.engine = &policy;
    encours_view *view = ledger_view(&test);
    enc_state *rows = view->state;
    enc_counts before = rows->counts;
    enc_sha256_of(some.data, some.size, policy.digest);
    policy.digest[31] ^= 1;
    check_fails(enc_event_apply(rows, &event, check_error()), ENCOURS_E_INVALID, "digest");
    policy.size = 0;
    check_fails(enc_event_apply(rows, &event, check_error()), ENCOURS_E_INVALID, "bytes");
    policy.from = ENCOURS_DATE_NONE;
    check_fails(enc_event_apply(rows, &event, check_error()), ENCOURS_E_INVALID, "from");
    check(memcmp(&before, &rows->counts, sizeof before) == 0);
    encours_view_free(view);
    ledger_end(&test);
}

/* Of the versions of a name the one that began last is in force; of two of one day the later. */
static void the_version_in_force_is_the_latest_to_begin(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    check_ok(try_policy(&test, "P", "1", 10, some));
    check_ok(try_policy(&test, "P", "2", 30, some));
    check_ok(try_policy(&test, "P", "3", 20, some));
    encours_view *early = ledger_view(&test);
    check_ok(try_policy(&test, "P", "4", 20, some));
    check_ok(try_policy(&test, "Q", "5", 15, some));
    encours_view *view = ledger_view(&test);
    static const struct {
        int32_t day;
        uint32_t row;
    } cases[] = {{9, ENC_ROW_NONE}, {10, 0}, {19, 0}, {20, 3}, {29, 3}, {30, 1}, {9999, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_equal(enc_policy_in_force(view->state, &view->counts, enc_text_of("P"), cases[i].day),
                    cases[i].row);
    check_equal(enc_policy_in_force(early->state, &early->counts, enc_text_of("P"), 25), 2);
    check_equal(enc_policy_in_force(view->state, &view->counts, enc_text_of("R"), 25),
                ENC_ROW_NONE);
    encours_view_free(early);
    encours_view_free(view);
    ledger_end(&test);
}

static void policies_are_rows_and_events(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    check_equal(credit_policy(&test, 10), 1);
    check_ok(try_policy(&test, "Groß", "", 20, some));
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor;
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    size_t count;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_POLICIES, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 9, &count, check_error()));
    check_equal(count, 2);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[1], 2);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_FROM)[1], 20);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_BYTES)[0], 9);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NAME, 1), "Groß");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_VERSION, 0), "1");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_VERSION, 1), "");
    /* printf '<policy/>' | sha256sum */
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_DIGEST, 0),
               "77e2f052a4f9e6640d9e42d882ac3efa08a0292f75b24fcbe76ca1a487e1be75");
    encours_cursor_free(cursor);
    options.as_of = (encours_optional_date){1, {19}};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_POLICIES, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 9, &count, check_error()));
    check_equal(count, 1);
    encours_cursor_free(cursor);
    options.customer = 1;
    check_fails(encours_cursor_open(view, ENCOURS_ROWS_POLICIES, &options, &cursor, check_error()),
                ENCOURS_E_INVALID, "customer");
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 99, &count, check_error()));
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_EVENT)[count - 1],
                ENCOURS_EVENT_POLICY);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_POLICY)[count - 1], 2);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_DATE)[count - 1], 20);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NAME, count - 1), "Groß");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NAME, 0), "");
    encours_cursor_free(cursor);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.policies, 2);
    check_equal(counts.decisions, 0);
    encours_view_free(view);
    ledger_end(&test);
}

static void level_2_has_no_policies(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger_free(test.ledger);
    check_ok(encours_store_drop(test.store, "TEST", check_error()));
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 2};
    check_ok(encours_ledger_create(test.store, "TEST", &create, &test.ledger, check_error()));
    check_fails(try_policy(&test, "P", "1", 10, some), ENCOURS_E_UNSUPPORTED, "level 3");
    encours_transaction_options raise = {
        .struct_size = sizeof raise, .command_id = {9}, .recorded_at = 9000000};
    check_ok(encours_ledger_upgrade(test.ledger, 3, &raise, NULL, check_error()));
    test.commands = 9;
    check_ok(try_policy(&test, "P", "1", 10, some));
    ledger_end(&test);
}

CHECK_MAIN(bytes_come_back_as_they_went_in, shapes_are_checked_at_once,
           no_policy_begins_in_a_closed_period, a_digest_of_other_bytes_is_refused,
           the_version_in_force_is_the_latest_to_begin, policies_are_rows_and_events,
           level_2_has_no_policies)

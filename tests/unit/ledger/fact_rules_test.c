/* SPDX-License-Identifier: MIT */
/* What each kind of fact of credit control is of and needs, as fact.h says it; and facts about
 * facts. */
#include "support/check.h"
#include "support/facts.h"

#include "encours/upgrade.h"
#include "ledger/fact_rules.h"
#include "ledger/transaction.h"

enum { AMOUNT = 1, CURRENCY = 2, CODE = 4, UNTIL = 8 };

/* Subjects as digits of encours_subject_kind; members that it needs; those that it cannot have. */
typedef struct rule {
    int32_t kind;
    const char *subjects;
    unsigned needs, never;
} rule;

static const rule rules[] = {
    {ENCOURS_FACT_SCORE, "2", AMOUNT | CODE, CURRENCY},
    {ENCOURS_FACT_RISK_CLASS, "2", CODE, 0},
    {ENCOURS_FACT_STATUS, "2", CODE, 0},
    {ENCOURS_FACT_RELEASE, "235", CODE, 0},
    {ENCOURS_FACT_EXCLUSION, "2", CODE, 0},
    {ENCOURS_FACT_WATCH, "2", 0, 0},
    {ENCOURS_FACT_DRAFT, "25", AMOUNT | CURRENCY, 0},
    {ENCOURS_FACT_REQUEST, "1235", CODE, 0},
    {ENCOURS_FACT_STEP, "6", CODE, 0},
    {ENCOURS_FACT_DELEGATION, "1", CODE | UNTIL, 0},
    {ENCOURS_FACT_ASSIGNED, "2", CODE, 0},
    {ENCOURS_FACT_TERMS, "2", CODE, CURRENCY},
};

static enc_fact_event event_of(int32_t kind, int32_t subject, unsigned members)
{
    enc_fact_event fact = {.kind = (uint16_t)kind,
                           .from = 100,
                           .until = (members & UNTIL) != 0 ? 110 : ENCOURS_DATE_NONE,
                           .date = ENCOURS_DATE_NONE,
                           .has_amount = (members & AMOUNT) != 0,
                           .currency_after = (members & CURRENCY) != 0,
                           .code = {"x", (members & CODE) != 0}};
    fact.subject.kind = (uint32_t)subject;
    return fact;
}

/* Every kind with every subject and every set of members. */
static void each_kind_has_its_subjects_and_members(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        for (int32_t subject = 1; subject < 8; subject++)
            for (unsigned members = 0; members < 16; members++) {
                const rule *r = &rules[i];
                enc_fact_event fact = event_of(r->kind, subject, members);
                bool of_it = strchr(r->subjects, '0' + subject) != NULL;
                bool money = (members & CURRENCY) == 0 || (members & AMOUNT) != 0;
                bool good = of_it && money && (r->needs & ~members) == 0 &&
                            (r->never & members) == 0;
                check_equal(enc_fact_check(&fact, check_error()) == ENCOURS_OK, good);
                check_equal(enc_fact_level(&fact), 3);
            }
}

/* A kind of before is of no fact, and needs no later level. */
static void kinds_of_before_are_of_no_fact(void **state)
{
    (void)state;
    for (int32_t kind = 1; kind <= ENCOURS_FACT_OTHER; kind++) {
        enc_fact_event fact = event_of(kind, ENCOURS_SUBJECT_FACT, AMOUNT | CURRENCY | CODE);
        fact.date = 100;
        check_equal(enc_fact_check(&fact, check_error()) & 0xFF, ENCOURS_E_INVALID);
        fact.subject.kind = ENCOURS_SUBJECT_CUSTOMER;
        check_equal(enc_fact_level(&fact), 2);
    }
}

static encours_fact_options options_of(int32_t kind, int32_t about, uint64_t subject)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = kind;
    options.subject_kind = about;
    options.subject = subject;
    options.from.epoch_day = 100;
    options.code = "write-off";
    return options;
}

/* Facts of any kind, those included that have a command of their own. */
static encours_status try_record(test_ledger *test, const encours_fact_options *options)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(enc_command_fact(transaction, options, NULL, check_error()));
    return ledger_try_commit(transaction);
}

static void record(test_ledger *test, encours_fact_options options)
{
    check_ok(try_record(test, &options));
}

#define ROWS_OF(...) ((encours_cursor_options){sizeof(encours_cursor_options), __VA_ARGS__})

/* A request about a document of ACME, two steps of it; they are ACME's and the document's. */
static void what_is_about_a_fact_belongs_to_what_that_is_about(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    record(&test, options_of(ENCOURS_FACT_REQUEST, ENCOURS_SUBJECT_DOCUMENT, 2));
    record(&test, options_of(ENCOURS_FACT_STEP, ENCOURS_SUBJECT_FACT, 1));
    record(&test, options_of(ENCOURS_FACT_WATCH, ENCOURS_SUBJECT_CUSTOMER, 2));
    record(&test, options_of(ENCOURS_FACT_STEP, ENCOURS_SUBJECT_FACT, 1));
    for (int again = 0; again < 2; again++) {
        encours_view *view = ledger_view(&test);
        fact_check(view, ROWS_OF(.customer = 1), 100, FACTS(1, 2, 4));
        fact_check(view, ROWS_OF(.customer = 2), 100, FACTS(3));
        fact_check(view, ROWS_OF(.document = 2), 100, FACTS(1, 2, 4));
        fact_check(view, ROWS_OF(.document = 1), 100, NO_FACTS);
        fact_check(view, ROWS_OF(.customer = 1, .subject_kind = ENCOURS_SUBJECT_FACT), 100,
                   FACTS(2, 4));
        fact_check(view, ROWS_OF(.fact_kind = ENCOURS_FACT_STEP), 100, FACTS(2, 4));
        encours_cursor *cursor;
        encours_cursor_options options = {.struct_size = sizeof options, .document = 2};
        size_t count;
        check_ok(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, &options, &cursor, check_error()));
        check_ok(encours_cursor_next(cursor, 9, &count, check_error()));
        check_equal(count, 4); /* it was posted, asked for, and two steps */
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_DOCUMENT)[3], 2);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[3], 1);
        encours_cursor_free(cursor);
        encours_view_free(view);
        ledger_reopen(&test);
    }
    ledger_end(&test);
}

static void a_fact_about_a_fact_is_of_an_older_one_and_ends_there(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    record(&test, options_of(ENCOURS_FACT_REQUEST, ENCOURS_SUBJECT_LEDGER, 0));
    encours_fact_options step = options_of(ENCOURS_FACT_STEP, ENCOURS_SUBJECT_FACT, 2);
    check_fails(try_record(&test, &step), ENCOURS_E_NOT_FOUND, "fact number 2");
    step.subject = 1;
    check_ok(try_record(&test, &step));
    step.subject = 2;
    check_fails(try_record(&test, &step), ENCOURS_E_INVALID, "itself about a fact");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_fact_options request = options_of(ENCOURS_FACT_REQUEST, ENCOURS_SUBJECT_CUSTOMER, 1);
    check_ok(enc_command_fact(transaction, &request, &step.subject, check_error()));
    check_ok(enc_command_fact(transaction, &step, NULL, check_error()));
    ledger_commit(transaction); /* of an earlier command of the same transaction */
    ledger_end(&test);
}

static void level_2_has_none_of_them(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger_free(test.ledger);
    check_ok(encours_store_drop(test.store, "TEST", check_error()));
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 2};
    check_ok(encours_ledger_create(test.store, "TEST", &create, &test.ledger, check_error()));
    ledger_customer(&test, "ACME");
    encours_fact_options watch = options_of(ENCOURS_FACT_WATCH, ENCOURS_SUBJECT_CUSTOMER, 1);
    check_fails(fact_try_record(&test, &watch), ENCOURS_E_UNSUPPORTED, "level 3");
    watch.kind = ENCOURS_FACT_HOLD;
    check_ok(fact_try_record(&test, &watch));
    encours_transaction_options raise = {
        .struct_size = sizeof raise, .command_id = {99}, .recorded_at = 9000000};
    check_ok(encours_ledger_upgrade(test.ledger, 3, &raise, NULL, check_error()));
    test.commands = 9;
    watch.kind = ENCOURS_FACT_WATCH;
    check_ok(fact_try_record(&test, &watch));
    ledger_reopen(&test);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    ledger_end(&test);
}

CHECK_MAIN(each_kind_has_its_subjects_and_members, kinds_of_before_are_of_no_fact,
           what_is_about_a_fact_belongs_to_what_that_is_about,
           a_fact_about_a_fact_is_of_an_older_one_and_ends_there, level_2_has_none_of_them)

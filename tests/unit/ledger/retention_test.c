/* SPDX-License-Identifier: MIT */
/* Which personal data is due on a day, and what keeps the rest. */
#include "encours/retention.h"

#include "encours/fact.h"
#include "encours/order.h"
#include "encours/party.h"
#include "support/check.h"
#include "support/facts.h"
#include "support/memory.h"

enum {
    PERIOD = ENCOURS_RETENTION_PERIOD,
    NO_CLOCK = ENCOURS_RETENTION_NO_CLOCK,
    NO_RULE = ENCOURS_RETENTION_NO_RULE,
    OPEN = ENCOURS_RETENTION_OPEN,
    DISPUTE = ENCOURS_RETENTION_DISPUTE,
    LEGAL_HOLD = ENCOURS_RETENTION_LEGAL_HOLD
};

static int32_t ymd(int32_t year, int32_t month, int32_t day)
{
    return encours_date_ymd(year, month, day).epoch_day;
}

static uint64_t person(test_ledger *test, const char *name)
{
    encours_customer_options options = {.struct_size = sizeof options, .code = name, .name = name};
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref customer;
    check_ok(encours_transaction_add_customer(transaction, &options, &customer, check_error()));
    ledger_commit(transaction);
    encours_view *view = ledger_view(test);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    return counts.customers;
}

/* One rule: `months` after the last movement. */
static int32_t clock_of = ENCOURS_RETENTION_LAST_MOVEMENT, months_of = 12;

static encours_retention_rules one_rule(void)
{
    encours_retention_rules rules = ENCOURS_RETENTION_RULES_INIT;
    rules.count = 1;
    rules.clock = &clock_of;
    rules.months = &months_of;
    return rules;
}

static encours_retention *ask(test_ledger *test, const encours_retention_rules *rules, int32_t day)
{
    encours_retention *retention = NULL;
    encours_view *view = ledger_view(test);
    check_ok(encours_view_retention(view, rules, (encours_date){day}, &retention, check_error()));
    encours_view_free(view);
    return retention;
}

/* The only customer is kept for these reasons until that day. */
static void kept(test_ledger *test, const encours_retention_rules *rules, int32_t day,
                 uint32_t reasons, int32_t until, uint32_t rule)
{
    encours_retention *retention = ask(test, rules, day);
    check_equal(encours_retention_row_count(retention), 1);
    check_equal(encours_retention_customers(retention)[0], 1);
    check_equal(encours_retention_reasons(retention)[0], reasons);
    check_equal(encours_retention_until(retention)[0], until);
    check_equal(encours_retention_rule_numbers(retention)[0], rule);
    check_equal(encours_retention_due_count(retention), reasons == 0);
    encours_retention_free(retention);
}

/* Each movement sets the clock anew; tests record at 1970-01-01. */
static void the_clock_runs_from_the_last_movement(void **state)
{
    (void)state;
    encours_retention_rules rules = one_rule();
    test_ledger test = ledger_begin();
    (void)person(&test, "Jeanne");
    kept(&test, &rules, ymd(1970, 12, 31), PERIOD, ymd(1971, 1, 1), 1);
    kept(&test, &rules, ymd(1971, 1, 1), 0, ymd(1971, 1, 1), 1);
    uint64_t invoice = ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, ymd(2020, 1, 31),
                                   ymd(2020, 2, 28), 100);
    uint64_t payment = ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, ymd(2020, 2, 10),
                                   ENCOURS_DATE_NONE, 100);
    kept(&test, &rules, ymd(2019, 6, 1), PERIOD | OPEN, ymd(2021, 2, 10), 1); /* still to come */
    kept(&test, &rules, ymd(2030, 6, 1), OPEN, ymd(2021, 2, 10), 1);
    uint64_t matching = ledger_allocate(&test, payment, invoice, 100, ymd(2020, 2, 29));
    kept(&test, &rules, ymd(2021, 2, 27), PERIOD, ymd(2021, 2, 28), 1);
    kept(&test, &rules, ymd(2021, 2, 28), 0, ymd(2021, 2, 28), 1); /* no 29 February then */
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_reverse_matching(transaction, matching,
                                                  (encours_date){ymd(2021, 3, 1)}, check_error()));
    ledger_commit(transaction);
    kept(&test, &rules, ymd(2025, 1, 1), OPEN, ymd(2022, 3, 1), 1);
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, invoice, (encours_date){ymd(2021, 4, 1)},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    check_ok(encours_transaction_cancel(transaction, payment, (encours_date){ymd(2021, 4, 1)},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    ledger_commit(transaction);
    kept(&test, &rules, ymd(2022, 3, 31), PERIOD, ymd(2022, 4, 1), 1);
    kept(&test, &rules, ymd(2022, 4, 1), 0, ymd(2022, 4, 1), 1);
    ledger_end(&test);
}

static void of_several_rules_the_longest_counts(void **state)
{
    (void)state;
    const int32_t clocks[] = {ENCOURS_RETENTION_LAST_MOVEMENT, ENCOURS_RETENTION_YEAR_END,
                              ENCOURS_RETENTION_LAST_MOVEMENT},
                  months[] = {36, 120, 600}, from[] = {ENCOURS_DATE_NONE, ymd(1990, 1, 1), 0},
                  until[] = {ENCOURS_DATE_NONE, ENCOURS_DATE_NONE, ymd(1999, 12, 31)};
    encours_retention_rules rules = ENCOURS_RETENTION_RULES_INIT;
    test_ledger test = ledger_begin();
    rules.count = 3;
    rules.clock = clocks;
    rules.months = months;
    rules.valid_from = from;
    rules.valid_until = until;
    (void)person(&test, "Jeanne");
    kept(&test, &rules, ymd(1989, 12, 31), PERIOD, ymd(2020, 1, 1), 3);
    kept(&test, &rules, ymd(1999, 12, 31), PERIOD, ymd(2020, 1, 1), 3);
    kept(&test, &rules, ymd(2000, 1, 1), 0, ymd(1980, 12, 31), 2);
    rules.count = 0;
    kept(&test, &rules, ymd(2000, 1, 1), NO_RULE, ENCOURS_DATE_NONE, 0);
    ledger_end(&test);
}

static void the_end_of_the_relation_is_a_fact(void **state)
{
    (void)state;
    const int32_t clocks[] = {ENCOURS_RETENTION_LAST_MOVEMENT, ENCOURS_RETENTION_RELATION_END},
                  months[] = {1, 36};
    encours_retention_rules rules = ENCOURS_RETENTION_RULES_INIT;
    test_ledger test = ledger_begin();
    rules.count = 2;
    rules.clock = clocks;
    rules.months = months;
    (void)person(&test, "Jeanne");
    kept(&test, &rules, ymd(2020, 1, 1), NO_CLOCK, ENCOURS_DATE_NONE, 2);
    encours_fact_options ended = ENCOURS_FACT_OPTIONS_INIT;
    ended.kind = ENCOURS_FACT_OTHER;
    ended.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    ended.subject = 1;
    ended.from = (encours_date){ymd(2018, 5, 1)};
    ended.code = "something else";
    fact_record(&test, ended);
    kept(&test, &rules, ymd(2020, 1, 1), NO_CLOCK, ENCOURS_DATE_NONE, 2);
    ended.code = ENCOURS_CODE_RELATION_ENDED;
    fact_record(&test, ended);
    kept(&test, &rules, ymd(2018, 4, 30), NO_CLOCK, ENCOURS_DATE_NONE, 2);
    kept(&test, &rules, ymd(2021, 4, 30), PERIOD, ymd(2021, 5, 1), 2);
    kept(&test, &rules, ymd(2021, 5, 1), 0, ymd(2021, 5, 1), 2);
    ledger_end(&test);
}

static encours_fact_options hold_of(int32_t subject_kind, uint64_t subject)
{
    encours_fact_options hold = ENCOURS_FACT_OPTIONS_INIT;
    hold.kind = ENCOURS_FACT_LEGAL_HOLD;
    hold.subject_kind = subject_kind;
    hold.subject = subject;
    hold.line = subject_kind == ENCOURS_SUBJECT_LINE;
    hold.from = (encours_date){100};
    hold.until = (encours_optional_date){1, {200}};
    return hold;
}

/* Holds of the customer, its document, a line, the party, and the whole ledger; and disputes. */
static void holds_and_disputes_keep_what_is_due(void **state)
{
    (void)state;
    encours_retention_rules rules = one_rule();
    months_of = 0;
    for (int which = 0; which < 6; which++) {
        test_ledger test = ledger_begin();
        (void)person(&test, "Jeanne");
        uint64_t other = ledger_customer(&test, "OTHER");
        uint64_t one = ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 50, 60, 0);
        uint64_t theirs = ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, 50, 60, 0);
        encours_fact_options fact = hold_of(ENCOURS_SUBJECT_CUSTOMER, 1);
        if (which == 1)
            fact = hold_of(ENCOURS_SUBJECT_DOCUMENT, one);
        else if (which == 2)
            fact = hold_of(ENCOURS_SUBJECT_LINE, one);
        else if (which == 3)
            fact = hold_of(ENCOURS_SUBJECT_LEDGER, 0);
        else if (which == 4) {
            fact = hold_of(ENCOURS_SUBJECT_DOCUMENT, theirs);
            fact.party = 1;
        } else if (which == 5) {
            fact = hold_of(ENCOURS_SUBJECT_DOCUMENT, one);
            fact.kind = ENCOURS_FACT_DISPUTE;
        }
        fact_record(&test, fact);
        kept(&test, &rules, 99, 0, 50, 1);
        kept(&test, &rules, 100, which == 5 ? DISPUTE : LEGAL_HOLD, 50, 1);
        kept(&test, &rules, 200, 0, 50, 1);
        ledger_end(&test);
    }
    test_ledger test = ledger_begin();
    (void)person(&test, "Jeanne");
    uint64_t other = ledger_customer(&test, "OTHER");
    fact_record(&test, hold_of(ENCOURS_SUBJECT_CUSTOMER, other));
    kept(&test, &rules, 150, 0, 0, 1);
    ledger_end(&test);
    months_of = 12;
}

static void step_order(test_ledger *test, int32_t kind, int32_t day, int64_t amount)
{
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(test);
    step.order = 1;
    step.kind = kind;
    step.day = (encours_date){day};
    step.amount = amount;
    check_ok(encours_transaction_order_step(transaction, &step, check_error()));
    ledger_commit(transaction);
}

/* 100 ordered on day 50, 60 delivered on 60, the rest cancelled on 70, 60 invoiced on 80. */
static void open_orders_keep_what_is_due(void **state)
{
    (void)state;
    encours_retention_rules rules = one_rule();
    test_ledger test = ledger_begin();
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    months_of = 0;
    (void)person(&test, "Jeanne");
    encours_transaction *transaction = ledger_transaction(&test);
    order.customer = 1;
    order.ordered = (encours_date){50};
    order.amount = 100;
    order.currency = TEST_EUR;
    check_ok(encours_transaction_order(transaction, &order, NULL, check_error()));
    ledger_commit(transaction);
    kept(&test, &rules, 49, PERIOD | OPEN, 50, 1);
    kept(&test, &rules, 50, OPEN, 50, 1);
    step_order(&test, ENCOURS_ORDER_DELIVERED, 60, 60);
    step_order(&test, ENCOURS_ORDER_CANCELLED, 70, 40);
    kept(&test, &rules, 75, OPEN, 70, 1); /* to be invoiced */
    step_order(&test, ENCOURS_ORDER_INVOICED, 80, 60);
    kept(&test, &rules, 79, PERIOD | OPEN, 80, 1);
    kept(&test, &rules, 80, 0, 80, 1);
    encours_fact_options hold = hold_of(ENCOURS_SUBJECT_ORDER, 1);
    fact_record(&test, hold);
    kept(&test, &rules, 150, LEGAL_HOLD, 80, 1);
    ledger_end(&test);
    months_of = 12;
}

/* What is erased is due no more, but was as known before; customers without personal data never. */
static void what_is_erased_is_not_listed(void **state)
{
    (void)state;
    encours_retention_rules rules = one_rule();
    test_ledger test = ledger_begin();
    (void)ledger_customer(&test, "IMPERSONAL");
    (void)person(&test, "Jeanne");
    (void)person(&test, "Paul");
    encours_view *before = ledger_view(&test);
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {9}, .recorded_at = 1000000000};
    check_ok(encours_ledger_erase_party(test.ledger, 2, &options, NULL, check_error()));
    encours_retention *retention = ask(&test, &rules, ymd(2000, 1, 1));
    check_equal(encours_retention_row_count(retention), 1);
    check_equal(encours_retention_due_count(retention), 1);
    check_equal(encours_retention_customers(retention)[0], 3);
    encours_retention_free(retention);
    check_ok(encours_view_retention(before, &rules, (encours_date){ymd(2000, 1, 1)}, &retention,
                                    check_error()));
    check_equal(encours_retention_row_count(retention), 2);
    check_equal(encours_retention_customers(retention)[0], 2);
    check_equal(encours_retention_due_count(retention), 2);
    encours_retention_free(retention);
    encours_view_free(before);
    encours_retention_free(NULL);
    ledger_end(&test);
}

static void refused(const encours_view *view, const encours_retention_rules *rules, int32_t kind,
                    const char *field, int64_t index)
{
    encours_retention *retention = NULL;
    encours_status status = encours_view_retention(view, rules, (encours_date){100}, &retention,
                                                   check_error());
    check_equal(status & 0xFF, kind);
    check_text(check_last_error()->field, field);
    check_equal(check_last_error()->index, index);
    check(retention == NULL);
}

static void rules_that_are_none_are_refused(void **state)
{
    (void)state;
    int32_t data[] = {1, 1}, clocks[] = {1, 3}, months[] = {0, 1200}, from[] = {0, 10},
            until[] = {0, 10};
    encours_retention_rules rules = {sizeof rules, 2, data, clocks, months, from, until}, other;
    test_ledger test = ledger_begin();
    encours_view *view = ledger_view(&test);
    encours_retention *retention = NULL;
    check_ok(encours_view_retention(view, &rules, (encours_date){100}, &retention, check_error()));
    check_equal(encours_retention_row_count(retention), 0);
    encours_retention_free(retention);
    data[1] = 2, refused(view, &rules, ENCOURS_E_INVALID, "data", 1), data[1] = 1;
    clocks[1] = 0, refused(view, &rules, ENCOURS_E_INVALID, "clock", 1);
    clocks[1] = 4, refused(view, &rules, ENCOURS_E_INVALID, "clock", 1), clocks[1] = 1;
    months[0] = -1, refused(view, &rules, ENCOURS_E_INVALID, "months", 0);
    months[0] = 1201, refused(view, &rules, ENCOURS_E_INVALID, "months", 0), months[0] = 0;
    from[1] = ENCOURS_DATE_MAX + 1, refused(view, &rules, ENCOURS_E_INVALID, "valid_from", 1);
    from[1] = 11, refused(view, &rules, ENCOURS_E_INVALID, "valid_until", 1), from[1] = 10;
    until[1] = ENCOURS_DATE_MAX + 1, refused(view, &rules, ENCOURS_E_INVALID, "valid_until", 1);
    until[1] = 10;
    other = rules, other.count = 65, refused(view, &other, ENCOURS_E_LIMIT, "", -1);
    other = rules, other.clock = NULL, refused(view, &other, ENCOURS_E_MISUSE, "", -1);
    other = rules, other.months = NULL, refused(view, &other, ENCOURS_E_MISUSE, "", -1);
    other = rules, other.struct_size = 4, refused(view, &other, ENCOURS_E_ABI, "", -1);
    check_fails(encours_view_retention(view, &rules, (encours_date){ENCOURS_DATE_NONE}, &retention,
                                       check_error()),
                ENCOURS_E_INVALID, "as_of");
    check_fails(encours_view_retention(view, NULL, (encours_date){1}, &retention, check_error()),
                ENCOURS_E_MISUSE, "rules");
    encours_view_free(view);
    ledger_end(&test);
}

/* Each allocation fails once, and from then on. */
static void without_memory_it_fails_and_loses_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store = NULL;
    encours_retention_rules rules = one_rule();
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    (void)person(&test, "Jeanne");
    (void)ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 50, 60, 100);
    encours_view *view = ledger_view(&test);
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            encours_retention *retention = NULL;
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_view_retention(view, &rules, (encours_date){100},
                                                           &retention, check_error());
            size_t failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            encours_retention_free(retention);
            check_equal(memory.blocks, blocks);
            if (status == ENCOURS_OK && failed == 0)
                break;
            check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
        }
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(the_clock_runs_from_the_last_movement, of_several_rules_the_longest_counts,
           the_end_of_the_relation_is_a_fact, holds_and_disputes_keep_what_is_due,
           open_orders_keep_what_is_due, what_is_erased_is_not_listed,
           rules_that_are_none_are_refused, without_memory_it_fails_and_loses_nothing)

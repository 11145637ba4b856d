/* SPDX-License-Identifier: MIT */
/* Limits, guarantees, drafts, releases and exclusions: each command records the one fact that its
 * page of the header says, and nothing that would count as something else. */
#include "support/check.h"
#include "support/credit_facts.h"
#include "support/memory.h"

#include "encours/credit_facts.h"
#include "encours/order.h"

#define X48 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static encours_credit_limit_options limit_of(uint64_t customer, int64_t amount, int32_t from)
{
    encours_credit_limit_options limit = ENCOURS_CREDIT_LIMIT_OPTIONS_INIT;
    limit.customer = customer;
    limit.amount = amount;
    limit.currency = TEST_EUR;
    limit.from.epoch_day = from;
    return limit;
}

static encours_credit_guarantee_options guarantee_of(uint64_t customer, int64_t amount)
{
    encours_credit_guarantee_options guarantee = ENCOURS_CREDIT_GUARANTEE_OPTIONS_INIT;
    guarantee.customer = customer;
    guarantee.amount = amount;
    guarantee.currency = TEST_EUR;
    guarantee.from.epoch_day = 100;
    return guarantee;
}

static encours_credit_release_options release_of(uint64_t customer)
{
    encours_credit_release_options release = ENCOURS_CREDIT_RELEASE_OPTIONS_INIT;
    release.customer = customer;
    release.from.epoch_day = 100;
    return release;
}

static void a_limit_says_what_it_is(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_limit_options plain = limit_of(1, 0, 100), scoped = limit_of(2, 500000, 105);
    scoped.type = "product";
    scoped.until = (encours_optional_date){1, {465}};
    scoped.review = (encours_optional_date){1, {400}};
    scoped.dimension = "family";
    scoped.value = "Fruits & l\xC3\xA9gumes";
    RECORD(&test, limit, &plain);
    RECORD(&test, limit, &scoped);
    fact_is(&test, 1,
            (recorded){.kind = ENCOURS_FACT_LIMIT,
                       .customer = 1,
                       .from = 100,
                       .amount = 0,
                       .currency = TEST_EUR,
                       .code = ""});
    fact_is(&test, 2,
            (recorded){.kind = ENCOURS_FACT_LIMIT,
                       .customer = 2,
                       .from = 105,
                       .until = 465,
                       .date = 400,
                       .amount = 500000,
                       .currency = TEST_EUR,
                       .code = "product;family=Fruits & l\xC3\xA9gumes"});
    ledger_end(&test);
}

static void a_limit_ends_only_what_it_replaces(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_limit_options limit = limit_of(1, 100, 100);
    encours_cursor_options all = ENCOURS_CURSOR_OPTIONS_INIT;
    RECORD(&test, limit, &limit);
    limit.type = "seasonal";
    limit.from.epoch_day = 110;
    RECORD(&test, limit, &limit);
    limit.from.epoch_day = 120;
    limit.replaces = 1;
    RECORD(&test, limit, &limit);
    encours_view *view = ledger_view(&test);
    fact_check(view, all, 109, FACTS(1));
    fact_check(view, all, 119, FACTS(1, 2));
    fact_check(view, all, 120, FACTS(2, 3));
    encours_view_free(view);
    ledger_end(&test);
}

static void a_guarantee_covers_one_thing(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_guarantee_options bank = guarantee_of(1, 900), plain = guarantee_of(0, 0);
    bank.kind = "bank";
    bank.percent = 8000;
    bank.beneficiary = "Agence Nord";
    bank.until = (encours_optional_date){1, {200}};
    plain.document = 2;
    RECORD(&test, guarantee, &bank);
    RECORD(&test, guarantee, &plain);
    plain.kind = "pledge";
    plain.percent = 0;
    RECORD(&test, guarantee, &plain);
    fact_is(&test, 1,
            (recorded){.kind = ENCOURS_FACT_GUARANTEE,
                       .customer = 1,
                       .from = 100,
                       .until = 200,
                       .amount = 900,
                       .currency = TEST_EUR,
                       .code = "bank;percent=8000;for=Agence Nord"});
    fact_is(&test, 2,
            (recorded){.kind = ENCOURS_FACT_GUARANTEE,
                       .document = 2,
                       .from = 100,
                       .amount = 0,
                       .currency = TEST_EUR,
                       .code = "*"});
    fact_is(&test, 3,
            (recorded){.kind = ENCOURS_FACT_GUARANTEE,
                       .document = 2,
                       .from = 100,
                       .amount = 0,
                       .currency = TEST_EUR,
                       .code = "pledge;percent=0"});
    ledger_end(&test);
}

static void drafts_are_of_customers_and_orders(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    encours_credit_draft_options draft = ENCOURS_CREDIT_DRAFT_OPTIONS_INIT;
    order.customer = 2;
    order.ordered.epoch_day = 100;
    order.amount = 700;
    order.currency = TEST_EUR;
    draft.amount = 400;
    draft.currency = TEST_EUR;
    draft.from.epoch_day = 101;
    draft.key = "DRAFT/7; second";
    check_ok(encours_transaction_order(transaction, &order, &draft.order, check_error()));
    check_ok(encours_transaction_draft(transaction, &draft, NULL, check_error()));
    ledger_commit(transaction);
    draft.order = 0;
    draft.customer = 1;
    draft.key = NULL;
    draft.until = (encours_optional_date){1, {105}};
    RECORD(&test, draft, &draft);
    fact_is(&test, 1,
            (recorded){.kind = ENCOURS_FACT_DRAFT,
                       .order = 1,
                       .from = 101,
                       .amount = 400,
                       .currency = TEST_EUR,
                       .code = "DRAFT/7; second"});
    fact_is(&test, 2,
            (recorded){.kind = ENCOURS_FACT_DRAFT,
                       .customer = 1,
                       .from = 101,
                       .until = 105,
                       .amount = 400,
                       .currency = TEST_EUR,
                       .code = ""});
    ledger_end(&test);
}

static void releases_and_exclusions_name_rules(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_release_options release = release_of(0), all = release_of(1);
    encours_credit_exclusion_options exclusion = ENCOURS_CREDIT_EXCLUSION_OPTIONS_INIT;
    release.document = 1;
    release.rule = "limit";
    release.role = "credit-manager";
    release.uses = 1000000000;
    release.amount = (encours_optional_i64){1, 0, 250000};
    release.currency = TEST_EUR;
    exclusion.customer = 2;
    exclusion.from.epoch_day = 90;
    RECORD(&test, release, &release);
    RECORD(&test, release, &all);
    RECORD(&test, exclusion, &exclusion);
    exclusion.rule = "oldest-item";
    exclusion.replaces = 3;
    exclusion.from.epoch_day = 95;
    RECORD(&test, exclusion, &exclusion);
    fact_is(&test, 1,
            (recorded){.kind = ENCOURS_FACT_RELEASE,
                       .document = 1,
                       .from = 100,
                       .amount = 250000,
                       .currency = TEST_EUR,
                       .code = "limit;uses=1000000000;role=credit-manager"});
    fact_is(&test, 2,
            (recorded){.kind = ENCOURS_FACT_RELEASE,
                       .customer = 1,
                       .from = 100,
                       .amount = INT64_MIN,
                       .code = "*"});
    fact_is(&test, 3,
            (recorded){.kind = ENCOURS_FACT_EXCLUSION,
                       .customer = 2,
                       .from = 90,
                       .amount = INT64_MIN,
                       .code = "*"});
    fact_is(&test, 4,
            (recorded){.kind = ENCOURS_FACT_EXCLUSION,
                       .customer = 2,
                       .from = 95,
                       .amount = INT64_MIN,
                       .code = "oldest-item"});
    ledger_end(&test);
}

static void a_limit_that_is_none_is_refused(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    const encours_credit_limit_options good = limit_of(1, 5, 100);
#define BAD(what, field)                                                                           \
    do {                                                                                           \
        encours_credit_limit_options bad = good;                                                   \
        bad.what;                                                                                  \
        check_fails(encours_transaction_limit(transaction, &bad, NULL, check_error()),             \
                    ENCOURS_E_INVALID, field);                                                     \
    } while (0)
    BAD(customer = 0, "customer");
    BAD(customer = UINT32_MAX, "customer");
    BAD(type = "the first", "type");
    BAD(amount = -1, "amount");
    BAD(currency = 0, "currency");
    BAD(reserved_0 = 1, "reserved_0");
    BAD(from.epoch_day = ENCOURS_DATE_NONE, "from");
    BAD(until = ((encours_optional_date){1, {100}}), "until");
    BAD(review = ((encours_optional_date){1, {ENCOURS_DATE_NONE}}), "review");
    BAD(review.is_set = 2, "review");
    BAD(value = "x", "dimension");
    BAD(dimension = "region", "type"); /* which of the types is for regions? */
    BAD(type = X48; bad.dimension = "la r\xC3\xA9gion"; bad.value = "x", "dimension");
    BAD(type = X48; bad.dimension = "region", "value");
    BAD(type = X48; bad.dimension = "region"; bad.value = X48, "96 bytes");
    BAD(type = "t"; bad.dimension = "region"; bad.value = "x;y", "value");
#undef BAD
    encours_transaction_free(transaction);
    ledger_end(&test);
}

static void what_is_no_guarantee_draft_or_release_is_refused(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_credit_draft_options draft = ENCOURS_CREDIT_DRAFT_OPTIONS_INIT;
    encours_credit_exclusion_options exclusion = ENCOURS_CREDIT_EXCLUSION_OPTIONS_INIT;
    draft.customer = 1;
    draft.amount = 1;
    draft.currency = TEST_EUR;
    draft.from.epoch_day = 100;
    exclusion.customer = 1;
    exclusion.from.epoch_day = 100;
#define BAD(command, made, what, field)                                                            \
    do {                                                                                           \
        __typeof__(made) bad = made;                                                               \
        bad.what;                                                                                  \
        check_fails(encours_transaction_##command(transaction, &bad, NULL, check_error()),         \
                    ENCOURS_E_INVALID, field);                                                     \
    } while (0)
    BAD(guarantee, guarantee_of(1, 5), customer = 0, "customer");
    BAD(guarantee, guarantee_of(1, 5), document = 1, "customer"); /* both */
    BAD(guarantee, guarantee_of(0, 5), document = UINT32_MAX, "document");
    BAD(guarantee, guarantee_of(0, 5), order = UINT32_MAX, "order");
    BAD(guarantee, guarantee_of(1, 5), kind = "", "kind");
    BAD(guarantee, guarantee_of(1, 5), percent = 10001, "percent");
    BAD(guarantee, guarantee_of(1, 5), beneficiary = "", "beneficiary");
    BAD(guarantee, guarantee_of(1, 5), amount = -1, "amount");
    BAD(guarantee, guarantee_of(1, 5), currency = 0, "currency");
    BAD(guarantee, guarantee_of(1, 5), reserved_0 = 1, "reserved_0");
    BAD(guarantee, guarantee_of(1, 5), reserved_1 = 1, "reserved_0");
    BAD(guarantee, guarantee_of(1, 5), party = UINT32_MAX, "party");
    BAD(draft, draft, order = 1, "customer");
    BAD(draft, draft, amount = -1, "amount");
    BAD(draft, draft, key = "", "key");
    BAD(draft, draft, reserved_0 = 1, "reserved_0");
    BAD(release, release_of(1), order = 1, "customer");
    BAD(release, release_of(1), rule = "*", "rule"); /* NULL says all */
    BAD(release, release_of(1), role = "the boss", "role");
    BAD(release, release_of(1), uses = 1000000001, "uses");
    BAD(release, release_of(1), amount.is_set = 2, "amount");
    BAD(release, release_of(1), amount.reserved_0 = 1, "amount");
    BAD(release, release_of(1), amount.is_set = 1, "currency");
    BAD(release, release_of(1), currency = TEST_EUR, "currency");
    BAD(release, release_of(1), reserved_0 = 1, "reserved_0");
    BAD(release, release_of(1), reserved_1 = 1, "reserved_0");
    BAD(exclusion, exclusion, customer = 0, "customer");
    BAD(exclusion, exclusion, rule = "a b", "rule");
    BAD(exclusion, exclusion, reserved_0 = 1, "reserved_0");
#undef BAD
    encours_transaction_free(transaction);
    ledger_end(&test);
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_credit_limit_options old = limit_of(1, 5, 100);
    old.struct_size = 8;
    check_fails(encours_transaction_limit(transaction, &old, NULL, check_error()), ENCOURS_E_ABI,
                "encours_credit_limit_options");
    check_fails(encours_transaction_limit(NULL, &old, NULL, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(encours_transaction_guarantee(transaction, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "");
    check_fails(encours_transaction_draft(transaction, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "");
    check_fails(encours_transaction_release(transaction, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "");
    check_fails(encours_transaction_exclusion(transaction, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "");
    encours_transaction_free(transaction);
    ledger_end(&test);
}

/* Many of them in one transaction, each of whose allocations fails once, and from then on. */
static void without_memory_nothing_is_staged(void **state)
{
    (void)state;
    enum { LIMITS = 300 };
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    ledger_customer(&test, "ACME");
    size_t failed = 0;
    for (int on = 0; on < 2; on++) {
        encours_transaction *transaction = ledger_transaction(&test);
        for (int i = 0; i < LIMITS; i++) {
            encours_credit_limit_options limit = limit_of(1, i, 100 + i);
            encours_status status = ENCOURS_E_NO_MEMORY;
            for (size_t at = 1; status != ENCOURS_OK; at++) {
                counted_memory_fail(&memory, at, on != 0);
                status = encours_transaction_limit(transaction, &limit, NULL, check_error());
                check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
                failed += status != ENCOURS_OK;
            }
            counted_memory_fail(&memory, 0, false);
        }
        ledger_commit(transaction);
    }
    check(failed > 2);
    fact_is(&test, 1,
            (recorded){.kind = ENCOURS_FACT_LIMIT,
                       .customer = 1,
                       .from = 100,
                       .amount = 0,
                       .currency = TEST_EUR,
                       .code = ""});
    encours_view *view = ledger_view(&test);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.facts, 2 * LIMITS);
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

/* Limits and guarantees were there before the rest of credit control. */
static void limits_and_guarantees_need_level_2(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 2};
    encours_ledger *now = test.ledger;
    check_ok(encours_ledger_create(test.store, "OLD", &create, &test.ledger, check_error()));
    ledger_customer(&test, "ACME");
    encours_credit_limit_options limit = limit_of(1, 5, 100);
    encours_credit_guarantee_options guarantee = guarantee_of(1, 5);
    encours_credit_release_options release = release_of(1);
    RECORD(&test, limit, &limit);
    RECORD(&test, guarantee, &guarantee);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_release(transaction, &release, NULL, check_error()));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_UNSUPPORTED, "level");
    encours_ledger_free(test.ledger);
    test.ledger = now;
    ledger_end(&test);
}

CHECK_MAIN(a_limit_says_what_it_is, a_limit_ends_only_what_it_replaces,
           a_guarantee_covers_one_thing, drafts_are_of_customers_and_orders,
           releases_and_exclusions_name_rules, a_limit_that_is_none_is_refused,
           what_is_no_guarantee_draft_or_release_is_refused, wrong_calls_are_told,
           without_memory_nothing_is_staged, limits_and_guarantees_need_level_2)

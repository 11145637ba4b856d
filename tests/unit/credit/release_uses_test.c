/* SPDX-License-Identifier: MIT */
/* Uses of a release are those of all customers for whom its own has ever stood. */
#include "encours/credit_fact_list.h"
#include "support/credit.h"
#include "support/memory.h"

enum { DAY = 20, SIBLINGS = 40, OWNER = 1 };

static void merge(test_ledger *test, uint64_t customer, uint64_t into, int32_t from, int32_t until)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_MERGED;
    fact.subject_kind = fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = customer;
    fact.related = into;
    fact.from.epoch_day = from;
    fact.until = (encours_optional_date){1, {until}};
    check_ok(encours_transaction_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
}

static uint64_t release(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    encours_ref reference;
    uint64_t number;
    fact.kind = ENCOURS_FACT_RELEASE;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = OWNER;
    fact.from.epoch_day = DAY;
    fact.code = "*;uses=1000";
    check_ok(encours_transaction_fact(transaction, &fact, &reference, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

static encours_status use(test_ledger *test, uint64_t customer, uint64_t fact)
{
    enc_stage_reason reasons[2] = {{.rule = 1, .release = fact}, {.rule = 2, .release = fact}};
    enc_stage_decision decision = credit_decision();
    decision.subject = customer;
    decision.reasons = reasons;
    decision.reason_count = 2;
    return credit_try(test, &decision);
}

/* The owner is 1; a first sibling was merged into it three times, the second into the first, and so
 * on; on other days the owner stands below one of them. */
static uint64_t books(test_ledger *test)
{
    ledger_customer(test, "OWNER");
    credit_policy(test, 1);
    char code[16];
    for (uint64_t i = 0; i < SIBLINGS; i++) {
        snprintf(code, sizeof code, "S%d", (int)i);
        uint64_t sibling = ledger_customer(test, code);
        merge(test, sibling, i % 3 == 0 ? OWNER : sibling - 1, DAY, DAY + 1);
    }
    merge(test, 2, OWNER, DAY + 1, DAY + 2);
    merge(test, 2, OWNER, DAY + 5, DAY + 6);
    merge(test, OWNER, 4, DAY + 30, DAY + 31);
    ledger_customer(test, "OTHER");
    return release(test);
}

static uint32_t used(const encours_view *view, encours_status *status)
{
    encours_credit_facts *facts;
    uint32_t found = UINT32_MAX;
    *status = encours_view_credit_facts(view, OWNER, ENCOURS_FACT_RELEASE, (encours_date){DAY},
                                        &facts, check_error());
    if (*status == ENCOURS_OK)
        found = encours_credit_facts_used(facts)[0];
    encours_credit_facts_free(facts);
    return found;
}

static void all_that_were_ever_merged_use_it_together(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t fact = books(&test);
    encours_status status;
    for (uint64_t customer = OWNER; customer <= SIBLINGS + 1; customer++)
        check_ok(use(&test, customer, fact));
    encours_view *view = ledger_view(&test);
    check_equal(used(view, &status), SIBLINGS + 1); /* each once, whatever leads to it */
    check_ok(status);
    check_ok(use(&test, SIBLINGS + 2, fact)); /* somebody else's release: no use of it */
    check_equal(used(view, &status), SIBLINGS + 1);
    encours_view_free(view);
    ledger_end(&test);
}

static void without_memory_uses_are_not_counted_short(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t fact = books(&test);
    check_ok(use(&test, 3, fact));
    encours_view *view = ledger_view(&test);
    for (int on = 0; on < 2; on++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            counted_memory_fail(&memory, at, on != 0);
            uint32_t found = used(view, &status);
            check_equal(found, status == ENCOURS_OK ? 1 : UINT32_MAX);
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
        }
    }
    counted_memory_fail(&memory, 0, false);
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(all_that_were_ever_merged_use_it_together, without_memory_uses_are_not_counted_short)

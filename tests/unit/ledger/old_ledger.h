/* SPDX-License-Identifier: MIT */
/* A ledger of old documents over a store that fails, to be compacted. */
#ifndef ENC_TESTS_OLD_LEDGER_H
#define ENC_TESTS_OLD_LEDGER_H

#include <stdio.h>
#include <string.h>

#include "encours/compact.h"
#include "encours/fork.h"
#include "encours/store_check.h"
#include "support/check.h"
#include "support/ledger.h"

enum { DAY = 20000, SETTLED = DAY + 100, TODAY = DAY + 400, PAIRS = 1400 };

typedef struct old_ledger {
    test_ledger test;
    encours_store *inner;
    encours_store_faults *faults;
} old_ledger;

static inline void post_pair(encours_transaction *t, int i, encours_ref refs[2])
{
    char key[24];
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_PAYMENT, DAY, 0, 1000);
    document.due = (encours_date){ENCOURS_DATE_NONE};
    snprintf(key, sizeof key, "PAYMENT-%d", i);
    document.source_key = key;
    check_ok(encours_transaction_post(t, &document, &refs[0], check_error()));
    document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 1000);
    snprintf(key, sizeof key, "INVOICE-%d", i);
    document.source_key = key;
    check_ok(encours_transaction_post(t, &document, &refs[1], check_error()));
}

static inline void match_pair(encours_transaction *t, const encours_ref refs[2])
{
    check_ok(
        encours_transaction_match(t, refs, 2, (encours_date){DAY + 60}, 0, NULL, check_error()));
}

static inline void add_pair(encours_transaction *t, int i)
{
    encours_ref refs[2];
    post_pair(t, i, refs);
    match_pair(t, refs);
}

/* Payment 1 and invoice 2 are settled, and so on: every document was. */
static inline void begin(old_ledger *old, int pairs)
{
    encours_context *context;
    encours_store *store;
    *old = (old_ledger){.inner = NULL};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &old->inner, check_error()));
    check_ok(encours_store_faults_new(context, &old->faults, check_error()));
    check_ok(encours_store_faulty_new(context, old->inner, old->faults, &store, check_error()));
    old->test = ledger_begin_over(context, store);
    ledger_customer(&old->test, "ACME");
    encours_transaction *t = ledger_transaction(&old->test);
    for (int i = 0; i < pairs; i++)
        add_pair(t, i);
    ledger_commit(t);
}

static inline void end(old_ledger *old)
{
    ledger_end(&old->test);
    encours_store_faults_free(old->faults);
    encours_store_free(old->inner);
}

static inline encours_compaction compact(old_ledger *old)
{
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(encours_ledger_compact(old->test.ledger, (encours_date){SETTLED}, NULL, &is,
                                    check_error()));
    check(is.documents > 1024);
    return is;
}

static inline void break_store(const old_ledger *old, uint64_t call)
{
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_SNAPSHOT_GET,
                                 .kind = ENCOURS_STORE_FAULT_BEFORE,
                                 .call = call,
                                 .persistent = 1,
                                 .status = ENCOURS_E_STORAGE};
    check_ok(encours_store_faults_arm(old->faults, &fault, check_error()));
}

static inline encours_fork *fork_of(const encours_view *view)
{
    encours_fork *fork;
    check_ok(encours_fork_new(view, &fork, check_error()));
    return fork;
}

static inline encours_view *view_of(encours_fork *fork)
{
    encours_view *view;
    check_ok(encours_fork_view(fork, &view, check_error()));
    return view;
}

#endif

/* SPDX-License-Identifier: MIT */
/* Policies and decisions to test with, by hidden functions: for programs that link those. */
#ifndef ENC_TESTS_CREDIT_H
#define ENC_TESTS_CREDIT_H

#include "credit/stage.h"
#include "encours/fact.h"
#include "support/check.h"
#include "support/ledger.h"

/* A policy "P", version "1", of some bytes, in force from a day on; its number. */
static inline uint64_t credit_policy(test_ledger *test, int32_t from)
{
    static const char bytes[] = "<policy/>";
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref policy;
    uint64_t number;
    check_ok(enc_stage_policy(transaction, enc_text_of("P"), enc_text_of("1"), (encours_date){from},
                              (encours_bytes){(const uint8_t *)bytes, sizeof bytes - 1}, &policy,
                              check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, policy, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

/* Of customer 1 under policy 1, accepted on day 20: nothing known, no amounts, no reasons. */
static inline enc_stage_decision credit_decision(void)
{
    return (enc_stage_decision){.subject_kind = ENCOURS_SUBJECT_CUSTOMER,
                                .subject = 1,
                                .stage = 1,
                                .outcome = 1,
                                .as_of = {20},
                                .policy = 1,
                                .term_days = -1,
                                .discount = -1};
}

/* One of them as a transaction of its own. */
static inline encours_status credit_try(test_ledger *test, const enc_stage_decision *decision)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(enc_decision_stage(transaction, decision, NULL, check_error()));
    return ledger_try_commit(transaction);
}

#endif

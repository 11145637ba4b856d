/* SPDX-License-Identifier: MIT */
/* A customer whose totals are known by hand, for tests of totals. */
#ifndef ENC_TESTS_UNIT_LEDGER_TOTALS_SCENARIO_H
#define ENC_TESTS_UNIT_LEDGER_TOTALS_SCENARIO_H

#include "encours/fact.h"
#include "encours/totals.h"
#include "support/check.h"
#include "support/ledger.h"

enum { DAY = 18443 /* 2020-06-30 */, NONE = ENCOURS_DATE_NONE };

static inline encours_totals ask(test_ledger *test, uint64_t customer, uint16_t currency,
                                 int32_t day, const encours_aging_options *options)
{
    encours_totals totals = {.struct_size = sizeof totals};
    encours_view *view = ledger_view(test);
    check_ok(encours_view_totals(view, customer, currency, (encours_date){day}, options, &totals,
                                 check_error()));
    encours_view_free(view);
    return totals;
}

static inline void keep(test_ledger *test, int32_t day)
{
    check_ok(
        encours_ledger_totals_register(test->ledger, (encours_date){day}, NULL, check_error()));
}

static inline void roll(test_ledger *test, int32_t day)
{
    check_ok(encours_ledger_roll(test->ledger, (encours_date){day}, NULL, check_error()));
}

static inline void dispute(test_ledger *test, uint64_t document, int32_t from, int64_t amount)
{
    encours_transaction *t = ledger_transaction(test);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_DISPUTE;
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.subject = document;
    fact.from.epoch_day = from;
    fact.code = "quality";
    if (amount != 0) {
        fact.amount = (encours_optional_i64){1, 0, amount};
        fact.currency = TEST_EUR;
    }
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
}

/* Figures by hand: invoices of 100.00 not due, 50.00 overdue since a day of which 20.00 is paid,
 * 7.00 overdue for 31 days; a payment of 30.00 of which 10.00 is not allocated. */
static inline uint64_t fill(test_ledger *test)
{
    uint64_t acme = ledger_customer(test, "ACME");
    ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 10, DAY, 10000);
    uint64_t partly = ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 40, DAY - 1, 5000);
    ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 80, DAY - 31, 700);
    uint64_t payment = ledger_post(test, acme, ENCOURS_DOCUMENT_PAYMENT, DAY - 5, NONE, 3000);
    ledger_allocate(test, payment, partly, 2000, DAY - 3);
    return acme;
}

#endif

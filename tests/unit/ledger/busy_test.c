/* SPDX-License-Identifier: MIT */
/* A payment that settles very many invoices: what is open is found without walking, and is the
 * same. */
#include "support/check.h"
#include "support/ledger.h"

enum { INVOICES = 400 };

static encours_status allocate(test_ledger *test, uint64_t credit, uint64_t debit, int64_t amount,
                               int32_t from)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = credit,
                                          .debit = debit,
                                          .amount = amount,
                                          .from = {from}};
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    return ledger_try_commit(transaction);
}

/* The last cent is allocated and not one more, also after refusals, an end and a reopening. */
static void the_last_cent_is_found(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 100, ENCOURS_DATE_NONE,
                                   10 * INVOICES);
    uint64_t first = 0;
    for (int i = 0; i < INVOICES + 2; i++) {
        uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 90, 120, 50);
        first = i == 0 ? invoice : first;
    }
    for (uint64_t i = 0; i < INVOICES; i++) {
        check_ok(allocate(&test, payment, first + i, 10, (int32_t)(100 + i)));
        if (i % 50 == 49) { /* refused: too much for what is left; the right amount still fits */
            int64_t rest = 10 * INVOICES - 10 * ((int64_t)i + 1);
            check_fails(allocate(&test, payment, first + INVOICES, rest + 1, 1000), ENCOURS_E_STATE,
                        "open on both");
        }
    }
    check_fails(allocate(&test, payment, first + INVOICES, 1, 1000), ENCOURS_E_STATE, "open");
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(
        encours_transaction_reverse_allocation(transaction, 7, (encours_date){600}, check_error()));
    ledger_commit(transaction);
    check_fails(allocate(&test, payment, first + INVOICES, 10, 599), ENCOURS_E_STATE, "open");
    ledger_reopen(&test);
    check_ok(allocate(&test, payment, first + INVOICES, 10, 600));
    check_fails(allocate(&test, payment, first + INVOICES, 1, 1000), ENCOURS_E_STATE, "open");
    ledger_end(&test);
}

/* An allocation dated before the others is looked at day by day. */
static void an_earlier_day_is_looked_at(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 100, ENCOURS_DATE_NONE,
                                   10 * INVOICES);
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 90, 120, 100 * INVOICES);
    for (int i = 0; i < INVOICES - 1; i++)
        check_ok(allocate(&test, payment, invoice, 10, 500));
    check_fails(allocate(&test, payment, invoice, 11, 200), ENCOURS_E_STATE, "only 10 is open");
    check_ok(allocate(&test, payment, invoice, 10, 200));
    ledger_end(&test);
}

CHECK_MAIN(the_last_cent_is_found, an_earlier_day_is_looked_at)

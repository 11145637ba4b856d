/* SPDX-License-Identifier: MIT */
#include "support/facts.h"

#include "support/check.h"

enum { ROWS = 32 };

test_ledger fact_ledger(void)
{
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "HOLDING");
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 101, 131, 500);
    return test;
}

encours_fact_options fact_dispute(uint64_t document, int32_t from)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = ENCOURS_FACT_DISPUTE;
    options.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    options.subject = document;
    options.from.epoch_day = from;
    return options;
}

encours_fact_options fact_limit(uint64_t customer, int64_t amount, int32_t from)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = ENCOURS_FACT_LIMIT;
    options.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = customer;
    options.amount = (encours_optional_i64){1, 0, amount};
    options.currency = TEST_EUR;
    options.from.epoch_day = from;
    return options;
}

encours_status fact_try_record(test_ledger *test, const encours_fact_options *options)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref fact;
    check_ok(encours_transaction_fact(transaction, options, &fact, check_error()));
    return ledger_try_commit(transaction);
}

void fact_record(test_ledger *test, encours_fact_options options)
{
    check_ok(fact_try_record(test, &options));
}

void fact_check(encours_view *view, encours_cursor_options options, int32_t day,
                const int64_t *expected)
{
    encours_cursor *cursor;
    size_t count, wanted = 0;
    if (day != ENCOURS_DATE_NONE)
        options.as_of = (encours_optional_date){1, {day}};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_FACTS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    while (expected[wanted] != 0)
        wanted++;
    check_equal(count, wanted);
    for (size_t i = 0; i < count; i++)
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[i], expected[i]);
    encours_cursor_free(cursor);
}

/* SPDX-License-Identifier: MIT */
/* What has been is read back from a compacted ledger, when it reaches that far; and what a figure
 * by itself is read from. */
#include "credit/credit.h"
#include "credit_scenario.h"
#include "encours/compact.h"
#include "encours/totals.h"
#include "ledger/shelf.h"

/* Rows that lie before what compaction gives up, so that it gives up something. */
static void settle_many(test_ledger *test, uint64_t customer, int32_t day)
{
    for (int i = 0; i < 300; i++) {
        uint64_t invoice = ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, day, day, 10);
        uint64_t paid = ledger_post(test, customer, ENCOURS_DOCUMENT_PAYMENT, day, NONE, 10);
        ledger_allocate(test, paid, invoice, 10, day);
    }
}

static void promise(test_ledger *test, int32_t kind, uint64_t subject, int32_t from, int32_t date)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_PROMISE, subject, from, 10, NULL);
    fact.subject_kind = kind;
    fact.date = scenario_day(date);
    fact.until = scenario_day(date);
    scenario_record(test, fact);
}

static void what_was_given_up_is_read_back(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t returned = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 60, NONE, 40);
    scenario_cancel(&test, returned, DAY - 50, ENCOURS_CANCEL_RETURNED);
    uint64_t late = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 90, DAY - 60, 10);
    promise(&test, ENCOURS_SUBJECT_DOCUMENT, late, DAY - 80, DAY - 55);
    promise(&test, ENCOURS_SUBJECT_CUSTOMER, customer, DAY - 59, DAY - 52);
    settle_many(&test, customer, DAY - 58);
    uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 45, NONE, 10);
    ledger_allocate(&test, paid, late, 10, DAY - 45);
    settle_many(&test, ledger_customer(&test, "OTHER"), DAY - 45);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 7);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures before = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(before, RETURNED), 40);
    check_equal(VALUE(before, RETURNED_ITEMS), 1);
    check_equal(VALUE(before, BROKEN_PROMISES), 1); /* of the document: the customer paid more */
    check_equal(VALUE(before, DAYS_SINCE_PAYMENT), 45);
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(
        encours_ledger_compact(test.ledger, (encours_date){DAY - 10}, NULL, &is, check_error()));
    check(is.documents > 200);
    encours_credit_figures after = scenario_figures(&test, customer, policy, DAY);
    check(memcmp(&before, &after, sizeof before) == 0);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, NONE, 3);
    after = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(after, LAST_PAYMENT), 3); /* known without reading back */
    after = scenario_figures(&test, customer, policy, DAY + 500);
    check_equal(VALUE(after, RETURNED), 0);
    check_equal(VALUE(after, BROKEN_PROMISES), 0);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void read_from_totals_where_they_say_the_same(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 50, DAY - 20, 100);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 50, DAY - 5, 10);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.tolerance_days = 10;
    encours_policy *policy = scenario_policy(test.context, &exposure);
    int32_t bounds[64];
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    check_ok(encours_policy_bounds(policy, bounds, 64, &options.bound_count, check_error()));
    options.bounds = bounds;
    check_ok(
        encours_ledger_totals_register(test.ledger, (encours_date){DAY}, &options, check_error()));
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    const struct {
        int figure;
        bool from_totals;
        int64_t value;
    } cases[] = {
        {ENCOURS_FIGURE_OVERDUE, true, 100},      {ENCOURS_FIGURE_OLDEST_DAYS, true, 20},
        {ENCOURS_FIGURE_OVERDUE_ITEMS, true, 1},  {ENCOURS_FIGURE_OPEN_ITEMS, true, 2},
        {ENCOURS_FIGURE_EXPOSURE, true, 110},     {ENCOURS_FIGURE_RECEIVABLES, true, 110},
        {ENCOURS_FIGURE_DISPUTED, true, 0},       {ENCOURS_FIGURE_TOLERATED, false, 10},
        {ENCOURS_FIGURE_OPEN_DEBITS, false, 110}, {ENCOURS_FIGURE_OVERDUE_SHARE, false, 9091},
    };
    enc_profile profile;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        check_ok(enc_profile_compute(credit, 0, enc_figure_bit(cases[i].figure), &profile,
                                     check_error()));
        check_equal(profile.flags & ENC_PROFILE_TOTALS,
                    cases[i].from_totals ? ENC_PROFILE_TOTALS : 0);
        check_equal(profile.values[cases[i].figure], cases[i].value);
    }
    encours_credit_free(credit);
    credit = scenario_credit(&test, policy, DAY + 1, NULL); /* totals of another day */
    check_ok(enc_profile_compute(credit, 0, enc_figure_bit(ENCOURS_FIGURE_OVERDUE), &profile,
                                 check_error()));
    check_equal(profile.flags & ENC_PROFILE_TOTALS, 0);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(what_was_given_up_is_read_back, read_from_totals_where_they_say_the_same)

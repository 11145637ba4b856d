/* SPDX-License-Identifier: MIT */
/* Random settlements, bills and revaluations as commands of the library. */
#include "encours/bill.h"
#include "encours/rates.h"
#include "encours/revalue.h"
#include "encours/settle.h"
#include "properties/ledger_build.h"
#include "support/check.h"

static void build_settle(random_builder *b, const model_command *c)
{
    encours_settle_options options = ENCOURS_SETTLE_OPTIONS_INIT;
    encours_ref invoices[MODEL_MATCHED];
    for (int i = 0; i < c->matched_count; i++)
        invoices[i] = random_document_ref(b, c->matched[i]);
    options.payment = c->credit != 0 ? random_document_ref(b, c->credit) : 0;
    options.amount = c->amount;
    options.from.epoch_day = c->day;
    options.surplus = c->surplus;
    options.surplus_max = c->surplus_max;
    options.exchange = (uint32_t)c->exchange;
    if (c->write_off_max >= 0)
        options.write_off_max = (encours_optional_i64){1, 0, c->write_off_max};
    options.count = (size_t)c->matched_count;
    options.invoices = invoices;
    options.asked = c->asked[0] >= 0 ? c->asked : NULL;
    options.discount = c->discount;
    options.write_off = c->write_off;
    options.fee = c->fee;
    check_ok(encours_transaction_settle(b->transaction, &options,
                                        &b->matchings[b->matching_count++], check_error()));
}

static void build_bill(random_builder *b, const model_command *c)
{
    encours_bill_options options = ENCOURS_BILL_OPTIONS_INIT;
    encours_ref debts[MODEL_MATCHED], bill;
    for (int i = 0; i < c->matched_count; i++)
        debts[i] = random_document_ref(b, c->matched[i]);
    options.customer = random_customer_ref(b, c->customer);
    options.amount = c->amount;
    options.base_amount = c->base;
    options.currency = model_currencies[c->currency];
    options.date.epoch_day = c->day;
    options.due.epoch_day = c->due;
    options.count = (size_t)c->matched_count;
    options.debts = debts;
    check_ok(encours_transaction_accept_bill(b->transaction, &options, &bill,
                                             &b->matchings[b->matching_count++], check_error()));
}

/* The rates are read in the call. */
static void build_revaluation(const random_builder *b, const model_command *c)
{
    static const int64_t units[MODEL_CURRENCIES] = {1, 100, 10000}; /* the yen has no cents */
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    encours_rates_columns columns = ENCOURS_RATES_COLUMNS_INIT;
    uint16_t from[MODEL_CURRENCIES], to[MODEL_CURRENCIES];
    int32_t days[MODEL_CURRENCIES];
    int64_t numerators[MODEL_CURRENCIES], denominators[MODEL_CURRENCIES];
    encours_context *context;
    encours_rates *rates;
    for (int i = 1; i < MODEL_CURRENCIES; i++) {
        if (c->rates[i] == 0)
            continue;
        from[columns.count] = model_currencies[i];
        to[columns.count] = model_currencies[0];
        days[columns.count] = MODEL_FIRST_DAY - 100;
        numerators[columns.count] = c->rates[i];
        denominators[columns.count++] = units[i];
    }
    columns.from = from;
    columns.to = to;
    columns.valid_from = days;
    columns.numerator = numerators;
    columns.denominator = denominators;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_rates_new(context, &columns, NULL, &rates, check_error()));
    options.rates = rates;
    options.closing.epoch_day = c->day;
    options.method = c->flag ? ENCOURS_REVALUATION_REVERSED : ENCOURS_REVALUATION_CUMULATIVE;
    options.scope = c->losses ? ENCOURS_REVALUATION_LOSSES : ENCOURS_REVALUATION_ALL;
    check_ok(encours_transaction_revalue(b->transaction, &options, check_error()));
    encours_rates_free(rates);
    encours_context_free(context);
}

void random_build_settlement(random_builder *b, const model_command *c)
{
    encours_date day = {c->day};
    switch (c->kind) {
    case MODEL_SETTLE:
        build_settle(b, c);
        break;
    case MODEL_UNMATCH:
        check_ok(encours_transaction_unmatch(b->transaction, random_matching_ref(b, c->target), day,
                                             check_error()));
        break;
    case MODEL_BILL:
        build_bill(b, c);
        break;
    case MODEL_DISHONOUR:
        check_ok(encours_transaction_dishonour_bill(
            b->transaction, random_document_ref(b, c->target), random_matching_ref(b, c->matching),
            day, check_error()));
        break;
    default:
        build_revaluation(b, c);
    }
}

/* SPDX-License-Identifier: MIT */
#include "ledger/snapshot_rules.h"

#include <stddef.h>
#include <string.h>

#include "ledger/engine.h"

#define AT(type, member) offsetof(type, member)
#define OF(member) offsetof(enc_counts, member)
#define ANY(column) ENC_RULE_ANY(column)
#define ROW(column, at, target) ENC_RULE_ROW(column, at, OF(target))
#define LESS(column, at, bound) ENC_RULE_LESS(column, at, bound)
#define LINK(column, at, target) ENC_RULE_LINK(column, at, OF(target))
#define OLDER(column, at) ENC_RULE_OF(OLDER, column, at)
#define DAY(column, at) ENC_RULE_OF(DAY, column, at)
#define DAY_OR_NONE(column, at) ENC_RULE_OF(DAY_OR_NONE, column, at)
#define AMOUNT(column, at) ENC_RULE_OF(AMOUNT, column, at)
#define TEXT(column, at) ENC_RULE_OF(TEXT, column, at)
#define RISING(column, target)                                                                     \
    {                                                                                              \
        column, 0, ENC_RULE_RISING, OF(target), 0                                                  \
    }

/* Texts, transactions, kinds of events, currencies and attributes are looked at as a whole. */
static const enc_row_rule rules[] = {
    ANY("texts"),
    TEXT("transactions", AT(enc_transaction_row, actor)),
    TEXT("transactions", AT(enc_transaction_row, reason)),
    ANY("event_kinds"),
    ANY("currencies"),
    TEXT("dimensions", 0),
    ROW("values", AT(enc_value, dimension), dimensions),
    TEXT("values", AT(enc_value, text)),
    TEXT("terms", 0),
    TEXT("customer_code", 0),
    LINK("customer_party", 0, parties),
    LINK("customer_head", 0, documents),
    LINK("customer_dimension_head", 0, customer_dimensions),
    ROW("customer_dimensions", AT(enc_customer_dimension, customer), customers),
    OLDER("customer_dimensions", AT(enc_customer_dimension, previous_after)),
    ROW("customer_dimensions", AT(enc_customer_dimension, dimension), dimensions),
    LINK("customer_dimensions", AT(enc_customer_dimension, value_after), values),
    DAY("customer_dimensions", AT(enc_customer_dimension, from)),
    ROW("document_customer", 0, customers),
    TEXT("document_number", 0),
    TEXT("document_key", 0),
    DAY_OR_NONE("document_issue", 0),
    DAY("document_effective", 0),
    {"document_attributes", 0, ENC_RULE_ATTRIBUTES, 0, 0},
    RISING("document_first_line", lines),
    LINK("document_extra", 0, extras),
    OLDER("document_previous", 0),
    LINK("document_cancel", 0, cancellations),
    LINK("extras", AT(enc_extra, terms_after), terms),
    ROW("document_dimensions", AT(enc_document_dimension, dimension), dimensions),
    ROW("document_dimensions", AT(enc_document_dimension, value), values),
    AMOUNT("line_amount", 0),
    DAY_OR_NONE("line_due", 0),
    ROW("line_document", 0, documents),
    LINK("line_head", 0, allocations),
    AMOUNT("allocations", AT(enc_allocation, amount)),
    ROW("allocations", AT(enc_allocation, credit_line), lines),
    ROW("allocations", AT(enc_allocation, debit_line), lines),
    OLDER("allocations", AT(enc_allocation, previous_credit_after)),
    OLDER("allocations", AT(enc_allocation, previous_debit_after)),
    DAY("allocations", AT(enc_allocation, from)),
    LINK("allocations", AT(enc_allocation, end_after), ends),
    RISING("matchings", allocations),
    ROW("ends", AT(enc_end, allocation), allocations),
    DAY("ends", AT(enc_end, at)),
    ROW("cancellations", AT(enc_cancellation, document), documents),
    DAY("cancellations", AT(enc_cancellation, at)),
    ROW("transfers", AT(enc_transfer, credit), documents),
    ROW("transfers", AT(enc_transfer, debit), documents),
    ROW("parties", 0, customers),
    LINK("party_erased", 0, erasures),
    ROW("erasures", 0, parties),
    DAY_OR_NONE("periods", AT(enc_period, closed_to)),
    LESS("periods", AT(enc_period, reopened), 2),
    ANY("fact_subjects"),
    LINK("fact_head", 0, facts),
    ROW("facts", AT(enc_fact, subject), fact_subjects),
    LINK("facts", AT(enc_fact, related_after), fact_subjects),
    OLDER("facts", AT(enc_fact, previous_after)),
    OLDER("facts", AT(enc_fact, previous_related_after)),
    LINK("facts", AT(enc_fact, own_after), fact_subjects),
    OLDER("facts", AT(enc_fact, previous_own_after)),
    DAY("facts", AT(enc_fact, from)),
    DAY_OR_NONE("facts", AT(enc_fact, until)),
    DAY_OR_NONE("facts", AT(enc_fact, date)),
    TEXT("facts", AT(enc_fact, code)),
    LINK("facts", AT(enc_fact, party), parties),
    LINK("facts", AT(enc_fact, end_after), fact_ends),
    ROW("fact_ends", AT(enc_fact_end, fact), facts),
    DAY("fact_ends", AT(enc_fact_end, at)),
    LINK("customer_order_head", 0, orders),
    AMOUNT("orders", AT(enc_order, amount)),
    ROW("orders", AT(enc_order, customer), customers),
    ROW("orders", AT(enc_order, currency), currencies),
    DAY("orders", AT(enc_order, ordered)),
    DAY_OR_NONE("orders", AT(enc_order, expected)),
    OLDER("orders", AT(enc_order, previous_after)),
    TEXT("order_number", 0),
    TEXT("order_key", 0),
    LINK("order_step_head", 0, order_steps),
    ROW("order_steps", AT(enc_order_step, order), orders),
    OLDER("order_steps", AT(enc_order_step, previous_after)),
    DAY("order_steps", AT(enc_order_step, day)),
    DAY_OR_NONE("order_steps", AT(enc_order_step, expected)),
};

const enc_row_rule *enc_row_rules(size_t *count)
{
    *count = sizeof rules / sizeof rules[0];
    return rules;
}

/* The lines of a column in one list; they stand together. */
static const enc_row_rule *find(const enc_row_rule *list, size_t lines, const char *name,
                                size_t *count)
{
    size_t first = 0;
    *count = 0;
    while (first < lines && strcmp(list[first].column, name) != 0)
        first++;
    while (first + *count < lines && strcmp(list[first + *count].column, name) == 0)
        ++*count;
    return list + first;
}

const enc_row_rule *enc_row_rules_of(const char *name, size_t *count)
{
    const enc_row_rule *found = find(rules, sizeof rules / sizeof rules[0], name, count);
    for (size_t i = 0; *count == 0 && enc_engines[i] != NULL; i++)
        found = find(enc_engines[i]->rules, enc_engines[i]->rule_count, name, count);
    return found;
}

/* SPDX-License-Identifier: MIT */
#include "ledger/fact_rules.h"

#include "encours/fact.h"

enum {
    OF_LEDGER = 1 << ENCOURS_SUBJECT_LEDGER,
    OF_CUSTOMER = 1 << ENCOURS_SUBJECT_CUSTOMER,
    OF_DOCUMENT = 1 << ENCOURS_SUBJECT_DOCUMENT,
    OF_LINE = 1 << ENCOURS_SUBJECT_LINE,
    OF_ORDER = 1 << ENCOURS_SUBJECT_ORDER,
    OF_FACT = 1 << ENCOURS_SUBJECT_FACT,
    OF_ITEM = OF_DOCUMENT | OF_LINE,
    OF_TRADE = OF_CUSTOMER | OF_DOCUMENT | OF_ORDER,
    OF_ANY = OF_LEDGER | OF_CUSTOMER | OF_ITEM | OF_ORDER
};

typedef struct fact_rule {
    uint8_t subjects;
    uint8_t related; /* what is related when the fact needs that; else anything */
    uint16_t needs;
    bool no_money; /* an amount has no currency */
} fact_rule;

static const fact_rule rules[] = {
    [ENCOURS_FACT_DISPUTE] = {OF_ITEM, 0, 0, false},
    [ENCOURS_FACT_PROMISE] = {OF_CUSTOMER | OF_ITEM, 0, ENC_FACT_HAS_DATE, false},
    [ENCOURS_FACT_DEFERRAL] = {OF_ITEM, 0, ENC_FACT_HAS_DATE, false},
    [ENCOURS_FACT_LIMIT] = {OF_CUSTOMER, 0, ENC_FACT_HAS_AMOUNT | ENC_FACT_HAS_CURRENCY, false},
    [ENCOURS_FACT_GUARANTEE] = {OF_CUSTOMER | OF_DOCUMENT | OF_ORDER, 0,
                                ENC_FACT_HAS_AMOUNT | ENC_FACT_HAS_CURRENCY, false},
    [ENCOURS_FACT_LEVEL] = {OF_CUSTOMER | OF_ITEM, 0, ENC_FACT_HAS_AMOUNT, false},
    [ENCOURS_FACT_HOLD] = {OF_ANY, 0, 0, false},
    [ENCOURS_FACT_PARENT] = {OF_CUSTOMER, OF_CUSTOMER, ENC_FACT_HAS_RELATED, false},
    [ENCOURS_FACT_MERGED] = {OF_CUSTOMER, OF_CUSTOMER, ENC_FACT_HAS_RELATED, false},
    [ENCOURS_FACT_IDENTIFIER] = {OF_CUSTOMER | OF_LEDGER, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_LEGAL_HOLD] = {OF_ANY, 0, 0, false},
    [ENCOURS_FACT_RETENTION] = {OF_ITEM, 0, ENC_FACT_HAS_AMOUNT, false},
    [ENCOURS_FACT_ADVANCE_ORDER] = {OF_DOCUMENT, OF_ORDER, ENC_FACT_HAS_RELATED, false},
    [ENCOURS_FACT_NETTING] = {OF_CUSTOMER | OF_DOCUMENT, 0, 0, false},
    [ENCOURS_FACT_OTHER] = {OF_ANY, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_SCORE] = {OF_CUSTOMER, 0, ENC_FACT_HAS_AMOUNT | ENC_FACT_HAS_CODE, true},
    [ENCOURS_FACT_RISK_CLASS] = {OF_CUSTOMER, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_STATUS] = {OF_CUSTOMER, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_RELEASE] = {OF_TRADE, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_EXCLUSION] = {OF_CUSTOMER, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_WATCH] = {OF_CUSTOMER, 0, 0, false},
    [ENCOURS_FACT_DRAFT] = {OF_CUSTOMER | OF_ORDER, 0, ENC_FACT_HAS_AMOUNT | ENC_FACT_HAS_CURRENCY,
                            false},
    [ENCOURS_FACT_REQUEST] = {OF_TRADE | OF_LEDGER, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_STEP] = {OF_FACT, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_DELEGATION] = {OF_LEDGER, 0, ENC_FACT_HAS_CODE | ENC_FACT_HAS_UNTIL, false},
    [ENCOURS_FACT_ASSIGNED] = {OF_CUSTOMER, 0, ENC_FACT_HAS_CODE, false},
    [ENCOURS_FACT_TERMS] = {OF_CUSTOMER, 0, ENC_FACT_HAS_CODE, true},
};

const char *enc_fact_own_command(int32_t kind)
{
    return kind == ENCOURS_FACT_REQUEST ? "encours_transaction_request()"
           : kind == ENCOURS_FACT_STEP  ? "encours_transaction_request_step()"
                                        : NULL;
}

unsigned enc_fact_level(const enc_fact_event *fact)
{
    return fact->kind >= ENCOURS_FACT_SCORE || fact->subject.kind == ENCOURS_SUBJECT_FACT ? 3 : 2;
}

unsigned enc_fact_members(const enc_fact_event *fact)
{
    return (fact->has_amount ? ENC_FACT_HAS_AMOUNT : 0u) |
           (fact->currency_after != 0 ? ENC_FACT_HAS_CURRENCY : 0u) |
           (fact->until != ENCOURS_DATE_NONE ? ENC_FACT_HAS_UNTIL : 0u) |
           (fact->date != ENCOURS_DATE_NONE ? ENC_FACT_HAS_DATE : 0u) |
           (fact->code.size > 0 ? ENC_FACT_HAS_CODE : 0u) |
           (fact->party != 0 ? ENC_FACT_HAS_PARTY : 0u) |
           (fact->related.kind != 0 ? ENC_FACT_HAS_RELATED : 0u);
}

static encours_status invalid(encours_error *error, const char *field, const char *message)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s", message);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_needs(const fact_rule *rule, unsigned has, encours_error *error)
{
    static const struct {
        unsigned member;
        const char *field;
    } names[] = {
        {ENC_FACT_HAS_AMOUNT, "amount"},   {ENC_FACT_HAS_CURRENCY, "currency"},
        {ENC_FACT_HAS_DATE, "date"},       {ENC_FACT_HAS_CODE, "code"},
        {ENC_FACT_HAS_RELATED, "related"}, {ENC_FACT_HAS_UNTIL, "until"},
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if ((rule->needs & names[i].member & ~has) != 0)
            return invalid(error, names[i].field, "a fact of this kind states more than this one");
    return ENCOURS_OK;
}

encours_status enc_fact_check(const enc_fact_event *fact, encours_error *error)
{
    unsigned has = enc_fact_members(fact);
    if (fact->kind < 1 || fact->kind >= sizeof rules / sizeof rules[0])
        return invalid(error, "kind", "this version knows no fact of this kind");
    const fact_rule *rule = &rules[fact->kind];
    if (fact->subject.kind > ENCOURS_SUBJECT_FACT ||
        (rule->subjects >> fact->subject.kind & 1) == 0)
        return invalid(error, "subject_kind", "a fact of this kind is not of such a subject");
    if (fact->subject.kind == ENCOURS_SUBJECT_LEDGER && fact->subject.row != 0)
        return invalid(error, "subject", "the ledger has no number");
    if (fact->until != ENCOURS_DATE_NONE && fact->until <= fact->from)
        return invalid(error, "until", "a fact ends after its first day");
    if ((has & (ENC_FACT_HAS_AMOUNT | ENC_FACT_HAS_CURRENCY)) == ENC_FACT_HAS_CURRENCY)
        return invalid(error, "currency", "a currency is that of an amount");
    if (rule->no_money && fact->currency_after != 0)
        return invalid(error, "currency", "the amount of a fact of this kind is not of money");
    if ((has & ENC_FACT_HAS_RELATED) != 0 && fact->related.kind != ENCOURS_SUBJECT_CUSTOMER &&
        fact->related.kind != ENCOURS_SUBJECT_DOCUMENT &&
        fact->related.kind != ENCOURS_SUBJECT_ORDER)
        return invalid(error, "related_kind", "customers, documents and orders can be related");
    if ((has & ENC_FACT_HAS_RELATED) != 0 && rule->related != 0 &&
        (rule->related >> fact->related.kind & 1) == 0)
        return invalid(error, "related_kind",
                       "a fact of this kind does not relate to such a thing");
    if (fact->related.kind == fact->subject.kind && fact->related.row == fact->subject.row)
        return invalid(error, "related", "a fact relates its subject to another");
    return check_needs(rule, has, error);
}

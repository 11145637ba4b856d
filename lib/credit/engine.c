/* SPDX-License-Identifier: MIT */
#include "credit/engine.h"

#include "credit/approval.h"
#include "credit/kinds.h"
#include "encours/fact.h"

#define COUNT(member) offsetof(enc_counts, member)
#define OF(rows) offsetof(enc_counts, engine[ENC_ROWS_##rows])
#define AT(column) offsetof(enc_state, engine_columns[ENC_CREDIT_##column])

static const enc_kind kinds[] = {
    {3, OF(POLICIES), enc_put_policy, enc_get_policy, enc_apply_policy, NULL, enc_show_policy},
    {3, OF(DECISIONS), enc_put_decision, enc_get_decision, enc_apply_decision, enc_about_decision,
     enc_show_decision},
};

size_t enc_credit_event_size_max(const enc_event *event)
{
    if (event->kind == ENCOURS_EVENT_POLICY) {
        const enc_policy_event *policy = event->as.engine;
        return 64 + ENC_SHA256_SIZE + policy->name.size + policy->version.size + policy->size;
    }
    const enc_decision_event *decision = event->as.engine;
    return 224 + ENC_SHA256_SIZE + (size_t)decision->row.reason_count * 40;
}

static uint32_t older_decision(const enc_state *state, uint32_t customer, uint32_t after)
{
    (void)customer;
    return enc_decision_at(state, after - 1)->previous_after;
}

#define WORD(type, member) ENC_COLUMN_WORD(type, member)
static const enc_column_info columns[] = {
    ENC_COLUMN_OF_ROWS("policies", AT(POLICIES), enc_policy_row, "4*5 1*32", OF(POLICIES),
                       WORD(enc_policy_row, name) | WORD(enc_policy_row, version)),
    ENC_COLUMN_OF_ROWS("policy_bytes", AT(POLICY_BYTES), uint8_t, "1", OF(POLICY_BYTES), 0),
    ENC_COLUMNS_OF_CHAINS("customer_decision_head", AT(DECISION_HEAD), "customer_decision_tip",
                          AT(DECISION_TIP), COUNT(customers), OF(DECISIONS), older_decision),
    ENC_COLUMN_OF_ROWS("decisions", AT(DECISIONS), enc_decision, "8*6 4*12 2 1*38", OF(DECISIONS),
                       0),
    ENC_COLUMN_OF_ROWS("decision_reasons", AT(REASONS), enc_decision_reason, "8*2 4*2 2*3 1*2",
                       OF(DECISION_REASONS), 0),
};

static const enc_row_rule rules[] = {
    ENC_RULE_OF(TEXT, "policies", offsetof(enc_policy_row, name)),
    ENC_RULE_OF(TEXT, "policies", offsetof(enc_policy_row, version)),
    ENC_RULE_OF(DAY, "policies", offsetof(enc_policy_row, from)),
    ENC_RULE_ROW("policies", offsetof(enc_policy_row, first_byte), OF(POLICY_BYTES)),
    ENC_RULE_ANY("policy_bytes"),
    ENC_RULE_LINK("customer_decision_head", 0, OF(DECISIONS)),
    ENC_RULE_ROW("decisions", offsetof(enc_decision, customer), COUNT(customers)),
    ENC_RULE_OF(OLDER, "decisions", offsetof(enc_decision, previous_after)),
    ENC_RULE_OF(DAY, "decisions", offsetof(enc_decision, as_of)),
    ENC_RULE_ROW("decisions", offsetof(enc_decision, known), COUNT(transactions)),
    ENC_RULE_ROW("decisions", offsetof(enc_decision, policy), OF(POLICIES)),
    ENC_RULE_LINK("decisions", offsetof(enc_decision, order_after), COUNT(orders)),
    ENC_RULE_LINK("decisions", offsetof(enc_decision, value_after), COUNT(values)),
    ENC_RULE_LINK("decision_reasons", offsetof(enc_decision_reason, release_after), COUNT(facts)),
    ENC_RULE_ROW("decision_reasons", offsetof(enc_decision_reason, decision), OF(DECISIONS)),
};

/* Bytes of policies lie one behind the other, and each policy has some. */
static bool policies_hold(const enc_state *state, const enc_counts *counts)
{
    uint64_t next = 0;
    for (uint32_t row = 0; row < enc_policies_count(counts); row++) {
        const enc_policy_row *policy = enc_policy_at(state, row);
        if (policy->first_byte != next || policy->size < 1 || policy->size > ENC_POLICY_BYTES_MAX)
            return false;
        next += policy->size;
    }
    return next == counts->engine[ENC_ROWS_POLICY_BYTES];
}

static bool subject_holds(const enc_state *state, const enc_counts *counts,
                          const enc_decision *decision)
{
    uint32_t there = decision->subject_kind == ENCOURS_SUBJECT_CUSTOMER   ? counts->customers
                     : decision->subject_kind == ENCOURS_SUBJECT_DOCUMENT ? counts->documents
                     : decision->subject_kind == ENCOURS_SUBJECT_ORDER    ? counts->orders
                                                                          : 0;
    enc_fact_subject subject = {decision->subject_kind, decision->subject};
    return decision->subject < there &&
           enc_subject_customer(state, &subject) == decision->customer + 1;
}

static bool decisions_hold(const enc_state *state, const enc_counts *counts)
{
    uint64_t next = 0;
    for (uint32_t row = 0; row < enc_decisions_count(counts); row++) {
        const enc_decision *decision = enc_decision_at(state, row);
        if (!subject_holds(state, counts, decision) || decision->first_reason != next ||
            decision->reason_count > ENC_DECISION_REASONS_MAX || decision->stage < 1 ||
            decision->stage > ENC_DECISION_STAGES || decision->outcome < 1 ||
            decision->outcome > ENC_DECISION_OUTCOMES ||
            decision->currency_after > counts->currencies ||
            decision->asked_currency_after > counts->currencies)
            return false;
        next += decision->reason_count;
        if (next > counts->engine[ENC_ROWS_DECISION_REASONS])
            return false;
        for (uint32_t i = decision->first_reason; i < next; i++)
            if (enc_reason_at(state, i)->decision != row)
                return false;
    }
    return next == counts->engine[ENC_ROWS_DECISION_REASONS];
}

static const char *fault(const enc_state *state, const enc_counts *counts)
{
    if (!policies_hold(state, counts))
        return "its policies do not have the bytes there are";
    return decisions_hold(state, counts) ? NULL : "its decisions are not what decisions can be";
}

static const enc_engine_command commands[] = {
    {enc_run_policy, "policy", OF(POLICIES)},
    {enc_run_decision, "decision", OF(DECISIONS)},
    {enc_run_request_step, NULL, 0},
};

static const enc_engine_rows *const rows[] = {&enc_policy_rows, &enc_decision_rows};

enum { COUNT_OF_KINDS = sizeof kinds / sizeof kinds[0] };

const enc_engine enc_credit_engine = {
    .name = "credit",
    .kinds = kinds,
    .kind_first = ENCOURS_EVENT_POLICY,
    .kind_count = COUNT_OF_KINDS,
    .event_size_max = enc_credit_event_size_max,
    .ask = enc_credit_ask,
    .columns = columns,
    .column_count = sizeof columns / sizeof columns[0],
    .rules = rules,
    .rule_count = sizeof rules / sizeof rules[0],
    .fault = fault,
    .publish = enc_credit_publish,
    .rollback = enc_credit_rollback,
    .check_fact_end = enc_request_check_end,
    .commands = commands,
    .command_first = ENC_COMMAND_POLICY,
    .command_count = ENC_COMMANDS_CREDIT_END - ENC_COMMAND_POLICY,
    .rows = rows,
    .row_count = sizeof rows / sizeof rows[0],
    .event_text = enc_credit_event_text,
};

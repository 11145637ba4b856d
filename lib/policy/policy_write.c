/* SPDX-License-Identifier: MIT */
/* All that a policy says, a line a member. */
#include <stdio.h>
#include <string.h>

#include "policy/policy.h"

static encours_status put(enc_buffer *buffer, const char *key, const char *text,
                          encours_error *error)
{
    if (text == NULL)
        return ENCOURS_OK;
    ENC_TRY(enc_buffer_append(buffer, key, strlen(key), error));
    ENC_TRY(enc_buffer_append(buffer, "=", 1, error));
    ENC_TRY(enc_buffer_append(buffer, text, strlen(text), error));
    return enc_buffer_append(buffer, "\n", 1, error);
}

static encours_status put_number(enc_buffer *buffer, const char *key, int64_t value,
                                 encours_error *error)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, value);
    return put(buffer, key, text, error);
}

static encours_status put_plain(const encours_policy *p, enc_buffer *b, encours_error *error)
{
    ENC_TRY(put(b, "name", p->name, error));
    ENC_TRY(put(b, "version", p->version, error));
    ENC_TRY(put(b, "description", p->description, error));
    ENC_TRY(put_number(b, "currency", p->currency, error));
    ENC_TRY(put_number(b, "exponent", p->exponent, error));
    ENC_TRY(put_number(b, "combination", p->combination, error));
    for (size_t i = 0; i < p->bound_count; i++)
        ENC_TRY(put_number(b, "bound", p->bounds[i], error));
    const int32_t exposure[] = {p->exposure.open_debits,
                                p->exposure.bills,
                                p->exposure.unallocated,
                                p->exposure.credit_notes,
                                p->exposure.to_invoice,
                                p->exposure.orders,
                                p->exposure.drafts,
                                p->exposure.returned,
                                p->exposure.guarantees,
                                p->exposure.horizon_days,
                                p->exposure.undated_orders,
                                p->exposure.tolerance_days,
                                p->exposure.window_days,
                                p->exposure.customer_merged,
                                p->terms.days_max,
                                p->terms.days_default,
                                p->terms.legal_days,
                                p->agenda.review_days,
                                p->agenda.expiry_days,
                                p->agenda.guarantee_days,
                                p->agenda.release_days,
                                (int32_t)p->agenda.weekdays,
                                (int32_t)p->behaviour.experiences_min};
    for (size_t i = 0; i < sizeof exposure / sizeof exposure[0]; i++)
        ENC_TRY(put_number(b, "number", exposure[i], error));
    for (size_t i = 0; i < p->exposure.bill_class_count; i++)
        ENC_TRY(put_number(b, "bill", p->bill_classes[i], error));
    for (size_t i = 0; i < p->behaviour.class_count; i++) {
        ENC_TRY(put_number(b, "days", p->behaviour.upper_days[i], error));
        ENC_TRY(put_number(b, "weight", p->behaviour.weights[i], error));
    }
    for (size_t i = 1; i < ENC_POLICY_STAGES; i++) {
        ENC_TRY(put_number(b, "grace", p->stages[i].grace_days, error));
        ENC_TRY(put_number(b, "block", p->stages[i].block, error));
    }
    return put(b, "terms", p->terms.rule, error);
}

static encours_status put_lists(const encours_policy *p, enc_buffer *b, encours_error *error)
{
    for (size_t i = 0; i < p->limit_type_count; i++) {
        ENC_TRY(put(b, "limit", p->limit_types[i].code, error));
        ENC_TRY(put_number(b, "use", p->limit_types[i].use, error));
        ENC_TRY(put_number(b, "insured", p->limit_types[i].insured, error));
        ENC_TRY(put_number(b, "percent", p->limit_types[i].percent, error));
        ENC_TRY(put_number(b, "from", p->limit_types[i].season_from, error));
        ENC_TRY(put_number(b, "to", p->limit_types[i].season_to, error));
        ENC_TRY(put_number(b, "review", p->limit_types[i].review_days, error));
    }
    for (size_t i = 0; i < p->guarantee_count; i++) {
        ENC_TRY(put(b, "guarantee", p->guarantees[i].code, error));
        ENC_TRY(put_number(b, "percent", p->guarantees[i].percent, error));
        ENC_TRY(put_number(b, "group", p->guarantees[i].group, error));
        ENC_TRY(put_number(b, "maximum", p->guarantees[i].maximum, error));
    }
    for (size_t i = 0; i < p->class_count; i++) {
        ENC_TRY(put(b, "class", p->classes[i].code, error));
        ENC_TRY(put_number(b, "points", p->classes[i].points, error));
    }
    for (size_t i = 0; i < p->role_count; i++) {
        ENC_TRY(put(b, "role", p->roles[i].role, error));
        ENC_TRY(put(b, "action", p->roles[i].action, error));
        ENC_TRY(put_number(b, "effect", p->roles[i].effect, error));
        ENC_TRY(put_number(b, "amount", p->roles[i].amount_max, error));
    }
    return ENCOURS_OK;
}

static encours_status put_rules(const encours_policy *p, enc_buffer *b, encours_error *error)
{
    for (size_t i = 0; i < p->rule_count; i++) {
        const enc_policy_rule *rule = &p->rules[i];
        ENC_TRY(put(b, "rule", rule->code, error));
        ENC_TRY(put(b, "test", rule->test_text, error));
        ENC_TRY(put(b, "when", rule->when_text, error));
        ENC_TRY(put(b, "excuses", rule->excuses_text, error));
        ENC_TRY(put(b, "by", rule->role, error));
        ENC_TRY(put(b, "english", rule->english, error));
        ENC_TRY(put(b, "french", rule->french, error));
        ENC_TRY(put_number(b, "outcome", rule->outcome, error));
        ENC_TRY(put_number(b, "missing", rule->missing, error));
        ENC_TRY(put_number(b, "stages", rule->stages, error));
    }
    for (size_t i = 0; i < p->points_count; i++) {
        ENC_TRY(put(b, "criterion", p->points[i].criterion, error));
        ENC_TRY(put(b, "when", p->points[i].when_text, error));
        ENC_TRY(put_number(b, "points", p->points[i].points, error));
        ENC_TRY(put_number(b, "weight", p->points[i].weight, error));
    }
    for (size_t i = 0; i < p->assignment_count; i++) {
        ENC_TRY(put(b, "table", p->tables[p->assignments[i].table].code, error));
        ENC_TRY(put(b, "value", p->assignments[i].value, error));
        ENC_TRY(put(b, "when", p->assignments[i].when_text, error));
    }
    for (size_t i = 0; i < p->approval_count; i++) {
        ENC_TRY(put(b, "approval", p->approvals[i].code, error));
        ENC_TRY(put(b, "action", p->approvals[i].action, error));
        ENC_TRY(put(b, "by", p->approvals[i].role, error));
        ENC_TRY(put(b, "when", p->approvals[i].when_text, error));
        ENC_TRY(put_number(b, "amount", p->approvals[i].amount_max, error));
        ENC_TRY(put_number(b, "approvers", p->approvals[i].approvers, error));
        ENC_TRY(put_number(b, "expiry", p->approvals[i].expiry_days, error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_write(const encours_policy *policy, enc_buffer *buffer,
                                encours_error *error)
{
    ENC_TRY(put_plain(policy, buffer, error));
    ENC_TRY(put_lists(policy, buffer, error));
    return put_rules(policy, buffer, error);
}

/* SPDX-License-Identifier: MIT */
#include "policy/policy_form.h"

#include "encours/policy_parts.h"

#define FIELD(type, name, written, what)                                                           \
    {                                                                                              \
        .attribute = (written), .member = #name, .offset = offsetof(type, name), .kind = (what)    \
    }
#define REQUIRED(type, name, written, what)                                                        \
    {                                                                                              \
        .attribute = (written), .member = #name, .offset = offsetof(type, name), .kind = (what),   \
        .required = true                                                                           \
    }
#define OR_NONE(type, name, written)                                                               \
    {                                                                                              \
        .attribute = (written), .member = #name, .offset = offsetof(type, name),                   \
        .kind = ENC_FORM_NUMBER, .negative_none = true                                             \
    }
#define WORD(type, name, written, list, needed)                                                    \
    {                                                                                              \
        .attribute = (written), .member = #name, .offset = offsetof(type, name),                   \
        .kind = ENC_FORM_WORD, .words = (list), .required = (needed)                               \
    }
#define FORM(name, element)                                                                        \
    const enc_form enc_form_##name = {element, name##_fields,                                      \
                                      sizeof name##_fields / sizeof name##_fields[0]}

const enc_form_word enc_form_combinations[] = {
    {"latest", ENCOURS_LIMITS_LATEST},         {"sum", ENCOURS_LIMITS_SUM},
    {"largest", ENCOURS_LIMITS_LARGEST},       {"smallest", ENCOURS_LIMITS_SMALLEST},
    {"first-type", ENCOURS_LIMITS_FIRST_TYPE}, {NULL, 0},
};

static const enc_form_word uses[] = {
    {"base", ENCOURS_LIMIT_USE_BASE},
    {"add", ENCOURS_LIMIT_USE_ADD},
    {"replace", ENCOURS_LIMIT_USE_REPLACE},
    {"cap", ENCOURS_LIMIT_USE_CAP},
    {"group", ENCOURS_LIMIT_USE_GROUP},
    {"scoped", ENCOURS_LIMIT_USE_SCOPED},
    {NULL, 0},
};

static const enc_form_word outcomes[] = {
    {"accept", ENCOURS_OUTCOME_ACCEPT},
    {"warn", ENCOURS_OUTCOME_WARN},
    {"hold", ENCOURS_OUTCOME_HOLD},
    {"refuse", ENCOURS_OUTCOME_REFUSE},
    {NULL, 0},
};

static const enc_form_word stages[] = {
    {"quote", ENCOURS_STAGE_QUOTE},     {"order", ENCOURS_STAGE_ORDER},
    {"picking", ENCOURS_STAGE_PICKING}, {"delivery", ENCOURS_STAGE_DELIVERY},
    {"invoice", ENCOURS_STAGE_INVOICE}, {NULL, 0},
};

static const enc_form_word effects[] = {
    {"allow", ENCOURS_AUTHORISATION_ALLOW},
    {"deny", ENCOURS_AUTHORISATION_DENY},
    {"mask", ENCOURS_AUTHORISATION_MASK},
    {NULL, 0},
};

static const enc_form_field terms_fields[] = {
    FIELD(encours_policy_terms, rule, "rule", ENC_FORM_TEXT),
    OR_NONE(encours_policy_terms, days_max, "days-max"),
    OR_NONE(encours_policy_terms, days_default, "days-default"),
    OR_NONE(encours_policy_terms, legal_days, "legal-days"),
};
FORM(terms, "terms");

static const enc_form_field exposure_fields[] = {
    FIELD(encours_policy_exposure, horizon_days, "horizon-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_exposure, undated_orders, "undated-orders", ENC_FORM_FLAG),
    FIELD(encours_policy_exposure, tolerance_days, "tolerance-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_exposure, window_days, "window-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_exposure, customer_merged, "merged-customers", ENC_FORM_FLAG),
};
FORM(exposure, "exposure");

const enc_form_count enc_form_counts[ENC_FORM_COUNTS] = {
    {"open-debits", "open_debits", offsetof(encours_policy_exposure, open_debits)},
    {"bills", "bills", offsetof(encours_policy_exposure, bills)},
    {"unallocated", "unallocated", offsetof(encours_policy_exposure, unallocated)},
    {"credit-notes", "credit_notes", offsetof(encours_policy_exposure, credit_notes)},
    {"to-invoice", "to_invoice", offsetof(encours_policy_exposure, to_invoice)},
    {"orders", "orders", offsetof(encours_policy_exposure, orders)},
    {"drafts", "drafts", offsetof(encours_policy_exposure, drafts)},
    {"returned", "returned", offsetof(encours_policy_exposure, returned)},
    {"guarantees", "guarantees", offsetof(encours_policy_exposure, guarantees)},
};

static const enc_form_field guarantee_fields[] = {
    REQUIRED(encours_policy_guarantee, code, "kind", ENC_FORM_TEXT),
    FIELD(encours_policy_guarantee, percent, "percent", ENC_FORM_PERCENT),
    FIELD(encours_policy_guarantee, group, "group", ENC_FORM_FLAG),
    FIELD(encours_policy_guarantee, maximum, "maximum", ENC_FORM_AMOUNT),
};
FORM(guarantee, "guarantee");

static const enc_form_field limit_type_fields[] = {
    REQUIRED(encours_policy_limit_type, code, "code", ENC_FORM_TEXT),
    WORD(encours_policy_limit_type, use, "use", uses, false),
    FIELD(encours_policy_limit_type, insured, "insured", ENC_FORM_FLAG),
    FIELD(encours_policy_limit_type, percent, "percent", ENC_FORM_PERCENT),
    FIELD(encours_policy_limit_type, season_from, "from", ENC_FORM_DAY),
    FIELD(encours_policy_limit_type, season_to, "to", ENC_FORM_DAY),
    FIELD(encours_policy_limit_type, review_days, "review-days", ENC_FORM_NUMBER),
};
FORM(limit_type, "limit-type");

static const enc_form_field stage_fields[] = {
    WORD(encours_policy_stage, stage, "name", stages, true),
    FIELD(encours_policy_stage, grace_days, "grace-days", ENC_FORM_NUMBER),
    WORD(encours_policy_stage, block, "block", outcomes, false),
};
FORM(stage, "stage");

static const enc_form_field rule_fields[] = {
    REQUIRED(encours_policy_rule, code, "code", ENC_FORM_TEXT),
    WORD(encours_policy_rule, outcome, "outcome", outcomes, true),
    REQUIRED(encours_policy_rule, test, "test", ENC_FORM_TEXT),
    FIELD(encours_policy_rule, when, "when", ENC_FORM_TEXT),
    WORD(encours_policy_rule, missing, "missing", outcomes, false),
    FIELD(encours_policy_rule, excuses, "excuses", ENC_FORM_TEXT),
    FIELD(encours_policy_rule, role, "role", ENC_FORM_TEXT),
    {.attribute = "stages",
     .member = "stages",
     .offset = offsetof(encours_policy_rule, stages),
     .kind = ENC_FORM_STAGES,
     .words = stages},
};
FORM(rule, "rule");

static const enc_form_field points_fields[] = {
    FIELD(encours_policy_points, when, "when", ENC_FORM_TEXT),
    REQUIRED(encours_policy_points, points, "points", ENC_FORM_POINTS),
};
FORM(points, "points");

static const enc_form_field class_fields[] = {
    REQUIRED(encours_policy_class, code, "code", ENC_FORM_TEXT),
    FIELD(encours_policy_class, points, "from", ENC_FORM_POINTS64),
};
FORM(class, "class");

static const enc_form_field assignment_fields[] = {
    REQUIRED(encours_policy_assignment, value, "value", ENC_FORM_TEXT),
    FIELD(encours_policy_assignment, when, "when", ENC_FORM_TEXT),
};
FORM(assignment, "assign");

static const enc_form_field approval_fields[] = {
    REQUIRED(encours_policy_approval, code, "code", ENC_FORM_TEXT),
    REQUIRED(encours_policy_approval, action, "action", ENC_FORM_TEXT),
    REQUIRED(encours_policy_approval, role, "role", ENC_FORM_TEXT),
    FIELD(encours_policy_approval, when, "when", ENC_FORM_TEXT),
    FIELD(encours_policy_approval, amount_max, "up-to", ENC_FORM_AMOUNT),
    FIELD(encours_policy_approval, approvers, "approvers", ENC_FORM_NUMBER),
    FIELD(encours_policy_approval, expiry_days, "expiry-days", ENC_FORM_NUMBER),
};
FORM(approval, "level");

static const enc_form_field role_fields[] = {
    REQUIRED(encours_policy_role, action, "action", ENC_FORM_TEXT),
    WORD(encours_policy_role, effect, "effect", effects, false),
    FIELD(encours_policy_role, amount_max, "up-to", ENC_FORM_AMOUNT),
};
FORM(role, "may");

static const enc_form_field agenda_fields[] = {
    FIELD(encours_policy_agenda, review_days, "review-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_agenda, expiry_days, "expiry-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_agenda, guarantee_days, "guarantee-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_agenda, release_days, "release-days", ENC_FORM_NUMBER),
    FIELD(encours_policy_agenda, weekdays, "weekdays", ENC_FORM_WEEKDAYS),
};
FORM(agenda, "agenda");

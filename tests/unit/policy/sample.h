/* SPDX-License-Identifier: MIT */
/* Policies in few words. */
#ifndef ENC_TESTS_UNIT_POLICY_SAMPLE_H
#define ENC_TESTS_UNIT_POLICY_SAMPLE_H

#include "support/check.h"
#include "support/memory.h"

#include "encours/policy_builder.h"
#include "policy/policy.h"

enum { EUR = 978 };

static inline encours_policy_options sample_options(void)
{
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "wholesale";
    options.currency = EUR;
    return options;
}

static inline encours_policy_builder *sample_builder(void)
{
    encours_context *context = NULL;
    encours_policy_builder *builder = NULL;
    encours_policy_options options = sample_options();
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    encours_context_free(context); /* the builder keeps it */
    return builder;
}

static inline encours_status sample_rule(encours_policy_builder *builder, const char *code,
                                         const char *test, const char *when, int32_t outcome)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = code;
    rule.test = test;
    rule.when = when;
    rule.outcome = outcome;
    return encours_policy_builder_add_rule(builder, &rule, check_error());
}

static inline encours_status sample_points(encours_policy_builder *builder, const char *criterion,
                                           const char *when, int32_t points, int32_t weight)
{
    encours_policy_points row = {sizeof row, criterion, when, points, weight};
    return encours_policy_builder_add_points(builder, &row, check_error());
}

static inline encours_status sample_class(encours_policy_builder *builder, const char *code,
                                          int64_t points)
{
    encours_policy_class row = {sizeof row, code, points};
    return encours_policy_builder_add_class(builder, &row, check_error());
}

static inline encours_status sample_assignment(encours_policy_builder *builder, const char *table,
                                               const char *value, const char *when)
{
    encours_policy_assignment row = {sizeof row, table, value, when};
    return encours_policy_builder_add_assignment(builder, &row, check_error());
}

/* The policy, and the builder given back. */
static inline encours_policy *sample_finish(encours_policy_builder *builder)
{
    encours_policy *policy = NULL;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

#endif

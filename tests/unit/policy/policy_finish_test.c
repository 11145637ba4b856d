/* SPDX-License-Identifier: MIT */
#include "unit/policy/sample.h"

#include <stdlib.h>

#include "base/sha256.h"
#include "policy/figure.h"

/* --- a policy with every part; its builder is given by the caller */

typedef encours_status (*part_fn)(encours_policy_builder *builder);

static encours_status part_exposure(encours_policy_builder *builder)
{
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.tolerance_days = 5;
    exposure.drafts = 10000;
    exposure.orders = 0;
    return encours_policy_builder_set_exposure(builder, &exposure, check_error());
}

static encours_status part_guarantee(encours_policy_builder *builder)
{
    encours_policy_guarantee guarantee = ENCOURS_POLICY_GUARANTEE_INIT;
    guarantee.code = "surety";
    return encours_policy_builder_add_guarantee(builder, &guarantee, check_error());
}

static encours_status part_limit(encours_policy_builder *builder)
{
    encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
    type.code = "internal";
    return encours_policy_builder_add_limit_type(builder, &type, check_error());
}

static encours_status part_terms(encours_policy_builder *builder)
{
    encours_policy_terms terms = ENCOURS_POLICY_TERMS_INIT;
    terms.rule = "general";
    terms.legal_days = 60;
    return encours_policy_builder_set_terms(builder, &terms, check_error());
}

static encours_status part_rule(encours_policy_builder *builder)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = "old";
    rule.test = "oldest-days > 45";
    rule.when = "status in (open, 'under watch') and dimension:country = FR";
    rule.role = "manager";
    rule.english = "{measured} days";
    rule.french = "{measured} jours";
    rule.outcome = ENCOURS_OUTCOME_HOLD;
    return encours_policy_builder_add_rule(builder, &rule, check_error());
}

static encours_status part_excuse(encours_policy_builder *builder)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = "insured";
    rule.test = "uninsured <= 0";
    rule.excuses = "old";
    rule.outcome = ENCOURS_OUTCOME_ACCEPT;
    rule.stages = 1 << ENCOURS_STAGE_ORDER;
    return encours_policy_builder_add_rule(builder, &rule, check_error());
}

static encours_status part_stage(encours_policy_builder *builder)
{
    encours_policy_stage stage = ENCOURS_POLICY_STAGE_INIT;
    stage.stage = ENCOURS_STAGE_DELIVERY;
    stage.grace_days = 5;
    return encours_policy_builder_set_stage(builder, &stage, check_error());
}

static encours_status part_behaviour(encours_policy_builder *builder)
{
    static const int32_t days[] = {0, 0}, weights[] = {100, 50};
    encours_policy_behaviour behaviour = {sizeof behaviour, days, weights, 2, 3, 0};
    return encours_policy_builder_set_behaviour(builder, &behaviour, check_error());
}

static encours_status part_points(encours_policy_builder *builder)
{
    return sample_points(builder, "late", "days-late < 10", 8000, 1);
}

static encours_status part_class(encours_policy_builder *builder)
{
    return sample_class(builder, "A", INT64_MIN);
}

static encours_status part_segment(encours_policy_builder *builder)
{
    return sample_assignment(builder, "segment", "key", "risk-class = A");
}

static encours_status part_collector(encours_policy_builder *builder)
{
    return sample_assignment(builder, "collector", "Anne", "table:segment = key");
}

static encours_status part_approval(encours_policy_builder *builder)
{
    encours_policy_approval approval = ENCOURS_POLICY_APPROVAL_INIT;
    approval.code = "first";
    approval.action = "limit";
    approval.role = "manager";
    approval.when = "exposure > 1000";
    return encours_policy_builder_add_approval(builder, &approval, check_error());
}

static encours_status part_role(encours_policy_builder *builder)
{
    encours_policy_role role = ENCOURS_POLICY_ROLE_INIT;
    role.role = "manager";
    role.action = "*";
    return encours_policy_builder_add_role(builder, &role, check_error());
}

static encours_status part_agenda(encours_policy_builder *builder)
{
    encours_policy_agenda agenda = {.struct_size = sizeof agenda, .review_days = 30};
    return encours_policy_builder_set_agenda(builder, &agenda, check_error());
}

static const part_fn parts[] = {part_exposure,  part_guarantee, part_limit,   part_terms,
                                part_rule,      part_excuse,    part_stage,   part_points,
                                part_behaviour, part_class,     part_segment, part_collector,
                                part_approval,  part_role,      part_agenda};

enum { PARTS = sizeof parts / sizeof parts[0] };

static encours_policy *finish(const encours_policy_builder *builder)
{
    encours_policy *policy = NULL;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    return policy;
}

static bool same(const encours_policy *a, const encours_policy *b)
{
    uint8_t one[32], other[32];
    encours_policy_digest(a, one);
    encours_policy_digest(b, other);
    return memcmp(one, other, sizeof one) == 0;
}

/* POL-002: --- what a policy is */
static void every_part_makes_another_policy(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy *before = finish(builder);
    for (size_t i = 0; i < PARTS; i++) {
        check_ok(parts[i](builder));
        encours_policy *after = finish(builder);
        check(!same(before, after));
        encours_policy_free(before);
        before = after;
    }
    encours_policy_free(before);
    encours_policy_builder_free(builder);
}

static void the_digest_is_that_of_the_document(void **state)
{
    (void)state;
    uint8_t digest[32];
    encours_policy *policy = sample_finish(sample_builder());
    enc_sha256_of(policy->bytes, policy->size, digest);
    check(memcmp(digest, policy->digest, sizeof digest) == 0);
    encours_policy_free(policy);
}

/* POL-002 */
static void how_it_was_written_does_not_count(void **state)
{
    (void)state;
    static const char *const ways[] = {"overdue>500 and status='A' and not bills = -0",
                                       " overdue  > 500.00 and status = A and not bills=0 "};
    encours_policy *policies[2];
    for (size_t i = 0; i < 2; i++) {
        encours_policy_builder *builder = sample_builder();
        encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
        type.code = "limit";
        if (i == 1) /* what is there by default may be said */
            check_ok(encours_policy_builder_add_limit_type(builder, &type, check_error()));
        check_ok(sample_rule(builder, "one", "overdue > 0", ways[i], 2));
        policies[i] = sample_finish(builder);
    }
    check(same(policies[0], policies[1]));
    encours_policy_free(policies[0]);
    encours_policy_free(policies[1]);
}

/* POL-003 */
static void a_policy_outlives_its_builder_and_the_builder_goes_on(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    check_ok(part_rule(builder));
    encours_policy *first = finish(builder), *again = finish(builder);
    check(same(first, again));
    check_ok(part_limit(builder));
    encours_policy *second = finish(builder);
    encours_policy_free(again);
    encours_policy_builder_free(builder);
    check(!same(first, second));
    check_text(first->limit_types[0].code, "limit");
    check_text(second->limit_types[0].code, "internal");
    check_text(first->rules[0].when_text,
               "status in (open, 'under watch') and dimension:country = FR");
    const encours_policy *kept = enc_policy_retain(first);
    encours_policy_free(first);
    check_text(kept->rules[0].french, "{measured} jours");
    encours_policy_free(first);
    encours_policy_free(second);
    encours_policy_free(NULL);
    encours_policy_builder_free(NULL);
}

static void a_document_has_at_most_262144_bytes(void **state)
{
    (void)state;
    char when[1024] = "status in (a";
    encours_policy_builder *builder = sample_builder();
    encours_policy *policy = NULL;
    for (int i = 0; i < 300; i++)
        strcat(when, ", b");
    strcat(when, ")");
    for (int i = 0; i < 300; i++)
        check_ok(sample_assignment(builder, "t", "v", when));
    check_fails(encours_policy_builder_finish(builder, &policy, check_error()), ENCOURS_E_LIMIT,
                "more than 262144 bytes");
    check(policy == NULL);
    encours_policy_builder_free(builder);
}

/* --- figures that are needed */

static uint64_t bits(const char *const *names)
{
    uint64_t found = 0;
    for (; *names != NULL; names++) {
        check(encours_figure_find(*names) > 0);
        found |= UINT64_C(1) << encours_figure_find(*names);
    }
    return found;
}

/* POL-007 */
static void figures_come_with_what_they_are_made_of(void **state)
{
    (void)state;
    static const char *const exposure[] = {"exposure",    "exposure-after", "open-debits", "bills",
                                           "unallocated", "credit-notes",   "to-invoice",  "drafts",
                                           "guarantees",  "limit",          "headroom",    NULL};
    static const char *const order[] = {"oldest-days", "limit", "insured-limit", "uninsured", NULL};
    static const char *const scored[] = {"days-late", NULL}, *const segment[] = {"days-late",
                                                                                 "score", NULL};
    encours_policy_builder *builder = sample_builder();
    check_ok(part_exposure(builder)); /* orders are not counted, drafts are */
    check_ok(part_points(builder));
    check_ok(part_class(builder));
    check_ok(part_segment(builder));
    check_ok(part_collector(builder));
    check_ok(sample_rule(builder, "over", "headroom < 0", "table:collector = Anne", 3));
    encours_policy *policy = finish(builder);
    check(enc_policy_figures(policy, policy->rules[0].test) == bits(exposure));
    check(policy->score_figures == bits(scored));
    check(policy->tables[0].figures == bits(segment));
    check(policy->tables[1].figures == bits(segment));
    check(policy->needed == (bits(exposure) | bits(segment)));
    check(policy->stages[ENCOURS_STAGE_ORDER].figures == policy->needed);
    encours_policy_free(policy);
    check_ok(part_rule(builder));
    check_ok(part_excuse(builder));
    policy = sample_finish(builder);
    check((policy->stages[ENCOURS_STAGE_ORDER].figures & bits(order)) == bits(order));
    check((policy->stages[ENCOURS_STAGE_QUOTE].figures & ENC_FIGURE_BIT(UNINSURED)) == 0);
    check((policy->stages[ENCOURS_STAGE_QUOTE].figures & ENC_FIGURE_BIT(OLDEST_DAYS)) != 0);
    check(enc_policy_figure_parts(policy, 0) == 0);
    encours_policy_free(policy);
}

/* --- every allocation fails, once and from then on */

static encours_status make_all(encours_context *context, encours_policy **out)
{
    encours_policy_options options = sample_options();
    encours_policy_builder *builder = NULL;
    options.version = "1";
    options.description = "all parts";
    encours_status status = encours_policy_builder_new(context, &options, &builder, check_error());
    for (size_t i = 0; status == ENCOURS_OK && i < PARTS; i++)
        status = parts[i](builder);
    if (status == ENCOURS_OK)
        status = encours_policy_builder_finish(builder, out, check_error());
    encours_policy_builder_free(builder);
    return status;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    size_t blocks = memory.blocks;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            encours_policy *policy = NULL;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = make_all(context, &policy);
            bool failed = memory.failed > 0;
            counted_memory_fail(&memory, 0, false);
            if (!failed) {
                check_ok(status);
                encours_policy_free(policy);
                check(at > 20);
                break;
            }
            check_equal(status, ENCOURS_E_NO_MEMORY);
            check(policy == NULL);
            check_equal(memory.blocks, blocks);
        }
    check_equal(memory.blocks, blocks);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* POL-003: What failed for want of memory is as if it had not been asked for. */
static void a_builder_goes_on_after_a_failure(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_policy *whole = NULL;
    encours_policy_builder *builder = NULL;
    encours_policy_options options = sample_options();
    options.version = "1";
    options.description = "all parts";
    check_ok(make_all(context, &whole));
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    for (size_t i = 0; i < PARTS; i++) {
        counted_memory_fail(&memory, 1, false);
        encours_status status = parts[i](builder);
        bool failed = memory.failed > 0;
        counted_memory_fail(&memory, 0, false);
        check_equal(status, failed ? ENCOURS_E_NO_MEMORY : ENCOURS_OK);
        if (failed)
            check_ok(parts[i](builder));
    }
    encours_policy *mended = finish(builder);
    check(same(whole, mended));
    encours_policy_free(whole);
    encours_policy_free(mended);
    encours_policy_builder_free(builder);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(every_part_makes_another_policy, the_digest_is_that_of_the_document,
           how_it_was_written_does_not_count, a_policy_outlives_its_builder_and_the_builder_goes_on,
           a_document_has_at_most_262144_bytes, figures_come_with_what_they_are_made_of,
           every_allocation_may_fail, a_builder_goes_on_after_a_failure)

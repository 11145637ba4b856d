/* SPDX-License-Identifier: MIT */
#include "unit/policy/sample.h"

#include "policy/scorecard.h"

static bool segment_of(const void *user, unsigned kind, unsigned index, enc_text *out)
{
    const char *segment = user;
    if (kind != ENC_OPERAND_TABLE || segment == NULL)
        return false;
    check_equal(index, 0);
    *out = enc_text_of(segment);
    return true;
}

static encours_policy *usual_policy(void)
{
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_assignment(builder, "segment", "key", "sales > 100000 and overdue = 0"));
    check_ok(sample_assignment(builder, "segment", "watch", "overdue > 0"));
    check_ok(sample_assignment(builder, "collector", "Anne", "table:segment = key"));
    check_ok(sample_assignment(builder, "collector", "Bert", "table:segment in (watch, small)"));
    return sample_finish(builder);
}

/* POL-005 */
static void the_first_rule_that_holds_gives_the_value(void **state)
{
    (void)state;
    encours_policy *policy = usual_policy();
    int64_t values[ENCOURS_FIGURES_MAX] = {0};
    enc_passed_over passed[4];
    size_t count = 99;
    enc_operands operands = {.values = values};
    values[ENCOURS_FIGURE_SALES] = 10000001;
    operands.known = UINT64_C(1) << ENCOURS_FIGURE_SALES | UINT64_C(1) << ENCOURS_FIGURE_OVERDUE;
    check_equal(enc_assign(policy, 0, &operands, passed, 4, &count), 0);
    check_equal(count, 0);
    values[ENCOURS_FIGURE_OVERDUE] = 1;
    check_equal(enc_assign(policy, 0, &operands, passed, 4, &count), 1);
    check_equal(count, 1);
    encours_policy_free(policy);
}

/* POL-005 */
static void each_rule_passed_over_says_why(void **state)
{
    (void)state;
    encours_policy *policy = usual_policy();
    int64_t values[ENCOURS_FIGURES_MAX] = {0};
    enc_passed_over passed[4];
    size_t count = 99;
    enc_operands operands = {.values = values};
    values[ENCOURS_FIGURE_SALES] = 10000001;
    operands.known = UINT64_C(1) << ENCOURS_FIGURE_SALES; /* overdue is missing */
    check_equal(enc_assign(policy, 0, &operands, passed, 4, &count), -1);
    check_equal(count, 2);
    check_equal(passed[0].rule, 0);
    check_equal(passed[0].condition, policy->assignments[0].when.first + 1);
    check_equal(passed[0].truth, ENC_UNKNOWN);
    check_equal(passed[1].rule, 1);
    check_equal(passed[1].truth, ENC_UNKNOWN);
    values[ENCOURS_FIGURE_SALES] = 0;
    check_equal(enc_assign(policy, 0, &operands, passed, 1, &count), -1);
    check_equal(count, 1); /* no room for more */
    check_equal(passed[0].condition, policy->assignments[0].when.first);
    check_equal(passed[0].truth, ENC_FALSE);
    check_equal(enc_assign(policy, 0, &operands, NULL, 0, NULL), -1);
    encours_policy_free(policy);
}

static void tables_ask_for_those_before(void **state)
{
    (void)state;
    encours_policy *policy = usual_policy();
    enc_operands operands = {.text = segment_of, .user = "key"};
    check_equal(enc_assign(policy, 1, &operands, NULL, 0, NULL), 2);
    operands.user = "small";
    check_equal(enc_assign(policy, 1, &operands, NULL, 0, NULL), 3);
    operands.user = "other";
    check_equal(enc_assign(policy, 1, &operands, NULL, 0, NULL), -1);
    operands.user = NULL;
    check_equal(enc_assign(policy, 1, &operands, NULL, 0, NULL), -1);
    /* As numbers: values of tables have places too, those that nothing asks for as well. */
    check(policy->assignments[0].text == enc_policy_find_text(policy, enc_text_of("key")));
    check(enc_policy_find_text(policy, enc_text_of("Bert")) == policy->assignments[3].text);
    check(enc_policy_find_text(policy, enc_text_of("Carl")) == ENC_POLICY_TEXT_OTHER);
    encours_policy_free(policy);
}

CHECK_MAIN(the_first_rule_that_holds_gives_the_value, each_rule_passed_over_says_why,
           tables_ask_for_those_before)

/* SPDX-License-Identifier: MIT */
#include "unit/policy/sample.h"

static void fails(encours_status status, encours_status kind, const char *field, const char *part)
{
    check_fails(status, kind, part);
    check_text(check_last_error()->field, field);
}

static encours_status finish(encours_policy_builder *builder)
{
    static char mark;
    encours_policy *policy = (void *)&mark;
    encours_status status = encours_policy_builder_finish(builder, &policy, check_error());
    check((policy == NULL) == (status != ENCOURS_OK));
    encours_policy_free(policy);
    return status;
}

/* Refused at the end, and the builder goes on: without the part at fault nothing is in its way. */
static void refused(encours_policy_builder *builder, encours_status kind, const char *field,
                    const char *part)
{
    fails(finish(builder), kind, field, part);
    encours_policy_builder_free(builder);
}

static encours_policy_rule usual_rule(void)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = "limit";
    rule.test = "limit-used > 100%";
    rule.outcome = ENCOURS_OUTCOME_HOLD;
    return rule;
}

static encours_status add_rule(encours_policy_builder *builder, const encours_policy_rule *rule)
{
    return encours_policy_builder_add_rule(builder, rule, check_error());
}

static void a_rule_is_kept_as_it_was_given(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_rule rule = usual_rule();
    rule.when = " risk-class=A   and overdue>=500.5 ";
    rule.role = "manager";
    rule.english = "{customer} uses {measured} of {threshold}";
    rule.french = "{customer} utilise {measured}";
    rule.missing = ENCOURS_OUTCOME_WARN;
    rule.stages = 1 << ENCOURS_STAGE_ORDER;
    check_ok(add_rule(builder, &rule));
    check_ok(sample_class(builder, "A", INT64_MIN));
    encours_policy *policy = sample_finish(builder);
    const enc_policy_rule *kept = &policy->rules[0];
    check_text(kept->code, "limit");
    check_text(kept->test_text, "limit-used > 100%");
    check_text(kept->when_text, "risk-class = A and overdue >= 500.50");
    check_text(kept->english, rule.english);
    check_text(kept->french, rule.french);
    check_text(kept->role, "manager");
    check_equal(kept->stages, 1 << ENCOURS_STAGE_ORDER);
    check_equal(kept->test.count, 1);
    check_equal(kept->when.count, 2);
    const enc_condition *test = &policy->conditions[kept->test.first];
    check_equal(test->operand, ENC_OPERAND_FIGURE);
    check_equal(test->index, ENCOURS_FIGURE_LIMIT_USED);
    check_equal(test->op, ENC_GREATER);
    check_equal(policy->numbers[test->value_first], 10000);
    encours_policy_free(policy);
}

/* POL-001 */
static void rules_are_refused(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_rule rule = usual_rule();
    rule.outcome = 0;
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "outcome", "0 is out of 1 to 4");
    rule = usual_rule();
    rule.missing = 5;
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "missing", "5 is out of 0 to 4");
    rule = usual_rule();
    rule.stages = 1;
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "stages", "1 is no sum");
    rule = usual_rule();
    rule.test = NULL;
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "test", "needs a condition");
    rule.test = "";
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "test", "the text ends");
    rule.test = "overdue > 1 and bills > 1";
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "test", "one condition");
    check_equal(check_last_error()->column, 13);
    rule = usual_rule();
    rule.role = "the boss";
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "role", "\"the boss\" is no code");
    rule = usual_rule();
    rule.reserved_0 = 1;
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "reserved_0", "1 is out of 0 to 0");
    rule = usual_rule();
    check_ok(add_rule(builder, &rule));
    fails(add_rule(builder, &rule), ENCOURS_E_EXISTS, "code",
          "\"limit\" is taken: number 1 of the rules");
    encours_policy_builder_free(builder);
}

static void sentences_have_three_words_in_braces(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_rule rule = usual_rule();
    static const char *const wrong[] = {"{amount}", "{measured", "measured}", "{}", "{ measured }"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        rule.english = wrong[i];
        fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "english", "a brace");
    }
    rule.english = NULL;
    rule.french = "{measured}{threshold}}";
    fails(add_rule(builder, &rule), ENCOURS_E_INVALID, "french", "a brace");
    encours_policy_builder_free(builder);
}

static void there_are_64_rules(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    char code[16];
    for (int i = 0; i < ENCOURS_POLICY_RULES_MAX; i++) {
        snprintf(code, sizeof code, "rule-%d", i);
        encours_policy_rule rule = usual_rule();
        rule.code = code;
        if (i == 63) {
            rule.outcome = ENCOURS_OUTCOME_ACCEPT;
            rule.excuses = "*";
        }
        check_ok(add_rule(builder, &rule));
    }
    check_fails(sample_rule(builder, "more", "overdue > 0", NULL, 2), ENCOURS_E_LIMIT,
                "at most 64 rules");
    encours_policy *policy = sample_finish(builder);
    check(policy->rules[63].excuses == INT64_MAX); /* all but its own */
    check_equal(enc_policy_find_rule(policy, enc_text_of("rule-7")), 7);
    check_equal(enc_policy_find_rule(policy, enc_text_of("rule-")), -1);
    encours_policy_free(policy);
}

static encours_status excuse(encours_policy_builder *builder, const char *codes, int32_t outcome)
{
    encours_policy_rule rule = usual_rule();
    rule.code = "excuse";
    rule.excuses = codes;
    rule.outcome = outcome;
    return add_rule(builder, &rule);
}

static encours_policy_builder *two_rules(void)
{
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_rule(builder, "one", "overdue > 0", NULL, ENCOURS_OUTCOME_HOLD));
    check_ok(sample_rule(builder, "two", "bills > 0", NULL, ENCOURS_OUTCOME_HOLD));
    return builder;
}

static void excuses_name_other_rules(void **state)
{
    (void)state;
    encours_policy_builder *builder = two_rules();
    fails(excuse(builder, "one", ENCOURS_OUTCOME_WARN), ENCOURS_E_INVALID, "excuses",
          "only a rule with outcome ACCEPT");
    fails(excuse(builder, "one, two", ENCOURS_OUTCOME_ACCEPT), ENCOURS_E_INVALID, "excuses",
          "\"one,\" is no code");
    check_ok(excuse(builder, "  two  one two ", ENCOURS_OUTCOME_ACCEPT));
    encours_policy *policy = sample_finish(builder);
    check_equal(policy->rules[2].excuses, 3);
    check_text(policy->rules[2].excuses_text, "one two"); /* in the order of the rules, once */
    encours_policy_free(policy);

    builder = two_rules();
    check_ok(excuse(builder, "one three", ENCOURS_OUTCOME_ACCEPT));
    refused(builder, ENCOURS_E_INVALID, "rules.excuses", "\"three\" is no rule");
    builder = two_rules();
    check_ok(excuse(builder, "excuse", ENCOURS_OUTCOME_ACCEPT));
    refused(builder, ENCOURS_E_INVALID, "rules.excuses", "is the rule itself");
}

/* CND-009 */
static void what_conditions_name_is_there(void **state)
{
    (void)state;
    static const struct {
        const char *when, *part;
        size_t column;
    } wrong[] = {
        {"bills > 0 and risk-class in (A, D)", "\"D\" is no risk class", 15},
        {"table:segment = key", "\"segment\" is no table", 1},
        {"not limit:insured > 0", "\"insured\" is no type of limit", 5},
        {"guarantee:surety > 0", "\"surety\" is no kind of guarantee", 1},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        encours_policy_builder *builder = two_rules();
        check_ok(sample_class(builder, "A", INT64_MIN));
        check_ok(sample_rule(builder, "rule", "overdue > 0", wrong[i].when, 2));
        fails(finish(builder), ENCOURS_E_INVALID, "rules.when", wrong[i].part);
        check_equal(check_last_error()->index, 2);
        check_equal(check_last_error()->column, wrong[i].column);
        encours_policy_builder_free(builder);
    }
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_rule(builder, "rule", "guarantee:'*' > 0", "limit:limit is known", 2));
    check_ok(finish(builder)); /* the plain ones have names too */
    encours_policy_builder_free(builder);
}

static void rows_of_a_criterion_stand_together_and_weigh_the_same(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_points(builder, "late", "oldest-days > 30", -100, 2));
    fails(sample_points(builder, "late", NULL, 100, 3), ENCOURS_E_INVALID, "weight", "have 2");
    check_ok(sample_points(builder, "late", NULL, 100, 2));
    check_ok(sample_points(builder, "size", "sales > 1000", 100, 1));
    fails(sample_points(builder, "late", NULL, 100, 2), ENCOURS_E_INVALID, "criterion",
          "stand together, \"size\" is between");
    fails(sample_points(builder, "age", NULL, 100000001, 2), ENCOURS_E_INVALID, "points", "out of");
    fails(sample_points(builder, "age", NULL, 1, 0), ENCOURS_E_INVALID, "weight", "0 is out of");
    fails(sample_points(builder, "age", "score > 1", 1, 1), ENCOURS_E_INVALID, "when",
          "follows from the scorecard");
    fails(sample_points(builder, "age", "risk-class = A", 1, 1), ENCOURS_E_INVALID, "when",
          "follows from the scorecard");
    fails(sample_points(builder, "age", "bills > 0 and table:x = A", 1, 1), ENCOURS_E_INVALID,
          "when", "column 15");
    fails(sample_points(builder, "age", "stage = order", 1, 1), ENCOURS_E_INVALID, "when",
          "is of an event");
    fails(sample_points(builder, "age", "event-amount > 1", 1, 1), ENCOURS_E_INVALID, "when",
          "is of an event");
    for (int i = 2; i < ENC_POLICY_CRITERIA_MAX; i++) {
        char code[8];
        snprintf(code, sizeof code, "c%d", i);
        check_ok(sample_points(builder, code, NULL, 100, 1));
    }
    check_fails(sample_points(builder, "more", NULL, 1, 1), ENCOURS_E_LIMIT, "64 criteria");
    for (int i = 65; i < ENC_POLICY_POINTS_MAX; i++)
        check_ok(sample_points(builder, "c63", NULL, 100, 1));
    check_fails(sample_points(builder, "c63", NULL, 1, 1), ENCOURS_E_LIMIT, "1024 rows");
    encours_policy *policy = sample_finish(builder);
    check_equal(policy->criterion_count, 64);
    check_equal(policy->points[2].place, 1);
    check_equal(encours_policy_count(policy, ENCOURS_POLICY_POINTS), 1024);
    encours_policy_free(policy);
}

static void classes_descend_to_the_lowest_score(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_class(builder, "A", 7000));
    fails(sample_class(builder, "B", 7000), ENCOURS_E_INVALID, "points", "7000 is not below 7000");
    fails(sample_class(builder, "A", 6000), ENCOURS_E_EXISTS, "code", "\"A\"");
    fails(finish(builder), ENCOURS_E_INVALID, "classes.points", "\"A\", begins at 7000");
    check_ok(sample_class(builder, "B", INT64_MIN));
    fails(sample_class(builder, "C", INT64_MIN), ENCOURS_E_INVALID, "points", "is not below");
    check_ok(finish(builder));
    encours_policy_builder_free(builder);
}

/* CND-009 */
static void tables_ask_only_for_those_before(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_assignment(builder, "segment", "key", "sales > 100000"));
    check_ok(sample_assignment(builder, "collector", "Anne", "table:segment = key"));
    check_ok(sample_assignment(builder, "segment", "small", NULL));
    check_ok(sample_assignment(builder, "collector", "été", NULL));
    fails(sample_assignment(builder, "collector", "", NULL), ENCOURS_E_INVALID, "value",
          "there is none");
    fails(sample_assignment(builder, "collector", "x", "stage = order"), ENCOURS_E_INVALID, "when",
          "is of an event");
    encours_policy *policy = NULL;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    check_equal(policy->table_count, 2);
    check_equal(policy->tables[0].first, 0);
    check_equal(policy->tables[0].count, 2);
    check_text(policy->assignments[1].value, "small"); /* rules of a table stand together */
    check_text(policy->assignments[2].value, "Anne");
    encours_policy_free(policy);
    check_ok(sample_assignment(builder, "segment", "odd", "table:collector = Anne"));
    refused(builder, ENCOURS_E_INVALID, "assignments.when", "not among the tables that began");
    builder = sample_builder();
    check_ok(sample_assignment(builder, "segment", "key", "table:segment is known"));
    refused(builder, ENCOURS_E_INVALID, "assignments.when", "not among the tables that began");
}

static void there_are_16_tables_of_4096_rules(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    char code[8];
    for (int i = 0; i < 4096; i++) {
        snprintf(code, sizeof code, "t%d", i % 16);
        check_ok(sample_assignment(builder, code, "v", NULL));
    }
    check_fails(sample_assignment(builder, "t0", "v", NULL), ENCOURS_E_LIMIT, "4096 rules");
    check_fails(sample_assignment(builder, "t16", "v", NULL), ENCOURS_E_LIMIT, "16 tables");
    check_ok(finish(builder));
    encours_policy_builder_free(builder);
}

static void conditions_name_64_dimensions_and_sources(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    char when[64];
    for (int i = 0; i < 65; i++) {
        snprintf(when, sizeof when, "%s:n%d is known", i % 2 == 0 ? "dimension" : "score", i);
        if (i == 64)
            check_ok(finish(builder));
        check_ok(sample_assignment(builder, "t", "v", when));
    }
    check_fails(finish(builder), ENCOURS_E_LIMIT, "more than 64 dimensions and sources");
    encours_policy_builder_free(builder);
}

static void approvals_and_roles_are_refused(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_approval approval = ENCOURS_POLICY_APPROVAL_INIT;
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_INVALID,
          "code", "needs a code");
    approval.code = "first";
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_INVALID,
          "action", "needs a code");
    approval.action = "limit";
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_INVALID,
          "role", "needs a code");
    approval.role = "analyst";
    approval.approvers = 9;
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_INVALID,
          "approvers", "9 is out of 1 to 8");
    approval.approvers = 2;
    approval.expiry_days = -1;
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_INVALID,
          "expiry_days", "-1 is out of");
    approval.expiry_days = 0;
    approval.when = "event-amount > 0";
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_INVALID,
          "when", "is of an event");
    approval.when = "limit:insured is known";
    check_ok(encours_policy_builder_add_approval(builder, &approval, check_error()));
    fails(encours_policy_builder_add_approval(builder, &approval, check_error()), ENCOURS_E_EXISTS,
          "code", "\"first\"");
    encours_policy_role role = ENCOURS_POLICY_ROLE_INIT;
    role.role = "analyst";
    fails(encours_policy_builder_add_role(builder, &role, check_error()), ENCOURS_E_INVALID,
          "action", "needs a code");
    role.action = "*";
    role.effect = 4;
    fails(encours_policy_builder_add_role(builder, &role, check_error()), ENCOURS_E_INVALID,
          "effect", "4 is out of 1 to 3");
    role.effect = ENCOURS_AUTHORISATION_MASK;
    check_ok(encours_policy_builder_add_role(builder, &role, check_error()));
    role.amount_max = -2; /* the same: any amount */
    fails(encours_policy_builder_add_role(builder, &role, check_error()), ENCOURS_E_EXISTS, "role",
          "row 1 has role \"analyst\"");
    role.amount_max = 0;
    check_ok(encours_policy_builder_add_role(builder, &role, check_error()));
    refused(builder, ENCOURS_E_INVALID, "approvals.when", "\"insured\" is no type of limit");
}

CHECK_MAIN(a_rule_is_kept_as_it_was_given, rules_are_refused, sentences_have_three_words_in_braces,
           there_are_64_rules, excuses_name_other_rules, what_conditions_name_is_there,
           rows_of_a_criterion_stand_together_and_weigh_the_same,
           classes_descend_to_the_lowest_score, tables_ask_only_for_those_before,
           there_are_16_tables_of_4096_rules, conditions_name_64_dimensions_and_sources,
           approvals_and_roles_are_refused)

/* SPDX-License-Identifier: MIT */
#include "unit/policy/sample.h"

#include <limits.h>
#include <stdlib.h>

#include "policy/figure.h"
#include "policy/policy_builder.h"

static void fails(encours_status status, encours_status kind, const char *field, const char *part)
{
    check_fails(status, kind, part);
    check_text(check_last_error()->field, field);
}

/* --- options */

static encours_status make(const encours_policy_options *options, encours_policy_builder **out)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, NULL));
    encours_status status = encours_policy_builder_new(context, options, out, check_error());
    encours_context_free(context);
    return status;
}

static void refused_options(const encours_policy_options *options, encours_status kind,
                            const char *field, const char *part)
{
    static char mark;
    encours_policy_builder *builder = (void *)&mark;
    fails(make(options, &builder), kind, field, part);
    check(builder == NULL);
}

static void a_policy_needs_a_name_and_a_currency(void **state)
{
    (void)state;
    encours_policy_options options = sample_options();
    options.name = NULL;
    refused_options(&options, ENCOURS_E_INVALID, "name", "needs a code");
    options.name = "whole sale";
    refused_options(&options, ENCOURS_E_INVALID, "name", "\"whole sale\" is no code");
    options = sample_options();
    options.currency = 1;
    refused_options(&options, ENCOURS_E_CURRENCY, "currency", "1 is no numeric currency");
    options.currency = 959; /* gold has no minor unit */
    refused_options(&options, ENCOURS_E_CURRENCY, "currency", "");
    options.exponent_after = 3;
    encours_policy_builder *builder = NULL;
    check_ok(make(&options, &builder));
    encours_policy *policy = sample_finish(builder);
    check_equal(policy->exponent, 2);
    encours_policy_free(policy);
    options.exponent_after = 20;
    refused_options(&options, ENCOURS_E_INVALID, "exponent_after", "20 is out of 1 to 19");
}

static void texts_of_a_policy_are_bounded_and_printable(void **state)
{
    (void)state;
    encours_policy_options options = sample_options();
    options.version = "123456789 123456789 123456789 123";
    refused_options(&options, ENCOURS_E_INVALID, "version", "longer than 32 bytes");
    options.version = "2\n";
    refused_options(&options, ENCOURS_E_INVALID, "version", "control character");
    options.version = "\xC3";
    refused_options(&options, ENCOURS_E_INVALID, "version", "no UTF-8");
    options.version = "été 2026";
    encours_policy_builder *builder = NULL;
    check_ok(make(&options, &builder));
    encours_policy *policy = sample_finish(builder);
    check_text(encours_policy_version(policy), "été 2026");
    check_text(encours_policy_name(policy), "wholesale");
    check_equal(encours_policy_currency(policy), EUR);
    encours_policy_free(policy);
}

static void buckets_ascend(void **state)
{
    (void)state;
    const int32_t falling[] = {30, 30}, none[] = {0};
    encours_policy_options options = sample_options();
    options.bounds = falling;
    options.bound_count = 2;
    refused_options(&options, ENCOURS_E_INVALID, "bounds", "30 behind 30");
    options.bounds = none;
    options.bound_count = 1;
    refused_options(&options, ENCOURS_E_INVALID, "bounds", "0 is out of 1 to 36500");
    options.bound_count = 64;
    refused_options(&options, ENCOURS_E_INVALID, "bounds", "more than 63");
    options = sample_options();
    options.combination = 6;
    refused_options(&options, ENCOURS_E_INVALID, "combination", "6 is out of 0 to 5");
}

/* POL-001: --- parts of numbers */
static void exposure_is_checked_member_by_member(void **state)
{
    (void)state;
    static const struct {
        size_t offset;
        int32_t low, high;
        const char *field;
    } members[] = {
#define MEMBER(name, low, high) {offsetof(encours_policy_exposure, name), low, high, #name}
        MEMBER(open_debits, 0, 10000), MEMBER(bills, 0, 10000),
        MEMBER(unallocated, 0, 10000), MEMBER(credit_notes, 0, 10000),
        MEMBER(to_invoice, 0, 10000),  MEMBER(orders, 0, 10000),
        MEMBER(drafts, 0, 10000),      MEMBER(returned, 0, 10000),
        MEMBER(guarantees, 0, 10000),  MEMBER(horizon_days, 0, 36500),
        MEMBER(undated_orders, 0, 1),  MEMBER(tolerance_days, 0, 3650),
        MEMBER(window_days, 1, 3650),  MEMBER(customer_merged, 0, 1),
#undef MEMBER
    };
    encours_policy_builder *builder = sample_builder();
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        const int32_t tries[] = {members[i].low - 1, members[i].high + 1, members[i].low,
                                 members[i].high};
        for (size_t t = 0; t < 4; t++) {
            encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
            memcpy((char *)&exposure + members[i].offset, &tries[t], sizeof tries[t]);
            encours_status status = encours_policy_builder_set_exposure(builder, &exposure,
                                                                        check_error());
            if (t < 2)
                fails(status, ENCOURS_E_INVALID, members[i].field, "out of");
            else
                check_ok(status);
        }
    }
    encours_policy_builder_free(builder);
}

static void classes_of_bills_are_a_set(void **state)
{
    (void)state;
    const uint16_t twice[] = {413, 403, 413}, wild[] = {1000}, usual[] = {511, 413};
    encours_policy_builder *builder = sample_builder();
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.bill_classes = twice;
    exposure.bill_class_count = 3;
    fails(encours_policy_builder_set_exposure(builder, &exposure, check_error()), ENCOURS_E_INVALID,
          "bill_classes", "413 is there twice");
    exposure.bill_classes = wild;
    exposure.bill_class_count = 1;
    fails(encours_policy_builder_set_exposure(builder, &exposure, check_error()), ENCOURS_E_INVALID,
          "bill_classes", "1000 is out of 1 to 999");
    exposure.bill_class_count = 17;
    fails(encours_policy_builder_set_exposure(builder, &exposure, check_error()), ENCOURS_E_INVALID,
          "bill_classes", "more than 16");
    exposure.bill_classes = usual;
    exposure.bill_class_count = 2;
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    encours_policy *policy = NULL;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    check_equal(policy->exposure.bill_class_count, 2);
    check_equal(policy->exposure.bill_classes[0], 413);
    check_equal(policy->exposure.bill_classes[1], 511);
    encours_policy_free(policy);
    exposure.bill_class_count = 0; /* none, which is not the default */
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    policy = sample_finish(builder);
    check_equal(policy->exposure.bill_class_count, 0);
    encours_policy_free(policy);
    policy = sample_finish(sample_builder());
    check_equal(policy->exposure.bill_class_count, 1);
    check_equal(policy->exposure.bill_classes[0], 413);
    encours_policy_free(policy);
}

static encours_status add_limit(encours_policy_builder *builder, const char *code, int32_t use,
                                int32_t from, int32_t to)
{
    encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
    type.code = code;
    type.use = use;
    type.season_from = from;
    type.season_to = to;
    return encours_policy_builder_add_limit_type(builder, &type, check_error());
}

static void types_of_limits_are_refused(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    fails(add_limit(builder, NULL, 1, 0, 0), ENCOURS_E_INVALID, "code", "needs a code");
    fails(add_limit(builder, "internal", 0, 0, 0), ENCOURS_E_INVALID, "use", "0 is out of 1 to 6");
    fails(add_limit(builder, "internal", 7, 0, 0), ENCOURS_E_INVALID, "use", "7 is out of 1 to 6");
    fails(add_limit(builder, "x-mas", 3, 1101, 0), ENCOURS_E_INVALID, "season_to", "0 is no day");
    fails(add_limit(builder, "x-mas", 3, 0, 131), ENCOURS_E_INVALID, "season_from", "no day");
    fails(add_limit(builder, "x-mas", 3, 1131, 131), ENCOURS_E_INVALID, "season_from", "1131 is");
    fails(add_limit(builder, "x-mas", 3, 1301, 131), ENCOURS_E_INVALID, "season_from", "1301 is");
    check_ok(add_limit(builder, "x-mas", 3, 1101, 131)); /* over the turn of the year */
    check_ok(add_limit(builder, "leap", 3, 229, 229));
    fails(add_limit(builder, "leap", 1, 0, 0), ENCOURS_E_EXISTS, "code", "\"leap\" is taken");
    encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
    type.code = "other";
    type.percent = 10001;
    fails(encours_policy_builder_add_limit_type(builder, &type, check_error()), ENCOURS_E_INVALID,
          "percent", "10001 is out of 0 to 10000");
    for (int i = 2; i < ENC_POLICY_LIMIT_TYPES_MAX; i++) {
        char code[8];
        snprintf(code, sizeof code, "t%d", i);
        check_ok(add_limit(builder, code, 1, 0, 0));
    }
    check_fails(add_limit(builder, "more", 1, 0, 0), ENCOURS_E_LIMIT, "at most 32 types of limits");
    encours_policy *policy = sample_finish(builder);
    check_equal(encours_policy_count(policy, ENCOURS_POLICY_LIMIT_TYPES), 32);
    check_text(encours_policy_code(policy, ENCOURS_POLICY_LIMIT_TYPES, 1), "leap");
    check(encours_policy_code(policy, ENCOURS_POLICY_LIMIT_TYPES, 32) == NULL);
    check_equal(encours_policy_count(policy, 0), 0);
    check(encours_policy_code(policy, 99, 0) == NULL);
    encours_policy_free(policy);
}

static void without_limits_and_guarantees_there_are_the_plain_ones(void **state)
{
    (void)state;
    encours_policy *policy = sample_finish(sample_builder());
    check_equal(policy->limit_type_count, 1);
    check_text(policy->limit_types[0].code, "limit");
    check_equal(policy->limit_types[0].use, ENCOURS_LIMIT_USE_BASE);
    check_equal(policy->limit_types[0].percent, 10000);
    check_equal(policy->guarantee_count, 1);
    check_text(policy->guarantees[0].code, "*");
    check_equal(policy->guarantees[0].percent, 10000);
    check_equal(policy->guarantees[0].maximum, -1);
    check_equal(enc_policy_find_guarantee(policy, enc_text_of("surety")), 0);
    check_equal(policy->agenda.weekdays, 254);
    check_equal(policy->terms.days_max, -1);
    check_equal(policy->combination, ENCOURS_LIMITS_LATEST);
    encours_policy_free(policy);
}

static void guarantees_are_refused(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_guarantee guarantee = ENCOURS_POLICY_GUARANTEE_INIT;
    fails(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()),
          ENCOURS_E_INVALID, "code", "needs a code");
    guarantee.code = "**";
    fails(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()),
          ENCOURS_E_INVALID, "code", "no code");
    guarantee.code = "surety";
    guarantee.percent = -1;
    fails(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()),
          ENCOURS_E_INVALID, "percent", "-1 is out of");
    guarantee.percent = 5000;
    guarantee.group = 2;
    fails(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()),
          ENCOURS_E_INVALID, "group", "2 is out of");
    guarantee.group = 1;
    guarantee.maximum = INT64_MIN;
    check_ok(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()));
    fails(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()),
          ENCOURS_E_EXISTS, "code", "\"surety\"");
    guarantee.code = "*";
    guarantee.maximum = 0;
    check_ok(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()));
    encours_policy *policy = sample_finish(builder);
    check_equal(policy->guarantees[0].maximum, -1);
    check_equal(policy->guarantees[1].maximum, 0);
    check_equal(enc_policy_find_guarantee(policy, enc_text_of("surety")), 0);
    check_equal(enc_policy_find_guarantee(policy, enc_text_of("pledge")), 1);
    encours_policy_free(policy);
}

static void terms_and_agenda_are_bounded(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_terms terms = ENCOURS_POLICY_TERMS_INIT;
    terms.days_max = 3651;
    fails(encours_policy_builder_set_terms(builder, &terms, check_error()), ENCOURS_E_INVALID,
          "days_max", "3651 is out of");
    terms.days_max = 60;
    terms.days_default = -7;
    terms.rule = "general";
    check_ok(encours_policy_builder_set_terms(builder, &terms, check_error()));
    encours_policy_agenda agenda = {.struct_size = sizeof agenda, .review_days = 30};
    agenda.weekdays = 1;
    fails(encours_policy_builder_set_agenda(builder, &agenda, check_error()), ENCOURS_E_INVALID,
          "weekdays", "1 is no sum");
    agenda.weekdays = 62;
    agenda.release_days = -1;
    fails(encours_policy_builder_set_agenda(builder, &agenda, check_error()), ENCOURS_E_INVALID,
          "release_days", "-1 is out of");
    agenda.release_days = 3650;
    check_ok(encours_policy_builder_set_agenda(builder, &agenda, check_error()));
    encours_policy *policy = sample_finish(builder);
    check_text(policy->terms.rule, "general");
    check_equal(policy->terms.days_max, 60);
    check_equal(policy->terms.days_default, -1);
    check_equal(policy->agenda.weekdays, 62);
    encours_policy_free(policy);
}

static void a_stage_is_added_once(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_stage stage = ENCOURS_POLICY_STAGE_INIT;
    fails(encours_policy_builder_set_stage(builder, &stage, check_error()), ENCOURS_E_INVALID,
          "stage", "0 is out of 1 to 5");
    stage.stage = ENCOURS_STAGE_DELIVERY;
    stage.grace_days = 5;
    stage.block = ENCOURS_OUTCOME_HOLD;
    check_ok(encours_policy_builder_set_stage(builder, &stage, check_error()));
    fails(encours_policy_builder_set_stage(builder, &stage, check_error()), ENCOURS_E_EXISTS,
          "stage", "delivery was added");
    encours_policy *policy = sample_finish(builder);
    check_equal(policy->stages[ENCOURS_STAGE_DELIVERY].grace_days, 5);
    check_equal(policy->stages[ENCOURS_STAGE_DELIVERY].block, ENCOURS_OUTCOME_HOLD);
    check_equal(policy->stages[ENCOURS_STAGE_ORDER].grace_days, 0);
    encours_policy_free(policy);
}

static void classes_of_behaviour_ascend(void **state)
{
    (void)state;
    const int32_t days[] = {0, 30, -5}, weights[] = {100, 50, 0}, flat[] = {0, 0, 0},
                  heavy[] = {1000001, 0, 0};
    encours_policy_builder *builder = sample_builder();
    encours_policy_behaviour behaviour = {
        .struct_size = sizeof behaviour, .upper_days = flat, .weights = weights, .class_count = 3};
    fails(encours_policy_builder_set_behaviour(builder, &behaviour, check_error()),
          ENCOURS_E_INVALID, "upper_days", "0 behind 0");
    behaviour.upper_days = days;
    behaviour.weights = heavy;
    fails(encours_policy_builder_set_behaviour(builder, &behaviour, check_error()),
          ENCOURS_E_INVALID, "weights", "1000001");
    behaviour.weights = weights;
    behaviour.class_count = 65;
    fails(encours_policy_builder_set_behaviour(builder, &behaviour, check_error()),
          ENCOURS_E_INVALID, "class_count", "65 is out of");
    behaviour.class_count = 3;
    check_ok(encours_policy_builder_set_behaviour(builder, &behaviour, check_error()));
    encours_policy *policy = sample_finish(builder);
    check_equal(policy->behaviour.class_count, 3);
    check_equal(policy->behaviour.upper_days[1], 30);
    check_equal(policy->behaviour.upper_days[2], INT32_MAX); /* no end, whatever was given */
    check_equal(policy->behaviour.weights[1], 50);
    encours_policy_free(policy);
}

static void calls_without_what_they_need_are_misuse(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    encours_policy_options options = sample_options();
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    encours_policy_behaviour behaviour = {.struct_size = sizeof behaviour, .class_count = 1};
    encours_policy *policy = NULL;
    encours_error *error = check_error();
    encours_policy_builder *none = builder;
    check_fails(encours_policy_builder_new(NULL, &options, &none, error), ENCOURS_E_MISUSE, "");
    check(none == NULL);
    check_fails(encours_policy_builder_add_rule(NULL, &rule, error), ENCOURS_E_MISUSE, "");
    check_fails(encours_policy_builder_add_rule(builder, NULL, error), ENCOURS_E_MISUSE, "");
    check_fails(encours_policy_builder_set_behaviour(builder, &behaviour, error), ENCOURS_E_MISUSE,
                "");
    check_fails(encours_policy_builder_finish(builder, NULL, error), ENCOURS_E_MISUSE, "");
    check_fails(encours_policy_builder_finish(NULL, &policy, error), ENCOURS_E_MISUSE, "");
    rule.struct_size = 0;
    check_fails(encours_policy_builder_add_rule(builder, &rule, error), ENCOURS_E_ABI, "");
    rule.struct_size = 8;
    check_fails(encours_policy_builder_add_rule(builder, &rule, error), ENCOURS_E_ABI, "");
    encours_policy_builder_free(builder);
}

/* A text may fit as it is typed and not in its one form. */
static void conditions_fit_in_their_one_form(void **state)
{
    (void)state;
    char when[1025] = "bills in (";
    encours_policy_builder *builder = sample_builder();
    for (int i = 10; i < 1024; i += 2)
        memcpy(when + i, i == 1022 ? "1)" : "1,", 3);
    encours_policy_points row = {sizeof row, "a", when, 1, 1};
    fails(encours_policy_builder_add_points(builder, &row, check_error()), ENCOURS_E_INVALID,
          "when", "longer than 1024 bytes once it is written");
    encours_policy_builder_free(builder);
}

CHECK_MAIN(a_policy_needs_a_name_and_a_currency, texts_of_a_policy_are_bounded_and_printable,
           buckets_ascend, exposure_is_checked_member_by_member, classes_of_bills_are_a_set,
           types_of_limits_are_refused, without_limits_and_guarantees_there_are_the_plain_ones,
           guarantees_are_refused, terms_and_agenda_are_bounded, a_stage_is_added_once,
           classes_of_behaviour_ascend, calls_without_what_they_need_are_misuse,
           conditions_fit_in_their_one_form)

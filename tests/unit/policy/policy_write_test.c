/* SPDX-License-Identifier: MIT */
/* Whatever a builder takes is written, read as the same policy, and written the same again. @req
 * POL-011 */
#include "unit/policy/sample.h"

#include "encours/policy_xml.h"
#include "policy/policy_form.h"
#include "support/random.h"

static int32_t number_below(test_random *random, int32_t bound)
{
    return (int32_t)random_below(random, (uint64_t)bound);
}

/* One of a list, or NULL now and then. */
#define ONE_OF(random, list) (list)[random_below((random), sizeof(list) / sizeof(list)[0])]

static const char *const conditions[] = {"overdue > 1000",
                                         "not limit-used >= 99.5%",
                                         "days-late < -3.25 and sales is known",
                                         "status in (stopped, 'a ''quoted'' <text> & \"more\"')",
                                         "dimension:country != FR",
                                         "score:agency >= 3.5",
                                         "oldest-days <= 30 and overdue > 0.01"};
static const char *const optional_conditions[] = {NULL, NULL, "sales > 0", "exposure is missing",
                                                  "dimension:'a & b' = 'c < d'"};
static const char *const texts[] = {NULL,
                                    "plain",
                                    "  two  blanks ",
                                    "   ",
                                    "<&>\"'",
                                    "\xC3\xA9t\xC3\xA9",
                                    "]]>",
                                    "{measured} of {customer}, {threshold}"};

static encours_policy_builder *random_builder(encours_context *context, test_random *random)
{
    static const int32_t bounds[] = {1, 15, 30, 45, 60, 36500};
    static const uint16_t currencies[] = {978, 392, 60000};
    static const char *const versions[] = {NULL, "1", "2026 <b>"};
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "random";
    options.version = ONE_OF(random, versions);
    options.description = ONE_OF(random, texts);
    options.currency = ONE_OF(random, currencies);
    if (options.currency == 60000 || random_below(random, 4) == 0)
        options.exponent_after = 3 + (uint32_t)random_below(random, 3);
    options.combination = number_below(random, 6);
    if (random_below(random, 2) == 0) {
        options.bounds = bounds;
        options.bound_count = random_below(random, 7);
    }
    encours_policy_builder *builder = NULL;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    return builder;
}

static void set_parts(encours_policy_builder *builder, test_random *random)
{
    static const uint16_t classes[] = {511, 413, 1, 999};
    static const char *const rules[] = {NULL, "general", "a <row>"};
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.open_debits = number_below(random, 10001);
    exposure.bills = number_below(random, 2) * 10000;
    exposure.drafts = number_below(random, 10001);
    exposure.guarantees = number_below(random, 10001);
    exposure.horizon_days = number_below(random, 36501);
    exposure.undated_orders = number_below(random, 2);
    exposure.window_days = 1 + number_below(random, 3650);
    exposure.customer_merged = number_below(random, 2);
    if (random_below(random, 2) == 0) {
        exposure.bill_classes = classes;
        exposure.bill_class_count = random_below(random, 5);
    }
    encours_policy_terms terms = ENCOURS_POLICY_TERMS_INIT;
    terms.rule = ONE_OF(random, rules);
    terms.days_max = number_below(random, 3652) - 1;
    terms.legal_days = number_below(random, 3) - 1;
    encours_policy_agenda agenda = {.struct_size = sizeof agenda,
                                    .review_days = number_below(random, 3651),
                                    .weekdays = (uint32_t)random_below(random, 128) << 1};
    if (random_below(random, 4) > 0)
        check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    if (random_below(random, 4) > 0)
        check_ok(encours_policy_builder_set_terms(builder, &terms, check_error()));
    if (random_below(random, 4) > 0)
        check_ok(encours_policy_builder_set_agenda(builder, &agenda, check_error()));
}

static void add_limits(encours_policy_builder *builder, test_random *random)
{
    static const char *const codes[] = {"a", "B-2", "c_3", "d.4"};
    static const int32_t days[] = {101, 229, 630, 1231};
    for (uint64_t i = random_below(random, 5); i > 0; i--) {
        encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
        type.code = codes[i - 1];
        type.use = 1 + number_below(random, 6);
        type.insured = number_below(random, 2);
        type.percent = number_below(random, 10001);
        if (random_below(random, 2) == 0) {
            type.season_from = ONE_OF(random, days);
            type.season_to = ONE_OF(random, days);
        }
        type.review_days = number_below(random, 3651);
        check_ok(encours_policy_builder_add_limit_type(builder, &type, check_error()));
        encours_policy_guarantee guarantee = ENCOURS_POLICY_GUARANTEE_INIT;
        guarantee.code = i == 1 ? "*" : codes[i - 1];
        guarantee.percent = number_below(random, 10001);
        guarantee.group = number_below(random, 2);
        guarantee.maximum = random_below(random, 2) == 0 ? -1
                                                         : random_between(random, 0, INT64_MAX);
        check_ok(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()));
    }
    for (int32_t stage = ENCOURS_STAGE_QUOTE; stage <= ENCOURS_STAGE_INVOICE; stage++) {
        encours_policy_stage part = ENCOURS_POLICY_STAGE_INIT;
        part.stage = stage;
        part.grace_days = number_below(random, 3) * 5;
        part.block = number_below(random, 5);
        if (random_below(random, 3) == 0)
            check_ok(encours_policy_builder_set_stage(builder, &part, check_error()));
    }
}

static void add_rules(encours_policy_builder *builder, test_random *random)
{
    static const char *const codes[] = {"r1", "r2", "r3", "r4", "r5"};
    static const char *const excuses[] = {NULL, "*", "r1", " r1  r1 ", "  "};
    static const char *const roles[] = {NULL, "", "manager"};
    uint64_t count = random_below(random, 6);
    for (uint64_t i = 0; i < count; i++) {
        encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
        rule.code = codes[i];
        rule.test = ONE_OF(random, conditions);
        if (strstr(rule.test, " and ") != NULL)
            rule.test = "overdue > 7";
        rule.when = ONE_OF(random, optional_conditions);
        rule.outcome = 1 + number_below(random, 4);
        rule.missing = number_below(random, 5);
        rule.stages = (uint32_t)random_below(random, 32) << 1;
        rule.role = ONE_OF(random, roles);
        rule.english = ONE_OF(random, texts);
        rule.french = ONE_OF(random, texts);
        if (rule.outcome == ENCOURS_OUTCOME_ACCEPT && i > 0)
            rule.excuses = ONE_OF(random, excuses);
        check_ok(encours_policy_builder_add_rule(builder, &rule, check_error()));
    }
}

static void add_scores(encours_policy_builder *builder, test_random *random)
{
    static const int32_t days[] = {-36500, 0, 30, 0}, weights[] = {1000000, 0, -7, 3};
    static const char *const criteria[] = {"c1", "c2", "c3"};
    static const char *const values[] = {"x", "<y & z>", " \"q\" "};
    static const char *const codes[] = {"A", "B", "C"};
    encours_policy_behaviour behaviour = {.struct_size = sizeof behaviour,
                                          .upper_days = days,
                                          .weights = weights,
                                          .class_count = 1 + random_below(random, 4),
                                          .experiences_min = (uint32_t)random_below(random, 3)};
    if (behaviour.class_count == 4)
        behaviour.experiences_min = random_below(random, 2) == 0 ? INT32_MAX : UINT32_MAX;
    if (random_below(random, 2) == 0)
        check_ok(encours_policy_builder_set_behaviour(builder, &behaviour, check_error()));
    for (uint64_t i = 0; i < random_below(random, 4); i++)
        for (uint64_t rows = 1 + random_below(random, 3); rows > 0; rows--)
            check_ok(sample_points(builder, criteria[i], ONE_OF(random, optional_conditions),
                                   number_below(random, 2000001) - 1000000,
                                   1 + (int32_t)i * 9999 / 2));
    uint64_t classes = random_below(random, 4);
    int64_t points = INT64_MAX;
    for (uint64_t i = 0; i < classes; i++) {
        points -= 1 + (int64_t)random_below(random, (uint64_t)INT64_MAX / 2);
        check_ok(sample_class(builder, codes[i], i + 1 == classes ? INT64_MIN : points));
    }
    for (uint64_t i = random_below(random, 8); i > 0; i--)
        check_ok(sample_assignment(builder, ONE_OF(random, criteria), ONE_OF(random, values),
                                   ONE_OF(random, optional_conditions)));
}

static void add_people(encours_policy_builder *builder, test_random *random)
{
    static const char *const codes[] = {"l1", "l2", "l3"};
    static const char *const actions[] = {"*", "limit", "query", "release"};
    for (uint64_t i = random_below(random, 4); i > 0; i--) {
        encours_policy_approval approval = ENCOURS_POLICY_APPROVAL_INIT;
        approval.code = codes[i - 1];
        approval.action = "limit";
        approval.role = "manager";
        approval.when = ONE_OF(random, optional_conditions);
        approval.amount_max = random_between(random, -1, 1000000);
        approval.approvers = 1 + number_below(random, 8);
        approval.expiry_days = number_below(random, 3651);
        check_ok(encours_policy_builder_add_approval(builder, &approval, check_error()));
    }
    for (uint64_t i = random_below(random, 6); i > 0; i--) {
        encours_policy_role role = ENCOURS_POLICY_ROLE_INIT;
        role.role = ONE_OF(random, codes);
        role.action = ONE_OF(random, actions);
        role.effect = 1 + number_below(random, 3);
        role.amount_max = (int64_t)i;
        check_ok(encours_policy_builder_add_role(builder, &role, check_error()));
    }
}

static void what_a_builder_makes_is_written_and_read(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    FOR_RANDOM(random, 3000)
    {
        encours_policy_builder *builder = random_builder(context, &random);
        set_parts(builder, &random);
        add_limits(builder, &random);
        add_rules(builder, &random);
        add_scores(builder, &random);
        add_people(builder, &random);
        encours_policy *policy = sample_finish(builder), *again = NULL;
        const char *document = encours_policy_document(policy);
        check_ok(encours_policy_read(context, NULL, (const uint8_t *)document, strlen(document),
                                     &again, check_error()));
        check_text(encours_policy_document(again), document);
        for (int32_t list = ENCOURS_POLICY_RULES; list <= ENCOURS_POLICY_ROLES; list++) {
            check_equal(encours_policy_count(again, list), encours_policy_count(policy, list));
            for (size_t i = 0; i < encours_policy_count(policy, list); i++)
                check_text(encours_policy_code(again, list, i),
                           encours_policy_code(policy, list, i));
        }
        check(memcmp(&policy->exposure.open_debits, &again->exposure.open_debits,
                     offsetof(encours_policy_exposure, bill_classes) -
                         offsetof(encours_policy_exposure, open_debits)) == 0);
        check_equal(again->needed, policy->needed);
        encours_policy_free(again);
        encours_policy_free(policy);
    }
    encours_context_free(context);
}

/* Decimals: units and their parts, exactly, within the bounds of 64 bits. */
static void numbers_are_written_and_read_exactly(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned decimals;
        int64_t number; /* INT64_MIN: it is none */
    } cases[] = {
        {"0", 2, 0},
        {"1", 2, 100},
        {"1.5", 2, 150},
        {"1.05", 2, 105},
        {"-1.05", 2, -105},
        {"007", 0, 7},
        {"92233720368547758.07", 2, INT64_MAX},
        {"92233720368547758.08", 2, INT64_MIN},
        {"9223372036854775807", 0, INT64_MAX},
        {"9223372036854775808", 0, INT64_MIN},
        {"9.223372036854775807", 18, INT64_MAX},
        {"10", 18, INT64_MIN},
        {"1.005", 2, INT64_MIN},
        {"", 2, INT64_MIN},
        {"-", 2, INT64_MIN},
        {"-0", 2, INT64_MIN},
        {"+1", 2, INT64_MIN},
        {".5", 2, INT64_MIN},
        {"5.", 2, INT64_MIN},
        {"1e3", 2, INT64_MIN},
        {" 1", 2, INT64_MIN},
        {"1 ", 2, INT64_MIN},
        {"1,5", 2, INT64_MIN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t number = 42;
        bool taken = enc_form_parse_decimal(cases[i].text, cases[i].decimals, &number);
        check_equal(taken, cases[i].number != INT64_MIN);
        check_equal(number, taken ? cases[i].number : 42);
    }
    char text[ENC_FORM_NUMBER_BYTES];
    enc_form_print_decimal(INT64_MIN, 2, false, text);
    check_text(text, "-92233720368547758.08");
    enc_form_print_decimal(1050, 2, false, text);
    check_text(text, "10.5");
    enc_form_print_decimal(1000, 2, false, text);
    check_text(text, "10");
    enc_form_print_decimal(1000, 2, true, text);
    check_text(text, "10.00");
    enc_form_print_decimal(5, 18, true, text);
    check_text(text, "0.000000000000000005");
    enc_form_print_decimal(-5, 0, true, text);
    check_text(text, "-5");
}

CHECK_MAIN(what_a_builder_makes_is_written_and_read, numbers_are_written_and_read_exactly)

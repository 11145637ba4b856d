/* SPDX-License-Identifier: MIT */
/* Parts that are numbers: exposure, guarantees, limits, terms, stages, behaviour, agenda. */
#include <string.h>

#include "base/struct_size.h"
#include "policy/policy_builder.h"

enum {
    WHOLE = 10000,
    HORIZON_DAYS_MAX = 36500,
    DAYS_MAX = 3650,
    CLASS_MAX = 999,
    RULE_BYTES_MAX = 64,
    BEHAVIOUR_CLASSES_MAX = 64,
    BEHAVIOUR_WEIGHT_MAX = 1000000,
    WEEK = 254
};

/* A member with its bounds. */
typedef struct bounded {
    const char *field;
    int64_t value;
    int64_t low;
    int64_t high;
} bounded;

static encours_status check_bounded(const bounded *members, size_t count, encours_error *error)
{
    for (size_t i = 0; i < count; i++)
        ENC_TRY(enc_check_range(members[i].value, members[i].low, members[i].high, members[i].field,
                                error));
    return ENCOURS_OK;
}

#define CHECK_BOUNDED(...)                                                                         \
    do {                                                                                           \
        const bounded members[] = {__VA_ARGS__};                                                   \
        ENC_TRY(check_bounded(members, sizeof members / sizeof members[0], error));                \
    } while (0)

static encours_status check_exposure(const encours_policy_exposure *exposure, encours_error *error)
{
    CHECK_BOUNDED(
        {"open_debits", exposure->open_debits, 0, WHOLE}, {"bills", exposure->bills, 0, WHOLE},
        {"unallocated", exposure->unallocated, 0, WHOLE},
        {"credit_notes", exposure->credit_notes, 0, WHOLE},
        {"to_invoice", exposure->to_invoice, 0, WHOLE}, {"orders", exposure->orders, 0, WHOLE},
        {"drafts", exposure->drafts, 0, WHOLE}, {"returned", exposure->returned, 0, WHOLE},
        {"guarantees", exposure->guarantees, 0, WHOLE},
        {"horizon_days", exposure->horizon_days, 0, HORIZON_DAYS_MAX},
        {"undated_orders", exposure->undated_orders, 0, 1},
        {"tolerance_days", exposure->tolerance_days, 0, DAYS_MAX},
        {"window_days", exposure->window_days, 1, DAYS_MAX},
        {"customer_merged", exposure->customer_merged, 0, 1});
    return ENCOURS_OK;
}

/* Into ascending order, each once. */
static encours_status add_bill_class(uint16_t *classes, size_t count, uint16_t added,
                                     encours_error *error)
{
    ENC_TRY(enc_check_range(added, 1, CLASS_MAX, "bill_classes", error));
    size_t at = count;
    for (; at > 0 && classes[at - 1] >= added; at--)
        if (classes[at - 1] == added)
            return enc_refuse_member(error, "bill_classes", "%u is there twice", (unsigned)added);
    memmove(classes + at + 1, classes + at, (count - at) * sizeof *classes);
    classes[at] = added;
    return ENCOURS_OK;
}

encours_status encours_policy_builder_set_exposure(encours_policy_builder *builder,
                                                   const encours_policy_exposure *exposure,
                                                   encours_error *error)
{
    static const uint16_t usual[] = {413};
    encours_policy_exposure own;
    uint16_t classes[ENC_POLICY_BILL_CLASSES_MAX + 1];
    ENC_REQUIRE(builder != NULL && exposure != NULL);
    ENC_STRUCT_LOAD(own, exposure, encours_policy_exposure, sizeof own, error);
    ENC_TRY(check_exposure(&own, error));
    ENC_REQUIRE(own.bill_classes != NULL || own.bill_class_count == 0);
    if (own.bill_classes == NULL) {
        own.bill_classes = usual;
        own.bill_class_count = 1;
    }
    if (own.bill_class_count > ENC_POLICY_BILL_CLASSES_MAX)
        return enc_refuse_member(error, "bill_classes", "more than %d",
                                 ENC_POLICY_BILL_CLASSES_MAX);
    for (size_t i = 0; i < own.bill_class_count; i++)
        ENC_TRY(add_bill_class(classes, i, own.bill_classes[i], error));
    memcpy(builder->draft.bill_classes, classes, own.bill_class_count * sizeof classes[0]);
    own.bill_classes = NULL; /* finishing points to those of the policy */
    builder->draft.exposure = own;
    return ENCOURS_OK;
}

encours_status encours_policy_builder_add_guarantee(encours_policy_builder *builder,
                                                    const encours_policy_guarantee *guarantee,
                                                    encours_error *error)
{
    encours_policy_guarantee own;
    enc_text code = {"*", 1};
    ENC_REQUIRE(builder != NULL && guarantee != NULL);
    ENC_STRUCT_LOAD(own, guarantee, encours_policy_guarantee, sizeof own, error);
    if (own.code == NULL || strcmp(own.code, "*") != 0)
        ENC_TRY(enc_check_code(own.code, "code", &code, error));
    CHECK_BOUNDED({"percent", own.percent, 0, WHOLE}, {"group", own.group, 0, 1});
    ENC_TRY(enc_part_check_code(builder, ENC_PART_GUARANTEES, code, error));
    ENC_TRY(enc_part_check_room(builder, ENC_PART_GUARANTEES, error));
    enc_policy_guarantee row = {
        .percent = own.percent,
        .group = own.group,
        .maximum = own.maximum < 0 ? -1 : own.maximum,
    };
    ENC_TRY(enc_keep_text(builder, code, &row.code, error));
    return enc_part_append(builder, ENC_PART_GUARANTEES, &row, error);
}

static bool is_day_of_year(int32_t day)
{
    static const int32_t lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t month = day / 100;
    return month >= 1 && month <= 12 && day % 100 >= 1 && day % 100 <= lengths[month - 1];
}

static encours_status check_season(const encours_policy_limit_type *type, encours_error *error)
{
    if (type->season_from == 0 && type->season_to == 0)
        return ENCOURS_OK;
    if (!is_day_of_year(type->season_from))
        return enc_refuse_member(error, "season_from",
                                 "%" PRId32 " is no day of the year: month * 100 + day",
                                 type->season_from);
    if (!is_day_of_year(type->season_to))
        return enc_refuse_member(error, "season_to",
                                 "%" PRId32 " is no day of the year: month * 100 + day",
                                 type->season_to);
    return ENCOURS_OK;
}

encours_status encours_policy_builder_add_limit_type(encours_policy_builder *builder,
                                                     const encours_policy_limit_type *type,
                                                     encours_error *error)
{
    encours_policy_limit_type own;
    enc_text code;
    ENC_REQUIRE(builder != NULL && type != NULL);
    ENC_STRUCT_LOAD(own, type, encours_policy_limit_type, sizeof own, error);
    ENC_TRY(enc_check_code(own.code, "code", &code, error));
    CHECK_BOUNDED({"use", own.use, ENCOURS_LIMIT_USE_BASE, ENCOURS_LIMIT_USE_SCOPED},
                  {"insured", own.insured, 0, 1}, {"percent", own.percent, 0, WHOLE},
                  {"review_days", own.review_days, 0, DAYS_MAX});
    ENC_TRY(check_season(&own, error));
    ENC_TRY(enc_part_check_code(builder, ENC_PART_LIMIT_TYPES, code, error));
    ENC_TRY(enc_part_check_room(builder, ENC_PART_LIMIT_TYPES, error));
    enc_policy_limit_type row = {
        .use = own.use,
        .insured = own.insured,
        .percent = own.percent,
        .season_from = own.season_from,
        .season_to = own.season_to,
        .review_days = own.review_days,
    };
    ENC_TRY(enc_keep_text(builder, code, &row.code, error));
    return enc_part_append(builder, ENC_PART_LIMIT_TYPES, &row, error);
}

/* -1 for all that means none. */
static encours_status load_days(int32_t days, const char *field, int32_t *out, encours_error *error)
{
    *out = days < 0 ? -1 : days;
    return enc_check_range(*out, -1, DAYS_MAX, field, error);
}

encours_status encours_policy_builder_set_terms(encours_policy_builder *builder,
                                                const encours_policy_terms *terms,
                                                encours_error *error)
{
    encours_policy_terms own;
    enc_policy_terms row = {0};
    enc_text rule;
    ENC_REQUIRE(builder != NULL && terms != NULL);
    ENC_STRUCT_LOAD(own, terms, encours_policy_terms, sizeof own, error);
    ENC_TRY(enc_check_optional_text(own.rule, "rule", RULE_BYTES_MAX, &rule, error));
    ENC_TRY(load_days(own.days_max, "days_max", &row.days_max, error));
    ENC_TRY(load_days(own.days_default, "days_default", &row.days_default, error));
    ENC_TRY(load_days(own.legal_days, "legal_days", &row.legal_days, error));
    ENC_TRY(enc_check_range(own.reserved_0, 0, 0, "reserved_0", error));
    ENC_TRY(enc_keep_text(builder, rule, &row.rule, error));
    builder->draft.terms = row;
    return ENCOURS_OK;
}

encours_status encours_policy_builder_set_stage(encours_policy_builder *builder,
                                                const encours_policy_stage *stage,
                                                encours_error *error)
{
    encours_policy_stage own;
    ENC_REQUIRE(builder != NULL && stage != NULL);
    ENC_STRUCT_LOAD(own, stage, encours_policy_stage, sizeof own, error);
    CHECK_BOUNDED({"stage", own.stage, ENCOURS_STAGE_QUOTE, ENCOURS_STAGE_INVOICE},
                  {"grace_days", own.grace_days, 0, DAYS_MAX},
                  {"block", own.block, 0, ENCOURS_OUTCOME_REFUSE},
                  {"reserved_0", own.reserved_0, 0, 0});
    if ((builder->stages_set >> own.stage & 1) != 0) {
        enc_error_set(error, ENCOURS_E_EXISTS, "stage: %s was added already",
                      enc_policy_stage_name(own.stage));
        enc_error_field(error, "stage");
        return ENCOURS_E_EXISTS;
    }
    builder->stages_set |= UINT32_C(1) << own.stage;
    builder->draft.stages[own.stage].grace_days = own.grace_days;
    builder->draft.stages[own.stage].block = own.block;
    return ENCOURS_OK;
}

/* A class of days and its weight; the last one has no end. */
static encours_status check_late(const encours_policy_behaviour *behaviour, size_t i,
                                 encours_error *error)
{
    ENC_TRY(enc_check_range(behaviour->weights[i], -BEHAVIOUR_WEIGHT_MAX, BEHAVIOUR_WEIGHT_MAX,
                            "weights", error));
    if (i + 1 == behaviour->class_count)
        return ENCOURS_OK;
    int32_t days = behaviour->upper_days[i];
    ENC_TRY(enc_check_range(days, -HORIZON_DAYS_MAX, HORIZON_DAYS_MAX, "upper_days", error));
    if (i > 0 && days <= behaviour->upper_days[i - 1])
        return enc_refuse_member(error, "upper_days",
                                 "%" PRId32 " behind %" PRId32 ": they do not ascend", days,
                                 behaviour->upper_days[i - 1]);
    return ENCOURS_OK;
}

static encours_status check_behaviour(const encours_policy_behaviour *behaviour,
                                      encours_error *error)
{
    ENC_TRY(enc_check_range(behaviour->class_count > INT32_MAX ? INT32_MAX
                                                               : (int64_t)behaviour->class_count,
                            1, BEHAVIOUR_CLASSES_MAX, "class_count", error));
    ENC_TRY(enc_check_range(behaviour->reserved_0, 0, 0, "reserved_0", error));
    ENC_REQUIRE(behaviour->upper_days != NULL && behaviour->weights != NULL);
    for (size_t i = 0; i < behaviour->class_count; i++) {
        encours_status status = check_late(behaviour, i, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    return ENCOURS_OK;
}

encours_status encours_policy_builder_set_behaviour(encours_policy_builder *builder,
                                                    const encours_policy_behaviour *behaviour,
                                                    encours_error *error)
{
    encours_policy_behaviour own;
    ENC_REQUIRE(builder != NULL && behaviour != NULL);
    ENC_STRUCT_LOAD(own, behaviour, encours_policy_behaviour, sizeof own, error);
    ENC_TRY(check_behaviour(&own, error));
    int32_t *numbers = enc_pool_take(builder->pool, 2 * own.class_count * sizeof *numbers);
    if (numbers == NULL)
        return enc_error_memory(error);
    int32_t *weights = numbers + own.class_count;
    memcpy(numbers, own.upper_days, (own.class_count - 1) * sizeof *numbers);
    numbers[own.class_count - 1] = INT32_MAX; /* no end */
    memcpy(weights, own.weights, own.class_count * sizeof *weights);
    builder->draft.behaviour = (enc_policy_behaviour){
        .upper_days = numbers,
        .weights = weights,
        .class_count = own.class_count,
        .experiences_min = own.experiences_min != 0 ? own.experiences_min : 1,
    };
    return ENCOURS_OK;
}

encours_status encours_policy_builder_set_agenda(encours_policy_builder *builder,
                                                 const encours_policy_agenda *agenda,
                                                 encours_error *error)
{
    encours_policy_agenda own;
    ENC_REQUIRE(builder != NULL && agenda != NULL);
    ENC_STRUCT_LOAD(own, agenda, encours_policy_agenda, sizeof own, error);
    CHECK_BOUNDED({"review_days", own.review_days, 0, DAYS_MAX},
                  {"expiry_days", own.expiry_days, 0, DAYS_MAX},
                  {"guarantee_days", own.guarantee_days, 0, DAYS_MAX},
                  {"release_days", own.release_days, 0, DAYS_MAX},
                  {"reserved_0", own.reserved_0, 0, 0});
    if ((own.weekdays & ~(uint32_t)WEEK) != 0)
        return enc_refuse_member(error, "weekdays",
                                 "%" PRIu32 " is no sum of 1 << 1 (Monday) to 1 << 7 (Sunday)",
                                 own.weekdays);
    own.weekdays = own.weekdays != 0 ? own.weekdays : WEEK;
    builder->draft.agenda = own;
    return ENCOURS_OK;
}

/* SPDX-License-Identifier: MIT */
/* Parts with codes and conditions: rules, scorecard, classes, assignment, approvals, roles. */
#include <string.h>

#include "base/struct_size.h"
#include "policy/policy_builder.h"

enum {
    SENTENCE_BYTES_MAX = 512,
    EXCUSES_BYTES_MAX = ENCOURS_POLICY_RULES_MAX * (ENCOURS_POLICY_CODE_BYTES_MAX + 1),
    POINTS_MAX = 100000000,
    WEIGHT_MAX = 10000,
    VALUE_BYTES_MAX = 64,
    APPROVERS_MAX = 8,
    DAYS_MAX = 3650
};

/* Braces stand around one of three words. */
static encours_status check_sentence(const char *sentence, const char *field, enc_text *out,
                                     encours_error *error)
{
    static const char *const words[] = {"{measured}", "{threshold}", "{customer}"};
    ENC_TRY(enc_check_optional_words(sentence, field, SENTENCE_BYTES_MAX, out, error));
    for (size_t i = 0; i < out->size; i++) {
        if (out->bytes[i] != '{' && out->bytes[i] != '}')
            continue;
        size_t size = 0;
        for (size_t w = 0; w < sizeof words / sizeof words[0] && size == 0; w++)
            if (strncmp(out->bytes + i, words[w], strlen(words[w])) == 0)
                size = strlen(words[w]);
        if (size == 0)
            return enc_refuse_member(error, field,
                                     "a brace that is not of {measured}, {threshold} or "
                                     "{customer}");
        i += size - 1;
    }
    return ENCOURS_OK;
}

/* Codes with blanks between, or "*"; what they name is looked up when all rules are there. */
static encours_status check_excuses(const encours_policy_rule *rule, enc_text *out,
                                    encours_error *error)
{
    ENC_TRY(enc_check_optional_words(rule->excuses, "excuses", EXCUSES_BYTES_MAX, out, error));
    if (out->bytes == NULL)
        return ENCOURS_OK;
    if (rule->outcome != ENCOURS_OUTCOME_ACCEPT)
        return enc_refuse_member(error, "excuses",
                                 "only a rule with outcome ACCEPT excuses others");
    if (enc_text_equal(*out, enc_text_of("*")))
        return ENCOURS_OK;
    for (size_t i = 0, first; i < out->size;) {
        for (first = i; i < out->size && out->bytes[i] != ' ';)
            i++;
        if (i > first && !enc_policy_is_code((enc_text){out->bytes + first, i - first}))
            return enc_refuse_member(error, "excuses",
                                     "\"%.*s\" is no code of a rule; codes stand with blanks "
                                     "between, or \"*\" alone",
                                     (int)(i - first < 48 ? i - first : 48), out->bytes + first);
        while (i < out->size && out->bytes[i] == ' ')
            i++;
    }
    return ENCOURS_OK;
}

static encours_status check_rule(const encours_policy_rule *rule, encours_error *error)
{
    ENC_TRY(enc_check_range(rule->outcome, ENCOURS_OUTCOME_ACCEPT, ENCOURS_OUTCOME_REFUSE,
                            "outcome", error));
    ENC_TRY(enc_check_range(rule->missing, 0, ENCOURS_OUTCOME_REFUSE, "missing", error));
    ENC_TRY(enc_check_range(rule->reserved_0, 0, 0, "reserved_0", error));
    if ((rule->stages & ~(uint32_t)ENC_POLICY_ALL_STAGES) != 0)
        return enc_refuse_member(error, "stages", "%" PRIu32 " is no sum of 1 << encours_stage",
                                 rule->stages);
    return ENCOURS_OK;
}

/* Texts of a rule, checked before any of them is kept. */
typedef struct rule_texts {
    enc_text code, excuses, role, english, french;
} rule_texts;

static encours_status check_rule_texts(const encours_policy_builder *builder,
                                       const encours_policy_rule *rule, rule_texts *texts,
                                       encours_error *error)
{
    ENC_TRY(enc_check_code(rule->code, "code", &texts->code, error));
    ENC_TRY(check_excuses(rule, &texts->excuses, error));
    ENC_TRY(enc_check_optional_code(rule->role, "role", &texts->role, error));
    ENC_TRY(check_sentence(rule->english, "english", &texts->english, error));
    ENC_TRY(check_sentence(rule->french, "french", &texts->french, error));
    ENC_TRY(enc_part_check_code(builder, ENC_PART_RULES, texts->code, error));
    return enc_part_check_room(builder, ENC_PART_RULES, error);
}

encours_status encours_policy_builder_add_rule(encours_policy_builder *builder,
                                               const encours_policy_rule *rule,
                                               encours_error *error)
{
    encours_policy_rule own;
    rule_texts texts;
    ENC_REQUIRE(builder != NULL && rule != NULL);
    ENC_STRUCT_LOAD(own, rule, encours_policy_rule, sizeof own, error);
    ENC_TRY(check_rule(&own, error));
    ENC_TRY(check_rule_texts(builder, &own, &texts, error));
    enc_policy_rule row = {
        .outcome = own.outcome,
        .missing = own.missing,
        .stages = own.stages != 0 ? own.stages : ENC_POLICY_ALL_STAGES,
    };
    enc_condition_member test = {.text = own.test, .field = "test", .single = true};
    enc_condition_member when = {.text = own.when, .field = "when"};
    ENC_TRY(enc_keep_conditions(builder, &test, &row.test_text, error));
    ENC_TRY(enc_keep_conditions(builder, &when, &row.when_text, error));
    ENC_TRY(enc_keep_text(builder, texts.code, &row.code, error));
    ENC_TRY(enc_keep_text(builder, texts.excuses, &row.excuses_text, error));
    ENC_TRY(enc_keep_text(builder, texts.role, &row.role, error));
    ENC_TRY(enc_keep_text(builder, texts.english, &row.english, error));
    ENC_TRY(enc_keep_text(builder, texts.french, &row.french, error));
    return enc_part_append(builder, ENC_PART_RULES, &row, error);
}

/* The place of a criterion among those before: rows of one stand together and weigh the same. */
static encours_status place_criterion(const encours_policy_builder *builder, enc_text criterion,
                                      int32_t weight, uint32_t *place, encours_error *error)
{
    const enc_part_list *list = &builder->lists[ENC_PART_POINTS];
    const enc_policy_points *rows = list->rows;
    *place = list->count > 0 ? rows[list->count - 1].place + 1 : 0;
    for (size_t i = list->count; i > 0; i--) {
        if (!enc_text_equal(enc_text_of(rows[i - 1].criterion), criterion))
            continue;
        if (i < list->count)
            return enc_refuse_member(error, "criterion",
                                     "rows of \"%s\" stand together, \"%s\" is between them",
                                     rows[i - 1].criterion, rows[list->count - 1].criterion);
        if (rows[i - 1].weight != weight)
            return enc_refuse_member(error, "weight",
                                     "%" PRId32 ", other rows of \"%s\" have %" PRId32, weight,
                                     rows[i - 1].criterion, rows[i - 1].weight);
        *place = rows[i - 1].place;
        return ENCOURS_OK;
    }
    if (*place < ENC_POLICY_CRITERIA_MAX)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_LIMIT, "a scorecard has at most %d criteria",
                         ENC_POLICY_CRITERIA_MAX);
}

encours_status encours_policy_builder_add_points(encours_policy_builder *builder,
                                                 const encours_policy_points *points,
                                                 encours_error *error)
{
    encours_policy_points own;
    enc_policy_points row = {0};
    enc_text criterion;
    ENC_REQUIRE(builder != NULL && points != NULL);
    ENC_STRUCT_LOAD(own, points, encours_policy_points, sizeof own, error);
    ENC_TRY(enc_check_code(own.criterion, "criterion", &criterion, error));
    ENC_TRY(enc_check_range(own.points, -POINTS_MAX, POINTS_MAX, "points", error));
    ENC_TRY(enc_check_range(own.weight, 1, WEIGHT_MAX, "weight", error));
    ENC_TRY(place_criterion(builder, criterion, own.weight, &row.place, error));
    ENC_TRY(enc_part_check_room(builder, ENC_PART_POINTS, error));
    row.points = own.points;
    row.weight = own.weight;
    enc_condition_member when = {
        .text = own.when, .field = "when", .of_customers = true, .of_scorecard = true};
    ENC_TRY(enc_keep_conditions(builder, &when, &row.when_text, error));
    ENC_TRY(enc_keep_text(builder, criterion, &row.criterion, error));
    return enc_part_append(builder, ENC_PART_POINTS, &row, error);
}

encours_status encours_policy_builder_add_class(encours_policy_builder *builder,
                                                const encours_policy_class *risk_class,
                                                encours_error *error)
{
    encours_policy_class own;
    enc_text code;
    const enc_part_list *list;
    ENC_REQUIRE(builder != NULL && risk_class != NULL);
    ENC_STRUCT_LOAD(own, risk_class, encours_policy_class, sizeof own, error);
    ENC_TRY(enc_check_code(own.code, "code", &code, error));
    ENC_TRY(enc_part_check_code(builder, ENC_PART_CLASSES, code, error));
    list = &builder->lists[ENC_PART_CLASSES];
    const enc_policy_class *rows = list->rows;
    if (list->count > 0 && own.points >= rows[list->count - 1].points)
        return enc_refuse_member(error, "points",
                                 "%" PRId64 " is not below %" PRId64 " of class \"%s\"", own.points,
                                 rows[list->count - 1].points, rows[list->count - 1].code);
    ENC_TRY(enc_part_check_room(builder, ENC_PART_CLASSES, error));
    enc_policy_class row = {.points = own.points};
    ENC_TRY(enc_keep_text(builder, code, &row.code, error));
    return enc_part_append(builder, ENC_PART_CLASSES, &row, error);
}

/* The place of a table; that of a new one is the number of tables. */
static uint32_t place_table(const encours_policy_builder *builder, enc_text code)
{
    const enc_part_list *list = &builder->lists[ENC_PART_TABLES];
    const enc_policy_table *rows = list->rows;
    uint32_t i = 0;
    while (i < list->count && !enc_text_equal(enc_text_of(rows[i].code), code))
        i++;
    return i;
}

/* A table appears with its first rule. */
static encours_status append_assignment(encours_policy_builder *builder, enc_text table,
                                        const enc_policy_assignment *row, encours_error *error)
{
    enc_part_list *tables = &builder->lists[ENC_PART_TABLES];
    bool is_new = row->table == tables->count;
    if (is_new) {
        enc_policy_table added = {0};
        ENC_TRY(enc_keep_text(builder, table, &added.code, error));
        ENC_TRY(enc_part_append(builder, ENC_PART_TABLES, &added, error));
    }
    encours_status status = enc_part_append(builder, ENC_PART_ASSIGNMENTS, row, error);
    if (status == ENCOURS_OK)
        ((enc_policy_table *)tables->rows)[row->table].count++;
    else if (is_new)
        tables->count--;
    return status;
}

encours_status encours_policy_builder_add_assignment(encours_policy_builder *builder,
                                                     const encours_policy_assignment *assignment,
                                                     encours_error *error)
{
    encours_policy_assignment own;
    enc_policy_assignment row = {0};
    enc_text table, value;
    ENC_REQUIRE(builder != NULL && assignment != NULL);
    ENC_STRUCT_LOAD(own, assignment, encours_policy_assignment, sizeof own, error);
    ENC_TRY(enc_check_code(own.table, "table", &table, error));
    ENC_TRY(enc_check_optional_text(own.value, "value", VALUE_BYTES_MAX, &value, error));
    if (value.bytes == NULL)
        return enc_refuse_member(error, "value", "there is none, it has 1 to %d bytes",
                                 VALUE_BYTES_MAX);
    row.table = place_table(builder, table);
    if (row.table == builder->lists[ENC_PART_TABLES].count)
        ENC_TRY(enc_part_check_room(builder, ENC_PART_TABLES, error));
    ENC_TRY(enc_part_check_room(builder, ENC_PART_ASSIGNMENTS, error));
    enc_condition_member when = {.text = own.when, .field = "when", .of_customers = true};
    ENC_TRY(enc_keep_conditions(builder, &when, &row.when_text, error));
    ENC_TRY(enc_keep_text(builder, value, &row.value, error));
    return append_assignment(builder, table, &row, error);
}

encours_status encours_policy_builder_add_approval(encours_policy_builder *builder,
                                                   const encours_policy_approval *approval,
                                                   encours_error *error)
{
    encours_policy_approval own;
    enc_text code, action, role;
    ENC_REQUIRE(builder != NULL && approval != NULL);
    ENC_STRUCT_LOAD(own, approval, encours_policy_approval, sizeof own, error);
    ENC_TRY(enc_check_code(own.code, "code", &code, error));
    ENC_TRY(enc_check_code(own.action, "action", &action, error));
    ENC_TRY(enc_check_code(own.role, "role", &role, error));
    ENC_TRY(enc_check_range(own.approvers, 1, APPROVERS_MAX, "approvers", error));
    ENC_TRY(enc_check_range(own.expiry_days, 0, DAYS_MAX, "expiry_days", error));
    ENC_TRY(enc_part_check_code(builder, ENC_PART_APPROVALS, code, error));
    ENC_TRY(enc_part_check_room(builder, ENC_PART_APPROVALS, error));
    enc_policy_approval row = {
        .amount_max = own.amount_max < 0 ? -1 : own.amount_max,
        .approvers = own.approvers,
        .expiry_days = own.expiry_days,
    };
    enc_condition_member when = {.text = own.when, .field = "when", .of_customers = true};
    ENC_TRY(enc_keep_conditions(builder, &when, &row.when_text, error));
    ENC_TRY(enc_keep_text(builder, code, &row.code, error));
    ENC_TRY(enc_keep_text(builder, action, &row.action, error));
    ENC_TRY(enc_keep_text(builder, role, &row.role, error));
    return enc_part_append(builder, ENC_PART_APPROVALS, &row, error);
}

static encours_status check_new_role(const encours_policy_builder *builder, enc_text role,
                                     enc_text action, int64_t amount_max, encours_error *error)
{
    const enc_part_list *list = &builder->lists[ENC_PART_ROLES];
    const enc_policy_role *rows = list->rows;
    for (size_t i = 0; i < list->count; i++) {
        if (!enc_text_equal(enc_text_of(rows[i].role), role) ||
            !enc_text_equal(enc_text_of(rows[i].action), action) ||
            rows[i].amount_max != amount_max)
            continue;
        enc_error_at(error, ENCOURS_E_EXISTS, i,
                     "role: row %zu has role \"%s\", action \"%s\" and that amount already", i + 1,
                     rows[i].role, rows[i].action);
        enc_error_field(error, "role");
        return ENCOURS_E_EXISTS;
    }
    return enc_part_check_room(builder, ENC_PART_ROLES, error);
}

encours_status encours_policy_builder_add_role(encours_policy_builder *builder,
                                               const encours_policy_role *role,
                                               encours_error *error)
{
    encours_policy_role own;
    enc_text code, action = {"*", 1};
    ENC_REQUIRE(builder != NULL && role != NULL);
    ENC_STRUCT_LOAD(own, role, encours_policy_role, sizeof own, error);
    ENC_TRY(enc_check_code(own.role, "role", &code, error));
    if (own.action == NULL || strcmp(own.action, "*") != 0)
        ENC_TRY(enc_check_code(own.action, "action", &action, error));
    ENC_TRY(enc_check_range(own.effect, ENCOURS_AUTHORISATION_DENY, ENCOURS_AUTHORISATION_ALLOW,
                            "effect", error));
    ENC_TRY(enc_check_range(own.reserved_0, 0, 0, "reserved_0", error));
    enc_policy_role row = {
        .amount_max = own.amount_max < 0 ? -1 : own.amount_max,
        .effect = own.effect,
    };
    ENC_TRY(check_new_role(builder, code, action, row.amount_max, error));
    ENC_TRY(enc_keep_text(builder, code, &row.role, error));
    ENC_TRY(enc_keep_text(builder, action, &row.action, error));
    return enc_part_append(builder, ENC_PART_ROLES, &row, error);
}

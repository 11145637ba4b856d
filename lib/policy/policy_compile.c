/* SPDX-License-Identifier: MIT */
#include "policy/policy_compile.h"

#include <stdio.h>
#include <string.h>

#include "policy/condition_parse.h"
#include "policy/pool.h"

enum { SHOWN_MAX = 48 };

static encours_status refuse(const enc_compile_place *place, const enc_parsed_condition *condition,
                             const char *what, enc_text name, encours_error *error)
{
    size_t size = name.size < SHOWN_MAX ? name.size : SHOWN_MAX;
    enc_error_at(error, ENCOURS_E_INVALID, place->index,
                 "%s of element %zu, column %u: \"%.*s\" is %s", place->field, place->index + 1,
                 (unsigned)condition->column, (int)enc_utf8_valid_length(name.bytes, size),
                 name.bytes, what);
    enc_error_field(error, place->field);
    enc_error_place(error, NULL, 0, condition->column);
    return ENCOURS_E_INVALID;
}

static encours_status keep(encours_policy *policy, enc_text text, enc_text *out,
                           encours_error *error)
{
    const char *copy = enc_pool_copy(policy->own, text);
    if (copy == NULL)
        return enc_error_memory(error);
    *out = (enc_text){copy, text.size};
    return ENCOURS_OK;
}

static encours_status add_name(encours_policy *policy, enc_text name, uint16_t *index,
                               encours_error *error)
{
    int32_t found = enc_policy_find_name(policy, name);
    void *names = policy->names;
    if (found < 0 && policy->name_count == ENC_POLICY_NAMES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "conditions ask for more than %d dimensions and sources",
                             ENC_POLICY_NAMES_MAX);
    if (found < 0) {
        if (!enc_grow(policy->context, &names, &policy->name_capacity, policy->name_count + 1,
                      sizeof *policy->names))
            return enc_error_memory(error);
        policy->names = names;
        ENC_TRY(keep(policy, name, &policy->names[policy->name_count], error));
        found = (int32_t)policy->name_count++;
    }
    *index = (uint16_t)found;
    return ENCOURS_OK;
}

/* Whether a value of risk-class is a class. */
static encours_status check_classes(const encours_policy *policy, const enc_parsed *parsed,
                                    const enc_parsed_condition *condition,
                                    const enc_compile_place *place, encours_error *error)
{
    for (size_t i = 0; i < condition->value_count; i++) {
        enc_text value = parsed->values[condition->value_first + i].text;
        if (enc_policy_find_class(policy, value) < 0)
            return refuse(place, condition, "no risk class of the policy", value, error);
    }
    return ENCOURS_OK;
}

/* What the operand names. */
static encours_status find_operand(encours_policy *policy, const enc_parsed *parsed,
                                   const enc_parsed_condition *condition,
                                   const enc_compile_place *place, uint16_t *index,
                                   encours_error *error)
{
    int32_t found = 0;
    switch (condition->operand) {
    case ENC_OPERAND_FIGURE:
        *index = condition->figure;
        return ENCOURS_OK;
    case ENC_OPERAND_DIMENSION:
    case ENC_OPERAND_SCORE:
        return add_name(policy, condition->name, index, error);
    case ENC_OPERAND_RISK_CLASS:
        return check_classes(policy, parsed, condition, place, error);
    case ENC_OPERAND_TABLE:
        found = enc_policy_find_table(policy, condition->name);
        if (found >= 0 && (uint32_t)found >= place->tables)
            return refuse(place, condition, "not among the tables that began before",
                          condition->name, error);
        break;
    case ENC_OPERAND_LIMIT:
        found = enc_policy_find_limit_type(policy, condition->name);
        break;
    case ENC_OPERAND_GUARANTEE:
        found = enc_policy_find_guarantee(policy, condition->name);
        if (found >= 0 &&
            !enc_text_equal(enc_text_of(policy->guarantees[found].code), condition->name))
            found = -1; /* "*" holds others besides */
        break;
    default: /* the texts that need no name */
        return ENCOURS_OK;
    }
    if (found < 0)
        return refuse(place, condition,
                      condition->operand == ENC_OPERAND_TABLE ? "no table of the policy"
                      : condition->operand == ENC_OPERAND_LIMIT
                          ? "no type of limit of the policy"
                          : "no kind of guarantee of the policy",
                      condition->name, error);
    *index = (uint16_t)found;
    return ENCOURS_OK;
}

static encours_status add_use(enc_compiler *compiler, enc_text text, encours_error *error)
{
    void *uses = compiler->uses;
    if (!enc_grow(compiler->policy->context, &uses, &compiler->use_capacity,
                  compiler->use_count + 1, sizeof *compiler->uses))
        return enc_error_memory(error);
    compiler->uses = uses;
    enc_text_use *use = &compiler->uses[compiler->use_count];
    use->number = compiler->policy->number_count;
    ENC_TRY(keep(compiler->policy, text, &use->text, error));
    compiler->use_count++;
    return ENCOURS_OK;
}

static encours_status add_value(enc_compiler *compiler, bool is_text, const enc_parsed_value *value,
                                encours_error *error)
{
    encours_policy *policy = compiler->policy;
    void *numbers = policy->numbers;
    if (!enc_grow(policy->context, &numbers, &policy->number_capacity, policy->number_count + 1,
                  sizeof *policy->numbers))
        return enc_error_memory(error);
    policy->numbers = numbers;
    if (is_text)
        ENC_TRY(add_use(compiler, value->text, error));
    policy->numbers[policy->number_count++] = is_text ? 0 : value->number;
    return ENCOURS_OK;
}

static encours_status add_condition(enc_compiler *compiler, const enc_parsed *parsed,
                                    const enc_parsed_condition *condition,
                                    const enc_compile_place *place, encours_error *error)
{
    encours_policy *policy = compiler->policy;
    void *conditions = policy->conditions;
    enc_condition row = {
        .operand = condition->operand,
        .op = condition->op,
        .negated = condition->negated,
        .value_count = condition->value_count,
        .value_first = (uint32_t)policy->number_count,
    };
    ENC_TRY(find_operand(policy, parsed, condition, place, &row.index, error));
    for (size_t i = 0; i < condition->value_count; i++)
        ENC_TRY(add_value(compiler, enc_operand_is_text(condition->operand),
                          &parsed->values[condition->value_first + i], error));
    if (!enc_grow(policy->context, &conditions, &policy->condition_capacity,
                  policy->condition_count + 1, sizeof row))
        return enc_error_memory(error);
    policy->conditions = conditions;
    policy->conditions[policy->condition_count++] = row;
    return ENCOURS_OK;
}

encours_status enc_compile(enc_compiler *compiler, const char *text, const enc_compile_place *place,
                           enc_conditions *out, encours_error *error)
{
    enc_parsed parsed;
    enc_condition_source source = {
        .text = enc_text_of(text),
        .field = place->field,
        .exponent = compiler->policy->exponent,
    };
    *out = (enc_conditions){(uint32_t)compiler->policy->condition_count, 0};
    if (text == NULL)
        return ENCOURS_OK;
    ENC_TRY(enc_conditions_parse(&source, &parsed, error));
    for (size_t i = 0; i < parsed.count; i++)
        ENC_TRY(add_condition(compiler, &parsed, &parsed.conditions[i], place, error));
    out->count = (uint32_t)parsed.count;
    return ENCOURS_OK;
}

void enc_compiler_release(enc_compiler *compiler)
{
    enc_release(compiler->policy->context, compiler->uses,
                compiler->use_capacity * sizeof *compiler->uses);
}

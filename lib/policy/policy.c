/* SPDX-License-Identifier: MIT */
#include "policy/policy.h"

#include <string.h>

#include "base/error.h"
#include "policy/pool.h"

const encours_policy *enc_policy_retain(const encours_policy *policy)
{
    atomic_fetch_add_explicit((atomic_size_t *)(uintptr_t)&policy->references, 1,
                              memory_order_relaxed);
    return policy;
}

static void release_rows(encours_policy *policy)
{
    encours_context *context = policy->context;
    enc_release(context, policy->rules, policy->rule_count * sizeof *policy->rules);
    enc_release(context, policy->limit_types,
                policy->limit_type_count * sizeof *policy->limit_types);
    enc_release(context, policy->guarantees, policy->guarantee_count * sizeof *policy->guarantees);
    enc_release(context, policy->points, policy->points_count * sizeof *policy->points);
    enc_release(context, policy->classes, policy->class_count * sizeof *policy->classes);
    enc_release(context, policy->tables, policy->table_count * sizeof *policy->tables);
    enc_release(context, policy->assignments,
                policy->assignment_count * sizeof *policy->assignments);
    enc_release(context, policy->approvals, policy->approval_count * sizeof *policy->approvals);
    enc_release(context, policy->roles, policy->role_count * sizeof *policy->roles);
}

void encours_policy_free(encours_policy *policy)
{
    if (policy == NULL ||
        atomic_fetch_sub_explicit(&policy->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = policy->context;
    release_rows(policy);
    enc_release(context, policy->conditions,
                policy->condition_capacity * sizeof *policy->conditions);
    enc_release(context, policy->numbers, policy->number_capacity * sizeof *policy->numbers);
    enc_release(context, policy->names, policy->name_capacity * sizeof *policy->names);
    enc_release(context, policy->texts, policy->text_capacity * sizeof *policy->texts);
    enc_release(context, policy->bytes, policy->size + 1);
    enc_pool_release(policy->own);
    enc_pool_release(policy->pool);
    enc_release(context, policy, sizeof *policy);
    encours_context_free(context);
}

const char *encours_policy_name(const encours_policy *policy)
{
    return policy->name;
}

const char *encours_policy_version(const encours_policy *policy)
{
    return policy->version != NULL ? policy->version : "";
}

uint16_t encours_policy_currency(const encours_policy *policy)
{
    return policy->currency;
}

void encours_policy_digest(const encours_policy *policy, uint8_t *digest)
{
    memcpy(digest, policy->digest, sizeof policy->digest);
}

/* A list whose rows begin with their code. */
typedef struct code_list {
    const void *rows;
    size_t count;
    size_t size;
} code_list;

#define LIST(rows, count) ((code_list){policy->rows, policy->count, sizeof *policy->rows})

static code_list list_of(const encours_policy *policy, int32_t list)
{
    switch (list) {
    case ENCOURS_POLICY_RULES:
        return LIST(rules, rule_count);
    case ENCOURS_POLICY_LIMIT_TYPES:
        return LIST(limit_types, limit_type_count);
    case ENCOURS_POLICY_GUARANTEES:
        return LIST(guarantees, guarantee_count);
    case ENCOURS_POLICY_CLASSES:
        return LIST(classes, class_count);
    case ENCOURS_POLICY_TABLES:
        return LIST(tables, table_count);
    case ENCOURS_POLICY_APPROVALS:
        return LIST(approvals, approval_count);
    case ENCOURS_POLICY_ROLES:
        return LIST(roles, role_count);
    case ENCOURS_POLICY_POINTS:
        return LIST(points, points_count);
    default:
        return (code_list){NULL, 0, 0};
    }
}

static const char *code_at(code_list list, size_t index)
{
    const char *code;
    memcpy(&code, (const char *)list.rows + index * list.size, sizeof code);
    return code;
}

size_t encours_policy_count(const encours_policy *policy, int32_t list)
{
    return list_of(policy, list).count;
}

const char *encours_policy_code(const encours_policy *policy, int32_t list, size_t index)
{
    code_list rows = list_of(policy, list);
    return index < rows.count ? code_at(rows, index) : NULL;
}

static int32_t find_code(const encours_policy *policy, int32_t list, enc_text code)
{
    code_list rows = list_of(policy, list);
    for (size_t i = 0; i < rows.count; i++)
        if (enc_text_equal(enc_text_of(code_at(rows, i)), code))
            return (int32_t)i;
    return -1;
}

int32_t enc_policy_find_rule(const encours_policy *policy, enc_text code)
{
    return find_code(policy, ENCOURS_POLICY_RULES, code);
}

int32_t enc_policy_find_limit_type(const encours_policy *policy, enc_text code)
{
    return find_code(policy, ENCOURS_POLICY_LIMIT_TYPES, code);
}

int32_t enc_policy_find_guarantee(const encours_policy *policy, enc_text code)
{
    int32_t found = find_code(policy, ENCOURS_POLICY_GUARANTEES, code);
    return found >= 0 ? found : find_code(policy, ENCOURS_POLICY_GUARANTEES, enc_text_of("*"));
}

int32_t enc_policy_find_class(const encours_policy *policy, enc_text code)
{
    return find_code(policy, ENCOURS_POLICY_CLASSES, code);
}

int32_t enc_policy_find_table(const encours_policy *policy, enc_text code)
{
    return find_code(policy, ENCOURS_POLICY_TABLES, code);
}

int32_t enc_policy_find_name(const encours_policy *policy, enc_text name)
{
    for (size_t i = 0; i < policy->name_count; i++)
        if (enc_text_equal(policy->names[i], name))
            return (int32_t)i;
    return -1;
}

const char *enc_policy_stage_name(int32_t stage)
{
    static const char *const names[ENC_POLICY_STAGES] = {NULL,      "quote",    "order",
                                                         "picking", "delivery", "invoice"};
    return stage >= ENCOURS_STAGE_QUOTE && stage <= ENCOURS_STAGE_INVOICE ? names[stage] : NULL;
}

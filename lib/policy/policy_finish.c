/* SPDX-License-Identifier: MIT */
/* From a builder to a policy: what each part could not know alone is checked here. */
#include <string.h>

#include "base/sha256.h"
#include "policy/policy_builder.h"
#include "policy/policy_compile.h"
#include "policy/policy_figures.h"

enum { EXCUSES_BYTES_MAX = ENCOURS_POLICY_RULES_MAX * (ENCOURS_POLICY_CODE_BYTES_MAX + 1) };

/* The rows of a list of the builder as an array of their own. */
static encours_status take_list(const encours_policy_builder *builder, enc_part part, void **rows,
                                size_t *count, encours_error *error)
{
    const enc_part_list *list = &builder->lists[part];
    size_t bytes = list->count * enc_part_size(part);
    *rows = NULL;
    if (bytes == 0)
        return ENCOURS_OK;
    *rows = enc_allocate(builder->context, bytes);
    if (*rows == NULL)
        return enc_error_memory(error);
    memcpy(*rows, list->rows, bytes);
    *count = list->count;
    return ENCOURS_OK;
}

#define TAKE(part, member, counter)                                                                \
    do {                                                                                           \
        void *rows;                                                                                \
        ENC_TRY(take_list(builder, (part), &rows, &policy->counter, error));                       \
        policy->member = rows;                                                                     \
    } while (0)

static encours_status take_lists(const encours_policy_builder *builder, encours_policy *policy,
                                 encours_error *error)
{
    TAKE(ENC_PART_RULES, rules, rule_count);
    TAKE(ENC_PART_LIMIT_TYPES, limit_types, limit_type_count);
    TAKE(ENC_PART_GUARANTEES, guarantees, guarantee_count);
    TAKE(ENC_PART_POINTS, points, points_count);
    TAKE(ENC_PART_CLASSES, classes, class_count);
    TAKE(ENC_PART_TABLES, tables, table_count);
    TAKE(ENC_PART_ASSIGNMENTS, assignments, assignment_count);
    TAKE(ENC_PART_APPROVALS, approvals, approval_count);
    TAKE(ENC_PART_ROLES, roles, role_count);
    return ENCOURS_OK;
}

/* A policy without types of limits or kinds of guarantees has the plain one. */
static encours_status fill_lists(encours_policy *policy, encours_error *error)
{
    if (policy->limit_type_count == 0) {
        policy->limit_types = enc_allocate_zeroed(policy->context, sizeof *policy->limit_types);
        if (policy->limit_types == NULL)
            return enc_error_memory(error);
        *policy->limit_types = (enc_policy_limit_type){
            .code = "limit", .use = ENCOURS_LIMIT_USE_BASE, .percent = 10000};
        policy->limit_type_count = 1;
    }
    if (policy->guarantee_count == 0) {
        policy->guarantees = enc_allocate_zeroed(policy->context, sizeof *policy->guarantees);
        if (policy->guarantees == NULL)
            return enc_error_memory(error);
        *policy->guarantees = (enc_policy_guarantee){.code = "*", .percent = 10000, .maximum = -1};
        policy->guarantee_count = 1;
    }
    return ENCOURS_OK;
}

/* Rules of one table together; those of the builder come in the order in which they were added. */
static void group_assignments(const encours_policy_builder *builder, encours_policy *policy)
{
    const enc_policy_assignment *rows = builder->lists[ENC_PART_ASSIGNMENTS].rows;
    uint32_t next[ENC_POLICY_TABLES_MAX], first = 0;
    for (size_t i = 0; i < policy->table_count; i++) {
        policy->tables[i].first = next[i] = first;
        first += policy->tables[i].count;
    }
    for (size_t i = 0; i < policy->assignment_count; i++)
        policy->assignments[next[rows[i].table]++] = rows[i];
}

static encours_status check_classes(const encours_policy *policy, encours_error *error)
{
    if (policy->class_count == 0)
        return ENCOURS_OK;
    const enc_policy_class *last = &policy->classes[policy->class_count - 1];
    if (last->points == INT64_MIN)
        return ENCOURS_OK;
    enc_error_at(error, ENCOURS_E_INVALID, policy->class_count - 1,
                 "classes.points: the last class, \"%s\", begins at %" PRId64
                 ", and lower scores have none",
                 last->code, last->points);
    enc_error_hint(error, "Give the last class the points INT64_MIN");
    enc_error_field(error, "classes.points");
    return ENCOURS_E_INVALID;
}

/* Codes that excuses name, as a set of rules. */
static encours_status find_excuses(const encours_policy *policy, size_t index, uint64_t *out,
                                   encours_error *error)
{
    enc_text left = enc_text_of(policy->rules[index].excuses_text);
    uint64_t found = 0;
    for (size_t i = 0, first; i < left.size;) {
        for (first = i; i < left.size && left.bytes[i] != ' ';)
            i++;
        enc_text code = {left.bytes + first, i - first};
        int32_t rule = enc_policy_find_rule(policy, code);
        if (code.size > 0 && (rule < 0 || (size_t)rule == index)) {
            enc_error_at(error, ENCOURS_E_INVALID, index,
                         "rules.excuses of rule \"%s\": \"%.*s\" is %s", policy->rules[index].code,
                         (int)code.size, code.bytes,
                         rule < 0 ? "no rule of the policy" : "the rule itself");
            enc_error_field(error, "rules.excuses");
            return ENCOURS_E_INVALID;
        }
        found |= code.size > 0 ? UINT64_C(1) << rule : 0;
        i++;
    }
    *out = found;
    return ENCOURS_OK;
}

/* The codes in the order of the rules. */
static encours_status write_excuses(encours_policy *policy, enc_policy_rule *rule,
                                    encours_error *error)
{
    char text[EXCUSES_BYTES_MAX];
    size_t size = 0;
    for (size_t i = 0; i < policy->rule_count; i++) {
        if ((rule->excuses >> i & 1) == 0)
            continue;
        enc_text code = enc_text_of(policy->rules[i].code);
        if (size > 0)
            text[size++] = ' ';
        memcpy(text + size, code.bytes, code.size);
        size += code.size;
    }
    rule->excuses_text = enc_pool_copy(policy->own, (enc_text){text, size});
    return rule->excuses_text == NULL ? enc_error_memory(error) : ENCOURS_OK;
}

static encours_status resolve_excuses(encours_policy *policy, encours_error *error)
{
    uint64_t all = policy->rule_count == ENCOURS_POLICY_RULES_MAX
                       ? UINT64_MAX
                       : (UINT64_C(1) << policy->rule_count) - 1;
    for (size_t i = 0; i < policy->rule_count; i++) {
        enc_policy_rule *rule = &policy->rules[i];
        if (rule->excuses_text == NULL)
            continue;
        if (strcmp(rule->excuses_text, "*") == 0) {
            rule->excuses = all & ~(UINT64_C(1) << i);
            continue;
        }
        ENC_TRY(find_excuses(policy, i, &rule->excuses, error));
        ENC_TRY(write_excuses(policy, rule, error));
    }
    return ENCOURS_OK;
}

static encours_status compile_rules(enc_compiler *compiler, encours_error *error)
{
    encours_policy *policy = compiler->policy;
    uint32_t tables = (uint32_t)policy->table_count;
    for (size_t i = 0; i < policy->rule_count; i++) {
        enc_policy_rule *rule = &policy->rules[i];
        ENC_TRY(enc_compile(compiler, rule->test_text,
                            &(enc_compile_place){"rules.test", i, tables}, &rule->test, error));
        ENC_TRY(enc_compile(compiler, rule->when_text,
                            &(enc_compile_place){"rules.when", i, tables}, &rule->when, error));
    }
    for (size_t i = 0; i < policy->approval_count; i++)
        ENC_TRY(enc_compile(compiler, policy->approvals[i].when_text,
                            &(enc_compile_place){"approvals.when", i, tables},
                            &policy->approvals[i].when, error));
    return ENCOURS_OK;
}

static encours_status compile_all(enc_compiler *compiler, encours_error *error)
{
    encours_policy *policy = compiler->policy;
    ENC_TRY(compile_rules(compiler, error));
    for (size_t i = 0; i < policy->points_count; i++)
        ENC_TRY(enc_compile(compiler, policy->points[i].when_text,
                            &(enc_compile_place){"points.when", i, 0}, &policy->points[i].when,
                            error));
    for (size_t i = 0; i < policy->assignment_count; i++) {
        enc_policy_assignment *row = &policy->assignments[i];
        ENC_TRY(enc_compile(compiler, row->when_text,
                            &(enc_compile_place){"assignments.when", i, row->table}, &row->when,
                            error));
    }
    return enc_compile_texts(compiler, error);
}

/* The canonical document and its digest. */
static encours_status seal(encours_policy *policy, encours_error *error)
{
    enc_buffer buffer;
    enc_buffer_init(&buffer, policy->context, ENCOURS_POLICY_BYTES_MAX);
    encours_status status = enc_policy_write(policy, &buffer, error);
    if (status == ENCOURS_OK) {
        policy->bytes = enc_allocate(policy->context, buffer.size + 1);
        status = policy->bytes == NULL ? enc_error_memory(error) : ENCOURS_OK;
    }
    if (status == ENCOURS_OK) {
        memcpy(policy->bytes, buffer.bytes, buffer.size);
        policy->bytes[buffer.size] = '\0';
        policy->size = buffer.size;
        enc_sha256_of(policy->bytes, policy->size, policy->digest);
    } else if (status == ENCOURS_E_LIMIT) {
        enc_error_set(error, ENCOURS_E_LIMIT, "the document of the policy has more than %d bytes",
                      ENCOURS_POLICY_BYTES_MAX);
    }
    enc_buffer_release(&buffer);
    return status;
}

static encours_status complete(const encours_policy_builder *builder, encours_policy *policy,
                               encours_error *error)
{
    enc_compiler compiler = {.policy = policy};
    ENC_TRY(take_lists(builder, policy, error));
    ENC_TRY(fill_lists(policy, error));
    group_assignments(builder, policy);
    policy->exposure.bill_classes = policy->bill_classes;
    if (policy->points_count > 0)
        policy->criterion_count = policy->points[policy->points_count - 1].place + 1;
    ENC_TRY(check_classes(policy, error));
    ENC_TRY(resolve_excuses(policy, error));
    encours_status status = compile_all(&compiler, error);
    enc_compiler_release(&compiler);
    ENC_TRY(status);
    enc_policy_fill_figures(policy);
    return seal(policy, error);
}

encours_status encours_policy_builder_finish(const encours_policy_builder *builder,
                                             encours_policy **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(builder != NULL);
    encours_policy *policy = enc_allocate_zeroed(builder->context, sizeof *policy);
    if (policy == NULL)
        return enc_error_memory(error);
    memcpy(policy, &builder->draft, sizeof *policy);
    policy->context = enc_context_retain(builder->context);
    atomic_init(&policy->references, 1);
    policy->pool = enc_pool_retain(builder->pool);
    policy->own = enc_pool_new(builder->context);
    encours_status status = policy->own != NULL ? complete(builder, policy, error)
                                                : enc_error_memory(error);
    if (status != ENCOURS_OK) {
        encours_policy_free(policy);
        return status;
    }
    *out = policy;
    return ENCOURS_OK;
}

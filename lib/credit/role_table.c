/* SPDX-License-Identifier: MIT */
/* The roles of a policy as an authoriser: pairs of actor and role, sorted by actor. */
#include "encours/role_table.h"

#include <string.h>

#include "base/struct_size.h"
#include "credit/coded.h"
#include "ledger/authoriser.h"
#include "ledger/transaction.h"
#include "policy/policy.h"
#include "pure/aging_sort.h"

enum { MEMBERS_MAX = 1 << 20 };

typedef struct member {
    char actor[ENC_ACTOR_BYTES_MAX + 1];
    char role[ENCOURS_POLICY_CODE_BYTES_MAX + 1];
    uint64_t rows; /* bit a row of the policy that is for the role */
} member;

typedef struct role_table {
    encours_context *context;
    const encours_policy *policy;
    int32_t actions[ENC_POLICY_ROLES_MAX]; /* by row; 0: all */
    member *members;                       /* by actor */
    size_t count;
} role_table;

static void release(void *user)
{
    role_table *table = user;
    encours_context *context = table->context;
    union {
        const encours_policy *shared;
        encours_policy *counted;
    } policy = {.shared = table->policy};
    enc_release(context, table->members, table->count * sizeof *table->members);
    encours_policy_free(policy.counted);
    enc_release(context, table, sizeof *table);
    encours_context_free(context);
}

/* Pairs of an actor: the first of them, or the end. */
static size_t first_of(const role_table *table, const char *actor)
{
    size_t low = 0, high = table->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(table->members[middle].actor, actor) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_of(const role_table *table, size_t at, const char *actor)
{
    return at < table->count && strcmp(table->members[at].actor, actor) == 0;
}

static bool has_role(const role_table *table, const char *actor, enc_text role)
{
    for (size_t i = first_of(table, actor); is_of(table, i, actor); i++)
        if (enc_text_equal(enc_text_of(table->members[i].role), role))
            return true;
    return false;
}

static bool reaches(const role_table *table, const enc_policy_role *row,
                    const encours_question *question)
{
    return row->amount_max < 0 || question->currency == 0 ||
           (question->currency == table->policy->currency && question->amount <= row->amount_max);
}

/* What the rows of all roles of an actor say of an action. */
static int32_t answer_for(const role_table *table, const char *actor,
                          const encours_question *question)
{
    const encours_policy *policy = table->policy;
    uint64_t rows = 0;
    int32_t best = ENCOURS_AUTHORISATION_DENY;
    for (size_t i = first_of(table, actor); is_of(table, i, actor); i++)
        rows |= table->members[i].rows;
    for (size_t i = 0; i < policy->role_count; i++) {
        const enc_policy_role *row = &policy->roles[i];
        if ((rows >> i & 1) == 0 ||
            (table->actions[i] != 0 && table->actions[i] != question->action))
            continue;
        if (row->effect == ENCOURS_AUTHORISATION_DENY)
            return ENCOURS_AUTHORISATION_DENY;
        if (row->effect > best && reaches(table, row, question))
            best = row->effect;
    }
    return best;
}

/* Who decides on a request does so in the name of somebody who has the role. */
static int32_t answer_approval(const role_table *table, const encours_question *question)
{
    enc_coded coded;
    enc_text role, behalf;
    char actor[ENC_ACTOR_BYTES_MAX + 1];
    if (!enc_coded_parse(enc_text_of(question->detail), &coded) ||
        !enc_coded_find(&coded, "role", &role))
        return ENCOURS_AUTHORISATION_DENY;
    if (!enc_coded_find(&coded, "for", &behalf))
        behalf = enc_text_of(question->actor);
    if (behalf.size > ENC_ACTOR_BYTES_MAX)
        return ENCOURS_AUTHORISATION_DENY;
    memcpy(actor, behalf.bytes, behalf.size);
    actor[behalf.size] = '\0';
    return has_role(table, actor, role) ? answer_for(table, actor, question)
                                        : ENCOURS_AUTHORISATION_DENY;
}

static int32_t answer(void *user, const encours_question *question)
{
    const role_table *table = user;
    return question->action == ENCOURS_ACTION_APPROVE
               ? answer_approval(table, question)
               : answer_for(table, question->actor, question);
}

static encours_status find_actions(role_table *table, encours_error *error)
{
    for (size_t i = 0; i < table->policy->role_count; i++) {
        const char *action = table->policy->roles[i].action;
        table->actions[i] = encours_action_find(action);
        if (table->actions[i] != 0 || strcmp(action, "*") == 0)
            continue;
        (void)enc_error_at(error, ENCOURS_E_INVALID, i, "role %s of policy %s: %s is no action",
                           table->policy->roles[i].role, table->policy->name, action);
        enc_error_field(error, "action");
        enc_error_hint(error, "Actions are those of authoriser.h, such as write-off, or *");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

static encours_status check_member(const char *actor, const char *role, enc_text *id,
                                   encours_error *error)
{
    ENC_REQUIRE(actor != NULL && role != NULL);
    ENC_TRY(enc_check_text(actor, 0, ENC_ACTOR_BYTES_MAX, "actors", id, error));
    if (enc_code_is_sound(enc_text_of(role)))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "a role is a code");
    enc_error_field(error, "roles");
    return ENCOURS_E_INVALID;
}

static encours_status put_member(role_table *table, const char *actor, const char *role,
                                 encours_error *error)
{
    const encours_policy *policy = table->policy;
    enc_text id;
    encours_status status = check_member(actor, role, &id, error);
    if (status != ENCOURS_OK) {
        enc_error_index(error, table->count);
        return status;
    }
    member *to = &table->members[table->count++];
    memset(to, 0, sizeof *to);
    memcpy(to->actor, id.bytes, id.size);
    enc_text_copy(to->role, sizeof to->role, role);
    for (size_t i = 0; i < policy->role_count; i++)
        if (strcmp(policy->roles[i].role, role) == 0)
            to->rows |= UINT64_C(1) << i;
    return ENCOURS_OK;
}

static int compare(const void *a, const void *b)
{
    return strcmp(((const member *)a)->actor, ((const member *)b)->actor);
}

static encours_status sort(role_table *table, encours_error *error)
{
    size_t bytes = table->count * sizeof *table->members;
    void *scratch = enc_allocate(table->context, bytes);
    if (scratch == NULL)
        return enc_error_memory(error);
    enc_merge_sort(table->members, scratch, table->count, sizeof *table->members, compare);
    enc_release(table->context, scratch, bytes);
    return ENCOURS_OK;
}

static encours_status fill(role_table *table, const encours_role_members *members,
                           encours_error *error)
{
    size_t bytes = members->count * sizeof *table->members;
    ENC_TRY(find_actions(table, error));
    if (members->count == 0)
        return ENCOURS_OK;
    table->members = enc_allocate(table->context, bytes);
    if (table->members == NULL)
        return enc_error_memory(error);
    encours_status status = ENCOURS_OK;
    for (size_t i = 0; i < members->count && status == ENCOURS_OK; i++)
        status = put_member(table, members->actors[i], members->roles[i], error);
    if (status != ENCOURS_OK) {
        enc_release(table->context, table->members, bytes);
        table->members = NULL;
        table->count = 0;
        return status;
    }
    return sort(table, error);
}

encours_status encours_authoriser_of_roles(const encours_policy *policy,
                                           const encours_role_members *members,
                                           encours_authoriser **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(policy != NULL && members != NULL);
    encours_role_members own;
    ENC_STRUCT_LOAD(own, members, encours_role_members, sizeof own, error);
    ENC_REQUIRE(own.count == 0 || (own.actors != NULL && own.roles != NULL));
    if (own.count > MEMBERS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu pairs of actor and role, at most %d",
                             own.count, MEMBERS_MAX);
    role_table *table = enc_allocate_zeroed(policy->context, sizeof *table);
    if (table == NULL)
        return enc_error_memory(error);
    table->context = enc_context_retain(policy->context);
    table->policy = enc_policy_retain(policy);
    encours_status status = fill(table, &own, error);
    if (status != ENCOURS_OK) {
        release(table);
        return status;
    }
    return enc_authoriser_make(policy->context, answer, table, release, out, error);
}

/* SPDX-License-Identifier: MIT */
#include "io/fec_lettering.h"

#include <string.h>

#include "base/error.h"
#include "ledger/rows.h"
#include "text/failure.h"

#define KEYS_BYTES_MAX ((size_t)1 << 40)
#define KEY_MARK '\x1F'
enum { CODE_BYTES_MAX = 256, KEY_SIZE = 2 * CODE_BYTES_MAX + 1 };

/* What matching the groups works with. */
typedef struct enc_fec_matching {
    const enc_fec_groups *groups;
    enc_import *import;
    const enc_fec_known *known;
    enc_fec_report *report;
    const uint32_t *documents; /* group by group */
    int32_t year_end;
    bool leave_later;
} enc_fec_matching;

void enc_fec_groups_init(enc_fec_groups *groups, encours_context *context)
{
    memset(groups, 0, sizeof *groups);
    groups->context = context;
    enc_buffer_init(&groups->keys, context, KEYS_BYTES_MAX);
}

void enc_fec_groups_clear(enc_fec_groups *groups, const char *source)
{
    groups->source = source;
    groups->count = groups->member_count = 0;
    groups->keys.size = 0;
    enc_index_release(&groups->index, groups->context);
    memset(&groups->index, 0, sizeof groups->index);
}

void enc_fec_groups_release(enc_fec_groups *groups)
{
    enc_release(groups->context, groups->rows, groups->capacity * sizeof *groups->rows);
    enc_release(groups->context, groups->members,
                groups->member_capacity * sizeof *groups->members);
    enc_buffer_release(&groups->keys);
    enc_index_release(&groups->index, groups->context);
    memset(groups, 0, sizeof *groups);
}

static uint32_t hash_group(const enc_fec_groups *groups, const char *key, size_t size,
                           uint32_t customer)
{
    uint64_t seed = enc_context_settings(groups->context)->index_seed;
    return (uint32_t)enc_hash(key, size, seed ^ (uint64_t)customer * UINT64_C(0x9E3779B97F4A7C15));
}

static encours_status group_at(enc_fec_groups *groups, const enc_fec_lettered *line,
                               enc_fec_group **out, encours_error *error)
{
    char key[KEY_SIZE];
    size_t size = line->account.length + 1 + line->code.length;
    if (line->account.length > CODE_BYTES_MAX || line->code.length > CODE_BYTES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the account or the lettering code is longer than %d bytes",
                             CODE_BYTES_MAX);
    memcpy(key, line->account.text, line->account.length);
    key[line->account.length] = KEY_MARK;
    memcpy(key + line->account.length + 1, line->code.text, line->code.length);
    uint32_t hash = hash_group(groups, key, size, line->customer), row;
    size_t position = 0;
    while ((row = enc_index_next(&groups->index, hash, &position)) != ENC_ROW_NONE) {
        *out = &groups->rows[row];
        if ((*out)->customer == line->customer && (*out)->key_size == size &&
            memcmp(groups->keys.bytes + (*out)->key_at, key, size) == 0)
            return ENCOURS_OK;
    }
    void *rows = groups->rows;
    if (!enc_grow(groups->context, &rows, &groups->capacity, groups->count + 1,
                  sizeof *groups->rows))
        return enc_error_memory(error);
    groups->rows = rows;
    if (!enc_index_reserve(&groups->index, groups->context))
        return enc_error_memory(error);
    *out = &groups->rows[groups->count];
    **out = (enc_fec_group){.key_at = groups->keys.size,
                            .key_size = (uint16_t)size,
                            .customer = line->customer,
                            .line = line->line,
                            .effective = line->effective,
                            .dated = ENCOURS_DATE_NONE};
    ENC_TRY(enc_buffer_append(&groups->keys, key, size, error));
    enc_index_add(&groups->index, hash, (uint32_t)groups->count++);
    return ENCOURS_OK;
}

encours_status enc_fec_groups_add(enc_fec_groups *groups, const enc_fec_lettered *line,
                                  encours_error *error)
{
    enc_fec_group *group;
    ENC_TRY(group_at(groups, line, &group, error));
    void *members = groups->members;
    if (!enc_grow(groups->context, &members, &groups->member_capacity, groups->member_count + 1,
                  sizeof *groups->members))
        return enc_error_memory(error);
    groups->members = members;
    groups->members[groups->member_count++] = (enc_fec_member){(uint32_t)(group - groups->rows),
                                                               line->document};
    group->members++;
    group->sum += line->amount;
    *(line->amount >= 0 ? &group->debits : &group->credits) = true;
    if (line->effective > group->effective)
        group->effective = line->effective;
    if (line->dated != ENCOURS_DATE_NONE && line->dated > group->dated)
        group->dated = line->dated;
    return ENCOURS_OK;
}

/* The documents of all groups, group by group, in the order of the file within each. */
static uint32_t *sort_members(enc_fec_groups *groups)
{
    uint32_t *sorted = enc_allocate(groups->context, groups->member_count * sizeof *sorted);
    if (sorted == NULL)
        return NULL;
    uint32_t at = 0;
    for (size_t i = 0; i < groups->count; i++) {
        groups->rows[i].first = at;
        at += groups->rows[i].members;
        groups->rows[i].members = 0;
    }
    for (size_t i = 0; i < groups->member_count; i++) {
        enc_fec_group *group = &groups->rows[groups->members[i].group];
        sorted[group->first + group->members++] = groups->members[i].document;
    }
    return sorted;
}

/* The customer is named as the log names him: an account may be the code of a person. */
static encours_status remark_unbalanced(const enc_fec_groups *groups, const enc_fec_group *group,
                                        enc_import *import, enc_fec_report *report,
                                        encours_error *error)
{
    encours_error remark = ENCOURS_ERROR_INIT;
    char code[ENC_CODE_TEXT_SIZE];
    int64_t rest = 0;
    (void)enc_narrow_i64(group->sum, &rest);
    const char *key = (const char *)groups->keys.bytes + group->key_at;
    size_t account = (size_t)((const char *)memchr(key, KEY_MARK, group->key_size) - key);
    enc_text lettering = {key + account + 1, group->key_size - account - 1};
    char shown[ENC_IMPORT_VALUE_SIZE]; /* it may be a name where it is written by hand */
    enc_error_set(&remark, ENCOURS_OK,
                  "customer %s, account %.3s: the lettering group %s is %" PRId64
                  " minor units out of balance",
                  enc_state_code(enc_import_state(import), group->customer, code), key,
                  enc_import_value(groups->context, lettering, true, shown), rest);
    enc_error_hint(&remark, "It was matched up to its smaller side");
    enc_error_field(&remark, "EcritureLet");
    enc_error_place(&remark, groups->source, group->line, 0);
    return enc_fec_report_remark(report, groups->context, &remark, error);
}

/* A group that the ledger cannot take is a fault of the file; any other failure ends the import. */
static encours_status refuse_group(const enc_fec_groups *groups, const enc_fec_group *group,
                                   enc_import *import, encours_status status,
                                   encours_error *failure, encours_error *error)
{
    if (!enc_import_is_refusal(status))
        return enc_failure_report(failure, status, error);
    enc_error_field(failure, "EcritureLet");
    enc_error_place(failure, groups->source, group->line, 0);
    return enc_import_fault(import, failure, error);
}

static encours_status match_group(const enc_fec_matching *run, const enc_fec_group *group,
                                  encours_error *error)
{
    encours_fec_counts *counts = &run->report->counts;
    encours_error failure = ENCOURS_ERROR_INIT;
    int32_t from = group->dated != ENCOURS_DATE_NONE ? group->dated : group->effective;
    int64_t paired;
    counts->groups_without_date += group->dated == ENCOURS_DATE_NONE;
    counts->groups_after_closing += from > run->year_end;
    if (!group->debits || !group->credits) {
        counts->groups_one_sided++;
        return ENCOURS_OK;
    }
    counts->groups_unbalanced += group->sum != 0;
    if (run->leave_later && from > run->year_end)
        return ENCOURS_OK;
    encours_status status = enc_import_match(run->import, enc_text_of(run->known->prefix),
                                             run->documents + group->first, group->members, from,
                                             &paired, &failure);
    if (status != ENCOURS_OK)
        return refuse_group(run->groups, group, run->import, status, &failure, error);
    counts->groups_matched += group->sum == 0;
    if (group->sum == 0 || paired == 0)
        return ENCOURS_OK;
    return remark_unbalanced(run->groups, group, run->import, run->report, error);
}

/* --- lettering of earlier files that this one has not -------------------------------------------
 */

/* Matchings that the host made between lines of the file are its own. An import's are told by what
 * else its transaction did, or else by the reason it gave. */
static bool is_imported(const enc_fec_matching *run, uint32_t allocation)
{
    const enc_state *state = enc_import_state(run->import);
    uint32_t row = ENC_TRANSACTION_OF(state, &state->counts, allocations, allocation);
    const enc_transaction_row *transaction = &ENC_AT(&state->transactions, enc_transaction_row,
                                                     row);
    uint32_t first =
        row == 0 ? 0 : ENC_AT(&state->transactions, enc_transaction_row, row - 1).counts.documents;
    if (enc_text_equal(enc_strings_get(&state->strings, transaction->reason),
                       enc_import_reason(run->import)))
        return true;
    return first < transaction->counts.documents && enc_fec_known_is_own(run->known, state, first);
}

static encours_status fault_gone(const enc_fec_matching *run, uint32_t credit, uint32_t debit,
                                 int32_t from, encours_error *error)
{
    const enc_state *state = enc_import_state(run->import);
    encours_error issue = ENCOURS_ERROR_INIT;
    char day[ENCOURS_DATE_TEXT_SIZE];
    enc_text a = enc_strings_get(&state->strings, ENC_AT(&state->document_key, uint32_t, debit));
    enc_text b = enc_strings_get(&state->strings, ENC_AT(&state->document_key, uint32_t, credit));
    (void)encours_date_format((encours_date){from}, day, sizeof day);
    enc_error_set(&issue, ENCOURS_E_EXISTS,
                  "%.*s and %.*s were lettered from %s and are not any more in this file",
                  (int)a.size, a.bytes, (int)b.size, b.bytes, day);
    enc_error_hint(&issue, "Reverse the matching in the ledger first, or correct the file");
    enc_error_field(&issue, "EcritureLet");
    enc_error_place(&issue, run->groups->source, 0, 0);
    return enc_import_fault(run->import, &issue, error);
}

static encours_status check_gone(const enc_fec_matching *run, const uint32_t *group_of,
                                 encours_error *error)
{
    const enc_state *state = enc_import_state(run->import);
    uint32_t count = enc_import_mark(run->import)->allocations;
    for (uint32_t i = 0; i < count; i++) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        uint32_t credit = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
        uint32_t debit = ENC_AT(&state->line_document, uint32_t, allocation->debit_line);
        if (!enc_fec_known_is_met(run->known, credit) || !enc_fec_known_is_met(run->known, debit) ||
            (group_of[credit] != ENC_ROW_NONE && group_of[credit] == group_of[debit]) ||
            enc_allocation_to(state, &state->counts, allocation) != ENC_DAY_NEVER ||
            !is_imported(run, i))
            continue;
        ENC_TRY(fault_gone(run, credit, debit, allocation->from, error));
    }
    return ENCOURS_OK;
}

/* One walk over the allocations there were, with the group of each document there was. */
static encours_status find_gone(const enc_fec_matching *run, encours_error *error)
{
    const enc_fec_groups *groups = run->groups;
    size_t count = run->known->documents;
    if (count == 0 || enc_import_is_duplicate(run->import))
        return ENCOURS_OK;
    uint32_t *group_of = enc_allocate(groups->context, count * sizeof *group_of);
    if (group_of == NULL)
        return enc_error_memory(error);
    memset(group_of, 0xFF, count * sizeof *group_of); /* ENC_ROW_NONE */
    for (size_t i = 0; i < groups->member_count; i++)
        if (groups->members[i].document < count)
            group_of[groups->members[i].document] = groups->members[i].group;
    encours_status status = check_gone(run, group_of, error);
    enc_release(groups->context, group_of, count * sizeof *group_of);
    return status;
}

encours_status enc_fec_groups_match(enc_fec_groups *groups, enc_import *import,
                                    const enc_fec_known *known, enc_fec_report *report,
                                    int32_t year_end, bool leave_later, encours_error *error)
{
    enc_fec_matching run = {groups, import, known, report, NULL, year_end, leave_later};
    size_t size = groups->member_count * sizeof(uint32_t);
    report->counts.groups = groups->count;
    ENC_TRY(find_gone(&run, error));
    if (groups->member_count == 0)
        return ENCOURS_OK;
    uint32_t *documents = sort_members(groups);
    if (documents == NULL)
        return enc_error_memory(error);
    run.documents = documents;
    encours_status status = ENCOURS_OK;
    for (size_t i = 0; status == ENCOURS_OK && i < groups->count; i++)
        status = match_group(&run, &groups->rows[i], error);
    enc_release(groups->context, documents, size);
    return status;
}

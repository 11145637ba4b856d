/* SPDX-License-Identifier: MIT */
#include "io/fec_lettering.h"

#include <string.h>

#include "base/error.h"

#define KEYS_BYTES_MAX ((size_t)1 << 40)
#define KEY_MARK '\x1F'
enum { CODE_BYTES_MAX = 256, KEY_SIZE = 2 * CODE_BYTES_MAX + 1 };

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
    enc_error_set(&remark, ENCOURS_OK,
                  "customer %s, account %.3s: the lettering group %.*s is %" PRId64
                  " minor units out of balance",
                  enc_state_code(enc_import_state(import), group->customer, code), key,
                  (int)(group->key_size - account - 1), key + account + 1, rest);
    enc_error_hint(&remark, "It was matched up to its smaller side");
    enc_error_field(&remark, "EcritureLet");
    enc_error_place(&remark, groups->source, group->line, 0);
    return enc_fec_report_remark(report, groups->context, &remark, error);
}

static encours_status match_group(enc_fec_groups *groups, const enc_fec_group *group,
                                  const uint32_t *documents, enc_import *import,
                                  enc_fec_report *report, int32_t year_end, bool leave_later,
                                  encours_error *error)
{
    encours_fec_counts *counts = &report->counts;
    int32_t from = group->dated != ENCOURS_DATE_NONE ? group->dated : group->effective;
    int64_t paired;
    counts->groups_without_date += group->dated == ENCOURS_DATE_NONE;
    counts->groups_after_closing += from > year_end;
    if (!group->debits || !group->credits) {
        counts->groups_one_sided++;
        return ENCOURS_OK;
    }
    if (group->sum == 0) {
        counts->groups_matched++;
    } else {
        counts->groups_unbalanced++;
        ENC_TRY(remark_unbalanced(groups, group, import, report, error));
    }
    if (leave_later && from > year_end)
        return ENCOURS_OK;
    return enc_import_match(import, documents + group->first, group->members, from, true, &paired,
                            error);
}

encours_status enc_fec_groups_match(enc_fec_groups *groups, enc_import *import,
                                    enc_fec_report *report, int32_t year_end, bool leave_later,
                                    encours_error *error)
{
    if (groups->member_count == 0)
        return ENCOURS_OK;
    size_t size = groups->member_count * sizeof(uint32_t);
    uint32_t *documents = sort_members(groups);
    if (documents == NULL)
        return enc_error_memory(error);
    encours_status status = ENCOURS_OK;
    report->counts.groups = groups->count;
    for (size_t i = 0; status == ENCOURS_OK && i < groups->count; i++)
        status = match_group(groups, &groups->rows[i], documents, import, report, year_end,
                             leave_later, error);
    enc_release(groups->context, documents, size);
    return status;
}

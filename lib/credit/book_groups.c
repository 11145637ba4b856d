/* SPDX-License-Identifier: MIT */
/* Groups of a book: who belongs to whom on T, and the sums of members. */
#include <string.h>

#include "credit/book_parts.h"
#include "credit/coded.h"
#include "encours/customer_group.h"
#include "ledger/groups.h"

static bool has(const encours_credit *credit, unsigned kind)
{
    return enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, kind);
}

/* A group with this head; 0: no memory. */
static uint32_t add_group(const enc_book *book, enc_book_groups *by, uint32_t head)
{
    void *grown = by->groups;
    if (!enc_grow(book->context, &grown, &by->capacity, by->count + 1, sizeof *by->groups))
        return 0;
    by->groups = grown;
    by->groups[by->count++] = (enc_book_group){.head = head};
    return (uint32_t)by->count;
}

/* Members of groups of several, from the heads of all; the last row comes first in the chain. */
static bool link_members(const enc_book *book, enc_book_groups *by, const uint32_t *heads)
{
    for (size_t i = by->customers; i > 0; i--) {
        uint32_t row = (uint32_t)i - 1, head = heads[row] - 1;
        if (head == row)
            continue;
        if (by->group_of[head] == 0 && (by->group_of[head] = add_group(book, by, head)) == 0)
            return false;
        enc_book_group *group = &by->groups[by->group_of[head] - 1];
        by->group_of[row] = by->group_of[head];
        by->next[row] = group->first_after;
        group->first_after = row + 1;
    }
    for (size_t i = 0; i < by->count; i++) {
        enc_book_group *group = &by->groups[i];
        by->next[group->head] = group->first_after;
        group->first_after = group->head + 1;
    }
    return true;
}

bool enc_book_is_group_limit(const encours_credit *credit, const enc_fact *fact)
{
    const encours_policy *policy = credit->policy;
    enc_coded coded;
    if (fact->kind != ENCOURS_FACT_LIMIT)
        return false;
    enc_text code = enc_strings_get(&credit->view->state->strings, fact->code);
    if (code.size > 0 && !enc_coded_parse(code, &coded))
        return false;
    int32_t type = code.size > 0 ? enc_policy_find_limit_type(policy, coded.name) : 0;
    return type >= 0 && policy->limit_types[type].use == ENCOURS_LIMIT_USE_GROUP;
}

/* Customers that are alone but have a limit of a group are groups of one. */
static bool add_limited(const encours_credit *credit, const enc_book *book, enc_book_groups *by,
                        const uint32_t *heads)
{
    const encours_view *view = credit->view;
    bool any = false;
    for (size_t i = 0; i < credit->policy->limit_type_count; i++)
        any |= credit->policy->limit_types[i].use == ENCOURS_LIMIT_USE_GROUP;
    for (uint32_t i = 0; any && i < view->counts.facts; i++) {
        const enc_fact *fact = &ENC_AT(&view->state->facts, enc_fact, i);
        if (!enc_book_is_group_limit(credit, fact) ||
            !enc_fact_holds(view->state, &view->counts, fact, credit->day))
            continue;
        uint32_t row = ENC_AT(&view->state->fact_subjects, enc_fact_subject, fact->subject).row;
        if (heads[row] != row + 1 || by->group_of[row] != 0)
            continue;
        if ((by->group_of[row] = add_group(book, by, row)) == 0)
            return false;
        by->groups[by->group_of[row] - 1].first_after = row + 1;
    }
    return true;
}

static uint32_t *new_array(const enc_book *book, size_t count)
{
    return enc_allocate_zeroed(book->context, (count > 0 ? count : 1) * sizeof(uint32_t));
}

static void free_array(const enc_book *book, uint32_t *array, size_t count)
{
    enc_release(book->context, array, (count > 0 ? count : 1) * sizeof(uint32_t));
}

void enc_book_groups_release(const enc_book *book, enc_book_groups *by)
{
    free_array(book, by->current, by->customers);
    free_array(book, by->group_of, by->customers);
    free_array(book, by->next, by->customers);
    enc_release(book->context, by->groups, by->capacity * sizeof *by->groups);
    *by = (enc_book_groups){0};
}

/* Rows of who stands for whom. `scratch` has room for all. */
static bool make_current(const encours_credit *credit, const enc_book *book, enc_book_groups *by,
                         uint32_t *scratch)
{
    by->current = new_array(book, by->customers);
    if (by->current == NULL)
        return false;
    enc_group_heads(credit->view->state, &credit->view->counts, credit->day,
                    ENCOURS_GROUP_BY_CURRENT, by->current, scratch);
    for (size_t i = 0; i < by->customers; i++)
        by->current[i]--;
    return true;
}

static bool make_groups(const encours_credit *credit, const enc_book *book, enc_book_groups *by,
                        uint32_t *scratch)
{
    uint32_t *heads = new_array(book, by->customers);
    by->group_of = new_array(book, by->customers);
    by->next = new_array(book, by->customers);
    bool made = heads != NULL && by->group_of != NULL && by->next != NULL;
    if (made) {
        enc_group_heads(credit->view->state, &credit->view->counts, credit->day,
                        ENCOURS_GROUP_BY_HEAD, heads, scratch);
        made = link_members(book, by, heads) && add_limited(credit, book, by, heads);
    }
    free_array(book, heads, by->customers);
    return made;
}

encours_status enc_book_groups_make(const encours_credit *credit, const enc_book *book,
                                    enc_book_groups *out, encours_error *error)
{
    enc_book_groups by = {.customers = credit->view->counts.customers};
    bool merged = credit->policy->exposure.customer_merged != 0 && has(credit, ENCOURS_FACT_MERGED);
    bool grouped = book->grouped != 0 || book->takes_guarantee_of_head;
    *out = (enc_book_groups){0};
    if (!merged && !grouped)
        return ENCOURS_OK;
    uint32_t *scratch = new_array(book, by.customers);
    bool made = scratch != NULL && (!merged || make_current(credit, book, &by, scratch)) &&
                (!grouped || make_groups(credit, book, &by, scratch));
    free_array(book, scratch, by.customers);
    if (!made) {
        enc_book_groups_release(book, &by);
        return enc_error_memory(error);
    }
    *out = by;
    return ENCOURS_OK;
}

encours_status enc_book_group_limit(const encours_credit *credit, enc_book_group *group,
                                    encours_error *error)
{
    enc_profile head;
    head.customer = group->head;
    head.asked = head.known = 0;
    head.currency = credit->currency;
    ENC_TRY(enc_profile_group(credit, enc_figure_bit(ENCOURS_FIGURE_GROUP_LIMIT), &head, error));
    group->currency = head.group_currency;
    group->has_limit = enc_profile_knows(&head, ENCOURS_FIGURE_GROUP_LIMIT);
    group->limit = group->has_limit ? head.values[ENCOURS_FIGURE_GROUP_LIMIT] : 0;
    return ENCOURS_OK;
}

static encours_status add_figure(const encours_credit *credit, const enc_book_line *line,
                                 int figure, int64_t value, uint16_t currency, int sign,
                                 enc_i128 *sum, uint32_t *missing, encours_error *error)
{
    bool known = (line->known >> figure & 1) != 0;
    int64_t converted = 0;
    if (known)
        ENC_TRY(
            enc_credit_convert(credit, value, line->currency, currency, &converted, &known, error));
    if (known)
        *sum += (enc_i128)sign * converted;
    else
        *missing += (uint32_t)sign;
    return ENCOURS_OK;
}

encours_status enc_book_sums_add(const encours_credit *credit, const enc_book_line *line,
                                 uint16_t currency, int sign, enc_book_sums *sums,
                                 encours_error *error)
{
    ENC_TRY(add_figure(credit, line, ENCOURS_FIGURE_EXPOSURE, line->exposure, currency, sign,
                       &sums->exposure, &sums->exposure_missing, error));
    return add_figure(credit, line, ENCOURS_FIGURE_OVERDUE, line->overdue, currency, sign,
                      &sums->overdue, &sums->overdue_missing, error);
}

/* Who is merged counts with the one that stands for it. */
static encours_status sum_group(const encours_credit *credit, const enc_book *book,
                                const enc_book_rows *staged, const enc_book_groups *by,
                                enc_book_group *group, encours_error *error)
{
    group->sums = (enc_book_sums){0};
    for (uint32_t after = group->first_after; after != 0; after = by->next[after - 1])
        if (enc_book_current(by, after - 1) == after - 1)
            ENC_TRY(enc_book_sums_add(credit, enc_book_line_of(book, staged, after - 1),
                                      group->currency, 1, &group->sums, error));
    return ENCOURS_OK;
}

encours_status enc_book_groups_sum(const encours_credit *credit, const enc_book *book,
                                   const enc_book_rows *staged, enc_book_groups *by,
                                   encours_error *error)
{
    for (size_t i = 0; i < by->count; i++) {
        ENC_TRY(enc_book_group_limit(credit, &by->groups[i], error));
        ENC_TRY(sum_group(credit, book, staged, by, &by->groups[i], error));
        ENC_TRY(enc_context_ask_row(credit->context, i, by->count, error));
    }
    return ENCOURS_OK;
}

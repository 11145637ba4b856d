/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/prefetch.h"
#include "credit/book_parts.h"
#include "ledger/shelf.h"

enum { CACHE_LINE = 64 };

/* Figures that the event changes: they are settled when it is known. */
#define SETTLED                                                                                    \
    (enc_figure_bit(ENCOURS_FIGURE_EXPOSURE_AFTER) | enc_figure_bit(ENCOURS_FIGURE_HEADROOM) |     \
     enc_figure_bit(ENCOURS_FIGURE_LIMIT_USED) | enc_figure_bit(ENCOURS_FIGURE_UNINSURED))

/* Figures that are settled when the event is known, and what they are settled from. */
static uint64_t settled_from(const encours_policy *policy, const enc_condition *condition)
{
    switch (condition->operand) {
    case ENC_OPERAND_TABLE:
        return policy->tables[condition->index].figures;
    case ENC_OPERAND_RISK_CLASS:
        return enc_figure_bit(ENCOURS_FIGURE_SCORE);
    case ENC_OPERAND_FIGURE:
        break;
    default:
        return 0;
    }
    uint64_t figure = enc_figure_bit(condition->index);
    if (condition->index == ENCOURS_FIGURE_UNINSURED)
        figure |= enc_figure_bit(ENCOURS_FIGURE_INSURED_LIMIT);
    return (figure & ENC_FIGURES_GROUP) != 0 ? figure | ENC_FIGURES_GROUP : figure;
}

static uint64_t asked_by(const encours_policy *policy, enc_conditions conditions)
{
    uint64_t asked = 0;
    for (uint32_t i = 0; i < conditions.count; i++)
        asked |= settled_from(policy, &policy->conditions[conditions.first + i]);
    return asked;
}

/* Which figures of customers are kept: what rules of decision and of assignment ask for, but for
 * what an event changes. */
static void choose(enc_book *book, const encours_policy *policy)
{
    const uint64_t events = ~(ENC_FIGURES_OWN | ENC_FIGURES_GROUP | ENC_FIGURES_HISTORY |
                              enc_figure_bit(ENCOURS_FIGURE_SCORE));
    uint64_t all = 0;
    for (size_t i = 0; i < policy->rule_count; i++) {
        const enc_policy_rule *rule = &policy->rules[i];
        uint64_t asked = asked_by(policy, rule->test) | asked_by(policy, rule->when);
        for (int stage = 0; stage < ENC_POLICY_STAGES; stage++)
            if (rule->stages >> stage & 1)
                book->asked[stage] |= asked & ~events;
        all |= asked;
    }
    for (size_t i = 0; i < policy->assignment_count; i++)
        all |= asked_by(policy, policy->assignments[i].when);
    all |= enc_figure_bit(ENCOURS_FIGURE_EXPOSURE) | enc_figure_bit(ENCOURS_FIGURE_LIMIT);
    if (all & ENC_FIGURES_GROUP)
        all |= enc_figure_bit(ENCOURS_FIGURE_OVERDUE);
    book->own = all & ~(events | SETTLED | ENC_FIGURES_GROUP);
    if (policy->score_figures & ENC_FIGURES_GROUP) /* a member's score hangs on the others */
        book->own &= ~enc_figure_bit(ENCOURS_FIGURE_SCORE);
    book->behind = book->own & ~ENC_BOOK_HOT;
    for (uint64_t left = book->behind; left != 0; left &= left - 1)
        book->places[__builtin_ctzll(left)] = (uint8_t)book->behind_count++;
    book->grouped = all & ENC_FIGURES_GROUP;
    for (size_t i = 0; i < policy->guarantee_count; i++)
        book->takes_guarantee_of_head |= policy->guarantees[i].group != 0;
}

bool enc_book_rows_grow(const enc_book *book, enc_book_rows *rows, size_t count, size_t kept)
{
    encours_context *context = book->context;
    if (count <= rows->capacity)
        return true;
    size_t capacity = rows->capacity + rows->capacity / 2;
    capacity = capacity < count ? count : capacity;
    enc_book_rows more = {.capacity = capacity};
    if (capacity > SIZE_MAX / (sizeof(enc_book_line) + 8 * ENCOURS_FIGURES_MAX) - CACHE_LINE)
        return false;
    more.block_size = capacity * sizeof(enc_book_line) + CACHE_LINE;
    more.behind_size = capacity * book->behind_count * sizeof *more.behind;
    more.block = enc_allocate(context, more.block_size);
    more.behind = more.behind_size > 0 ? enc_allocate(context, more.behind_size) : NULL;
    if (more.block == NULL || (more.behind == NULL && more.behind_size > 0)) {
        enc_book_rows_release(book, &more);
        return false;
    }
    uintptr_t at = ((uintptr_t)more.block + CACHE_LINE - 1) & ~(uintptr_t)(CACHE_LINE - 1);
    more.lines = (enc_book_line *)at;
    if (kept > 0) {
        memcpy(more.lines, rows->lines, kept * sizeof *more.lines);
        if (more.behind != NULL)
            memcpy(more.behind, rows->behind, kept * book->behind_count * sizeof *more.behind);
    }
    enc_book_rows_release(book, rows);
    *rows = more;
    return true;
}

void enc_book_rows_release(const enc_book *book, enc_book_rows *rows)
{
    enc_release(book->context, rows->block, rows->block_size);
    enc_release(book->context, rows->behind, rows->behind_size);
    *rows = (enc_book_rows){0};
}

static encours_status work_out_all(const encours_credit *credit, enc_book *book,
                                   encours_error *error)
{
    uint32_t count = credit->view->counts.customers;
    if (!enc_book_rows_grow(book, &book->rows, count, 0))
        return enc_error_memory(error);
    for (uint32_t row = 0; row < count; row++) {
        if (enc_book_current(&book->by, row) != row)
            memset(&book->rows.lines[row], 0, sizeof(enc_book_line));
        else
            ENC_TRY(enc_book_work_out(credit, book, row, false, &book->rows, row, error));
        ENC_TRY(enc_context_ask_row(credit->context, row, count, error));
    }
    book->count = count;
    return ENCOURS_OK;
}

encours_status enc_book_new(const encours_credit *credit, enc_book **out, encours_error *error)
{
    enc_book *book = enc_allocate_zeroed(credit->context, sizeof *book);
    if (book == NULL)
        return enc_error_memory(error);
    book->context = credit->context;
    choose(book, credit->policy);
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = enc_book_groups_make(credit, book, &book->by, error);
    if (status == ENCOURS_OK)
        status = work_out_all(credit, book, error);
    if (status == ENCOURS_OK)
        status = enc_book_groups_sum(credit, book, NULL, &book->by, error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        enc_book_free(book);
        return status;
    }
    *out = book;
    return ENCOURS_OK;
}

void enc_book_free(enc_book *book)
{
    if (book == NULL)
        return;
    encours_context *context = book->context;
    enc_book_rows_release(book, &book->rows);
    enc_book_groups_release(book, &book->by);
    enc_release(context, book->slots, book->slot_count * sizeof *book->slots);
    enc_release(context, book->statuses, book->status_capacity * sizeof *book->statuses);
    enc_release(context, book, sizeof *book);
}

uint64_t enc_book_asked(const enc_book *book, int32_t stage)
{
    return book != NULL ? book->asked[stage] : 0;
}

bool enc_book_has(const enc_book *book, uint64_t figures)
{
    uint64_t has = SETTLED | (book != NULL && book->grouped != 0 ? ENC_FIGURES_GROUP : 0);
    return book != NULL && (figures & ~(book->own | has)) == 0;
}

bool enc_book_keeps(const enc_book *book, int figure)
{
    uint64_t settled = SETTLED & ~enc_figure_bit(ENCOURS_FIGURE_UNINSURED);
    return enc_book_has(book, enc_figure_bit(figure)) &&
           (enc_figure_bit(figure) & (book->own | settled | ENC_FIGURES_GROUP)) != 0;
}

encours_status enc_book_figure(const encours_credit *credit, uint32_t customer, int figure,
                               enc_profile *out, encours_error *error)
{
    return enc_book_figures(credit, customer, enc_figure_bit(figure), out, error);
}

encours_status enc_book_figures(const encours_credit *credit, uint32_t customer, uint64_t figures,
                                enc_profile *out, encours_error *error)
{
    ENC_TRY(enc_book_profile(credit, customer, figures, out, error));
    enc_profile_settle(out);
    if ((figures & ENC_FIGURES_GROUP) != 0)
        enc_profile_settle_group(out);
    return ENCOURS_OK;
}

void enc_book_prefetch(const enc_book *book, uint64_t customer)
{
    if (customer < book->count)
        enc_prefetch(&book->rows.lines[customer]);
}

size_t enc_book_bytes(const enc_book *book)
{
    size_t arrays = (book->by.current != NULL) + 2 * (size_t)(book->by.group_of != NULL);
    return sizeof *book + book->rows.block_size + book->rows.behind_size +
           arrays * book->by.customers * sizeof(uint32_t) +
           book->by.capacity * sizeof(enc_book_group) + book->slot_count * sizeof *book->slots +
           book->status_capacity * sizeof *book->statuses;
}

/* SPDX-License-Identifier: MIT */
/* Lines of a book: from a profile, and to one. */
#include "base/prefetch.h"
#include "credit/book_parts.h"
#include "ledger/totals.h"

/* A text of `statuses` + 1; 0: no memory, or too many. */
static uint16_t intern(enc_book *book, enc_text status)
{
    for (size_t i = 0; i < book->status_count; i++)
        if (enc_text_equal(book->statuses[i], status))
            return (uint16_t)(i + 1);
    void *grown = book->statuses;
    if (book->status_count >= ENC_BOOK_STATUSES_MAX ||
        !enc_grow(book->context, &grown, &book->status_capacity, book->status_count + 1,
                  sizeof *book->statuses))
        return 0;
    book->statuses = grown;
    book->statuses[book->status_count++] = status;
    return (uint16_t)book->status_count;
}

/* Figures that lie in the line. */
static void read_hot(const enc_book_line *line, enc_profile *out)
{
    out->values[ENCOURS_FIGURE_EXPOSURE] = line->exposure;
    out->values[ENCOURS_FIGURE_EXPOSURE_AFTER] = line->exposure;
    out->values[ENCOURS_FIGURE_LIMIT] = line->limit;
    out->values[ENCOURS_FIGURE_OVERDUE] = line->overdue;
    out->values[ENCOURS_FIGURE_OLDEST_DAYS] = line->oldest_days;
    out->values[ENCOURS_FIGURE_OVERDUE_SHARE] = line->overdue_share;
    out->values[ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS] = line->expired_days;
}

static void read_behind(const enc_book *book, uint32_t row, uint64_t wanted, enc_profile *out)
{
    size_t behind = (size_t)row * book->behind_count;
    for (uint64_t left = wanted & book->behind; left != 0; left &= left - 1) {
        int figure = __builtin_ctzll(left);
        out->values[figure] = book->rows.behind[behind + book->places[figure]];
    }
}

static enc_text status_of(const enc_book *book, const enc_book_line *line)
{
    return line->status_after != 0 ? book->statuses[line->status_after - 1] : (enc_text){"", 0};
}

/* What facts of a customer say is in the line, or not asked for. */
bool enc_book_works_again(const encours_credit *credit, const enc_book *book)
{
    uint64_t needed = book->own;
    if (needed & enc_figure_bit(ENCOURS_FIGURE_SCORE))
        needed |= credit->policy->score_figures;
    needed = enc_figures_closure(credit->policy, needed);
    return credit->guarantors == NULL && (needed & ENC_FIGURES_SAID & ~book->own) == 0 &&
           enc_facts_only_say(credit);
}

static void ask_totals(const enc_version *version, uint32_t customer)
{
    const char *row = enc_page_row(version->pages, version->roots[ENC_TOTALS_FIRST], customer);
    for (size_t i = 0; row != NULL && i < version->pages->row_bytes; i += 64)
        enc_prefetch(row + i);
}

void enc_book_ask_ahead(const encours_credit *credit, const enc_book *book, uint32_t customer)
{
    enc_prefetch(&book->rows.lines[customer]);
    if (book->behind_count > 0)
        enc_prefetch(&book->rows.behind[(size_t)customer * book->behind_count]);
    if (credit->view->totals != NULL)
        ask_totals(credit->view->totals, customer);
}

static encours_status no_status(const enc_book *book, encours_error *error)
{
    return book->status_count >= ENC_BOOK_STATUSES_MAX
               ? enc_error_set(error, ENCOURS_E_LIMIT,
                               "more than %d different statuses of accounts", ENC_BOOK_STATUSES_MAX)
               : enc_error_memory(error);
}

static encours_status profile_again(const encours_credit *credit, const enc_book *book,
                                    uint32_t customer, enc_profile *out, encours_error *error)
{
    const enc_book_line *line = &book->rows.lines[customer];
    enc_profile said;
    said.known = line->known;
    said.currency = line->currency;
    said.limit_fact = line->limit_fact;
    said.status_fact = line->status_fact;
    said.terms_fact = line->terms_fact;
    said.status = status_of(book, line);
    for (uint64_t left = ENC_FIGURES_SAID & ~ENC_BOOK_HOT; left != 0; left &= left - 1)
        said.values[__builtin_ctzll(left)] = 0;
    read_hot(line, &said);
    read_behind(book, customer, ENC_FIGURES_SAID, &said);
    return enc_profile_again(credit, customer, book->own, &said, out, error);
}

encours_status enc_book_work_out(const encours_credit *credit, enc_book *book, uint32_t customer,
                                 bool again, enc_book_rows *to, size_t at, encours_error *error)
{
    enc_profile profile;
    if (again)
        ENC_TRY(profile_again(credit, book, customer, &profile, error));
    else
        ENC_TRY(enc_profile_all(credit, customer, book->own, &profile, error));
    enc_book_line *line = &to->lines[at];
    *line = (enc_book_line){
        .known = profile.known & book->own,
        .exposure = profile.values[ENCOURS_FIGURE_EXPOSURE],
        .limit = profile.values[ENCOURS_FIGURE_LIMIT],
        .overdue = profile.values[ENCOURS_FIGURE_OVERDUE],
        .oldest_days = (int32_t)profile.values[ENCOURS_FIGURE_OLDEST_DAYS],
        .overdue_share = (int32_t)profile.values[ENCOURS_FIGURE_OVERDUE_SHARE],
        .expired_days = (int32_t)profile.values[ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS],
        .limit_fact = profile.limit_fact,
        .terms_fact = profile.terms_fact,
        .status_fact = profile.status_fact,
        .currency = profile.currency,
        .class_after = (uint8_t)profile.class_after,
    };
    if (again)
        line->status_after = book->rows.lines[customer].status_after;
    else if (profile.status.size > 0 && (line->status_after = intern(book, profile.status)) == 0)
        return no_status(book, error);
    size_t behind = at * book->behind_count; /* nothing may be there at all */
    for (uint64_t left = book->behind; left != 0; left &= left - 1)
        to->behind[behind++] = profile.values[__builtin_ctzll(left)];
    return ENCOURS_OK;
}

/* Who is alone is a group of one, in the policy's currency. */
static encours_status read_alone(const encours_credit *credit, const enc_book_line *line,
                                 enc_profile *out, encours_error *error)
{
    enc_book_sums sums = {0};
    ENC_TRY(enc_book_sums_add(credit, line, credit->currency, 1, &sums, error));
    out->group_currency = credit->currency;
    enc_profile_miss(out, ENCOURS_FIGURE_GROUP_LIMIT);
    ENC_TRY(enc_profile_sum(out, ENCOURS_FIGURE_GROUP_EXPOSURE, sums.exposure,
                            sums.exposure_missing == 0, error));
    return enc_profile_sum(out, ENCOURS_FIGURE_GROUP_OVERDUE, sums.overdue,
                           sums.overdue_missing == 0, error);
}

static encours_status read_group(const encours_credit *credit, const enc_book_line *line,
                                 enc_profile *out, encours_error *error)
{
    const enc_book *book = credit->book;
    uint32_t after = enc_book_group_of(&book->by, out->customer);
    out->asked |= ENC_FIGURES_GROUP;
    if (after == 0)
        return read_alone(credit, line, out, error);
    const enc_book_group *group = &book->by.groups[after - 1];
    const enc_book_sums *sums = &group->sums;
    out->head = group->head;
    out->group_currency = group->currency;
    enc_profile_miss(out, ENCOURS_FIGURE_GROUP_LIMIT);
    if (group->has_limit)
        enc_profile_set(out, ENCOURS_FIGURE_GROUP_LIMIT, group->limit);
    ENC_TRY(enc_profile_sum(out, ENCOURS_FIGURE_GROUP_EXPOSURE, sums->exposure,
                            sums->exposure_missing == 0, error));
    return enc_profile_sum(out, ENCOURS_FIGURE_GROUP_OVERDUE, sums->overdue,
                           sums->overdue_missing == 0, error);
}

encours_status enc_book_profile(const encours_credit *credit, uint32_t customer, uint64_t wanted,
                                enc_profile *out, encours_error *error)
{
    const enc_book *book = credit->book;
    uint32_t row = enc_book_current(&book->by, customer);
    const enc_book_line *line = &book->rows.lines[row];
    out->customer = row;
    out->head = row;
    out->currency = line->currency;
    out->group_currency = 0;
    out->flags = ENC_PROFILE_BOOK;
    out->known = line->known;
    if (out->known >> ENCOURS_FIGURE_EXPOSURE & 1)
        out->known |= enc_figure_bit(ENCOURS_FIGURE_EXPOSURE_AFTER);
    out->asked = wanted | enc_figure_bit(ENCOURS_FIGURE_EXPOSURE_AFTER);
    out->limit_fact = line->limit_fact;
    out->status_fact = line->status_fact;
    out->terms_fact = line->terms_fact;
    out->class_after = line->class_after;
    out->status = status_of(book, line);
    read_hot(line, out);
    if (wanted & book->behind)
        read_behind(book, row, wanted, out);
    return wanted & ENC_FIGURES_GROUP ? read_group(credit, line, out, error) : ENCOURS_OK;
}

/* SPDX-License-Identifier: MIT */
/* Filling instalment lines with what was paid. */
#include "base/checked.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/struct_size.h"
#include "encours/open_items.h"
#include "pure/date.h"

typedef struct document {
    const encours_instalment_lines *lines;
    uint64_t from; /* its lines: [from, to) */
    uint64_t to;
    int64_t paid;
} document;

/* Absent due dates come last. */
static int32_t rank(int32_t due)
{
    return due == ENCOURS_DATE_NONE ? INT32_MAX : due;
}

/* The line after `last` (that of `last_rank`) in the order due date, position; `to` when it was the
 * last one. Documents have few lines: each is looked for afresh, and no memory is needed. */
static uint64_t next_line(const document *d, int32_t last_rank, uint64_t last)
{
    uint64_t found = d->to;
    for (uint64_t i = d->from; i < d->to; i++) {
        int32_t own = rank(d->lines->due[i]);
        if (own < last_rank || (own == last_rank && i <= last))
            continue;
        if (found == d->to || own < rank(d->lines->due[found]))
            found = i;
    }
    return found;
}

/* Amounts are of one sign: what is left of the payment goes towards 0, and never past it. */
static int64_t fill(const document *d)
{
    int64_t left = d->paid;
    uint64_t line = next_line(d, INT32_MIN, 0);
    for (uint64_t i = d->from; i < d->to; i++) {
        int64_t amount = d->lines->amount[line];
        int64_t settled = enc_magnitude(left) < enc_magnitude(amount) ? left : amount;
        left -= settled;
        d->lines->open[line] = amount - settled;
        line = next_line(d, rank(d->lines->due[line]), line);
    }
    return -left;
}

static encours_status check_lines(const document *d, int32_t *sign, encours_error *error)
{
    *sign = 0;
    for (uint64_t i = d->from; i < d->to; i++) {
        int64_t amount = d->lines->amount[i];
        int32_t own = (amount > 0) - (amount < 0);
        if (!enc_date_is_valid(d->lines->due[i]) && d->lines->due[i] != ENCOURS_DATE_NONE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "line %" PRIu64 ": due %" PRId32
                                " is no day between 1900-01-01 and 2199-12-31",
                                i, d->lines->due[i]);
        if (own * *sign < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "line %" PRIu64 ": %" PRId64
                                " has another sign than the lines before it in its document",
                                i, amount);
        *sign = own != 0 ? own : *sign;
    }
    return ENCOURS_OK;
}

/* The lines of all documents are known to be there before the first of them is read. */
static encours_status check_range(const document *d, uint64_t number, encours_error *error)
{
    if (d->from > d->to)
        return enc_error_at(error, ENCOURS_E_INVALID, number,
                            "document %" PRIu64 ": lines from %" PRIu64 " to %" PRIu64, number,
                            d->from, d->to);
    if (d->to - d->from > ENC_LINES_MAX)
        return enc_error_at(error, ENCOURS_E_INVALID, number,
                            "document %" PRIu64 ": %" PRIu64 " lines, at most %d", number,
                            d->to - d->from, (int)ENC_LINES_MAX);
    return ENCOURS_OK;
}

static encours_status check_document(const document *d, uint64_t number, encours_error *error)
{
    int32_t sign = 0;
    ENC_TRY(check_lines(d, &sign, error));
    if ((sign < 0 && d->paid > 0) || (sign > 0 && d->paid < 0))
        return enc_error_at(error, ENCOURS_E_INVALID, number,
                            "document %" PRIu64 ": paid %" PRId64
                            " has another sign than its lines",
                            number, d->paid);
    if (sign == 0 && d->paid == INT64_MIN)
        return enc_error_at(error, ENCOURS_E_OVERFLOW, number,
                            "document %" PRIu64 ": an overpayment of %" PRId64
                            " has no counterpart in 64 bits",
                            number, d->paid);
    return ENCOURS_OK;
}

static document document_of(const encours_instalment_lines *lines, uint64_t number)
{
    return (document){
        .lines = lines,
        .from = lines->first[number],
        .to = lines->first[number + 1],
        .paid = lines->paid[number],
    };
}

encours_status encours_instalment_lines_fill(const encours_instalment_lines *lines,
                                             encours_error *error)
{
    ENC_REQUIRE(lines != NULL);
    encours_instalment_lines c;
    ENC_STRUCT_LOAD(c, lines, encours_instalment_lines, sizeof c, error);
    if (c.documents == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(c.first != NULL && c.paid != NULL && c.overpaid != NULL);
    if (c.first[0] != 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "the first document begins at line %" PRIu64,
                             c.first[0]);
    for (uint64_t i = 0; i < c.documents; i++) {
        document d = document_of(&c, i);
        ENC_TRY(check_range(&d, i, error));
    }
    ENC_REQUIRE(c.first[c.documents] == 0 || (c.amount != NULL && c.due != NULL && c.open != NULL));
    for (uint64_t i = 0; i < c.documents; i++) {
        document d = document_of(&c, i);
        ENC_TRY(check_document(&d, i, error));
    }
    for (uint64_t i = 0; i < c.documents; i++) {
        document d = document_of(&c, i);
        c.overpaid[i] = fill(&d);
    }
    return ENCOURS_OK;
}

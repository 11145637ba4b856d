/* SPDX-License-Identifier: MIT */
/* Facts as rows of a cursor. */
#include "ledger/cursor.h"
#include "ledger/facts.h"

static const enc_fact *fact_at(const encours_cursor *cursor, uint32_t row)
{
    return &ENC_AT(&cursor->view->state->facts, enc_fact, row);
}

static const enc_fact_subject *subject_at(const encours_cursor *cursor, uint32_t row)
{
    return &ENC_AT(&cursor->view->state->fact_subjects, enc_fact_subject, row);
}

bool enc_cursor_keeps_fact(const encours_cursor *cursor, uint32_t row)
{
    const enc_fact *fact = fact_at(cursor, row);
    if (cursor->fact_kind != 0 && fact->kind != cursor->fact_kind)
        return false;
    if (cursor->subject_kind != 0 &&
        subject_at(cursor, fact->subject)->kind != cursor->subject_kind)
        return false;
    return !cursor->dated ||
           enc_fact_holds(cursor->view->state, &cursor->view->counts, fact, cursor->day);
}

/* What is numbered from 1, of the ledger 0. */
static int64_t number_of(const enc_fact_subject *subject)
{
    return subject->kind == ENCOURS_SUBJECT_LEDGER ? 0 : (int64_t)subject->row + 1;
}

static void put_subject(encours_cursor *cursor, size_t i, const enc_fact_subject *subject)
{
    const enc_state *state = cursor->view->state;
    uint32_t customer = enc_subject_customer(state, subject);
    uint32_t document = enc_subject_document(state, subject);
    int64_t line = 0;
    if (customer != 0)
        enc_cursor_put_customer(cursor, i, customer - 1);
    if (subject->kind == ENCOURS_SUBJECT_LINE)
        line = (int64_t)subject->row - ENC_AT(&state->document_first_line, uint32_t, document - 1) +
               1;
    enc_cursor_put(cursor, ENCOURS_COLUMN_SUBJECT_KIND, i, subject->kind);
    enc_cursor_put(cursor, ENCOURS_COLUMN_SUBJECT, i, number_of(subject));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DOCUMENT, i, document);
    enc_cursor_put(cursor, ENCOURS_COLUMN_LINE, i, line);
}

static void put_related(encours_cursor *cursor, size_t i, uint32_t after)
{
    const enc_fact_subject *related = after != 0 ? subject_at(cursor, after - 1) : NULL;
    enc_cursor_put(cursor, ENCOURS_COLUMN_RELATED_KIND, i, related != NULL ? related->kind : 0);
    enc_cursor_put(cursor, ENCOURS_COLUMN_RELATED, i, related != NULL ? number_of(related) : 0);
}

void enc_cursor_fill_fact(encours_cursor *cursor, size_t i)
{
    const enc_state *state = cursor->view->state;
    uint32_t row = cursor->block[i].row;
    const enc_fact *fact = fact_at(cursor, row);
    int32_t to = enc_fact_to(state, &cursor->view->counts, fact);
    bool has_amount = (fact->flags & ENC_FACT_AMOUNT) != 0;
    enc_cursor_put(cursor, ENCOURS_COLUMN_CUSTOMER, i, 0);
    enc_cursor_put(cursor, ENCOURS_COLUMN_NUMBER, i, (int64_t)row + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_FACT_KIND, i, fact->kind);
    put_subject(cursor, i, subject_at(cursor, fact->subject));
    put_related(cursor, i, fact->related_after);
    enc_cursor_put(cursor, ENCOURS_COLUMN_FROM, i, fact->from);
    enc_cursor_put(cursor, ENCOURS_COLUMN_TO, i, to != ENC_DAY_NEVER ? to : ENCOURS_DATE_NONE);
    enc_cursor_put(cursor, ENCOURS_COLUMN_UNTIL, i, fact->until);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, fact->date);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, has_amount ? fact->amount : INT64_MIN);
    enc_cursor_put(
        cursor, ENCOURS_COLUMN_CURRENCY, i,
        fact->currency_after != 0
            ? ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric
            : 0);
    enc_cursor_put(cursor, ENCOURS_COLUMN_PARTY, i, fact->party);
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, facts));
}

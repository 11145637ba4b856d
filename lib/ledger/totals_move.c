/* SPDX-License-Identifier: MIT */
/* What rows do to totals. */
#include "base/checked.h"
#include "ledger/facts.h"
#include "ledger/totals.h"

enum { AHEAD = 16 };

/* The row that a document's lines belong to, being written. */
typedef struct place {
    enc_totals_row *row;
    enc_totals_oldest *oldest;
    bool debit;
} place;

static void fail(enc_totals *totals, encours_status status)
{
    if (totals->failure == ENCOURS_OK)
        totals->failure = status;
}

/* Whether to go on behind a row of those that are taken in. */
static void ask(enc_totals *totals, uint32_t row, uint32_t to)
{
    if (totals->asks && enc_context_ask_row(totals->context, row, to, NULL) != ENCOURS_OK)
        fail(totals, ENCOURS_E_CANCELLED);
}

static void add(enc_totals *totals, int64_t *sum, int64_t amount)
{
    if (!enc_add_i64(*sum, amount, sum))
        fail(totals, ENCOURS_E_OVERFLOW);
}

static enc_totals_row *write_row(enc_totals *totals, unsigned tree, uint32_t row)
{
    enc_totals_row *written = enc_pages_write(totals->pages, tree, row);
    if (written == NULL)
        fail(totals, ENCOURS_E_NO_MEMORY);
    return written;
}

/* The row of another currency than the customer's first. */
static enc_totals_row *other_row(enc_totals *totals, enc_totals_row *first, uint32_t currency,
                                 uint32_t *found)
{
    enc_totals_row *row = first;
    while (row != NULL && row->next_after != 0) {
        *found = row->next_after - 1;
        row = write_row(totals, ENC_TOTALS_OTHERS, *found);
        if (row != NULL && row->currency_after == currency + 1)
            return row;
    }
    if (row == NULL)
        return NULL;
    *found = totals->other_count;
    enc_totals_row *made = write_row(totals, ENC_TOTALS_OTHERS, *found);
    if (made == NULL)
        return NULL;
    if (!enc_column_reserve(&totals->others, totals->context, *found + 1)) {
        fail(totals, ENCOURS_E_NO_MEMORY);
        return NULL;
    }
    totals->other_count++;
    made->currency_after = currency + 1;
    row->next_after = *found + 1;
    return made;
}

static bool find_place(enc_totals *totals, uint32_t document, place *out)
{
    const enc_state *state = totals->state;
    uint32_t customer = ENC_AT(&state->document_customer, uint32_t, document);
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    enc_totals_row *row = write_row(totals, ENC_TOTALS_FIRST, customer);
    out->debit = enc_type_is_debit(is.type);
    out->oldest = &ENC_AT(&totals->oldest, enc_totals_oldest, customer);
    if (row != NULL && row->currency_after == 0)
        row->currency_after = is.currency + 1u;
    if (row != NULL && row->currency_after != is.currency + 1u) {
        uint32_t other = 0;
        row = other_row(totals, row, is.currency, &other);
        if (row != NULL)
            out->oldest = &ENC_AT(&totals->others, enc_totals_oldest, other);
    }
    out->row = row;
    return row != NULL;
}

static unsigned column_of(const enc_totals *totals, const enc_aging_lookup *lookup, int32_t due,
                          bool debit)
{
    const enc_aging_layout *layout = &totals->plan->layout;
    return debit || layout->credits_column == ENC_AGING_NO_COLUMN
               ? enc_aging_lookup_day(lookup, due)
               : layout->credits_column;
}

/* Put a line in the list of the day on which it comes into the next column. */
static void queue(enc_totals *totals, uint32_t line, int32_t due, unsigned column)
{
    const enc_aging_column *is = &totals->plan->layout.columns[column];
    if (due == ENCOURS_DATE_NONE || is->upper == INT32_MAX)
        return;
    enc_totals_line *of = &ENC_AT(&totals->lines, enc_totals_line, line);
    if (!enc_totals_days_put(totals->context, &totals->line_days, due + is->upper + 1, line + 1,
                             &of->queue_after))
        fail(totals, ENCOURS_E_NO_MEMORY);
    else
        of->flags |= ENC_TOTALS_QUEUED;
}

static void note_oldest(enc_totals *totals, const place *at, uint32_t line)
{
    const enc_totals_line *of = &ENC_AT(&totals->lines, enc_totals_line, line);
    if (of->open > 0 && (of->flags & ENC_TOTALS_HEAPED) == 0)
        enc_totals_oldest_put(totals, at->oldest, line, &at->row->oldest_after);
    else if (of->open <= 0 && at->oldest->root_after == line + 1)
        enc_totals_oldest_pop(totals, at->oldest, &at->row->oldest_after);
}

static void change_line(enc_totals *totals, const place *at, uint32_t line, int64_t amount)
{
    enc_totals_line *of = &ENC_AT(&totals->lines, enc_totals_line, line);
    int32_t due = enc_totals_code_day(enc_totals_line_due(of));
    unsigned column = column_of(totals, &totals->lookup, due, at->debit);
    int64_t amount_signed = at->debit ? amount : -amount;
    bool before = of->open != 0;
    add(totals, &of->open, amount);
    add(totals, &enc_totals_amounts(totals->plan, at->row)[column], amount_signed);
    add(totals, &at->row->balance, amount_signed);
    at->row->items[column] += (uint32_t)(of->open != 0) - (uint32_t)before;
    if (at->debit && enc_totals_is_overdue(totals->plan, column))
        add(totals, &at->row->overdue, amount);
    if (at->debit && due != ENCOURS_DATE_NONE)
        note_oldest(totals, at, line);
    if (of->open != 0 && (of->flags & ENC_TOTALS_QUEUED) == 0)
        queue(totals, line, due, column);
}

static bool is_disputed(const enc_totals *totals, uint32_t line)
{
    return (ENC_AT(&totals->lines, enc_totals_line, line).flags & ENC_TOTALS_DISPUTED) != 0;
}

/* What is disputed of the document of a line that has changed. */
static void change_disputed(enc_totals *totals, const place *at, uint32_t document)
{
    add(totals, &at->row->disputed, enc_totals_dispute_change(totals, document));
}

/* Sign with which a document adds to the cash received: 1, -1 or 0. */
static int64_t cash_sign(const enc_state *state, uint32_t document)
{
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    return enc_totals_cash_sign(is.type);
}

static void change_document(enc_totals *totals, uint32_t document, int64_t sign)
{
    const enc_state *state = totals->state;
    place at;
    if (!find_place(totals, document, &at))
        return;
    int64_t cash = sign * cash_sign(state, document);
    uint32_t end = enc_document_line_end(state, &state->counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++) {
        int64_t amount = ENC_AT(&state->line_amount, int64_t, line);
        change_line(totals, &at, line, sign * amount);
        if (cash != 0)
            add(totals, &at.row->cash, cash * amount);
    }
    if (end > 0 && is_disputed(totals, end - 1)) /* 0: its lines could not be read back */
        change_disputed(totals, &at, document);
}

/* Both lines are of one customer and currency. */
static void change_allocation(enc_totals *totals, uint32_t row, int64_t sign)
{
    const enc_state *state = totals->state;
    const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    place at;
    if (!find_place(totals, ENC_AT(&state->line_document, uint32_t, allocation->debit_line), &at))
        return;
    change_line(totals, &at, allocation->debit_line, sign * allocation->amount);
    if (is_disputed(totals, allocation->debit_line))
        change_disputed(totals, &at,
                        ENC_AT(&state->line_document, uint32_t, allocation->debit_line));
    at.debit = false;
    change_line(totals, &at, allocation->credit_line, sign * allocation->amount);
}

/* A dispute of a document begins or ends. */
static void change_disputes(enc_totals *totals, uint32_t document)
{
    place at;
    if (find_place(totals, document, &at))
        change_disputed(totals, &at, document);
}

void enc_totals_happen(enc_totals *totals, enc_totals_kind kind, uint32_t row)
{
    if (kind == ENC_TOTALS_DISPUTES)
        change_disputes(totals, row);
    else if (kind == ENC_TOTALS_BEGINS || kind == ENC_TOTALS_CANCELLED)
        change_document(totals, row, kind == ENC_TOTALS_BEGINS ? 1 : -1);
    else
        change_allocation(totals, row, kind == ENC_TOTALS_ALLOCATED ? -1 : 1);
}

void enc_totals_plan_event(enc_totals *totals, int32_t day, enc_totals_kind kind, uint32_t row)
{
    if (day <= totals->day) {
        enc_totals_happen(totals, kind, row);
        return;
    }
    uint32_t after = totals->event_free;
    if (after == 0 &&
        (totals->event_count == ENC_ROW_NONE - 1 ||
         !enc_column_reserve(&totals->events, totals->context, totals->event_count + 1))) {
        fail(totals, ENCOURS_E_NO_MEMORY);
        return;
    }
    if (after == 0)
        after = ++totals->event_count;
    enc_totals_event *event = &ENC_AT(&totals->events, enc_totals_event, after - 1);
    uint32_t free_next = event->next_after;
    if (!enc_totals_days_put(totals->context, &totals->event_days, day, after,
                             &event->next_after)) {
        fail(totals, ENCOURS_E_NO_MEMORY);
        return;
    }
    if (after == totals->event_free)
        totals->event_free = free_next;
    event->kind = kind;
    event->row = row;
}

/* Begin to fetch what taking in a document will look at. */
static void look_ahead(enc_totals *totals, uint32_t document)
{
    uint32_t customer = ENC_AT(&totals->state->document_customer, uint32_t, document);
    const char *row = enc_page_row(totals->pages, totals->pages->roots[ENC_TOTALS_FIRST], customer);
    enc_column_prefetch(&totals->oldest, customer);
    for (uint32_t at = 0; row != NULL && at < totals->plan->row_bytes; at += 64)
        __builtin_prefetch(row + at, 1);
    if (row != NULL)
        enc_page_prefetch_head(totals->pages, row, customer);
}

/* What is known of new lines. */
static void note_lines(enc_totals *totals, uint32_t from, uint32_t to)
{
    for (uint32_t line = from; line < to; line++) {
        uint32_t due = enc_totals_due_code(ENC_AT(&totals->state->line_due, int32_t, line));
        ENC_AT(&totals->lines, enc_totals_line,
               line) = (enc_totals_line){.flags = due << ENC_TOTALS_DUE_SHIFT};
    }
}

static void move_documents(enc_totals *totals, uint32_t from, uint32_t to)
{
    const enc_state *state = totals->state;
    for (uint32_t i = from; i < to && totals->failure == ENCOURS_OK; i++) {
        if (to - i > AHEAD)
            look_ahead(totals, i + AHEAD);
        enc_totals_plan_event(totals, ENC_AT(&state->document_effective, int32_t, i),
                              ENC_TOTALS_BEGINS, i);
        ask(totals, i, to);
    }
}

/* In three steps, because one place leads to the next: lines, their document, its row. */
static void look_at_allocation(enc_totals *totals, uint32_t row, unsigned step)
{
    const enc_state *state = totals->state;
    const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    if (step == 0) {
        enc_column_prefetch(&totals->lines, allocation->debit_line);
        enc_column_prefetch(&totals->lines, allocation->credit_line);
        enc_column_prefetch(&state->line_document, allocation->debit_line);
        return;
    }
    uint32_t document = ENC_AT(&state->line_document, uint32_t, allocation->debit_line);
    if (step == 1) {
        enc_column_prefetch(&state->document_customer, document);
        enc_column_prefetch(&state->document_attributes, document);
        return;
    }
    look_ahead(totals, document);
}

static void move_allocations(enc_totals *totals, uint32_t from, uint32_t to)
{
    const enc_state *state = totals->state;
    for (uint32_t i = from; i < to && totals->failure == ENCOURS_OK; i++) {
        for (unsigned step = 0; step < 3; step++)
            if (to - i > (3 - step) * AHEAD)
                look_at_allocation(totals, i + (3 - step) * AHEAD, step);
        enc_totals_plan_event(totals, ENC_AT(&state->allocations, enc_allocation, i).from,
                              ENC_TOTALS_ALLOCATED, i);
        ask(totals, i, to);
    }
}

/* Disputes that are new, and ends of disputes. */
static void move_disputes(enc_totals *totals, const enc_counts *from, const enc_counts *to)
{
    const enc_state *state = totals->state;
    for (uint32_t i = from->facts; i < to->facts && totals->failure == ENCOURS_OK; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        uint32_t document = enc_disputed_document(state, fact);
        if (document == ENC_ROW_NONE)
            continue;
        if (!enc_totals_dispute_of(totals, document)) {
            fail(totals, ENCOURS_E_NO_MEMORY);
            return;
        }
        enc_totals_plan_event(totals, fact->from, ENC_TOTALS_DISPUTES, document);
        if (fact->until != ENCOURS_DATE_NONE)
            enc_totals_plan_event(totals, fact->until, ENC_TOTALS_DISPUTES, document);
    }
    for (uint32_t i = from->fact_ends; i < to->fact_ends && totals->failure == ENCOURS_OK; i++) {
        const enc_fact_end *end = &ENC_AT(&state->fact_ends, enc_fact_end, i);
        uint32_t document = enc_disputed_document(state,
                                                  &ENC_AT(&state->facts, enc_fact, end->fact));
        if (document != ENC_ROW_NONE)
            enc_totals_plan_event(totals, end->at, ENC_TOTALS_DISPUTES, document);
    }
}

void enc_totals_move(enc_totals *totals, const enc_counts *from, const enc_counts *to)
{
    const enc_state *state = totals->state;
    if (!enc_column_reserve(&totals->lines, totals->context, to->lines) ||
        !enc_column_reserve(&totals->oldest, totals->context, to->customers)) {
        fail(totals, ENCOURS_E_NO_MEMORY);
        return;
    }
    note_lines(totals, from->lines, to->lines);
    move_documents(totals, from->documents, to->documents);
    move_allocations(totals, from->allocations, to->allocations);
    for (uint32_t i = from->ends; i < to->ends && totals->failure == ENCOURS_OK; i++) {
        const enc_end *end = &ENC_AT(&state->ends, enc_end, i);
        enc_totals_plan_event(totals, end->at, ENC_TOTALS_RELEASED, end->allocation);
    }
    for (uint32_t i = from->cancellations; i < to->cancellations; i++) {
        const enc_cancellation *of = &ENC_AT(&state->cancellations, enc_cancellation, i);
        if (totals->failure == ENCOURS_OK)
            enc_totals_plan_event(totals, of->at, ENC_TOTALS_CANCELLED, of->document);
    }
    move_disputes(totals, from, to);
}

/* What waits for a day happens. */
static void happen_on(enc_totals *totals, int32_t day)
{
    uint32_t after = enc_totals_days_take(&totals->event_days, day);
    while (after != 0 && totals->failure == ENCOURS_OK) {
        enc_totals_event *event = &ENC_AT(&totals->events, enc_totals_event, after - 1);
        uint32_t next = event->next_after;
        event->next_after = totals->event_free;
        totals->event_free = after;
        enc_totals_happen(totals, (enc_totals_kind)event->kind, event->row);
        totals->moved++;
        after = next;
    }
}

/* Bring a line from the column it had before into the one of today. */
static void change_column(enc_totals *totals, const enc_aging_lookup *before, uint32_t line)
{
    const enc_state *state = totals->state;
    enc_totals_line *of = &ENC_AT(&totals->lines, enc_totals_line, line);
    of->flags &= ~(uint32_t)ENC_TOTALS_QUEUED;
    place at;
    if (of->open == 0 || !find_place(totals, ENC_AT(&state->line_document, uint32_t, line), &at))
        return;
    int32_t due = enc_totals_code_day(enc_totals_line_due(of));
    unsigned from = column_of(totals, before, due, at.debit);
    unsigned to = column_of(totals, &totals->lookup, due, at.debit);
    int64_t *amounts = enc_totals_amounts(totals->plan, at.row);
    int64_t open = at.debit ? of->open : -of->open;
    add(totals, &amounts[to], open);
    add(totals, &amounts[from], -open);
    at.row->items[to]++;
    at.row->items[from]--;
    bool was = enc_totals_is_overdue(totals->plan, from);
    if (at.debit && !was && enc_totals_is_overdue(totals->plan, to))
        add(totals, &at.row->overdue, of->open);
    totals->moved++;
    queue(totals, line, due, to);
}

/* Lines of a list, many at once: what they need is asked for before the first is changed. */
static void change_columns(enc_totals *totals, const enc_aging_lookup *before, uint32_t after)
{
    const enc_state *state = totals->state;
    uint32_t lines[AHEAD];
    while (after != 0 && totals->failure == ENCOURS_OK) {
        size_t count = 0;
        for (; after != 0 && count < AHEAD; count++) {
            const enc_totals_line *of = &ENC_AT(&totals->lines, enc_totals_line, after - 1);
            lines[count] = after - 1;
            after = of->queue_after;
            if (of->open != 0)
                look_ahead(totals, ENC_AT(&state->line_document, uint32_t, lines[count]));
        }
        for (size_t i = 0; i < count; i++)
            change_column(totals, before, lines[i]);
    }
}

void enc_totals_advance(enc_totals *totals, int32_t day)
{
    int32_t days = day - totals->day;
    totals->dispute_day = day;
    for (int32_t on = totals->day + 1; on <= day && totals->failure == ENCOURS_OK; on++)
        happen_on(totals, on);
    enc_aging_lookup before = totals->lookup;
    totals->lookup.first += days;
    totals->lookup.last += days;
    for (int32_t on = totals->day + 1; on <= day && totals->failure == ENCOURS_OK; on++)
        change_columns(totals, &before, enc_totals_days_take(&totals->line_days, on));
    totals->day = day;
}

/* SPDX-License-Identifier: MIT */
/* Bringing a book to a later view: rows that were added name the customers whose figures may have
 * changed; these are worked out anew beside the book, and put in when nothing can fail any more. */
#include <string.h>

#include "credit/book_parts.h"
#include "ledger/shelf.h"

enum { AHEAD = 12 };

typedef struct refresh {
    const encours_credit *credit; /* as it will be */
    enc_book *book;
    const enc_counts *from, *to;
    enc_state *state;
    uint32_t *touched; /* rows */
    size_t count;
    size_t anew; /* of these: facts of the first have changed, or they have no line yet */
    size_t capacity;
    enc_book_rows staged;
    enc_book_groups by;     /* when it changes */
    enc_book_group *groups; /* else: groups whose sums or limits change, */
    size_t group_count;     /* each `head` being its place in book->by */
    size_t group_capacity;
    bool joined; /* who belongs to whom has changed */
} refresh;

static const enc_book_groups *groups_of(const refresh *run)
{
    return run->joined ? &run->by : &run->book->by;
}

/* Touch who counts for a customer row. False: no memory. */
static bool touch(refresh *run, uint32_t customer)
{
    uint32_t row = enc_book_current(groups_of(run), customer);
    if (run->book->slots[row] != 0)
        return true;
    void *grown = run->touched;
    if (!enc_grow(run->credit->context, &grown, &run->capacity, run->count + 1,
                  sizeof *run->touched))
        return false;
    run->touched = grown;
    run->touched[run->count++] = row;
    run->book->slots[row] = (uint32_t)run->count;
    return true;
}

static bool touch_document(refresh *run, uint32_t document)
{
    return touch(run, ENC_AT(&run->state->document_customer, uint32_t, document));
}

static bool touch_allocation(refresh *run, uint32_t allocation)
{
    uint32_t line = ENC_AT(&run->state->allocations, enc_allocation, allocation).credit_line;
    return touch_document(run, ENC_AT(&run->state->line_document, uint32_t, line));
}

/* The members of a group hang on guarantees of its head. */
static bool touch_members(refresh *run, const enc_book_groups *by, uint32_t customer)
{
    uint32_t after = enc_book_group_of(by, customer);
    if (!run->book->takes_guarantee_of_head || after == 0)
        return true;
    for (uint32_t i = by->groups[after - 1].first_after; i != 0; i = by->next[i - 1])
        if (!touch(run, i - 1))
            return false;
    return true;
}

static bool touch_subject(refresh *run, uint32_t subject)
{
    const enc_fact_subject *is = &ENC_AT(&run->state->fact_subjects, enc_fact_subject, subject);
    uint32_t number = enc_subject_customer(run->state, is);
    return number == 0 ||
           (touch(run, number - 1) && touch_members(run, groups_of(run), number - 1));
}

static bool touch_fact(refresh *run, uint32_t row)
{
    const enc_fact *fact = &ENC_AT(&run->state->facts, enc_fact, row);
    return touch_subject(run, fact->subject) &&
           (fact->related_after == 0 || touch_subject(run, fact->related_after - 1));
}

/* Whether a fact says who belongs to whom, or is a limit of a group. */
static bool joins(const refresh *run, uint32_t row)
{
    const enc_fact *fact = &ENC_AT(&run->state->facts, enc_fact, row);
    return fact->kind == ENCOURS_FACT_PARENT || fact->kind == ENCOURS_FACT_MERGED ||
           (run->book->grouped != 0 && enc_book_is_group_limit(run->credit, fact));
}

static bool is_joined_anew(const refresh *run)
{
    for (uint32_t i = run->from->facts; i < run->to->facts; i++)
        if (joins(run, i))
            return true;
    for (uint32_t i = run->from->fact_ends; i < run->to->fact_ends; i++)
        if (joins(run, ENC_AT(&run->state->fact_ends, enc_fact_end, i).fact))
            return true;
    return false;
}

/* Customers who are new. */
static bool touch_customers(refresh *run)
{
    bool more = true;
    for (uint32_t i = run->from->customers; i < run->to->customers && more; i++)
        more = touch(run, i);
    return more;
}

/* Customers whose own documents, or orders, have something new. */
static bool touch_rows(refresh *run)
{
    const enc_counts *from = run->from, *to = run->to;
    bool more = true;
    for (uint32_t i = from->documents; i < to->documents && more; i++)
        more = touch_document(run, i);
    for (uint32_t i = from->allocations; i < to->allocations && more; i++)
        more = touch_allocation(run, i);
    for (uint32_t i = from->ends; i < to->ends && more; i++)
        more = touch_allocation(run, ENC_AT(&run->state->ends, enc_end, i).allocation);
    for (uint32_t i = from->cancellations; i < to->cancellations && more; i++)
        more = touch_document(run,
                              ENC_AT(&run->state->cancellations, enc_cancellation, i).document);
    for (uint32_t i = from->orders; i < to->orders && more; i++)
        more = touch(run, ENC_AT(&run->state->orders, enc_order, i).customer);
    for (uint32_t i = from->order_steps; i < to->order_steps && more; i++) {
        uint32_t order = ENC_AT(&run->state->order_steps, enc_order_step, i).order;
        more = touch(run, ENC_AT(&run->state->orders, enc_order, order).customer);
    }
    return more;
}

/* Customers of whom something else is said. */
static bool touch_facts(refresh *run)
{
    const enc_counts *from = run->from, *to = run->to;
    bool more = true;
    for (uint32_t i = from->facts; i < to->facts && more; i++)
        more = touch_fact(run, i);
    for (uint32_t i = from->fact_ends; i < to->fact_ends && more; i++)
        more = touch_fact(run, ENC_AT(&run->state->fact_ends, enc_fact_end, i).fact);
    for (uint32_t i = from->customer_dimensions; i < to->customer_dimensions && more; i++)
        more = touch(run,
                     ENC_AT(&run->state->customer_dimensions, enc_customer_dimension, i).customer);
    return more;
}

/* Customers who are merged, or merged no longer; and those who have another head. */
static bool touch_moved(refresh *run)
{
    const enc_book_groups *old = &run->book->by, *new = &run->by;
    for (uint32_t row = 0; row < run->to->customers; row++) {
        uint32_t before = enc_book_current(old, row), after = enc_book_current(new, row);
        if (before != after && (!touch(run, before) || !touch(run, row)))
            return false;
        bool member = enc_book_group_of(old, row) != 0 || enc_book_group_of(new, row) != 0;
        if (run->book->takes_guarantee_of_head && member && !touch(run, row))
            return false;
    }
    return true;
}

static encours_status find_touched(refresh *run, encours_error *error)
{
    run->joined = is_joined_anew(run);
    if (run->joined)
        ENC_TRY(enc_book_groups_make(run->credit, run->book, &run->by, error));
    if (!touch_customers(run) || !touch_facts(run) || (run->joined && !touch_moved(run)))
        return enc_error_memory(error);
    run->anew = run->count;
    return touch_rows(run) ? ENCOURS_OK : enc_error_memory(error);
}

static encours_status work_out(refresh *run, encours_error *error)
{
    const encours_context *context = run->credit->context;
    if (!enc_book_rows_grow(run->book, &run->staged, run->count, 0))
        return enc_error_memory(error);
    bool works_again = enc_book_works_again(run->credit, run->book);
    for (size_t i = 0; i < run->count; i++) {
        bool again = works_again && i >= run->anew;
        if (i + AHEAD < run->count)
            enc_book_ask_ahead(run->credit, run->book, run->touched[i + AHEAD]);
        ENC_TRY(enc_book_work_out(run->credit, run->book, run->touched[i], again, &run->staged, i,
                                  error));
        ENC_TRY(enc_context_ask_row(context, i, run->count, error));
    }
    return ENCOURS_OK;
}

/* The new sums of a group, begun from those there are. NULL: no memory. */
static enc_book_group *stage_group(refresh *run, uint32_t *places, uint32_t place)
{
    if (places[place] == 0) {
        void *grown = run->groups;
        if (!enc_grow(run->credit->context, &grown, &run->group_capacity, run->group_count + 1,
                      sizeof *run->groups))
            return NULL;
        run->groups = grown;
        run->groups[run->group_count] = run->book->by.groups[place];
        run->groups[run->group_count].head = place;
        places[place] = (uint32_t)++run->group_count;
    }
    return &run->groups[places[place] - 1];
}

/* Groups move by what their members change by. Limits of groups have not changed. */
static encours_status move_sums(refresh *run, uint32_t *places, encours_error *error)
{
    const enc_book *book = run->book;
    for (size_t i = 0; i < run->count; i++) {
        uint32_t row = run->touched[i], after = enc_book_group_of(&book->by, row);
        if (after == 0)
            continue;
        enc_book_group *group = stage_group(run, places, after - 1);
        if (group == NULL)
            return enc_error_memory(error);
        ENC_TRY(enc_book_sums_add(run->credit, &book->rows.lines[row], group->currency, -1,
                                  &group->sums, error));
        ENC_TRY(enc_book_sums_add(run->credit, &run->staged.lines[i], group->currency, 1,
                                  &group->sums, error));
    }
    return ENCOURS_OK;
}

static encours_status sum_groups(refresh *run, encours_error *error)
{
    size_t count = run->book->by.count;
    if (run->joined)
        return enc_book_groups_sum(run->credit, run->book, &run->staged, &run->by, error);
    if (count == 0)
        return ENCOURS_OK;
    uint32_t *places = enc_allocate_zeroed(run->credit->context, count * sizeof *places);
    if (places == NULL)
        return enc_error_memory(error);
    encours_status status = move_sums(run, places, error);
    enc_release(run->credit->context, places, count * sizeof *places);
    return status;
}

/* Room for all customers: nothing that is seen changes. */
static encours_status reserve(refresh *run, encours_error *error)
{
    enc_book *book = run->book;
    uint32_t *slots = book->slots;
    size_t count = run->to->customers;
    if (!enc_book_rows_grow(book, &book->rows, count, book->count))
        return enc_error_memory(error);
    if (count <= book->slot_count)
        return ENCOURS_OK;
    count += count / 4;
    slots = enc_allocate_zeroed(book->context, count * sizeof *slots);
    if (slots == NULL)
        return enc_error_memory(error);
    enc_release(book->context, book->slots, book->slot_count * sizeof *slots);
    book->slots = slots;
    book->slot_count = count;
    return ENCOURS_OK;
}

static void put_in(refresh *run)
{
    enc_book *book = run->book;
    uint32_t wide = book->behind_count;
    for (size_t i = 0; i < run->count; i++) {
        uint32_t row = run->touched[i];
        book->rows.lines[row] = run->staged.lines[i];
        if (wide > 0)
            memcpy(book->rows.behind + (size_t)row * wide, run->staged.behind + i * wide,
                   wide * sizeof *book->rows.behind);
    }
    for (uint32_t row = book->count; row < run->to->customers; row++)
        if (book->slots[row] == 0) /* new, and merged already */
            memset(&book->rows.lines[row], 0, sizeof *book->rows.lines);
    book->count = run->to->customers;
    for (size_t i = 0; i < run->group_count; i++)
        book->by.groups[run->groups[i].head].sums = run->groups[i].sums;
    if (run->joined) {
        enc_book_groups old = book->by;
        book->by = run->by;
        run->by = old;
    }
}

static encours_status go(refresh *run, encours_error *error)
{
    enc_reading reading = enc_reading_begin(run->state);
    ENC_TRY(reserve(run, error));
    ENC_TRY(find_touched(run, error));
    ENC_TRY(work_out(run, error));
    ENC_TRY(sum_groups(run, error));
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    put_in(run);
    return ENCOURS_OK;
}

encours_status enc_book_refresh(const encours_credit *next, const enc_counts *before,
                                uint64_t *touched, encours_error *error)
{
    encours_context *context = next->context;
    refresh run = {.credit = next,
                   .book = next->book,
                   .from = before,
                   .to = &next->view->counts,
                   .state = next->view->state};
    encours_status status = go(&run, error);
    for (size_t i = 0; i < run.count; i++)
        run.book->slots[run.touched[i]] = 0;
    if (status == ENCOURS_OK)
        *touched = run.count;
    enc_release(context, run.touched, run.capacity * sizeof *run.touched);
    enc_release(context, run.groups, run.group_capacity * sizeof *run.groups);
    enc_book_rows_release(run.book, &run.staged);
    enc_book_groups_release(run.book, &run.by);
    return status;
}

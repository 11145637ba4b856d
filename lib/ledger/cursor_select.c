/* SPDX-License-Identifier: MIT */
/* Which rows a cursor looks at: all of a table, a run of them, or a list of those of a customer or
 * document, found through its own documents, lines and allocations. */
#include "ledger/engine.h"
#include "ledger/facts.h"
#include "ledger/orders.h"
#include "ledger/present.h"

#include "pure/aging_sort.h"

typedef struct row_list {
    encours_context *context;
    uint32_t *rows;
    size_t count;
    size_t capacity;
} row_list;

static bool push(row_list *list, uint32_t row)
{
    if (list->count > 0 && list->rows[list->count - 1] == row)
        return true; /* neighbours are often of one transaction */
    void *rows = list->rows;
    if (!enc_grow(list->context, &rows, &list->capacity, list->count + 1, sizeof *list->rows))
        return false;
    list->rows = rows;
    list->rows[list->count++] = row;
    return true;
}

static void release(row_list *list)
{
    enc_release(list->context, list->rows, list->capacity * sizeof *list->rows);
}

static int by_row(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* Ascending, each once. */
static bool put_in_order(row_list *list)
{
    if (list->count < 2)
        return true;
    size_t bytes = list->count * sizeof *list->rows;
    void *scratch = enc_allocate(list->context, bytes);
    if (scratch == NULL)
        return false;
    enc_merge_sort(list->rows, scratch, list->count, sizeof *list->rows, by_row);
    enc_release(list->context, scratch, bytes);
    size_t kept = 1;
    for (size_t i = 1; i < list->count; i++)
        if (list->rows[i] != list->rows[kept - 1])
            list->rows[kept++] = list->rows[i];
    list->count = kept;
    return true;
}

/* What was settled is never open. */
static void begin_span(const encours_cursor *cursor, enc_span *span)
{
    const encours_view *view = cursor->view;
    bool of_documents = cursor->rows == ENCOURS_ROWS_DOCUMENTS ||
                        cursor->rows == ENCOURS_ROWS_ITEMS;
    if (cursor->open_only && of_documents)
        enc_span_begin(span, view->state, &view->counts, cursor->day);
    else
        enc_span_all(span, view->state, &view->counts);
}

/* The documents that the options name, in log order: a customer's chain gives the newest first. */
static bool push_documents(const encours_cursor *cursor, row_list *list)
{
    if (cursor->document != 0)
        return push(list, cursor->document - 1);
    enc_span span;
    enc_chain chain;
    uint32_t document;
    begin_span(cursor, &span);
    enc_chain_begin(&chain, &span, cursor->customer - 1);
    while (enc_chain_next(&chain, &document))
        if (!push(list, document))
            return false;
    for (size_t i = 0, j = list->count; i + 1 < j; i++) {
        uint32_t row = list->rows[i];
        list->rows[i] = list->rows[--j];
        list->rows[j] = row;
    }
    return true;
}

static bool push_lines(const encours_cursor *cursor, uint32_t document, row_list *list)
{
    const enc_state *state = cursor->view->state;
    uint32_t end = enc_document_line_end(state, &cursor->view->counts, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    for (; line < end; line++)
        if (!push(list, line))
            return false;
    return true;
}

/* Each allocation of a customer is met twice, at both its lines: those of the debits are enough. */
static bool is_second_side(const encours_cursor *cursor, uint32_t document)
{
    uint32_t word = ENC_AT(&cursor->view->state->document_attributes, uint32_t, document);
    return cursor->document == 0 && !enc_type_is_debit(enc_attributes_unpack(word).type);
}

static bool push_allocations(const encours_cursor *cursor, uint32_t document, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    if (is_second_side(cursor, document))
        return true;
    uint32_t end = enc_document_line_end(state, counts, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    for (; line < end; line++)
        for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
             row = enc_line_next(state, counts, line, row))
            if (!push(list, row))
                return false;
    return true;
}

/* The facts of a subject, or the transactions that hold them and their ends. */
static bool push_facts(const encours_cursor *cursor, unsigned subject_kind, uint32_t row,
                       row_list *list)
{
    enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    uint32_t subject = enc_facts_subject(state, counts, subject_kind, row);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        /* What is about a fact belongs to what that is about, not to what that is related to. */
        bool own = ENC_AT(&state->facts, enc_fact, i).subject == subject;
        if (counts->level >= 3 && own && subject_kind != ENCOURS_SUBJECT_FACT &&
            !push_facts(cursor, ENCOURS_SUBJECT_FACT, i, list))
            return false;
        if (cursor->rows == ENCOURS_ROWS_FACTS) {
            if (!push(list, i))
                return false;
            continue;
        }
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        uint32_t end_after = __atomic_load_n(&fact->end_after, __ATOMIC_ACQUIRE);
        if (!push(list, ENC_TRANSACTION_OF(state, counts, facts, i)))
            return false;
        if (end_after != 0 && end_after <= counts->fact_ends &&
            !push(list, ENC_TRANSACTION_OF(state, counts, fact_ends, end_after - 1)))
            return false;
    }
    return true;
}

/* Of a document and its lines; there are few facts, and mostly none. */
static bool push_document_facts(const encours_cursor *cursor, uint32_t document, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    if (counts->facts == 0 || cursor->subject_kind == ENCOURS_SUBJECT_CUSTOMER)
        return true;
    if (!push_facts(cursor, ENCOURS_SUBJECT_DOCUMENT, document, list))
        return false;
    uint32_t end = enc_document_line_end(state, counts, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    for (; line < end; line++)
        if (!push_facts(cursor, ENCOURS_SUBJECT_LINE, line, list))
            return false;
    return true;
}

/* Push the transaction that holds a row of a table. */
#define PUSH_TRANSACTION(cursor, list, table, row)                                                 \
    push((list), ENC_TRANSACTION_OF((cursor)->view->state, &(cursor)->view->counts, table, (row)))

static bool push_allocation_events(const encours_cursor *cursor, uint32_t document, row_list *list)
{
    const enc_state *state = cursor->view->state;
    row_list allocations = {.context = list->context};
    bool done = push_allocations(cursor, document, &allocations);
    for (size_t i = 0; i < allocations.count && done; i++) {
        uint32_t row = allocations.rows[i];
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        uint32_t end_after = __atomic_load_n(&allocation->end_after, __ATOMIC_ACQUIRE);
        done = PUSH_TRANSACTION(cursor, list, allocations, row);
        if (end_after != 0 && end_after <= cursor->view->counts.ends)
            done = done && PUSH_TRANSACTION(cursor, list, ends, end_after - 1);
    }
    release(&allocations);
    return done;
}

static bool push_document_events(const encours_cursor *cursor, uint32_t document, row_list *list)
{
    const enc_state *state = cursor->view->state;
    uint32_t cancel_after = enc_link_get(&state->document_cancel, document);
    if (!PUSH_TRANSACTION(cursor, list, documents, document))
        return false;
    if (cancel_after != 0 && cancel_after <= cursor->view->counts.cancellations &&
        !PUSH_TRANSACTION(cursor, list, cancellations, cancel_after - 1))
        return false;
    return push_document_facts(cursor, document, list) &&
           push_allocation_events(cursor, document, list);
}

/* Whether the options name a document, or else its customer. */
static bool is_named(const encours_cursor *cursor, uint32_t document)
{
    if (cursor->document != 0)
        return document == cursor->document - 1;
    return ENC_AT(&cursor->view->state->document_customer, uint32_t, document) ==
           cursor->customer - 1;
}

/* No chain leads to transfers and erasures, but they are few. */
static bool push_rare_events(const encours_cursor *cursor, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    for (uint32_t i = 0; i < counts->transfers; i++) {
        enc_transfer transfer = ENC_AT(&state->transfers, enc_transfer, i);
        if ((is_named(cursor, transfer.credit) || is_named(cursor, transfer.debit)) &&
            !PUSH_TRANSACTION(cursor, list, transfers, i))
            return false;
    }
    for (uint32_t i = 0; cursor->document == 0 && i < counts->erasures; i++) {
        uint32_t party = ENC_AT(&state->erasures, uint32_t, i);
        if (ENC_AT(&state->parties, uint32_t, party) == cursor->customer - 1 &&
            !PUSH_TRANSACTION(cursor, list, erasures, i))
            return false;
    }
    return true;
}

/* The steps of an order, or the transactions that hold them. */
static bool push_steps(const encours_cursor *cursor, uint32_t order, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    for (uint32_t i = enc_order_steps_newest(state, counts, order); i != ENC_ROW_NONE;
         i = enc_order_steps_next(state, counts, i))
        if (cursor->rows == ENCOURS_ROWS_ORDER_STEPS
                ? !push(list, i)
                : !PUSH_TRANSACTION(cursor, list, order_steps, i))
            return false;
    return true;
}

/* The facts that concern an order, when events are looked for. */
static bool push_order_events(const encours_cursor *cursor, uint32_t order, row_list *list)
{
    return PUSH_TRANSACTION(cursor, list, orders, order) && push_steps(cursor, order, list) &&
           push_facts(cursor, ENCOURS_SUBJECT_ORDER, order, list);
}

/* Orders, steps or events of a customer, or the steps of one order. */
static bool push_orders(const encours_cursor *cursor, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    if (cursor->order != 0) {
        const enc_order *order = &ENC_AT(&state->orders, enc_order, cursor->order - 1);
        return (cursor->customer != 0 && order->customer != cursor->customer - 1) ||
               push_steps(cursor, cursor->order - 1, list);
    }
    for (uint32_t i = enc_orders_newest(state, counts, cursor->customer - 1); i != ENC_ROW_NONE;
         i = enc_orders_next(state, counts, i))
        if (cursor->rows == ENCOURS_ROWS_EVENTS        ? !push_order_events(cursor, i, list)
            : cursor->rows == ENCOURS_ROWS_ORDER_STEPS ? !push_steps(cursor, i, list)
                                                       : !push(list, i))
            return false;
    return true;
}

/* Facts of the orders of a customer; there are few facts, and mostly none. */
static bool push_facts_of_orders(const encours_cursor *cursor, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    if (counts->facts == 0 || cursor->subject_kind == ENCOURS_SUBJECT_CUSTOMER)
        return true;
    for (uint32_t i = enc_orders_newest(state, counts, cursor->customer - 1); i != ENC_ROW_NONE;
         i = enc_orders_next(state, counts, i))
        if (!push_facts(cursor, ENCOURS_SUBJECT_ORDER, i, list))
            return false;
    return true;
}

/* Rows of an engine that are of the customer or document, or the transactions that hold them. */
static bool push_engine_rows(const encours_cursor *cursor, const enc_engine_rows *rows,
                             row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    uint32_t customer = cursor->customer - 1;
    if (cursor->document != 0)
        customer = ENC_AT(&state->document_customer, uint32_t, cursor->document - 1);
    for (uint32_t i = rows->newest(state, counts, customer); i != ENC_ROW_NONE;
         i = rows->next(state, counts, i))
        if ((cursor->document == 0 || rows->is_of(state, i, cursor->document - 1)) &&
            !push(list, cursor->rows == ENCOURS_ROWS_EVENTS
                            ? enc_transaction_of(state, counts, rows->count, i)
                            : i))
            return false;
    return true;
}

static bool push_engine_events(const encours_cursor *cursor, row_list *list)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        for (size_t k = 0; k < enc_engines[i]->row_count; k++)
            if (enc_engines[i]->rows[k]->newest != NULL &&
                !push_engine_rows(cursor, enc_engines[i]->rows[k], list))
                return false;
    return true;
}

static bool push_customer_events(const encours_cursor *cursor, row_list *list)
{
    const enc_state *state = cursor->view->state;
    const enc_counts *counts = &cursor->view->counts;
    uint32_t customer = cursor->customer - 1;
    if (!PUSH_TRANSACTION(cursor, list, customers, customer))
        return false;
    uint32_t after = enc_chain_get(state, counts, &state->customer_dimension_head,
                                   &state->customer_dimension_tip, customer);
    while (after != 0) {
        if (after <= counts->customer_dimensions &&
            !PUSH_TRANSACTION(cursor, list, customer_dimensions, after - 1))
            return false;
        after =
            ENC_AT(&state->customer_dimensions, enc_customer_dimension, after - 1).previous_after;
    }
    return push_facts(cursor, ENCOURS_SUBJECT_CUSTOMER, customer, list) &&
           push_orders(cursor, list);
}

static bool is_of_orders(const encours_cursor *cursor)
{
    return cursor->rows == ENCOURS_ROWS_ORDERS || cursor->rows == ENCOURS_ROWS_ORDER_STEPS;
}

static bool expand(const encours_cursor *cursor, const row_list *documents, row_list *list)
{
    bool done = true;
    if (is_of_orders(cursor))
        return push_orders(cursor, list) && put_in_order(list);
    if (enc_engine_rows_of(cursor->rows) != NULL)
        return push_engine_rows(cursor, enc_engine_rows_of(cursor->rows), list) &&
               put_in_order(list);
    if (cursor->rows == ENCOURS_ROWS_EVENTS)
        done = push_rare_events(cursor, list) && push_engine_events(cursor, list) &&
               (cursor->document != 0 || push_customer_events(cursor, list));
    else if (cursor->rows == ENCOURS_ROWS_FACTS && cursor->document == 0)
        done = push_facts(cursor, ENCOURS_SUBJECT_CUSTOMER, cursor->customer - 1, list) &&
               push_facts_of_orders(cursor, list);
    for (size_t i = 0; i < documents->count && done; i++) {
        if (cursor->rows == ENCOURS_ROWS_EVENTS)
            done = push_document_events(cursor, documents->rows[i], list);
        else if (cursor->rows == ENCOURS_ROWS_ALLOCATIONS)
            done = push_allocations(cursor, documents->rows[i], list);
        else if (cursor->rows == ENCOURS_ROWS_ITEMS)
            done = push_lines(cursor, documents->rows[i], list);
        else if (cursor->rows == ENCOURS_ROWS_FACTS)
            done = push_document_facts(cursor, documents->rows[i], list);
        else
            done = push(list, documents->rows[i]);
    }
    return done && put_in_order(list);
}

static uint32_t table_count(const encours_cursor *cursor)
{
    const enc_counts *counts = &cursor->view->counts;
    const enc_engine_rows *engine = enc_engine_rows_of(cursor->rows);
    if (engine != NULL)
        return *(const uint32_t *)(const void *)((const char *)counts + engine->count);
    switch (cursor->rows) {
    case ENCOURS_ROWS_CUSTOMERS:
        return counts->customers;
    case ENCOURS_ROWS_DOCUMENTS:
        return counts->documents;
    case ENCOURS_ROWS_ITEMS:
        return counts->lines;
    case ENCOURS_ROWS_ALLOCATIONS:
        return counts->allocations;
    case ENCOURS_ROWS_FACTS:
        return counts->facts;
    case ENCOURS_ROWS_ORDERS:
        return counts->orders;
    case ENCOURS_ROWS_ORDER_STEPS:
        return counts->order_steps;
    default:
        return counts->transactions;
    }
}

static void use_list(encours_cursor *cursor, const row_list *list)
{
    cursor->list = list->rows;
    cursor->list_capacity = list->capacity;
    cursor->list_count = cursor->end = (uint32_t)list->count;
}

static encours_status select_list(encours_cursor *cursor, encours_error *error)
{
    row_list documents = {.context = cursor->view->context};
    row_list list = {.context = cursor->view->context};
    bool of_documents = !is_of_orders(cursor) && enc_engine_rows_of(cursor->rows) == NULL;
    bool done = (!of_documents || push_documents(cursor, &documents)) &&
                expand(cursor, &documents, &list);
    release(&documents);
    if (!done) {
        release(&list);
        return enc_error_memory(error);
    }
    use_list(cursor, &list);
    return ENCOURS_OK;
}

/* All open documents or items: of what was compacted those that may be, then the rest. */
static encours_status select_open(encours_cursor *cursor, const enc_span *span,
                                  encours_error *error)
{
    const encours_view *view = cursor->view;
    row_list documents = {.context = view->context}, list = {.context = view->context};
    enc_walk walk = {.span = span};
    uint32_t document;
    bool done = true, items = cursor->rows == ENCOURS_ROWS_ITEMS;
    while (done && enc_walk_next(&walk, &document) && document < span->first_document)
        done = push(&documents, document);
    done = done && expand(cursor, &documents, &list);
    release(&documents);
    if (!done) {
        release(&list);
        return enc_error_memory(error);
    }
    uint32_t count = table_count(cursor), first = span->first_document;
    if (items)
        first = first < view->counts.documents
                    ? ENC_AT(&view->state->document_first_line, uint32_t, first)
                    : view->counts.lines;
    use_list(cursor, &list);
    cursor->range_first = first;
    cursor->end += count - first;
    return ENCOURS_OK;
}

encours_status enc_cursor_select(encours_cursor *cursor, encours_error *error)
{
    const enc_state *state = cursor->view->state;
    bool both = cursor->customer != 0 && cursor->document != 0;
    if (cursor->customer == 0 && cursor->document == 0 && cursor->order == 0) {
        enc_span span;
        begin_span(cursor, &span);
        if (span.present != NULL)
            return select_open(cursor, &span, error);
        cursor->end = table_count(cursor);
    } else if (cursor->rows == ENCOURS_ROWS_CUSTOMERS) {
        cursor->position.at = cursor->customer - 1;
        cursor->end = cursor->customer;
    } else if (!both || cursor->rows == ENCOURS_ROWS_EVENTS ||
               ENC_AT(&state->document_customer, uint32_t, cursor->document - 1) ==
                   cursor->customer - 1) {
        return select_list(cursor, error);
    } /* else the document is another customer's, and there are no rows */
    return ENCOURS_OK;
}

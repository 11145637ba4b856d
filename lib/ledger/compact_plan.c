/* SPDX-License-Identifier: MIT */
/* Which documents are settled, and how many rows of each table are given up. */
#include <stddef.h>

#include "ledger/compact.h"
#include "ledger/facts.h"
#include "pure/aging_sort.h"

static uint32_t mark_before(const enc_compact_plan *plan, enc_away_rows table)
{
    return plan->before != NULL ? plan->before->tables[table].rows : 0;
}

static void set_open(enc_compact_plan *plan, uint32_t document)
{
    plan->open[document / 8] |= (uint8_t)(1u << document % 8);
}

/* Whether the line is allocated in full from the day on, whatever comes. */
static bool is_line_settled(const enc_compact_plan *plan, uint32_t line)
{
    const enc_state *state = plan->state;
    int64_t open = ENC_AT(&state->line_amount, int64_t, line);
    for (uint32_t row = enc_line_newest(state, plan->counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, plan->counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        int32_t to = enc_allocation_to(state, plan->counts, allocation);
        if (to <= plan->day || to <= allocation->from)
            continue;
        if (to != ENC_DAY_NEVER || allocation->from > plan->day)
            return false;
        open -= allocation->amount;
    }
    return open == 0;
}

static bool is_settled(const enc_compact_plan *plan, uint32_t document)
{
    const enc_state *state = plan->state;
    int32_t to = enc_document_to(state, plan->counts, document);
    if (to != ENC_DAY_NEVER)
        return to <= plan->day;
    if (ENC_AT(&state->document_effective, int32_t, document) > plan->day)
        return false;
    uint32_t end = enc_document_line_end(state, plan->counts, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    while (line < end && is_line_settled(plan, line))
        line++;
    return line >= end;
}

static int by_document(const void *a, const void *b)
{
    uint32_t left = ((const enc_open_row *)a)->document,
             right = ((const enc_open_row *)b)->document;
    return (left > right) - (left < right);
}

/* Documents that were looked at until now, although they are below the mark. */
static encours_status find_known(enc_compact_plan *plan, encours_error *error)
{
    const enc_shelf *before = plan->before;
    if (before == NULL)
        return ENCOURS_OK;
    uint32_t adopted = atomic_load_explicit(&before->adopted_count, memory_order_relaxed);
    size_t count = before->present->open_count + adopted, bytes = count * sizeof *plan->known;
    if (count == 0)
        return ENCOURS_OK;
    plan->known = enc_allocate(plan->context, bytes);
    enc_open_row *scratch = enc_allocate(plan->context, bytes);
    if (plan->known == NULL || scratch == NULL) {
        enc_release(plan->context, plan->known, bytes);
        enc_release(plan->context, scratch, bytes);
        plan->known = NULL;
        return enc_error_memory(error);
    }
    plan->known_count = count;
    for (size_t i = 0; i < before->present->open_count; i++)
        plan->known[i] = before->present->open[i];
    for (uint32_t i = 0; i < adopted; i++)
        plan->known[before->present->open_count + i] = ENC_AT(&before->adopted, enc_open_row, i);
    enc_merge_sort(plan->known, scratch, count, sizeof *scratch, by_document);
    enc_release(plan->context, scratch, bytes);
    return ENCOURS_OK;
}

/* Documents that a fact is about which holds after the day stay as they are. */
static void open_by_facts(enc_compact_plan *plan)
{
    const enc_state *state = plan->state;
    for (uint32_t i = 0; i < plan->counts->facts; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        const enc_fact_subject *subject = &ENC_AT(&state->fact_subjects, enc_fact_subject,
                                                  fact->subject);
        uint32_t end_after = fact->end_after;
        bool ended = (end_after != 0 &&
                      ENC_AT(&state->fact_ends, enc_fact_end, end_after - 1).at <= plan->day) ||
                     (fact->until != ENCOURS_DATE_NONE && fact->until <= plan->day);
        uint32_t document_after = ended ? 0 : enc_subject_document(state, subject);
        /* What was given up before is settled all the same: it is only quicker not to be. */
        if (document_after > mark_before(plan, ENC_AWAY_DOCUMENTS))
            set_open(plan, document_after - 1);
    }
}

static encours_status find_open(enc_compact_plan *plan, encours_error *error)
{
    plan->open_bytes = (size_t)plan->counts->documents / 8 + 1;
    plan->open = enc_allocate_zeroed(plan->context, plan->open_bytes);
    if (plan->open == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < plan->known_count; i++)
        if (!is_settled(plan, plan->known[i].document))
            set_open(plan, plan->known[i].document);
    open_by_facts(plan);
    for (uint32_t document = mark_before(plan, ENC_AWAY_DOCUMENTS);
         document < plan->counts->documents; document++)
        if (!is_settled(plan, document))
            set_open(plan, document);
    return ENCOURS_OK;
}

bool enc_plan_needs_line(const enc_compact_plan *plan, uint32_t line)
{
    if (line < mark_before(plan, ENC_AWAY_LINES) &&
        enc_shelf_slot(plan->before, ENC_AWAY_LINES, line) == ENC_ROW_NONE)
        return false;
    uint32_t document = ENC_AT(&plan->state->line_document, uint32_t, line);
    return document >= plan->rows[ENC_AWAY_DOCUMENTS] || enc_plan_is_open(plan, document);
}

static bool needs_document(const enc_compact_plan *plan, uint32_t document)
{
    return enc_plan_is_open(plan, document);
}

static bool needs_allocation(const enc_compact_plan *plan, uint32_t row)
{
    const enc_allocation *allocation = &ENC_AT(&plan->state->allocations, enc_allocation, row);
    return enc_plan_needs_line(plan, allocation->credit_line) ||
           enc_plan_needs_line(plan, allocation->debit_line);
}

/* As many whole chunks as save most, where a row that is kept costs twice what one saves. */
static uint32_t best_mark(const enc_compact_plan *plan, uint32_t mark, uint32_t rows,
                          bool (*needs)(const enc_compact_plan *plan, uint32_t row))
{
    int64_t saved = 0, best = 0;
    uint32_t found = mark;
    while (rows - mark >= enc_column_chunk_rows(mark)) {
        uint32_t end = mark + enc_column_chunk_rows(mark);
        for (; mark < end; mark++)
            saved += needs(plan, mark) ? -2 : 1;
        if (saved > best) {
            best = saved;
            found = end;
        }
    }
    return found;
}

/* The mark of a table whose rows from `row` on are needed: the beginning of the chunk. */
static void set_mark(enc_compact_plan *plan, enc_away_rows table, uint32_t row)
{
    uint32_t mark = enc_column_chunk_first(row), before = mark_before(plan, table);
    plan->rows[table] = mark > before ? mark : before;
}

/* The first of the texts, extras and dimensions of documents that stay. */
static void mark_by_documents(enc_compact_plan *plan)
{
    const enc_state *state = plan->state;
    const enc_counts *counts = plan->counts;
    uint32_t text = counts->string_units, extra = counts->extras;
    for (uint32_t row = plan->rows[ENC_AWAY_DOCUMENTS]; row < counts->documents; row++) {
        uint32_t number = ENC_AT(&state->document_number, uint32_t, row);
        uint32_t key = ENC_AT(&state->document_key, uint32_t, row);
        uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, row);
        text = number != 0 && number < text ? number : text;
        text = key != 0 && key < text ? key : text;
        extra = extra_after != 0 && extra_after - 1 < extra ? extra_after - 1 : extra;
    }
    uint32_t dimension = counts->document_dimensions;
    for (uint32_t row = extra; row < counts->extras; row++) {
        const enc_extra *is = &ENC_AT(&state->extras, enc_extra, row);
        if (is->dimension_count > 0 && is->dimension_first < dimension)
            dimension = is->dimension_first;
    }
    set_mark(plan, ENC_AWAY_TEXTS, text);
    set_mark(plan, ENC_AWAY_EXTRAS, extra);
    set_mark(plan, ENC_AWAY_DIMENSIONS, dimension);
}

/* The first matching that has an allocation from the mark on. */
static uint32_t first_matching(const enc_compact_plan *plan)
{
    uint32_t low = mark_before(plan, ENC_AWAY_MATCHINGS), high = plan->counts->matchings;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (ENC_AT(&plan->state->matchings, uint32_t, middle) < plan->rows[ENC_AWAY_ALLOCATIONS])
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? low - 1 : 0; /* the one before may go on behind the mark */
}

encours_status enc_plan_begin(enc_compact_plan *plan, enc_state *state, int32_t day,
                              encours_error *error)
{
    *plan = (enc_compact_plan){.context = state->context,
                               .state = state,
                               .counts = &state->counts,
                               .before = state->shelf,
                               .day = day};
    const enc_counts *counts = plan->counts;
    ENC_TRY(find_known(plan, error));
    ENC_TRY(find_open(plan, error));
    uint32_t documents = best_mark(plan, mark_before(plan, ENC_AWAY_DOCUMENTS), counts->documents,
                                   needs_document);
    plan->rows[ENC_AWAY_DOCUMENTS] = documents;
    set_mark(plan, ENC_AWAY_LINES,
             documents < counts->documents
                 ? ENC_AT(&state->document_first_line, uint32_t, documents)
                 : counts->lines);
    plan->rows[ENC_AWAY_ALLOCATIONS] = best_mark(plan, mark_before(plan, ENC_AWAY_ALLOCATIONS),
                                                 counts->allocations, needs_allocation);
    mark_by_documents(plan);
    set_mark(plan, ENC_AWAY_MATCHINGS, first_matching(plan));
    return ENCOURS_OK;
}

void enc_plan_end(enc_compact_plan *plan)
{
    enc_release(plan->context, plan->open, plan->open_bytes);
    enc_release(plan->context, plan->known, plan->known_count * sizeof *plan->known);
    enc_present_release(plan->present);
}

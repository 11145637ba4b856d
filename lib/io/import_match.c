/* SPDX-License-Identifier: MIT */
/* Matchings of an import. What a group asks for is worked out as if the ledger held none of it;
 * what it holds of that already is left, the rest is posted, anything else is refused. */
#include <stdlib.h>
#include <string.h>

#include "io/import_state.h"
#include "ledger/rows.h"
#include "ledger/transaction.h"
#include "pure/aging_sort.h"

typedef struct match_side {
    enc_side *lines; /* room: what the group may take of the line */
    size_t count;
    size_t capacity;
} match_side;

/* An allocation of the ledger between two members, by their places among the sides. */
typedef struct match_link {
    uint32_t credit;
    uint32_t debit;
    int64_t amount;
    int32_t from;
} match_link;

typedef struct match_place {
    uint32_t line;
    uint32_t at;
} match_place;

typedef struct match_run {
    enc_import *import;
    enc_text own;        /* how the source keys of the file's documents begin */
    match_side sides[2]; /* credits, debits */
    int32_t day;
    bool touched; /* something of a line is allocated */
    match_link *links;
    size_t link_count;
    size_t link_capacity;
    enc_pair *pairs; /* to be posted */
    size_t pair_count;
    size_t pair_capacity;
} match_run;

static int compare_sides(const void *a, const void *b)
{
    const enc_side *x = a, *y = b;
    return (x->order > y->order) - (x->order < y->order);
}

static int compare_links(const void *a, const void *b)
{
    const match_link *x = a, *y = b;
    if (x->credit != y->credit)
        return x->credit < y->credit ? -1 : 1;
    return (x->debit > y->debit) - (x->debit < y->debit);
}

static int compare_places(const void *a, const void *b)
{
    const match_place *x = a, *y = b;
    return (x->line > y->line) - (x->line < y->line);
}

/* Lines of a file come in this order already, but for a few: those take no memory. */
static encours_status sort(enc_import *import, void *items, size_t count, size_t size,
                           enc_compare_fn compare, encours_error *error)
{
    bool sorted = true;
    for (size_t i = 1; i < count && sorted; i++)
        sorted = compare((char *)items + (i - 1) * size, (char *)items + i * size) <= 0;
    if (sorted)
        return ENCOURS_OK;
    void *scratch = enc_allocate(import->context, count * size);
    if (scratch == NULL)
        return enc_error_memory(error);
    enc_merge_sort(items, scratch, count, size, compare);
    enc_release(import->context, scratch, count * size);
    return ENCOURS_OK;
}

static bool is_own(const match_run *run, uint32_t document)
{
    const enc_state *state = run->import->ledger->state;
    enc_text key = enc_strings_get(&state->strings,
                                   ENC_AT(&state->document_key, uint32_t, document));
    return key.size >= run->own.size && memcmp(key.bytes, run->own.bytes, run->own.size) == 0;
}

/* A line of the file is the group's as a whole. Of an older one, which an opening entry stands for,
 * it takes what other matchings leave. */
static encours_status add_document(match_run *run, uint32_t document, encours_error *error)
{
    const enc_state *state = run->import->ledger->state;
    const enc_counts *counts = &state->counts;
    unsigned type =
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).type;
    match_side *side = &run->sides[enc_type_is_debit(type)];
    uint32_t end, first = enc_document_lines(state, counts, document, &end);
    bool own = is_own(run, document);
    void *lines = side->lines;
    if (!enc_grow(run->import->context, &lines, &side->capacity, side->count + (end - first),
                  sizeof *side->lines))
        return enc_error_memory(error);
    side->lines = lines;
    for (uint32_t i = first; i < end; i++) {
        int64_t amount = ENC_AT(&state->line_amount, int64_t, i);
        int64_t room = enc_line_room(state, counts, i, run->day);
        side->lines[side->count] = (enc_side){i, (uint32_t)side->count,
                                              ENC_AT(&state->document_effective, int32_t, document),
                                              own ? amount : room};
        side->count++;
        run->touched = run->touched || room != amount;
    }
    return ENCOURS_OK;
}

/* --- what the ledger holds ----------------------------------------------------------------------
 */

static encours_status add_link(match_run *run, match_link link, encours_error *error)
{
    void *links = run->links;
    if (!enc_grow(run->import->context, &links, &run->link_capacity, run->link_count + 1,
                  sizeof *run->links))
        return enc_error_memory(error);
    run->links = links;
    run->links[run->link_count++] = link;
    return ENCOURS_OK;
}

static encours_status add_links_of(match_run *run, uint32_t credit, const match_place *places,
                                   encours_error *error)
{
    const enc_state *state = run->import->ledger->state;
    const enc_counts *counts = &state->counts;
    uint32_t line = run->sides[0].lines[credit].line;
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        match_place sought = {allocation->debit_line, 0};
        if (enc_allocation_to(state, counts, allocation) != ENC_DAY_NEVER)
            continue;
        const match_place *place = bsearch(&sought, places, run->sides[1].count, sizeof *places,
                                           compare_places);
        if (place == NULL)
            continue;
        /* What two older lines have of each other is of an earlier year: it leaves less of both. */
        if (is_own(run, ENC_AT(&state->line_document, uint32_t, line)) ||
            is_own(run, ENC_AT(&state->line_document, uint32_t, allocation->debit_line)))
            ENC_TRY(add_link(
                run, (match_link){credit, place->at, allocation->amount, allocation->from}, error));
    }
    return ENCOURS_OK;
}

static encours_status find_links(match_run *run, encours_error *error)
{
    encours_context *context = run->import->context;
    size_t size = run->sides[1].count * sizeof(match_place);
    if (size == 0)
        return ENCOURS_OK;
    match_place *places = enc_allocate(context, size);
    if (places == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < run->sides[1].count; i++)
        places[i] = (match_place){run->sides[1].lines[i].line, (uint32_t)i};
    encours_status status = sort(run->import, places, run->sides[1].count, sizeof *places,
                                 compare_places, error);
    for (size_t i = 0; i < run->sides[0].count && status == ENCOURS_OK; i++)
        status = add_links_of(run, (uint32_t)i, places, error);
    enc_release(context, places, size);
    ENC_TRY(status);
    return sort(run->import, run->links, run->link_count, sizeof *run->links, compare_links, error);
}

/* What an older line has in this group already is the group's, too. */
static void give_back(match_run *run)
{
    const enc_state *state = run->import->ledger->state;
    for (size_t i = 0; i < run->link_count; i++) {
        enc_side *ends[2] = {&run->sides[0].lines[run->links[i].credit],
                             &run->sides[1].lines[run->links[i].debit]};
        for (size_t k = 0; k < 2; k++)
            if (!is_own(run, ENC_AT(&state->line_document, uint32_t, ends[k]->line)))
                ends[k]->room += run->links[i].amount;
    }
}

/* --- what is asked for, against it --------------------------------------------------------------
 */

static uint32_t document_of(const match_run *run, int side, uint32_t at)
{
    const enc_state *state = run->import->ledger->state;
    return ENC_AT(&state->line_document, uint32_t, run->sides[side].lines[at].line) + 1;
}

static encours_status differs(const match_run *run, const match_link *link, encours_error *error)
{
    char was[ENCOURS_DATE_TEXT_SIZE], is[ENCOURS_DATE_TEXT_SIZE];
    uint32_t credit = document_of(run, 0, link->credit), debit = document_of(run, 1, link->debit);
    (void)encours_date_format((encours_date){link->from}, was, sizeof was);
    (void)encours_date_format((encours_date){run->day}, is, sizeof is);
    if (link->from != run->day)
        enc_error_set(error, ENCOURS_E_EXISTS,
                      "documents %" PRIu32 " and %" PRIu32 " are matched from %s in the ledger, "
                      "from %s in the file",
                      credit, debit, was, is);
    else
        enc_error_set(error, ENCOURS_E_EXISTS,
                      "documents %" PRIu32 " and %" PRIu32
                      " are matched from %s in the ledger, and "
                      "not, or with another amount, by this group of the file",
                      credit, debit, was);
    enc_error_hint(error, "Reverse the matching in the ledger first, or correct the file");
    return ENCOURS_E_EXISTS;
}

/* The part of a pair that is not in the ledger. `*next` is the first link not looked at. */
static encours_status ask(match_run *run, match_link pair, size_t *next, encours_error *error)
{
    int64_t known = 0;
    for (; *next < run->link_count && compare_links(&run->links[*next], &pair) <= 0; ++*next) {
        const match_link *link = &run->links[*next];
        known += link->amount;
        if (compare_links(link, &pair) != 0 || link->from != run->day || known > pair.amount)
            return differs(run, link, error);
    }
    if (known == pair.amount)
        return ENCOURS_OK;
    void *pairs = run->pairs;
    if (!enc_grow(run->import->context, &pairs, &run->pair_capacity, run->pair_count + 1,
                  sizeof *run->pairs))
        return enc_error_memory(error);
    run->pairs = pairs;
    run->pairs[run->pair_count++] = (enc_pair){run->sides[0].lines[pair.credit].line,
                                               run->sides[1].lines[pair.debit].line,
                                               pair.amount - known};
    return ENCOURS_OK;
}

static encours_status ask_all(match_run *run, encours_error *error)
{
    enc_side *credits = run->sides[0].lines, *debits = run->sides[1].lines;
    uint32_t credit = 0, debit = 0;
    size_t next = 0;
    while (credit < run->sides[0].count && debit < run->sides[1].count) {
        int64_t part = credits[credit].room < debits[debit].room ? credits[credit].room
                                                                 : debits[debit].room;
        if (part > 0) {
            ENC_TRY(ask(run, (match_link){credit, debit, part, run->day}, &next, error));
            credits[credit].room -= part;
            debits[debit].room -= part;
        }
        if (credits[credit].room <= 0)
            credit++;
        else
            debit++;
    }
    return next == run->link_count ? ENCOURS_OK : differs(run, &run->links[next], error);
}

/* The pairs of one line follow each other, on either side. */
static encours_status check_room(const match_run *run, bool debits, encours_error *error)
{
    const enc_state *state = run->import->ledger->state;
    for (size_t i = 0; i < run->pair_count;) {
        uint32_t line = debits ? run->pairs[i].debit_line : run->pairs[i].credit_line;
        int64_t need = 0;
        for (; i < run->pair_count &&
               line == (debits ? run->pairs[i].debit_line : run->pairs[i].credit_line);
             i++)
            need += run->pairs[i].amount;
        if (need <= enc_line_room(state, &state->counts, line, run->day))
            continue;
        enc_error_set(error, ENCOURS_E_EXISTS,
                      "document %" PRIu32 " is matched with others in the ledger: it has no room "
                      "for what this group of the file asks for",
                      ENC_AT(&state->line_document, uint32_t, line) + 1);
        enc_error_hint(error, "Reverse the matching in the ledger first, or correct the file");
        return ENCOURS_E_EXISTS;
    }
    return ENCOURS_OK;
}

static encours_status post(match_run *run, int64_t *paired, encours_error *error)
{
    for (size_t i = 0; i < run->pair_count; i += ENC_PAIRS_MAX) {
        size_t rest = run->pair_count - i;
        enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION};
        event.as.allocation = (enc_allocation_event){
            i > 0, run->day, (uint32_t)(rest < ENC_PAIRS_MAX ? rest : ENC_PAIRS_MAX),
            run->pairs + i};
        ENC_TRY(enc_session_put(&run->import->session, &event, error));
    }
    for (size_t i = 0; i < run->pair_count; i++)
        *paired += run->pairs[i].amount;
    return ENCOURS_OK;
}

static encours_status match(match_run *run, int64_t *paired, encours_error *error)
{
    for (size_t i = 0; i < 2; i++)
        ENC_TRY(sort(run->import, run->sides[i].lines, run->sides[i].count,
                     sizeof *run->sides[i].lines, compare_sides, error));
    if (!run->touched) /* nothing to compare with: no list of pairs is needed */
        return enc_pair_sides(&run->import->session, run->sides[0].lines, run->sides[0].count,
                              run->sides[1].lines, run->sides[1].count, INT64_MAX, run->day, paired,
                              error);
    ENC_TRY(find_links(run, error));
    give_back(run);
    ENC_TRY(ask_all(run, error));
    ENC_TRY(check_room(run, false, error));
    ENC_TRY(check_room(run, true, error));
    return post(run, paired, error);
}

/* --- a group ------------------------------------------------------------------------------------
 */

/* A cancelled document takes part in nothing any more. */
static bool takes_part(const match_run *run, uint32_t document)
{
    const enc_state *state = run->import->ledger->state;
    return enc_document_to(state, &state->counts, document) == ENC_DAY_NEVER;
}

static encours_status add_documents(match_run *run, const uint32_t *documents, size_t count,
                                    encours_error *error)
{
    const enc_state *state = run->import->ledger->state;
    for (size_t i = 0; i < count; i++) {
        int32_t effective = ENC_AT(&state->document_effective, int32_t, documents[i]);
        if (effective > run->day && takes_part(run, documents[i]))
            run->day = effective;
    }
    for (size_t i = 0; i < count; i++)
        if (takes_part(run, documents[i]))
            ENC_TRY(add_document(run, documents[i], error));
    return ENCOURS_OK;
}

static void release(match_run *run)
{
    encours_context *context = run->import->context;
    for (size_t i = 0; i < 2; i++)
        enc_release(context, run->sides[i].lines,
                    run->sides[i].capacity * sizeof *run->sides[i].lines);
    enc_release(context, run->links, run->link_capacity * sizeof *run->links);
    enc_release(context, run->pairs, run->pair_capacity * sizeof *run->pairs);
}

/* Currency of a group, of which all members have the same: enc_session_put() sees to that. */
static uint16_t currency_of(const enc_state *state, uint32_t document)
{
    uint32_t row =
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).currency;
    return ENC_AT(&state->currencies, enc_currency_row, row).numeric;
}

encours_status enc_import_match(enc_import *import, enc_text own, const uint32_t *documents,
                                size_t count, int32_t from, int64_t *paired, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    match_run run = {.import = import, .own = own, .day = from};
    *paired = 0;
    if (import->duplicate || count == 0)
        return ENCOURS_OK;
    uint32_t before = state->counts.allocations;
    encours_status status = add_documents(&run, documents, count, error);
    if (status == ENCOURS_OK)
        status = match(&run, paired, error);
    release(&run);
    if (status != ENCOURS_OK || *paired == 0)
        return status;
    import->report->counts.allocations += state->counts.allocations - before;
    if (run.day > from)
        import->report->counts.dates_raised += state->counts.allocations - before;
    return enc_import_add_settled(import, currency_of(state, documents[0]), *paired, false, false,
                                  error);
}

/* SPDX-License-Identifier: MIT */
/* The debits of a settlement and their lines. */
#include <string.h>

#include "base/checked.h"
#include "ledger/busy.h"
#include "ledger/settle.h"
#include "ledger/shelf.h"

/* Columns lie one behind the other, so more room means moving them apart. */
encours_status enc_settle_reserve(enc_settle *settle, size_t count)
{
    enc_settle_debits *debits = &settle->debits;
    encours_context *context = settle->run->session->state->context;
    size_t needed = debits->count + count, old = debits->capacity;
    if (needed <= old)
        return ENCOURS_OK;
    needed = needed > 2 * old ? needed : 2 * old;
    enc_settle_debits grown = {.count = debits->count,
                               .named_count = debits->named_count,
                               .capacity = needed,
                               .sorted = debits->sorted};
    grown.document = enc_allocate(context, needed * sizeof *grown.document);
    grown.named = enc_allocate(context, needed * sizeof *grown.named);
    grown.columns = enc_allocate_zeroed(context,
                                        needed * ENC_SETTLE_COLUMNS * sizeof *grown.columns);
    bool failed = grown.document == NULL || grown.named == NULL || grown.columns == NULL;
    enc_settle_debits unused = failed ? grown : *debits;
    for (size_t name = 0; !failed && old > 0 && name < ENC_SETTLE_COLUMNS; name++)
        memcpy(grown.columns + name * needed, debits->columns + name * old,
               debits->count * sizeof *grown.columns);
    if (!failed && debits->count > 0) {
        memcpy(grown.document, debits->document, debits->count * sizeof *grown.document);
        memcpy(grown.named, debits->named, debits->count * sizeof *grown.named);
    }
    if (!failed)
        *debits = grown;
    enc_release(context, unused.document, unused.capacity * sizeof *unused.document);
    enc_release(context, unused.named, unused.capacity * sizeof *unused.named);
    enc_release(context, unused.columns,
                unused.capacity * ENC_SETTLE_COLUMNS * sizeof *unused.columns);
    return failed ? enc_error_memory(settle->run->error) : ENCOURS_OK;
}

/* By due date, those without one last, equals as they stand. */
static void sort_lines(enc_settle_line *lines, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        enc_settle_line line = lines[i];
        size_t at = i;
        for (; at > 0 && lines[at - 1].due > line.due; at--)
            lines[at] = lines[at - 1];
        lines[at] = line;
    }
}

size_t enc_settle_lines(const enc_settle *settle, uint32_t document, enc_settle_line *out,
                        int64_t *open)
{
    enc_state *state = settle->run->session->state;
    uint32_t end, line = enc_document_lines(state, &state->counts, document, &end);
    size_t count = 0;
    *open = 0;
    for (; line < end; line++) {
        int32_t due = ENC_AT(&state->line_due, int32_t, line);
        int64_t room = enc_busy_room(state, line, settle->options.from.epoch_day);
        room = room > 0 ? room : 0;
        out[count++] = (enc_settle_line){line, due == ENCOURS_DATE_NONE ? INT32_MAX : due, room};
        *open += room; /* no more than the gross amount */
    }
    sort_lines(out, count);
    return count;
}

static int64_t vat_of(const enc_state *state, uint32_t document)
{
    uint32_t after = ENC_AT(&state->document_extra, uint32_t, document);
    if (after == 0)
        return 0;
    const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, after - 1);
    return (extra->flags & ENC_EXTRA_VAT) != 0 ? extra->vat : 0;
}

encours_status enc_settle_add_debit(enc_settle *settle, uint32_t document, bool named)
{
    const enc_state *state = settle->run->session->state;
    enc_settle_debits *debits = &settle->debits;
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    if (!enc_type_is_debit(enc_attributes_unpack(word).type))
        return enc_error_set(settle->run->error, ENCOURS_E_INVALID,
                             "document %" PRIu32 " is no debit: it cannot be settled",
                             document + 1);
    int64_t open;
    size_t at = debits->count++;
    (void)enc_settle_lines(settle, document, settle->lines, &open);
    debits->document[at] = document;
    debits->named[at] = named;
    debits->named_count += named;
    enc_settle_column(settle, ENC_SETTLE_OPEN)[at] = open;
    enc_settle_column(settle, ENC_SETTLE_ASKED)[at] = open;
    enc_settle_column(settle, ENC_SETTLE_GROSS)[at] = enc_document_gross(state, &state->counts,
                                                                         document);
    enc_settle_column(settle, ENC_SETTLE_VAT)[at] = vat_of(state, document);
    return ENCOURS_OK;
}

/* --- those that were named */

static void sort_named(uint32_t *documents, size_t count)
{
    size_t gap = 1;
    while (gap < count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            uint32_t document = documents[i];
            size_t at = i;
            for (; at >= gap && documents[at - gap] > document; at -= gap)
                documents[at] = documents[at - gap];
            documents[at] = document;
        }
}

encours_status enc_settle_check_named(enc_settle *settle)
{
    enc_settle_debits *debits = &settle->debits;
    size_t size = debits->named_count * sizeof *debits->sorted;
    debits->sorted = enc_allocate(settle->run->session->state->context, size);
    if (debits->sorted == NULL)
        return enc_error_memory(settle->run->error);
    memcpy(debits->sorted, debits->document, size);
    sort_named(debits->sorted, debits->named_count);
    for (size_t i = 1; i < debits->named_count; i++)
        if (debits->sorted[i] == debits->sorted[i - 1]) {
            enc_error_set(settle->run->error, ENCOURS_E_INVALID,
                          "document %" PRIu32 " is named twice", debits->sorted[i] + 1);
            enc_error_field(settle->run->error, "invoices");
            return ENCOURS_E_INVALID;
        }
    return ENCOURS_OK;
}

static bool is_named(const enc_settle *settle, uint32_t document)
{
    size_t low = 0, high = settle->debits.named_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (settle->debits.sorted[middle] < document)
            low = middle + 1;
        else
            high = middle;
    }
    return low < settle->debits.named_count && settle->debits.sorted[low] == document;
}

/* --- NEXT: the debits that were not named */

static bool can_take_part(const enc_settle *settle, uint32_t document, enc_attributes wanted)
{
    const enc_state *state = settle->run->session->state;
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    enc_attributes attributes = enc_attributes_unpack(word);
    return enc_type_is_debit(attributes.type) && attributes.currency == wanted.currency &&
           ENC_AT(&state->document_effective, int32_t, document) <=
               settle->options.from.epoch_day &&
           enc_document_to(state, &state->counts, document) == ENC_DAY_NEVER &&
           !is_named(settle, document);
}

static int32_t first_due(const enc_settle *settle, uint32_t document)
{
    int64_t open;
    size_t count = enc_settle_lines(settle, document, settle->lines, &open);
    for (size_t i = 0; i < count; i++)
        if (settle->lines[i].room > 0)
            return settle->lines[i].due;
    return INT32_MAX;
}

/* First due first, then in the order of the log. */
static bool comes_before(const enc_settle *settle, uint32_t a, uint32_t b)
{
    int32_t due_a = first_due(settle, a), due_b = first_due(settle, b);
    return due_a != due_b ? due_a < due_b : a < b;
}

static void sort_others(enc_settle *settle, uint32_t *documents, size_t count)
{
    size_t gap = 1;
    while (gap < count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            uint32_t document = documents[i];
            size_t at = i;
            for (; at >= gap && comes_before(settle, document, documents[at - gap]); at -= gap)
                documents[at] = documents[at - gap];
            documents[at] = document;
        }
}

encours_status enc_settle_add_others(enc_settle *settle)
{
    const enc_state *state = settle->run->session->state;
    enc_attributes wanted = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, settle->debits.document[0]));
    uint32_t *others = NULL;
    size_t count = 0, capacity = 0;
    encours_status status = ENCOURS_OK;
    enc_span span; /* what was settled has no room on any day */
    enc_chain chain;
    uint32_t document;
    enc_span_begin(&span, state, &state->counts, ENCOURS_DATE_MAX);
    enc_chain_begin(&chain, &span, settle->customer);
    while (status == ENCOURS_OK && enc_chain_next(&chain, &document)) {
        int64_t open = 0;
        if (can_take_part(settle, document, wanted))
            (void)enc_settle_lines(settle, document, settle->lines, &open);
        if (open == 0)
            continue;
        void *grown = others;
        if (!enc_grow(state->context, &grown, &capacity, count + 1, sizeof *others))
            status = enc_error_memory(settle->run->error);
        else
            others = grown;
        if (status == ENCOURS_OK)
            others[count++] = document;
    }
    if (status == ENCOURS_OK) {
        sort_others(settle, others, count);
        status = enc_settle_reserve(settle, count);
    }
    for (size_t i = 0; i < count && status == ENCOURS_OK; i++)
        status = enc_settle_add_debit(settle, others[i], false);
    enc_release(state->context, others, capacity * sizeof *others);
    return status;
}

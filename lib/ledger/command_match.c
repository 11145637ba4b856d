/* SPDX-License-Identifier: MIT */
/* Running the commands that allocate: which lines take part, in which order, and how much is open.
 */
#include "base/checked.h"
#include "ledger/busy.h"
#include "ledger/command_run.h"
#include "ledger/rows.h"

typedef struct match_side {
    enc_side *lines;
    size_t count;
    size_t capacity;
    enc_i128 room;
} match_side;

/* Shell sort: in place and without memory of its own; position tells equals apart. */
static void sort_sides(enc_side *sides, size_t count)
{
    size_t gap = 1;
    while (gap < count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            enc_side side = sides[i];
            size_t at = i;
            for (; at >= gap && (sides[at - gap].order > side.order ||
                                 (sides[at - gap].order == side.order &&
                                  sides[at - gap].position > side.position));
                 at -= gap)
                sides[at] = sides[at - gap];
            sides[at] = side;
        }
}

/* The lines of a document that an allocation may fill: one named, or all with the first due first
 * and those without a due date last. */
static encours_status sides_by_due(enc_command_run *run, uint32_t document, uint64_t line,
                                   int32_t from, enc_side *out, size_t *count)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    uint32_t end, first = enc_document_lines(state, counts, document, &end);
    if (line > end - first)
        return enc_error_set(run->error, ENCOURS_E_NOT_FOUND,
                             "document %" PRIu32 " has %" PRIu32 " lines", document + 1,
                             end - first);
    if (line != 0) {
        first += (uint32_t)(line - 1);
        end = first + 1;
    }
    *count = 0;
    for (uint32_t i = first; i < end; i++) {
        int32_t due = ENC_AT(&state->line_due, int32_t, i);
        out[*count] = (enc_side){i, (uint32_t)*count, due == ENCOURS_DATE_NONE ? INT32_MAX : due,
                                 enc_busy_room(run->session->state, i, from)};
        ++*count;
    }
    sort_sides(out, *count);
    return ENCOURS_OK;
}

static bool is_debit(const enc_state *state, uint32_t document)
{
    return enc_type_is_debit(
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).type);
}

encours_status enc_run_allocate(enc_command_run *run)
{
    const enc_state *state = run->session->state;
    enc_side credits[ENC_LINES_MAX], debits[ENC_LINES_MAX];
    size_t credit_count, debit_count;
    uint32_t credit = 0, debit = 0;
    ENC_TRY(enc_run_document(run, &credit));
    ENC_TRY(enc_run_document(run, &debit));
    uint64_t credit_line = enc_get_varint(&run->reader);
    uint64_t debit_line = enc_get_varint(&run->reader);
    int64_t amount = (int64_t)enc_get_varint(&run->reader), paired;
    int32_t from = enc_run_day(run);
    if (is_debit(state, credit) || !is_debit(state, debit))
        return enc_error_set(run->error, ENCOURS_E_INVALID,
                             "an allocation goes from a credit to a debit, not from document "
                             "%" PRIu32 " to %" PRIu32,
                             credit + 1, debit + 1);
    ENC_TRY(sides_by_due(run, credit, credit_line, from, credits, &credit_count));
    ENC_TRY(sides_by_due(run, debit, debit_line, from, debits, &debit_count));
    ENC_TRY(enc_pair_sides(run->session, credits, credit_count, debits, debit_count, amount, from,
                           &paired, run->error));
    if (paired < amount)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "%" PRId64 " is allocated from document %" PRIu32 " to %" PRIu32
                             ", only %" PRId64 " is open on both from that day on",
                             amount, credit + 1, debit + 1, paired);
    run->slot->number = state->counts.matchings;
    return ENCOURS_OK;
}

static encours_status add_to_match(enc_command_run *run, match_side *side, uint32_t document,
                                   int32_t from)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    uint32_t end, first = enc_document_lines(state, counts, document, &end);
    void *lines = side->lines;
    if (!enc_grow(state->context, &lines, &side->capacity, side->count + (end - first),
                  sizeof *side->lines))
        return enc_error_memory(run->error);
    side->lines = lines;
    for (uint32_t line = first; line < end; line++) {
        int64_t room = enc_busy_room(run->session->state, line, from);
        side->lines[side->count] = (enc_side){line, (uint32_t)side->count,
                                              ENC_AT(&state->document_effective, int32_t, document),
                                              room};
        side->count++;
        side->room += room;
    }
    return ENCOURS_OK;
}

/* A document that ends up without a pair must fit the matching all the same. */
static encours_status check_matched(enc_command_run *run, uint32_t first, uint32_t document,
                                    int32_t from)
{
    const enc_state *state = run->session->state;
    if (ENC_AT(&state->document_customer, uint32_t, first) !=
        ENC_AT(&state->document_customer, uint32_t, document))
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "documents %" PRIu32 " and %" PRIu32 " are of two customers",
                             first + 1, document + 1);
    if (enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, first)).currency !=
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).currency)
        return enc_error_set(run->error, ENCOURS_E_CURRENCY,
                             "documents %" PRIu32 " and %" PRIu32 " are in two currencies",
                             first + 1, document + 1);
    if (from < ENC_AT(&state->document_effective, int32_t, document))
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "the matching date is before document %" PRIu32 " counts",
                             document + 1);
    if (enc_document_to(state, &state->counts, document) != ENC_DAY_NEVER)
        return enc_error_set(run->error, ENCOURS_E_STATE, "document %" PRIu32 " is cancelled",
                             document + 1);
    return ENCOURS_OK;
}

static encours_status match(enc_command_run *run, match_side *credit, match_side *debit,
                            bool allow_rest, int32_t from)
{
    int64_t paired;
    if (credit->count == 0 || debit->count == 0)
        return enc_error_set(run->error, ENCOURS_E_INVALID,
                             "a matching has at least one debit and one credit");
    if (!allow_rest && credit->room != debit->room)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "the debits and the credits of the matching are not equal");
    sort_sides(credit->lines, credit->count);
    sort_sides(debit->lines, debit->count);
    ENC_TRY(enc_pair_sides(run->session, credit->lines, credit->count, debit->lines, debit->count,
                           INT64_MAX, from, &paired, run->error));
    if (paired == 0)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "nothing is open to be matched on that day");
    run->slot->number = run->session->state->counts.matchings;
    return ENCOURS_OK;
}

encours_status enc_run_match(enc_command_run *run)
{
    const enc_state *state = run->session->state;
    uint64_t count = enc_get_varint(&run->reader);
    enc_reader documents = run->reader;
    for (uint64_t i = 0; i < count; i++)
        (void)enc_get_varint(&run->reader);
    int32_t from = enc_run_day(run);
    bool allow_rest = enc_get_varint(&run->reader) != 0;
    run->reader = documents;
    match_side sides[2] = {{0}}; /* credits, debits */
    encours_status status = ENCOURS_OK;
    uint32_t document = 0, first = 0;
    for (uint64_t i = 0; i < count && status == ENCOURS_OK; i++) {
        status = enc_run_document(run, &document);
        first = i == 0 ? document : first;
        if (status == ENCOURS_OK)
            status = check_matched(run, first, document, from);
        if (status == ENCOURS_OK)
            status = add_to_match(run, &sides[is_debit(state, document)], document, from);
    }
    if (status == ENCOURS_OK)
        status = match(run, &sides[0], &sides[1], allow_rest, from);
    for (size_t i = 0; i < 2; i++)
        enc_release(state->context, sides[i].lines, sides[i].capacity * sizeof *sides[i].lines);
    return status;
}

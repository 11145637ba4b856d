/* SPDX-License-Identifier: MIT */
/* Rows from outside may carry right checksums and yet be nobody's: a store that lies, a release
 * with a fault. Before they are used, every reference is seen to stay in its table, so that no
 * question can lead out of memory or around in circles: each row by itself in snapshot_rows.c, and
 * here what they have to be together. */
#include <string.h>

#include "encours/currency.h"
#include "encours/date.h"
#include "encours/fact.h"
#include "ledger/engine.h"
#include "ledger/fact_rules.h"
#include "ledger/facts.h"
#include "ledger/kinds.h"
#include "ledger/snapshot_rules.h"

static uint32_t rows_of(const enc_counts *counts, size_t offset)
{
    uint32_t count;
    memcpy(&count, (const char *)counts + offset, sizeof count);
    return count;
}

/* Whether a fact, as row + 1, may be in the chain of a subject; 0 is the end of every chain. */
static bool is_in_chain(const enc_state *state, uint32_t after, uint32_t subject)
{
    if (after == 0)
        return true;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, after - 1);
    return fact->subject == subject || fact->related_after == subject + 1 ||
           fact->own_after == subject + 1;
}

/* The chain that holds only facts of a kind. */
static bool own_chain_holds(const enc_state *state, const enc_fact *fact)
{
    bool joins = fact->kind == ENCOURS_FACT_PARENT || fact->kind == ENCOURS_FACT_MERGED;
    if (!joins && fact->kind != ENCOURS_FACT_IDENTIFIER)
        return fact->own_after == 0;
    if (fact->own_after == 0)
        return false;
    const enc_fact_subject *own = &ENC_AT(&state->fact_subjects, enc_fact_subject,
                                          fact->own_after - 1);
    if (!joins)
        return own->kind == ENC_SUBJECT_IDENTIFIER;
    return own->kind == ENC_SUBJECT_GROUP &&
           own->row == ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject).row;
}

/* Nothing is about a fact that is itself about one. */
static bool about_fact_holds(const enc_state *state, const enc_fact_subject *subject)
{
    if (subject->kind != ENCOURS_SUBJECT_FACT)
        return true;
    uint32_t of = ENC_AT(&state->facts, enc_fact, subject->row).subject;
    return ENC_AT(&state->fact_subjects, enc_fact_subject, of).kind != ENCOURS_SUBJECT_FACT;
}

/* The rules of its kind, by which each question follows it, and its place in its chains. */
static bool fact_holds(const enc_state *state, const enc_counts *counts, const enc_fact *fact)
{
    enc_fact_event event = {
        .subject = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject),
        .kind = fact->kind,
        .currency_after = fact->currency_after,
        .has_amount = (fact->flags & ENC_FACT_AMOUNT) != 0,
        .from = fact->from,
        .until = fact->until,
        .date = fact->date,
        .party = fact->party,
        .code = {"", fact->code != 0},
    };
    if (fact->related_after != 0)
        event.related = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->related_after - 1);
    return fact->currency_after <= counts->currencies &&
           enc_fact_check(&event, NULL) == ENCOURS_OK && own_chain_holds(state, fact) &&
           about_fact_holds(state, &event.subject) &&
           is_in_chain(state, fact->previous_after, fact->subject) &&
           is_in_chain(state, fact->previous_related_after, fact->related_after - 1) &&
           is_in_chain(state, fact->previous_own_after, fact->own_after - 1);
}

/* Facts are of things that are there. */
static bool facts_hold(const enc_state *state, const enc_counts *counts)
{
    const uint32_t rows[] = {[ENCOURS_SUBJECT_LEDGER] = 1,
                             [ENCOURS_SUBJECT_CUSTOMER] = counts->customers,
                             [ENCOURS_SUBJECT_DOCUMENT] = counts->documents,
                             [ENCOURS_SUBJECT_LINE] = counts->lines,
                             [ENCOURS_SUBJECT_ORDER] = counts->orders,
                             [ENCOURS_SUBJECT_FACT] = counts->facts,
                             [ENC_SUBJECT_GROUP] = counts->customers};
    for (uint32_t row = 0; row < counts->fact_subjects; row++) {
        const enc_fact_subject *subject = &ENC_AT(&state->fact_subjects, enc_fact_subject, row);
        if (subject->kind == ENC_SUBJECT_IDENTIFIER) /* a hash */
            continue;
        if (subject->kind >= sizeof rows / sizeof rows[0] || subject->row >= rows[subject->kind])
            return false;
    }
    for (uint32_t row = 0; row < counts->fact_subjects; row++)
        if (!is_in_chain(state, ENC_AT(&state->fact_head, uint32_t, row), row))
            return false;
    for (uint32_t row = 0; row < counts->facts; row++)
        if (!fact_holds(state, counts, &ENC_AT(&state->facts, enc_fact, row)))
            return false;
    return true;
}

static bool small_tables_hold(const enc_state *state, const enc_counts *counts)
{
    if (counts->currencies > ENC_CURRENCIES_MAX || counts->dimensions > ENC_DIMENSIONS_MAX)
        return false;
    for (uint32_t row = 0; row < counts->currencies; row++)
        if (ENC_AT(&state->currencies, enc_currency_row, row).exponent >
            ENCOURS_CURRENCY_EXPONENT_MAX)
            return false;
    for (uint32_t row = 0; row < counts->extras; row++) {
        const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, row);
        if (extra->dimension_first > counts->document_dimensions ||
            extra->dimension_count > counts->document_dimensions - extra->dimension_first)
            return false;
    }
    return true;
}

static bool lines_fit(const enc_state *state, const enc_counts *counts)
{
    uint64_t sum = 0;
    uint32_t document = UINT32_MAX;
    for (uint32_t line = 0; line < counts->lines && sum <= INT64_MAX; line++) {
        uint32_t of = ENC_AT(&state->line_document, uint32_t, line);
        sum = of == document ? sum : 0;
        document = of;
        sum += (uint64_t)ENC_AT(&state->line_amount, int64_t, line);
        if (ENC_AT(&state->document_first_line, uint32_t, of) > line ||
            (of + 1 < counts->documents &&
             ENC_AT(&state->document_first_line, uint32_t, of + 1) <= line))
            return false;
    }
    return sum <= INT64_MAX;
}

/* The allocations of each line, every one of which has to be of that line. */
static bool allocations_fit(const enc_state *state, const enc_counts *counts)
{
    for (uint32_t line = 0; line < counts->lines; line++) {
        uint64_t sum = 0;
        uint32_t after = ENC_AT(&state->line_head, uint32_t, line);
        while (after != 0) {
            const enc_allocation *row = &ENC_AT(&state->allocations, enc_allocation, after - 1);
            sum += (uint64_t)row->amount;
            if (sum > INT64_MAX || (row->credit_line != line && row->debit_line != line))
                return false;
            after = row->credit_line == line ? row->previous_credit_after
                                             : row->previous_debit_after;
        }
    }
    return true;
}

typedef struct tally {
    uint32_t seen[256]; /* events of a kind so far */
    uint8_t kinds[256]; /* those whose rows are counted */
    size_t offsets[256];
    size_t count;
} tally;

static void begin_tally(tally *t)
{
    memset(t, 0, sizeof *t);
    for (unsigned kind = 0; kind < 256; kind++) {
        const enc_kind *known = enc_kind_of(kind);
        if (known == NULL || known->count == 0)
            continue;
        t->kinds[t->count] = (uint8_t)kind;
        t->offsets[t->count++] = known->count;
    }
}

/* Events come in long runs of one kind: eight at a time while they do. */
static void tally_kinds(tally *t, const uint8_t *at, uint64_t count)
{
    for (uint64_t i = 0; i < count;) {
        const uint64_t same = at[i] * UINT64_C(0x0101010101010101);
        uint64_t begin = i, word = same;
        while (i + 8 <= count && word == same) {
            memcpy(&word, at + i, sizeof word);
            i += word == same ? 8 : 0;
        }
        i += i == begin;
        t->seen[at[begin]] += (uint32_t)(i - begin);
    }
}

/* Events of each kind so far, against the counts of the transactions as they end. */
static bool events_hold(const enc_state *state, const enc_counts *counts)
{
    uint64_t event = 0;
    tally t;
    begin_tally(&t);
    for (uint32_t row = 0; row < counts->transactions; row++) {
        const enc_counts *after = &ENC_AT(&state->transactions, enc_transaction_row, row).counts;
        while (event < after->events) {
            const uint8_t *at = enc_column_at(&state->event_kinds, (uint32_t)event);
            uint64_t run = enc_column_run((uint32_t)event), left = after->events - event;
            run = run < left ? run : left;
            tally_kinds(&t, at, run);
            event += run;
        }
        for (size_t i = 0; i < t.count; i++)
            if (t.seen[t.kinds[i]] != rows_of(after, t.offsets[i]))
                return false;
    }
    for (unsigned kind = 0; kind < 256; kind++)
        if (t.seen[kind] != 0 && enc_kind_of(kind) == NULL)
            return false;
    return event == counts->events;
}

/* Counts never fall, and the last are those of the whole. What periods close may open again. */
static bool transactions_hold(const enc_state *state, const enc_counts *counts)
{
    enc_counts before = {0};
    uint64_t sequence = 0;
    int64_t instant = INT64_MIN;
    if (counts->transactions == 0 || counts->events >= ENC_ROW_NONE)
        return false;
    for (uint32_t row = 0; row < counts->transactions; row++) {
        const enc_transaction_row *t = &ENC_AT(&state->transactions, enc_transaction_row, row);
        if (t->counts.transactions != row + 1 || t->records == 0 || t->recorded_at < instant ||
            t->last_sequence != sequence + t->records || t->counts.events < before.events)
            return false;
        for (size_t at = offsetof(enc_counts, transactions); at < offsetof(enc_counts, closed);
             at += 4)
            if (rows_of(&t->counts, at) < rows_of(&before, at))
                return false;
        before = t->counts;
        sequence = t->last_sequence;
        instant = t->recorded_at;
    }
    return before.closed <= (uint32_t)(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN) + 1 &&
           memcmp(&before, counts, sizeof before) == 0;
}

/* Where chunks of texts end, and what is used of the last, there is a zero: nothing that reads up
 * to one runs on. */
static bool texts_end(const enc_state *state, uint32_t units)
{
    for (uint32_t row = 0; row < units;) {
        uint32_t run = enc_column_run(row);
        run = run < units - row ? run : units - row;
        const uint8_t *at = enc_column_at(&state->strings.units, row);
        if (at[(size_t)run * 2 - 1] != 0)
            return false;
        row += run;
    }
    return true;
}

const char *enc_snapshot_fault(const enc_state *state, const enc_counts *counts,
                               uint64_t amount_bits)
{
    uint32_t most = counts->lines > counts->allocations ? counts->lines : counts->allocations;
    if (!transactions_hold(state, counts))
        return "its transactions do not follow each other";
    if (!texts_end(state, counts->string_units))
        return "its texts have no end";
    if (!events_hold(state, counts))
        return "its events are not its rows";
    if (!small_tables_hold(state, counts) || !facts_hold(state, counts))
        return "something is of a kind that there is not";
    if (most > 0 && amount_bits > INT64_MAX / most && /* else no sum can be too large */
        !(lines_fit(state, counts) && allocations_fit(state, counts)))
        return "its amounts do not fit together";
    const char *fault = NULL;
    for (size_t i = 0; fault == NULL && enc_engines[i] != NULL; i++)
        fault = enc_engines[i]->fault(state, counts);
    return fault;
}

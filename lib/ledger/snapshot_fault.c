/* SPDX-License-Identifier: MIT */
/* Rows from outside may carry right checksums and yet be nobody's: a store that lies, a release
 * with a fault. Before they are used, every reference is seen to stay in its table, so that no
 * question can lead out of memory or around in circles. */
#include <string.h>

#include "encours/currency.h"
#include "encours/date.h"
#include "encours/document.h"
#include "encours/fact.h"
#include "ledger/kinds.h"
#include "ledger/snapshot.h"
#include "ledger/snapshot_rules.h"

static uint32_t rows_of(const enc_counts *counts, size_t offset)
{
    uint32_t count;
    memcpy(&count, (const char *)counts + offset, sizeof count);
    return count;
}

static uint32_t word_at(const char *at)
{
    uint32_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* Elements side by side, of `stride` bytes, the word at `at`. */
typedef struct words {
    const char *at;
    size_t stride;
    uint32_t first; /* row of the first element */
    uint32_t count;
} words;

static bool below(const words *run, uint64_t bound)
{
    uint32_t most = 0;
    if (run->stride == 4)
        for (uint32_t i = 0; i < run->count; i++) {
            uint32_t word = word_at(run->at + (size_t)i * 4);
            most = word > most ? word : most;
        }
    else
        for (uint32_t i = 0; i < run->count; i++) {
            uint32_t word = word_at(run->at + i * run->stride);
            most = word > most ? word : most;
        }
    return run->count == 0 || most < bound;
}

static bool older(const words *run)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < run->count; i++)
        wrong |= word_at(run->at + i * run->stride) > run->first + i;
    return wrong == 0;
}

static bool days(const words *run, bool none)
{
    uint32_t wrong = 0;
    const uint32_t range = (uint32_t)(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN);
    for (uint32_t i = 0; i < run->count; i++) {
        uint32_t word = word_at(run->at + i * run->stride);
        bool is_none = none && word == (uint32_t)ENCOURS_DATE_NONE;
        wrong |= word - (uint32_t)ENCOURS_DATE_MIN > range && !is_none;
    }
    return wrong == 0;
}

/* Each above the one before; `last` is that in front of the run, and becomes its last. */
static bool rising(const words *run, uint32_t *last)
{
    uint32_t wrong = 0, before = *last;
    for (uint32_t i = 0; i < run->count; i++) {
        uint32_t word = word_at(run->at + i * run->stride);
        wrong |= run->first + i == 0 ? word != 0 : word <= before;
        before = word;
    }
    *last = before;
    return wrong == 0;
}

static bool amounts(const words *run)
{
    int64_t wrong = 0;
    for (uint32_t i = 0; i < run->count; i++) {
        int64_t amount;
        memcpy(&amount, run->at + i * run->stride, sizeof amount);
        wrong |= amount;
    }
    return wrong >= 0;
}

/* A text lies in one chunk, inside what is used, and ends with a zero. */
static bool is_text(const enc_state *state, uint32_t units, uint32_t id)
{
    if (id == 0)
        return true;
    if (id >= units)
        return false;
    uint32_t run = enc_column_run(id), left = units - id;
    const uint8_t *at = enc_column_at(&state->strings.units, id);
    uint32_t needed = ((uint32_t)at[0] + 3) / 2;
    return needed <= (run < left ? run : left) && at[1 + at[0]] == 0;
}

static bool texts_hold(const enc_state *state, uint32_t units, const words *run)
{
    bool holds = true;
    for (uint32_t i = 0; i < run->count && holds; i++)
        holds = is_text(state, units, word_at(run->at + i * run->stride));
    return holds;
}

static bool run_holds(const enc_state *state, const enc_counts *counts, const enc_row_rule *rule,
                      const words *run, uint32_t *last)
{
    uint64_t rows = rule->target != 0 ? rows_of(counts, rule->target) : rule->bound;
    switch (rule->kind) {
    case ENC_RULE_BELOW:
        return below(run, rows);
    case ENC_RULE_AFTER:
        return below(run, rows + 1);
    case ENC_RULE_OLDER:
        return older(run);
    case ENC_RULE_DAY:
        return days(run, false);
    case ENC_RULE_DAY_OR_NONE:
        return days(run, true);
    case ENC_RULE_RISING:
        return rising(run, last) && below(run, rows);
    case ENC_RULE_AMOUNT:
        return amounts(run);
    case ENC_RULE_TEXT:
        return texts_hold(state, counts->string_units, run);
    case ENC_RULE_NONE:
        break;
    }
    return true;
}

static bool rule_holds(const enc_state *state, const enc_counts *counts,
                       const enc_column_info *info, const enc_row_rule *rule)
{
    const enc_column *column = enc_column_of_const(state, info);
    uint32_t total = enc_column_count(info, counts), last = 0;
    for (uint32_t row = 0; row < total;) {
        uint32_t run = enc_column_run(row);
        run = run < total - row ? run : total - row;
        const char *at = enc_column_at(column, row);
        words here = {at + rule->at, column->size, row, run};
        if (!run_holds(state, counts, rule, &here, &last))
            return false;
        row += run;
    }
    return true;
}

static const enc_column_info *column_named(const char *name)
{
    const enc_column_info *info;
    for (uint32_t number = 0; (info = enc_stored_column(number)) != NULL; number++)
        if (strcmp(info->name, name) == 0)
            return info;
    return NULL;
}

/* Types, reasons and currencies of documents are used as places in tables. */
static bool attributes_hold(const enc_state *state, const enc_counts *counts)
{
    unsigned wrong = 0;
    for (uint32_t row = 0; row < counts->documents && wrong == 0;) {
        const uint32_t *at = enc_column_at(&state->document_attributes, row);
        uint32_t run = enc_column_run(row);
        run = run < counts->documents - row ? run : counts->documents - row;
        for (uint32_t i = 0; i < run; i++) {
            enc_attributes a = enc_attributes_unpack(at[i]);
            wrong |= a.currency >= counts->currencies;
            wrong |= a.type - 1u >= ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
            wrong |= a.reason > ENCOURS_ADJUSTMENT_UNKNOWN;
        }
        row += run;
    }
    return wrong == 0;
}

/* Facts are of things that are there. */
static bool facts_hold(const enc_state *state, const enc_counts *counts)
{
    const uint32_t rows[] = {[ENCOURS_SUBJECT_LEDGER] = 1,
                             [ENCOURS_SUBJECT_CUSTOMER] = counts->customers,
                             [ENCOURS_SUBJECT_DOCUMENT] = counts->documents,
                             [ENCOURS_SUBJECT_LINE] = counts->lines,
                             [ENCOURS_SUBJECT_ORDER] = counts->orders};
    for (uint32_t row = 0; row < counts->fact_subjects; row++) {
        const enc_fact_subject *subject = &ENC_AT(&state->fact_subjects, enc_fact_subject, row);
        if (subject->kind >= sizeof rows / sizeof rows[0] || subject->row >= rows[subject->kind])
            return false;
    }
    for (uint32_t row = 0; row < counts->facts; row++)
        if (ENC_AT(&state->facts, enc_fact, row).currency_after > counts->currencies)
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

/* A bound on the sum of all amounts of a table, none below zero; UINT64_MAX: it may be too large.
 */
static uint64_t bound_of(const enc_column *column, uint32_t count)
{
    uint64_t bits = 0;
    for (uint32_t row = 0; row < count;) {
        const char *at = enc_column_at(column, row);
        uint32_t run = enc_column_run(row);
        run = run < count - row ? run : count - row;
        for (uint32_t i = 0; i < run; i++) {
            uint64_t amount;
            memcpy(&amount, at + i * column->size, sizeof amount); /* the first member */
            bits |= amount;
        }
        row += run;
    }
    return count > 0 && bits > UINT64_MAX / count ? UINT64_MAX : bits * count;
}

static bool lines_fit(const enc_state *state, const enc_counts *counts)
{
    uint64_t sum = 0;
    uint32_t document = UINT32_MAX;
    if (bound_of(&state->line_amount, counts->lines) <= INT64_MAX)
        return true;
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
    if (bound_of(&state->allocations, counts->allocations) <= INT64_MAX)
        return true;
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
            for (uint64_t i = 0; i < run; i++)
                t.seen[at[i]]++;
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
    if (counts->transactions == 0)
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

const char *enc_snapshot_fault(const enc_state *state, const enc_counts *counts)
{
    size_t count;
    const enc_row_rule *rules = enc_row_rules(&count);
    if (!transactions_hold(state, counts))
        return "its transactions do not follow each other";
    for (size_t i = 0; i < count; i++)
        if (!rule_holds(state, counts, column_named(rules[i].column), &rules[i]))
            return rules[i].column;
    if (!events_hold(state, counts))
        return "its events are not its rows";
    if (!small_tables_hold(state, counts) || !attributes_hold(state, counts) ||
        !facts_hold(state, counts))
        return "something is of a kind that there is not";
    return lines_fit(state, counts) && allocations_fit(state, counts)
               ? NULL
               : "its amounts do not fit together";
}

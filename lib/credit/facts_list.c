/* SPDX-License-Identifier: MIT */
/* Facts of credit as columns, their codes taken apart. */
#include <string.h>

#include "base/buffer.h"
#include "credit/coded.h"
#include "credit/rows.h"
#include "encours/credit_fact_list.h"
#include "encours/cursor.h"
#include "ledger/cursor.h"
#include "ledger/facts.h"
#include "ledger/shelf.h"
#include "ledger/view.h"

enum { BLOCK = 1024, TEXTS = ENCOURS_FACT_TEXT_REASON };

/* Where each text begins; NULs end them. */
typedef struct row_texts {
    uint32_t at[TEXTS];
} row_texts;

struct encours_credit_facts {
    encours_context *context;
    size_t count;
    size_t block_size;
    uint64_t *numbers; /* begins the block of all columns */
    uint64_t *customers;
    uint64_t *documents;
    uint64_t *orders;
    int64_t *amounts;
    int64_t *recorded_at;
    int64_t *worst;
    int64_t *best;
    row_texts *texts;
    int32_t *states;
    int32_t *from;
    int32_t *to;
    int32_t *dates;
    int32_t *percents;
    uint32_t *uses;
    uint32_t *used;
    uint16_t *currencies;
    enc_buffer bytes; /* of all texts; the first is the empty one */
};

static bool is_listed(int32_t kind)
{
    switch (kind) {
    case ENCOURS_FACT_LIMIT:
    case ENCOURS_FACT_GUARANTEE:
    case ENCOURS_FACT_SCORE:
    case ENCOURS_FACT_RISK_CLASS:
    case ENCOURS_FACT_STATUS:
    case ENCOURS_FACT_RELEASE:
    case ENCOURS_FACT_EXCLUSION:
    case ENCOURS_FACT_WATCH:
    case ENCOURS_FACT_DRAFT:
    case ENCOURS_FACT_ASSIGNED:
    case ENCOURS_FACT_TERMS:
        return true;
    default:
        return false;
    }
}

static encours_status begin(encours_credit_facts *facts, size_t count, encours_error *error)
{
    size_t row = 8 * sizeof(uint64_t) + sizeof(row_texts) + 7 * sizeof(uint32_t) + sizeof(uint16_t);
    facts->block_size = (count + 1) * row; /* never of no bytes */
    char *at = enc_allocate_zeroed(facts->context, facts->block_size);
    if (at == NULL)
        return enc_error_memory(error);
#define COLUMN(name)                                                                               \
    do {                                                                                           \
        facts->name = (void *)at;                                                                  \
        at += (count + 1) * sizeof *facts->name;                                                   \
    } while (0)
    COLUMN(numbers);
    COLUMN(customers);
    COLUMN(documents);
    COLUMN(orders);
    COLUMN(amounts);
    COLUMN(recorded_at);
    COLUMN(worst);
    COLUMN(best);
    COLUMN(texts);
    COLUMN(states);
    COLUMN(from);
    COLUMN(to);
    COLUMN(dates);
    COLUMN(percents);
    COLUMN(uses);
    COLUMN(used);
    COLUMN(currencies);
#undef COLUMN
    return enc_buffer_append(&facts->bytes, "", 1, error);
}

static encours_status put_text(encours_credit_facts *facts, size_t row, encours_fact_text which,
                               enc_text text, encours_error *error)
{
    if (text.size == 0)
        return ENCOURS_OK;
    facts->texts[row].at[which - 1] = (uint32_t)facts->bytes.size;
    ENC_TRY(enc_buffer_append(&facts->bytes, text.bytes, text.size, error));
    return enc_buffer_append(&facts->bytes, "", 1, error);
}

/* Worst and best, if both are stated. */
static void put_scale(encours_credit_facts *facts, size_t row, const enc_coded *coded)
{
    uint64_t worst, best;
    if (!enc_coded_number(coded, "worst", INT64_MAX, &worst) ||
        !enc_coded_number(coded, "best", INT64_MAX, &best))
        return;
    facts->worst[row] = (int64_t)worst;
    facts->best[row] = (int64_t)best;
}

static encours_status put_pairs(encours_credit_facts *facts, size_t row, unsigned kind,
                                const enc_coded *coded, encours_error *error)
{
    enc_text text;
    uint64_t number;
    if (kind == ENCOURS_FACT_LIMIT && coded->count > 0) {
        ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_DIMENSION, coded->pairs[0].key, error));
        ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_VALUE, coded->pairs[0].value, error));
    }
    if (kind == ENCOURS_FACT_GUARANTEE && enc_coded_number(coded, "percent", 10000, &number))
        facts->percents[row] = (int32_t)number;
    if (kind == ENCOURS_FACT_GUARANTEE && enc_coded_find(coded, "for", &text))
        ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_BENEFICIARY, text, error));
    if (kind == ENCOURS_FACT_RELEASE && enc_coded_number(coded, "uses", UINT32_MAX, &number))
        facts->uses[row] = (uint32_t)number;
    if (kind == ENCOURS_FACT_RELEASE && enc_coded_find(coded, "role", &text))
        ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_ROLE, text, error));
    if (kind == ENCOURS_FACT_SCORE)
        put_scale(facts, row, coded);
    return ENCOURS_OK;
}

/* Kinds whose code is a text of the host's, whatever it has in it. */
static bool is_free(unsigned kind)
{
    return kind == ENCOURS_FACT_WATCH || kind == ENCOURS_FACT_DRAFT || kind == ENCOURS_FACT_TERMS;
}

static encours_status put_code(encours_credit_facts *facts, size_t row, unsigned kind,
                               enc_text code, encours_error *error)
{
    enc_coded coded;
    enc_text name = code, value;
    ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_CODE, code, error));
    if (kind == ENCOURS_FACT_ASSIGNED && enc_coded_split(code, '=', &name, &value))
        ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_VALUE, value, error));
    if (!is_free(kind) && kind != ENCOURS_FACT_ASSIGNED && enc_coded_parse(code, &coded)) {
        name = coded.name;
        ENC_TRY(put_pairs(facts, row, kind, &coded, error));
    }
    return put_text(facts, row, ENCOURS_FACT_TEXT_NAME, name, error);
}

static int32_t state_of(const enc_state *state, const enc_counts *counts, const enc_fact *fact,
                        int32_t day)
{
    uint32_t after = __atomic_load_n(&fact->end_after, __ATOMIC_ACQUIRE);
    int32_t to = enc_fact_to(state, counts, fact);
    if (to <= fact->from)
        return ENCOURS_FACT_STATE_VOID;
    if (day < fact->from)
        return ENCOURS_FACT_STATE_COMES;
    if (day < to)
        return ENCOURS_FACT_STATE_STANDS;
    return after != 0 && after <= counts->fact_ends && to != fact->until
               ? ENCOURS_FACT_STATE_ENDED
               : ENCOURS_FACT_STATE_EXPIRED;
}

static void put_subject(encours_credit_facts *facts, size_t row, const enc_state *state,
                        const enc_fact_subject *subject)
{
    facts->customers[row] = enc_subject_customer(state, subject);
    facts->documents[row] = enc_subject_document(state, subject);
    facts->orders[row] = subject->kind == ENCOURS_SUBJECT_ORDER ? (uint64_t)subject->row + 1 : 0;
}

static encours_status put_row(encours_credit_facts *facts, size_t row, const encours_view *view,
                              uint32_t number, int32_t day, encours_error *error)
{
    const enc_state *state = view->state;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, number - 1);
    int32_t to = enc_fact_to(state, &view->counts, fact);
    uint64_t used = 0;
    facts->numbers[row] = number;
    put_subject(facts, row, state, &ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject));
    facts->states[row] = state_of(state, &view->counts, fact, day);
    facts->from[row] = fact->from;
    facts->to[row] = to != ENC_DAY_NEVER ? to : ENCOURS_DATE_NONE;
    facts->dates[row] = fact->date;
    facts->amounts[row] = (fact->flags & ENC_FACT_AMOUNT) != 0 ? fact->amount : INT64_MIN;
    facts->percents[row] = -1;
    if (fact->currency_after != 0)
        facts->currencies[row] =
            ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric;
    uint32_t transaction = ENC_TRANSACTION_OF(state, &view->counts, facts, number - 1);
    const enc_transaction_row *by = &ENC_AT(&state->transactions, enc_transaction_row, transaction);
    facts->recorded_at[row] = by->recorded_at;
    if (fact->kind == ENCOURS_FACT_RELEASE)
        ENC_TRY(enc_release_uses(view->state, &view->counts, number - 1, UINT32_MAX, &used, error));
    facts->used[row] = (uint32_t)used;
    ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_ACTOR,
                     enc_strings_get(&state->strings, by->actor), error));
    ENC_TRY(put_text(facts, row, ENCOURS_FACT_TEXT_REASON,
                     enc_strings_get(&state->strings, by->reason), error));
    return put_code(facts, row, fact->kind, enc_strings_get(&state->strings, fact->code), error);
}

/* Numbers of the facts that are asked for, ascending. */
typedef struct found_facts {
    uint32_t *numbers;
    size_t count;
    size_t capacity;
} found_facts;

/* Rows of a block; facts that only relate to the customer are another's. */
static encours_status take_block(encours_context *context, const encours_cursor *cursor,
                                 size_t count, uint64_t customer, found_facts *found,
                                 encours_error *error)
{
    const int64_t *numbers = encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER);
    const int64_t *customers = encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER);
    if (!enc_grow(context, (void **)&found->numbers, &found->capacity, found->count + count,
                  sizeof *found->numbers))
        return enc_error_memory(error);
    for (size_t i = 0; i < count; i++)
        if (customer == 0 || (uint64_t)customers[i] == customer)
            found->numbers[found->count++] = (uint32_t)numbers[i];
    return ENCOURS_OK;
}

static encours_status find(const encours_view *view, uint64_t customer, int32_t kind,
                           found_facts *found, encours_error *error)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    static const enc_authority nobody;
    encours_view *plain; /* whoever may see what is asked for is not asked about its rows */
    encours_cursor *cursor;
    size_t count = 0;
    options.customer = customer;
    options.fact_kind = kind;
    ENC_TRY(enc_view_new(view->context, view->state, &view->counts, &nobody, &plain, error));
    encours_status status = encours_cursor_open(plain, ENCOURS_ROWS_FACTS, &options, &cursor,
                                                error);
    encours_view_free(plain);
    if (status != ENCOURS_OK)
        return status;
    do {
        status = encours_cursor_next(cursor, BLOCK, &count, error);
        if (status == ENCOURS_OK && count > 0)
            status = take_block(view->context, cursor, count, customer, found, error);
    } while (status == ENCOURS_OK && count > 0);
    encours_cursor_free(cursor);
    return status;
}

static encours_status fill(encours_credit_facts *facts, const encours_view *view,
                           const found_facts *found, int32_t day, encours_error *error)
{
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = begin(facts, found->count, error);
    for (size_t i = 0; status == ENCOURS_OK && i < found->count; i++)
        status = put_row(facts, i, view, found->numbers[i], day, error);
    facts->count = found->count;
    return enc_reading_end(&reading, status, error);
}

encours_status encours_view_credit_facts(const encours_view *view, uint64_t customer, int32_t kind,
                                         encours_date as_of, encours_credit_facts **out,
                                         encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_check_day(as_of, error));
    if (!is_listed(kind)) {
        enc_error_set(error, ENCOURS_E_INVALID, "facts of kind %" PRId32 " are not of credit",
                      kind);
        enc_error_hint(error, "Read them by a cursor over ENCOURS_ROWS_FACTS");
        enc_error_field(error, "kind");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT, customer, error));
    encours_credit_facts *facts = enc_allocate_zeroed(view->context, sizeof *facts);
    if (facts == NULL)
        return enc_error_memory(error);
    found_facts found = {0};
    facts->context = enc_context_retain(view->context);
    enc_buffer_init(&facts->bytes, view->context, UINT32_MAX);
    encours_status status = find(view, customer, kind, &found, error);
    if (status == ENCOURS_OK)
        status = fill(facts, view, &found, as_of.epoch_day, error);
    enc_release(view->context, found.numbers, found.capacity * sizeof *found.numbers);
    if (status != ENCOURS_OK) {
        encours_credit_facts_free(facts);
        return status;
    }
    *out = facts;
    return ENCOURS_OK;
}

void encours_credit_facts_free(encours_credit_facts *facts)
{
    if (facts == NULL)
        return;
    encours_context *context = facts->context;
    enc_release(context, facts->numbers, facts->block_size);
    enc_buffer_release(&facts->bytes);
    enc_release(context, facts, sizeof *facts);
    encours_context_free(context);
}

size_t encours_credit_facts_row_count(const encours_credit_facts *facts)
{
    return facts->count;
}

#define COLUMN(type, name)                                                                         \
    const type *encours_credit_facts_##name(const encours_credit_facts *facts)                     \
    {                                                                                              \
        return facts->name;                                                                        \
    }

COLUMN(uint64_t, numbers)
COLUMN(uint64_t, customers)
COLUMN(uint64_t, documents)
COLUMN(uint64_t, orders)
COLUMN(int32_t, states)
COLUMN(int32_t, from)
COLUMN(int32_t, to)
COLUMN(int32_t, dates)
COLUMN(int64_t, amounts)
COLUMN(uint16_t, currencies)
COLUMN(int32_t, percents)
COLUMN(uint32_t, uses)
COLUMN(uint32_t, used)
COLUMN(int64_t, recorded_at)

const char *encours_credit_facts_text(const encours_credit_facts *facts, size_t row, int32_t text)
{
    if (row >= facts->count || text < 1 || text > TEXTS)
        return NULL;
    return (const char *)facts->bytes.bytes + facts->texts[row].at[text - 1];
}

encours_status encours_credit_facts_scale(const encours_credit_facts *facts, size_t row,
                                          int64_t *worst, int64_t *best, encours_error *error)
{
    ENC_REQUIRE(facts != NULL && worst != NULL && best != NULL);
    if (row >= facts->count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "the list has %zu facts, not %zu",
                             facts->count, row + 1);
    *worst = facts->worst[row];
    *best = facts->best[row];
    return ENCOURS_OK;
}

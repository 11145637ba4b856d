/* SPDX-License-Identifier: MIT */
#include "ledger/view.h"

#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "ledger/era.h"
#include "ledger/indexes.h"
#include "ledger/shelf.h"
#include "ledger/totals.h"

encours_view *enc_view_retain(encours_view *view)
{
    atomic_fetch_add_explicit(&view->references, 1, memory_order_relaxed);
    return view;
}

void encours_view_free(encours_view *view)
{
    if (view == NULL || atomic_fetch_sub_explicit(&view->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = view->context;
    if (view->of == NULL)
        enc_version_give(view->totals);
    encours_view_free(view->of);
    enc_authority_release(&view->authority);
    enc_era_release(view->era);
    enc_state_release(view->state);
    enc_release(context, view, sizeof *view);
    encours_context_free(context);
}

encours_status enc_view_new(encours_context *context, enc_state *state, const enc_counts *counts,
                            const enc_authority *authority, encours_view **out,
                            encours_error *error)
{
    encours_view *view = enc_allocate(context, sizeof *view);
    if (view == NULL)
        return enc_error_memory(error);
    view->of = NULL;
    view->context = enc_context_retain(context);
    view->state = enc_state_retain(state);
    view->era = enc_state_enter(state);
    view->counts = *counts;
    view->totals = NULL;
    enc_authority_copy(&view->authority, authority);
    atomic_init(&view->references, 1);
    *out = view;
    return ENCOURS_OK;
}

encours_status encours_ledger_view(encours_ledger *ledger, encours_view **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(ledger != NULL);
    enc_counts counts;
    enc_version *totals = enc_totals_take(ledger->state, &counts);
    encours_status status = enc_view_new(ledger->context, ledger->state, &counts,
                                         &ledger->authority, out, error);
    if (status == ENCOURS_OK)
        (*out)->totals = totals;
    else
        enc_version_give(totals);
    return status;
}

encours_status encours_view_authorised(const encours_view *view,
                                       const encours_authoriser *authoriser, const char *reader,
                                       encours_view **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL && reader != NULL);
    enc_authority authority;
    if (authoriser == NULL)
        authoriser = view->authority.authoriser;
    ENC_TRY(enc_authority_begin(&authority, authoriser, reader, error));
    encours_view *made = enc_allocate(view->context, sizeof *made);
    if (made == NULL) {
        enc_authority_release(&authority);
        return enc_error_memory(error);
    }
    /* Counting a reference is the one thing that a shared view lets us change. */
    union {
        const encours_view *shared;
        encours_view *counted;
    } handle = {.shared = view};
    made->of = enc_view_retain(handle.counted);
    made->context = enc_context_retain(view->context);
    made->state = enc_state_retain(view->state);
    made->era = enc_era_retain(view->era); /* its rows are as old as that view */
    made->counts = view->counts;
    made->totals = view->totals;
    made->authority = authority;
    atomic_init(&made->references, 1);
    *out = made;
    return ENCOURS_OK;
}

/* How many transactions satisfy `last_sequence <= sequence && recorded_at <= instant`: both grow
 * with the log, so these come first. */
static uint32_t transactions_until(const enc_state *state, const enc_counts *counts,
                                   uint64_t sequence, int64_t instant)
{
    uint32_t low = 0, high = counts->transactions;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const enc_transaction_row *row = &ENC_AT(&state->transactions, enc_transaction_row, middle);
        if (row->last_sequence <= sequence && row->recorded_at <= instant)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static encours_status view_at(encours_ledger *ledger, uint64_t sequence, int64_t instant,
                              encours_view **out, encours_error *error)
{
    enc_counts counts;
    enc_state_published(ledger->state, &counts);
    uint32_t known = transactions_until(ledger->state, &counts, sequence, instant);
    if (known == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "nothing was known then: the ledger was created later");
    enc_counts then = ENC_AT(&ledger->state->transactions, enc_transaction_row, known - 1).counts;
    return enc_view_new(ledger->context, ledger->state, &then, &ledger->authority, out, error);
}

encours_status encours_ledger_view_at_sequence(encours_ledger *ledger, uint64_t sequence,
                                               encours_view **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(ledger != NULL);
    enc_counts counts;
    enc_state_published(ledger->state, &counts);
    uint64_t last = ENC_AT(&ledger->state->transactions, enc_transaction_row,
                           counts.transactions - 1)
                        .last_sequence;
    if (sequence == 0 || sequence > last)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "the log has records 1 to %" PRIu64 ", not %" PRIu64, last, sequence);
    return view_at(ledger, sequence, INT64_MAX, out, error);
}

encours_status encours_ledger_view_at_instant(encours_ledger *ledger, int64_t instant,
                                              encours_view **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(ledger != NULL);
    return view_at(ledger, UINT64_MAX, instant, out, error);
}

encours_status encours_view_count(const encours_view *view, encours_view_counts *counts,
                                  encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_REQUIRE_STRUCT(counts, encours_view_counts, error);
    const enc_counts *from = &view->counts;
    const enc_transaction_row *last = &ENC_AT(&view->state->transactions, enc_transaction_row,
                                              from->transactions - 1);
    encours_view_counts result = {
        .sequence = last->last_sequence,
        .recorded_at = last->recorded_at,
        .transactions = from->transactions,
        .events = from->events,
        .customers = from->customers,
        .documents = from->documents,
        .items = from->lines,
        .allocations = from->allocations,
        .matchings = from->matchings,
        .currencies = from->currencies,
        .dimensions = from->dimensions,
        .facts = from->facts,
        .orders = from->orders,
        .policies = from->engine[ENC_ROWS_POLICIES],
        .decisions = from->engine[ENC_ROWS_DECISIONS],
    };
    enc_struct_store(counts, &result, sizeof result);
    return ENCOURS_OK;
}

uint16_t encours_view_currency(const encours_view *view, size_t index)
{
    return index < view->counts.currencies
               ? ENC_AT(&view->state->currencies, enc_currency_row, (uint32_t)index).numeric
               : 0;
}

int32_t encours_view_exponent(const encours_view *view, uint16_t currency)
{
    uint32_t row = enc_state_find_currency(view->state, currency, view->counts.currencies);
    return row != ENC_ROW_NONE ? ENC_AT(&view->state->currencies, enc_currency_row, row).exponent
                               : -1;
}

const char *encours_view_dimension(const encours_view *view, size_t index)
{
    if (index >= view->counts.dimensions)
        return NULL;
    return enc_strings_get(&view->state->strings,
                           ENC_AT(&view->state->dimensions, uint32_t, (uint32_t)index))
        .bytes;
}

encours_status enc_view_check_day(encours_date as_of, encours_error *error)
{
    if (as_of.epoch_day >= ENCOURS_DATE_MIN && as_of.epoch_day <= ENCOURS_DATE_MAX)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "as_of is no day between 1900-01-01 and 2199-12-31");
    enc_error_field(error, "as_of");
    return ENCOURS_E_INVALID;
}

/* What a document adds to the balance of a currency: its signed gross amount if it counts on the
 * day, unless that is in the sums of what was compacted. */
static int64_t part_of(const encours_view *view, uint32_t document, bool carried, uint32_t currency,
                       int32_t day)
{
    const enc_state *state = view->state;
    enc_attributes attributes = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    if (attributes.currency != currency)
        return 0;
    bool counts = enc_document_counts(state, &view->counts, document, day);
    if (counts == carried)
        return 0;
    int64_t gross = enc_document_gross(state, &view->counts, document);
    return enc_balance_part(carried, counts, enc_type_is_debit(attributes.type) ? gross : -gross);
}

static encours_status store_sum(enc_i128 sum, int64_t *out, encours_error *error)
{
    if (!enc_narrow_i64(sum, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the balance does not fit 64 bits");
    return ENCOURS_OK;
}

static encours_status customer_balance(const encours_view *view, uint32_t customer,
                                       uint32_t currency, int32_t day, int64_t *balance,
                                       encours_error *error)
{
    enc_span span;
    enc_chain chain;
    uint32_t document;
    enc_span_begin(&span, view->state, &view->counts, day);
    const enc_carried *carried = enc_carried_of(&span, customer, currency);
    enc_i128 sum = carried != NULL ? carried->balance : 0;
    enc_chain_begin(&chain, &span, customer);
    while (enc_chain_next(&chain, &document))
        sum += part_of(view, document, chain.carried, currency, day);
    return store_sum(sum, balance, error);
}

static encours_status check_customer(const encours_view *view, uint64_t number,
                                     encours_error *error)
{
    if (number >= 1 && number <= view->counts.customers)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, number);
    enc_error_field(error, "customer");
    return ENCOURS_E_NOT_FOUND;
}

/* Documents whose columns lie side by side, none of them carried. */
static enc_i128 sum_of_run(const encours_view *view, uint32_t first, uint32_t count,
                           uint32_t currency, int32_t day)
{
    const enc_state *state = view->state;
    const int32_t *effective = enc_column_side(&state->document_effective, first);
    const uint32_t *word = enc_column_side(&state->document_attributes, first);
    const uint32_t *lines = enc_column_side(&state->document_first_line, first);
    enc_i128 sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        enc_attributes is = enc_attributes_unpack(word[i]);
        if (is.currency != currency || effective[i] > day ||
            enc_document_to(state, &view->counts, first + i) <= day)
            continue;
        uint32_t line = lines[i],
                 end = i + 1 < count ? lines[i + 1]
                                     : enc_document_line_end(state, &view->counts, first + i);
        int64_t gross = 0;
        for (; line < end; line++)
            gross += ENC_AT(&state->line_amount, int64_t, line);
        sum += enc_type_is_debit(is.type) ? gross : -gross;
    }
    return sum;
}

static encours_status balance_of_all(const encours_view *view, uint32_t currency, int32_t day,
                                     int64_t *balance, encours_error *error)
{
    enc_span span;
    enc_i128 sum = 0;
    uint32_t document;
    enc_span_begin(&span, view->state, &view->counts, day);
    for (size_t i = 0; span.present != NULL && i < span.present->carried_count; i++)
        if (span.present->carried[i].currency == currency)
            sum += span.present->carried[i].balance;
    enc_walk walk = {.span = &span};
    while (span.present != NULL && enc_walk_next(&walk, &document) &&
           document < span.first_document)
        sum += part_of(view, document, walk.carried, currency, day);
    for (document = span.first_document; document < view->counts.documents;) {
        uint32_t run = enc_column_run(document), left = view->counts.documents - document;
        run = run < left ? run : left;
        sum += sum_of_run(view, document, run, currency, day);
        document += run;
    }
    return store_sum(sum, balance, error);
}

encours_status encours_view_balance(const encours_view *view, uint64_t customer, uint16_t currency,
                                    encours_date as_of, int64_t *balance, encours_error *error)
{
    ENC_REQUIRE(view != NULL && balance != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, customer, error));
    ENC_TRY(enc_view_check_day(as_of, error));
    if (customer != 0)
        ENC_TRY(check_customer(view, customer, error));
    uint32_t row = enc_state_find_currency(view->state, currency, view->counts.currencies);
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = ENCOURS_OK;
    int64_t found = 0;
    if (row != ENC_ROW_NONE && customer != 0)
        status = customer_balance(view, (uint32_t)(customer - 1), row, as_of.epoch_day, &found,
                                  error);
    else if (row != ENC_ROW_NONE)
        status = balance_of_all(view, row, as_of.epoch_day, &found, error);
    ENC_TRY(enc_reading_end(&reading, status, error));
    *balance = found;
    return ENCOURS_OK;
}

struct encours_customer {
    encours_view *view;
    uint32_t row;
    char code[ENC_CODE_TEXT_SIZE];
};

encours_status encours_view_customer(const encours_view *view, uint64_t number,
                                     encours_customer **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, number, error));
    ENC_TRY(check_customer(view, number, error));
    encours_customer *customer = enc_allocate_zeroed(view->context, sizeof *customer);
    if (customer == NULL)
        return enc_error_memory(error);
    /* Counting a reference is the one thing that a shared view lets us change. */
    union {
        const encours_view *shared;
        encours_view *counted;
    } handle = {.shared = view};
    customer->view = enc_view_retain(handle.counted);
    customer->row = (uint32_t)(number - 1);
    char code[ENC_CODE_TEXT_SIZE];
    enc_text_copy(customer->code, sizeof customer->code,
                  enc_state_code(view->state, customer->row, code));
    *out = customer;
    return ENCOURS_OK;
}

void encours_customer_free(encours_customer *customer)
{
    if (customer == NULL)
        return;
    encours_view *view = customer->view;
    enc_release(view->context, customer, sizeof *customer);
    encours_view_free(view);
}

uint64_t encours_customer_number(const encours_customer *customer)
{
    return (uint64_t)customer->row + 1;
}

const char *encours_customer_code(const encours_customer *customer)
{
    return customer->code;
}

const char *encours_customer_dimension(const encours_customer *customer, const char *dimension,
                                       encours_date as_of)
{
    const encours_view *view = customer->view;
    if (dimension == NULL || as_of.epoch_day == ENCOURS_DATE_NONE)
        return NULL;
    uint32_t row = enc_state_find_dimension(view->state, enc_text_of(dimension),
                                            view->counts.dimensions);
    if (row == ENC_ROW_NONE)
        return NULL;
    uint32_t value = enc_customer_value(view->state, &view->counts, customer->row, row,
                                        as_of.epoch_day);
    if (value == 0)
        return NULL;
    return enc_strings_get(&view->state->strings,
                           ENC_AT(&view->state->values, enc_value, value - 1).text)
        .bytes;
}

encours_status encours_customer_balance(const encours_customer *customer, uint16_t currency,
                                        encours_date as_of, int64_t *balance, encours_error *error)
{
    ENC_REQUIRE(customer != NULL && balance != NULL);
    return encours_view_balance(customer->view, (uint64_t)customer->row + 1, currency, as_of,
                                balance, error);
}

encours_status encours_view_find_customer(const encours_view *view, const char *code,
                                          uint64_t *number, encours_error *error)
{
    ENC_REQUIRE(view != NULL && code != NULL && number != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, 0, error));
    enc_state *state = view->state;
    (void)enc_indexes_ready(state, ENC_INDEX_CODES); /* without memory rows are searched */
    enc_lock_take(&state->index_lock);
    uint32_t row = enc_state_find_code(state, enc_text_of(code), view->counts.customers);
    enc_lock_give(&state->index_lock);
    if (row == ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "no customer of the log has the code given");
    *number = (uint64_t)row + 1;
    return ENCOURS_OK;
}

encours_status encours_view_find_document(const encours_view *view, const char *source_key,
                                          uint64_t *number, encours_error *error)
{
    ENC_REQUIRE(view != NULL && source_key != NULL && number != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_ROWS, 0, error));
    enc_state *state = view->state;
    (void)enc_indexes_ready(state, ENC_INDEX_KEYS);
    enc_reading reading = enc_reading_begin(state);
    enc_lock_take(&state->index_lock);
    uint32_t row = enc_state_find_key(state, enc_text_of(source_key), view->counts.documents);
    enc_lock_give(&state->index_lock);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    if (row == ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "no document has the source key %s",
                             source_key);
    *number = (uint64_t)row + 1;
    return ENCOURS_OK;
}

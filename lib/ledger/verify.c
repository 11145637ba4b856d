/* SPDX-License-Identifier: MIT */
/* Recomputing everything from the stored records and comparing it with what is in memory. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/party.h"
#include "ledger/ledger.h"
#include "ledger/replay.h"
#include "ledger/rows.h"

/* Columns that hold the same bytes in every process. Texts are compared as texts; links to newer
 * rows only as far as `counts` goes, because another process may have written since. */
static bool same_column(const enc_column *a, const enc_column *b, uint32_t count)
{
    for (uint32_t row = 0; row < count;) {
        uint32_t run = enc_column_run(row);
        if (run > count - row)
            run = count - row;
        if (memcmp(enc_column_at(a, row), enc_column_at(b, row), (size_t)run * a->size) != 0)
            return false;
        row += run;
    }
    return true;
}

static bool same_texts(const enc_state *a, const enc_column *of_a, const enc_state *b,
                       const enc_column *of_b, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++)
        if (!enc_text_equal(enc_strings_get(&a->strings, ENC_AT(of_a, uint32_t, row)),
                            enc_strings_get(&b->strings, ENC_AT(of_b, uint32_t, row))))
            return false;
    return true;
}

static bool same_documents(const enc_state *a, const enc_state *b, const enc_counts *counts)
{
    uint32_t documents = counts->documents, lines = counts->lines;
    return same_column(&a->document_customer, &b->document_customer, documents) &&
           same_column(&a->document_issue, &b->document_issue, documents) &&
           same_column(&a->document_effective, &b->document_effective, documents) &&
           same_column(&a->document_attributes, &b->document_attributes, documents) &&
           same_column(&a->document_first_line, &b->document_first_line, documents) &&
           same_column(&a->document_extra, &b->document_extra, documents) &&
           same_column(&a->document_previous, &b->document_previous, documents) &&
           same_column(&a->extras, &b->extras, counts->extras) &&
           same_column(&a->document_dimensions, &b->document_dimensions,
                       counts->document_dimensions) &&
           same_column(&a->line_amount, &b->line_amount, lines) &&
           same_column(&a->line_due, &b->line_due, lines) &&
           same_column(&a->line_document, &b->line_document, lines) &&
           same_texts(a, &a->document_number, b, &b->document_number, documents) &&
           same_texts(a, &a->document_key, b, &b->document_key, documents);
}

static bool same_values(const enc_state *a, const enc_state *b, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++) {
        const enc_value *one = &ENC_AT(&a->values, enc_value, row);
        const enc_value *other = &ENC_AT(&b->values, enc_value, row);
        if (one->dimension != other->dimension ||
            !enc_text_equal(enc_strings_get(&a->strings, one->text),
                            enc_strings_get(&b->strings, other->text)))
            return false;
    }
    return true;
}

static bool same_allocation(const enc_state *a, const enc_state *b, const enc_counts *counts,
                            uint32_t row)
{
    const enc_allocation *one = &ENC_AT(&a->allocations, enc_allocation, row);
    const enc_allocation *other = &ENC_AT(&b->allocations, enc_allocation, row);
    return one->amount == other->amount && one->credit_line == other->credit_line &&
           one->debit_line == other->debit_line && one->from == other->from &&
           one->previous_credit_after == other->previous_credit_after &&
           one->previous_debit_after == other->previous_debit_after &&
           enc_allocation_to(a, counts, one) == enc_allocation_to(b, counts, other);
}

static bool same_links(const enc_state *a, const enc_state *b, const enc_counts *counts)
{
    for (uint32_t row = 0; row < counts->allocations; row++)
        if (!same_allocation(a, b, counts, row))
            return false;
    for (uint32_t row = 0; row < counts->documents; row++)
        if (enc_document_to(a, counts, row) != enc_document_to(b, counts, row))
            return false;
    for (uint32_t row = 0; row < counts->lines; row++)
        if (enc_line_newest(a, counts, row) != enc_line_newest(b, counts, row))
            return false;
    return true;
}

static bool same_rest(const enc_state *a, const enc_state *b, const enc_counts *counts)
{
    return a->base_currency == b->base_currency && a->unique_numbers == b->unique_numbers &&
           strcmp(a->id, b->id) == 0 &&
           same_column(&a->event_kinds, &b->event_kinds, (uint32_t)counts->events) &&
           same_column(&a->currencies, &b->currencies, counts->currencies) &&
           same_texts(a, &a->dimensions, b, &b->dimensions, counts->dimensions) &&
           same_texts(a, &a->terms, b, &b->terms, counts->terms) &&
           same_values(a, b, counts->values) &&
           same_texts(a, &a->customer_code, b, &b->customer_code, counts->customers) &&
           same_column(&a->customer_party, &b->customer_party, counts->customers) &&
           same_column(&a->customer_dimensions, &b->customer_dimensions,
                       counts->customer_dimensions) &&
           same_links(a, b, counts) &&
           same_column(&a->matchings, &b->matchings, counts->matchings) &&
           same_column(&a->ends, &b->ends, counts->ends) &&
           same_column(&a->cancellations, &b->cancellations, counts->cancellations) &&
           same_column(&a->transfers, &b->transfers, counts->transfers) &&
           same_column(&a->parties, &b->parties, counts->parties) &&
           same_column(&a->erasures, &b->erasures, counts->erasures);
}

static bool same_transaction(const enc_state *a, const enc_state *b, uint32_t row)
{
    const enc_transaction_row *one = &ENC_AT(&a->transactions, enc_transaction_row, row);
    const enc_transaction_row *other = &ENC_AT(&b->transactions, enc_transaction_row, row);
    enc_counts counts = one->counts;
    counts.string_units = other->counts.string_units; /* where texts lie is no matter of the log */
    return memcmp(&counts, &other->counts, sizeof counts) == 0 &&
           one->last_sequence == other->last_sequence && one->recorded_at == other->recorded_at &&
           one->records == other->records &&
           memcmp(one->command_id, other->command_id, sizeof one->command_id) == 0 &&
           memcmp(one->digest, other->digest, sizeof one->digest) == 0 &&
           enc_text_equal(enc_strings_get(&a->strings, one->actor),
                          enc_strings_get(&b->strings, other->actor)) &&
           enc_text_equal(enc_strings_get(&a->strings, one->reason),
                          enc_strings_get(&b->strings, other->reason));
}

static bool same_transactions(const enc_state *a, const enc_state *b, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++)
        if (!same_transaction(a, b, row))
            return false;
    return true;
}

static int64_t sign_of(const enc_state *state, uint32_t document)
{
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    return enc_type_is_debit(enc_attributes_unpack(word).type) ? 1 : -1;
}

/* No line is allocated beyond its amount on any day. The total is reached in two ways: over all
 * documents, and over each customer's chain, which must hold every document once. */
static bool totals_hold(const enc_state *state, const enc_counts *counts)
{
    enc_i128 by_document = 0, by_customer = 0;
    uint32_t chained = 0;
    for (uint32_t line = 0; line < counts->lines; line++)
        if (enc_line_room(state, counts, line, ENCOURS_DATE_MIN) < 0)
            return false;
    for (uint32_t document = 0; document < counts->documents; document++)
        by_document += sign_of(state, document) * enc_document_gross(state, counts, document);
    for (uint32_t customer = 0; customer < counts->customers; customer++) {
        uint32_t after = enc_link_get(&state->customer_head, customer);
        for (; after != 0 && chained <= counts->documents; chained++) {
            by_customer += sign_of(state, after - 1) * enc_document_gross(state, counts, after - 1);
            after = ENC_AT(&state->document_previous, uint32_t, after - 1);
        }
    }
    return by_document == by_customer && chained == counts->documents;
}

typedef struct party_check {
    const enc_state *state;
    const enc_counts *counts;
    uint32_t present;
    uint64_t returned;
} party_check;

static encours_status check_party(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    party_check *check = user;
    (void)bytes;
    if (number >= 1 && number <= check->counts->parties)
        check->present++;
    if (version != 0 && number >= 1 && number <= check->counts->parties &&
        ENC_AT(&check->state->party_erased, uint32_t, (uint32_t)(number - 1)) != 0)
        check->returned++;
    return ENCOURS_OK;
}

static encours_status check_parties(encours_ledger *ledger, encours_verify_report *report,
                                    encours_error *error)
{
    party_check check = {.state = ledger->state, .counts = &ledger->state->counts};
    if (check.counts->parties == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_store_party_list(ledger->store, ledger->state->id, check_party, &check, error));
    report->parties_missing = check.counts->parties - check.present;
    report->parties_returned = check.returned;
    return ENCOURS_OK;
}

static encours_status compare(encours_ledger *ledger, enc_replay *replay,
                              const encours_verify_options *options, encours_error *error)
{
    const enc_state *mine = ledger->state, *again = replay->state;
    enc_counts known = mine->counts; /* a reader's copy: heads, not tips */
    const enc_counts *counts = &known;
    if (replay->head.sequence < ledger->head.sequence ||
        replay->head.sequence < options->head_sequence)
        replay->first_bad = replay->head.sequence + 1;
    if (replay->head.sequence < ledger->head.sequence)
        return enc_error_at(error, ENCOURS_E_CORRUPT, replay->head.sequence + 1,
                            "the log ends at record %" PRIu64 ", %" PRIu64 " were read before",
                            replay->head.sequence, ledger->head.sequence);
    if (options->head_sequence > replay->head.sequence)
        return enc_error_at(error, ENCOURS_E_CORRUPT, replay->head.sequence + 1,
                            "the log ends at record %" PRIu64 ", the head kept outside is %" PRIu64,
                            replay->head.sequence, options->head_sequence);
    if (again->published.transactions < counts->transactions ||
        !same_transactions(mine, again, counts->transactions) ||
        !same_documents(mine, again, counts) || !same_rest(mine, again, counts))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the rows in memory are not what the stored records say");
    if (!totals_hold(again, &again->published))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the open amounts do not add up to the documents");
    return ENCOURS_OK;
}

static encours_status verify(encours_ledger *ledger, enc_replay *replay,
                             const encours_verify_options *options, encours_verify_report *report,
                             encours_error *error)
{
    encours_status status = enc_replay_run(replay, ledger->store, ledger->state->id, error);
    if (status == ENCOURS_OK)
        status = compare(ledger, replay, options, error);
    report->records = replay->records;
    report->transactions = replay->transactions;
    report->events = replay->events;
    report->bytes = replay->bytes;
    report->documents = replay->state->published.documents;
    report->allocations = replay->state->published.allocations;
    report->first_bad_record = replay->first_bad;
    if (status == ENCOURS_OK)
        status = check_parties(ledger, report, error);
    return status;
}

encours_status encours_ledger_verify(encours_ledger *ledger, const encours_verify_options *options,
                                     encours_verify_report *report, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    ENC_REQUIRE_STRUCT(report, encours_verify_report, error);
    encours_verify_options own;
    ENC_STRUCT_LOAD(own, options, encours_verify_options, sizeof own, error);
    if (ledger->prepared != NULL || ledger->importing)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a transaction is prepared: confirm or abandon it first");
    enc_state *state = NULL;
    ENC_TRY(enc_state_new(ledger->context, &state, error));
    enc_replay replay = {.state = state,
                         .check_canonical = true,
                         .progress = own.progress,
                         .progress_user = own.progress_user,
                         .progress_total = ledger->head.sequence,
                         .watch_sequence = own.head_sequence,
                         .watch_hash = own.head_hash};
    encours_verify_report result = {0};
    encours_status status = verify(ledger, &replay, &own, &result, error);
    enc_struct_store(report, &result, sizeof result);
    enc_state_release(state);
    return status;
}

/* SPDX-License-Identifier: MIT */
/* Recomputing everything from the stored records and comparing it with what is in memory. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/party.h"
#include "ledger/column_bytes.h"
#include "ledger/ledger.h"
#include "ledger/replay.h"
#include "ledger/rows.h"
#include "ledger/shelf.h"
#include "ledger/snapshot_verify.h"
#include "ledger/totals_compute.h"

enum { PART_BYTES = 1 << 15 };

/* One column in both, as far as these counts go: a reader's view, since another process may have
 * written since. */
static bool same_column(const enc_state *a, const enc_state *b, const enc_counts *counts,
                        const enc_column_info *info, uint8_t *buffer)
{
    uint32_t total = enc_column_count(info, counts), most = (uint32_t)(PART_BYTES / info->size);
    if (enc_column_count(info, &b->counts) < total)
        return false; /* the log has as many records, and they are others */
    for (uint32_t row = 0; row < total;) {
        uint32_t count = total - row < most ? total - row : most;
        enc_column_export(a, info, counts, row, count, buffer);
        enc_column_export(b, info, counts, row, count, buffer + PART_BYTES);
        if (memcmp(buffer, buffer + PART_BYTES, enc_column_size(info, count)) != 0)
            return false;
        row += count;
    }
    return true;
}

/* The writer's own ends of chains are those that readers find. */
static bool tips_hold(const enc_state *state)
{
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++) {
        if (info->role != ENC_COLUMN_TIP)
            continue;
        const enc_column *tip = enc_column_of_const(state, info);
        const enc_column *head = enc_column_of_const(state, info - 1);
        uint32_t rows = enc_column_count(info, &state->counts);
        for (uint32_t row = 0; row < rows; row++)
            if (ENC_AT(tip, uint32_t, row) != enc_link_get(head, row))
                return false;
    }
    return true;
}

/* Whether to go on, behind so many rows of what is compared. */
static encours_status ask(const enc_replay *replay, uint64_t rows, encours_error *error)
{
    return rows < ENC_ASK_ROWS
               ? ENCOURS_OK
               : enc_context_ask(replay->state->context, replay->progress, replay->progress_user,
                                 replay->records, replay->progress_total, error);
}

/* The name of what differs between two states, or NULL. */
static encours_status find_difference(const enc_state *a, const enc_replay *replay,
                                      const enc_counts *counts, uint8_t *buffer, const char **name,
                                      encours_error *error)
{
    const enc_state *b = replay->state;
    const enc_column_info *info;
    *name = "ledger";
    if (a->base_currency != b->base_currency || a->unique_numbers != b->unique_numbers ||
        strcmp(a->id, b->id) != 0)
        return ENCOURS_OK;
    for (uint32_t number = 0; (info = enc_stored_column(number)) != NULL; number++) {
        *name = info->name;
        if (!same_column(a, b, counts, info, buffer))
            return ENCOURS_OK;
        ENC_TRY(ask(replay, enc_column_count(info, counts), error));
    }
    *name = tips_hold(a) ? NULL : "tips";
    return ENCOURS_OK;
}

static encours_status compare_rows(const enc_state *mine, const enc_replay *replay,
                                   const enc_counts *counts, encours_error *error)
{
    const char *column = NULL;
    uint8_t *buffer = enc_allocate(mine->context, (size_t)2 * PART_BYTES);
    if (buffer == NULL)
        return enc_error_memory(error);
    encours_status status = find_difference(mine, replay, counts, buffer, &column, error);
    enc_release(mine->context, buffer, (size_t)2 * PART_BYTES);
    ENC_TRY(status);
    if (column == NULL)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_CORRUPT,
                         "the rows in memory are not what the stored records say: %s", column);
}

static int64_t sign_of(const enc_state *state, uint32_t document)
{
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    return enc_type_is_debit(enc_attributes_unpack(word).type) ? 1 : -1;
}

/* No line is allocated beyond its amount on any day. The total is reached in two ways: over all
 * documents, and over each customer's chain, which must hold every document once. */
static encours_status check_totals(const enc_replay *replay, bool *hold, encours_error *error)
{
    const enc_state *state = replay->state;
    const enc_counts *counts = &state->published;
    enc_i128 by_document = 0, by_customer = 0;
    uint32_t chained = 0;
    *hold = false;
    for (uint32_t line = 0; line < counts->lines; line++) {
        if (enc_line_room(state, counts, line, ENCOURS_DATE_MIN) < 0)
            return ENCOURS_OK;
        if (line % ENC_ASK_ROWS == ENC_ASK_ROWS - 1)
            ENC_TRY(ask(replay, line + UINT64_C(1), error));
    }
    for (uint32_t document = 0; document < counts->documents; document++)
        by_document += sign_of(state, document) * enc_document_gross(state, counts, document);
    for (uint32_t customer = 0; customer < counts->customers; customer++) {
        uint32_t after = enc_link_get(&state->customer_head, customer);
        for (; after != 0 && chained <= counts->documents; chained++) {
            by_customer += sign_of(state, after - 1) * enc_document_gross(state, counts, after - 1);
            after = ENC_AT(&state->document_previous, uint32_t, after - 1);
        }
    }
    *hold = by_document == by_customer && chained == counts->documents;
    return ENCOURS_OK;
}

typedef struct party_check {
    const enc_state *state;
    const enc_counts *counts;
    uint32_t present;
    uint64_t returned;
    uint64_t damaged;
    uint64_t first_damaged;
} party_check;

static encours_status check_party(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    party_check *check = user;
    if (number >= 1 && number <= check->counts->parties)
        check->present++;
    if (version != 0 && !enc_party_is_whole(bytes)) {
        check->damaged++;
        if (check->first_damaged == 0 || number < check->first_damaged)
            check->first_damaged = number;
    }
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
    report->parties_damaged = check.damaged;
    report->first_damaged_party = check.first_damaged;
    if (check.first_damaged >= 1 && check.first_damaged <= check.counts->parties)
        report->first_damaged_customer = (uint64_t)ENC_AT(&ledger->state->parties, uint32_t,
                                                          (uint32_t)(check.first_damaged - 1)) +
                                         1;
    return ENCOURS_OK;
}

static encours_status compare(encours_ledger *ledger, enc_replay *replay,
                              const encours_verify_options *options, encours_error *error)
{
    const enc_state *mine = ledger->state;
    bool hold;
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
    ENC_TRY(compare_rows(mine, replay, counts, error));
    ENC_TRY(check_totals(replay, &hold, error));
    if (!hold)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the open amounts do not add up to the documents");
    return enc_totals_verify(ledger, error);
}

static encours_status verify(encours_ledger *ledger, enc_replay *replay,
                             const encours_verify_options *options, encours_verify_report *report,
                             encours_error *error)
{
    enc_reading reading = enc_reading_begin(ledger->state);
    encours_status status = enc_replay_run(replay, ledger->store, ledger->state->id, error);
    if (status == ENCOURS_OK)
        status = enc_reading_end(&reading, compare(ledger, replay, options, error), error);
    report->records = replay->records;
    report->transactions = replay->transactions;
    report->events = replay->events;
    report->bytes = replay->bytes;
    report->documents = replay->state->published.documents;
    report->allocations = replay->state->published.allocations;
    report->first_bad_record = replay->first_bad;
    if (status == ENCOURS_OK)
        status = check_parties(ledger, report, error);
    if (status == ENCOURS_OK && options->snapshots != 0 && enc_store_has_snapshots(ledger->store))
        status = enc_snapshots_verify(ledger, replay, report, error);
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

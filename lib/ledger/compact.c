/* SPDX-License-Identifier: MIT */
/* Compacting a ledger: everything that can fail is done before the first row goes. */
#include "ledger/compact.h"

#include "base/struct_size.h"
#include "encours/compact.h"
#include "ledger/authority.h"
#include "ledger/era.h"
#include "ledger/indexes.h"
#include "ledger/ledger.h"

enum { IMAGES_MAX = 256 << 20 };

typedef struct job {
    encours_ledger *ledger;
    enc_state *state;
    encours_compact_options options;
    enc_compact_plan plan;
    enc_archive *archive;
    enc_shelf *shelf;
    enc_index keys;
    enc_index numbers;
    enc_era *next;
} job;

/* Blocks are written first, then read. */
static int32_t tell_written(void *user, uint64_t done, uint64_t total)
{
    const job *of = user;
    return of->options.progress(of->options.progress_user, done, total * 2);
}

static int32_t tell_read(void *user, uint64_t done, uint64_t total)
{
    const job *of = user;
    return of->options.progress(of->options.progress_user, total + done, total * 2);
}

static encours_status write_snapshot(job *of, encours_error *error)
{
    encours_snapshot_options options = {.struct_size = sizeof options,
                                        .compression = of->options.compression,
                                        .keep = of->options.keep};
    encours_snapshot_report report = {.struct_size = sizeof report};
    bool tells = of->options.progress != NULL;
    options.progress = tells ? tell_written : NULL;
    options.progress_user = of;
    ENC_TRY(encours_ledger_snapshot(of->ledger, NULL, &options, &report, error));
    return enc_archive_open(of->state->context, of->ledger->store, of->state->id, report.sequence,
                            of->plan.counts, tells ? tell_read : NULL, of, &of->archive, error);
}

static encours_status make_shelf(job *of, encours_error *error)
{
    ENC_TRY(enc_shelf_new(of->state, of->archive, of->plan.rows, &of->shelf, error));
    of->archive = NULL; /* the shelf's now */
    of->shelf->images_max = of->options.images_max != 0 ? of->options.images_max : IMAGES_MAX;
    ENC_TRY(enc_plan_present(&of->plan, error));
    of->shelf->present = enc_present_retain(of->plan.present);
    return enc_plan_keep(&of->plan, of->shelf, error);
}

/* Indexes of what stays, and room for what goes. */
static encours_status make_rest(job *of, encours_error *error)
{
    enc_state *state = of->state;
    uint32_t first = of->plan.rows[ENC_AWAY_DOCUMENTS];
    of->next = enc_era_new(state->context);
    bool done = of->next != NULL && enc_era_reserve(state->era, enc_shelf_left(of->shelf)) &&
                enc_index_make(state, ENC_INDEX_KEYS, first, &of->keys) &&
                (!state->unique_numbers ||
                 enc_index_make(state, ENC_INDEX_NUMBERS, first, &of->numbers));
    return done ? ENCOURS_OK : enc_error_memory(error);
}

static void swap_index(enc_index *one, enc_index *other)
{
    enc_index kept = *one;
    *one = *other;
    *other = kept;
}

/* Nothing can fail from here on. */
static void take_over(job *of)
{
    enc_state *state = of->state;
    enc_lock_take(&state->index_lock);
    swap_index(&state->keys, &of->keys);
    swap_index(&state->numbers, &of->numbers);
    atomic_fetch_and_explicit(&state->index_missing, ~(ENC_INDEX_KEYS | ENC_INDEX_NUMBERS),
                              memory_order_release);
    enc_shelf_take_over(of->shelf, state->era);
    enc_lock_give(&state->index_lock);
    enc_state_end_era(state, of->next);
    of->shelf = NULL;
    of->next = NULL;
}

static encours_status compact(job *of, int32_t day, encours_error *error)
{
    const enc_shelf *before = of->state->shelf;
    enc_reading reading = enc_reading_begin(of->state);
    ENC_TRY(enc_reading_end(&reading, enc_plan_begin(&of->plan, of->state, day, error), error));
    const uint32_t *rows = of->plan.rows;
    if (rows[ENC_AWAY_DOCUMENTS] ==
            (before != NULL ? before->tables[ENC_AWAY_DOCUMENTS].rows : 0) &&
        rows[ENC_AWAY_ALLOCATIONS] ==
            (before != NULL ? before->tables[ENC_AWAY_ALLOCATIONS].rows : 0))
        return ENCOURS_OK; /* nothing was settled since */
    ENC_TRY(write_snapshot(of, error));
    encours_status status = make_shelf(of, error);
    if (status == ENCOURS_OK)
        status = make_rest(of, error);
    ENC_TRY(enc_reading_end(&reading, status, error));
    take_over(of);
    return ENCOURS_OK;
}

static void release(job *of)
{
    enc_plan_end(&of->plan);
    enc_archive_release(of->archive);
    enc_shelf_free(of->shelf);
    enc_index_release(&of->keys, of->state->context);
    enc_index_release(&of->numbers, of->state->context);
    enc_era_release(of->next);
}

static encours_status check_day(const encours_ledger *ledger, encours_date day,
                                encours_error *error)
{
    const enc_shelf *before = ledger->state->shelf;
    const char *wrong = NULL;
    if (day.epoch_day < ENCOURS_DATE_MIN || day.epoch_day > ENCOURS_DATE_MAX)
        wrong = "day is no day between 1900-01-01 and 2199-12-31";
    else if (before != NULL && day.epoch_day < before->present->day)
        wrong = "day is before the one the ledger was compacted for";
    if (wrong == NULL)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s", wrong);
    enc_error_field(error, "day");
    return ENCOURS_E_INVALID;
}

static encours_status check_options(const encours_compact_options *options, encours_error *error)
{
    if (options->compression <= ENCOURS_SNAPSHOT_ZLIB)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "compression %" PRIu32 " is unknown",
                  options->compression);
    enc_error_field(error, "compression");
    return ENCOURS_E_INVALID;
}

encours_status encours_ledger_compact(encours_ledger *ledger, encours_date day,
                                      const encours_compact_options *options,
                                      encours_compaction *out, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    if (out != NULL)
        ENC_REQUIRE_STRUCT(out, encours_compaction, error);
    job of = {.ledger = ledger, .state = ledger->state, .plan = {.context = ledger->context}};
    ENC_STRUCT_LOAD(of.options, options, encours_compact_options, sizeof of.options, error);
    ENC_TRY(check_options(&of.options, error));
    ENC_TRY(enc_ledger_ready(ledger, error));
    ENC_TRY(enc_ledger_ask(ledger, ENCOURS_ACTION_MAINTAIN, 0, NULL, error));
    ENC_TRY(check_day(ledger, day, error));
    encours_status status = compact(&of, day.epoch_day, error);
    release(&of);
    if (status == ENCOURS_OK && out != NULL)
        return encours_ledger_compaction(ledger, out, error);
    return status;
}

encours_status encours_ledger_compaction(const encours_ledger *ledger, encours_compaction *out,
                                         encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    ENC_REQUIRE_STRUCT(out, encours_compaction, error);
    const enc_shelf *shelf = ledger->state->shelf;
    encours_compaction found = {.day = {ENCOURS_DATE_NONE}};
    if (shelf != NULL) {
        const enc_away_table *tables = shelf->tables;
        found.sequence = shelf->archive->seal.at.sequence;
        found.day.epoch_day = shelf->present->day;
        found.documents_kept = tables[ENC_AWAY_DOCUMENTS].kept;
        found.documents = tables[ENC_AWAY_DOCUMENTS].rows - found.documents_kept;
        found.items = tables[ENC_AWAY_LINES].rows - tables[ENC_AWAY_LINES].kept;
        found.allocations = tables[ENC_AWAY_ALLOCATIONS].rows - tables[ENC_AWAY_ALLOCATIONS].kept;
        found.bytes_kept = enc_shelf_bytes(shelf);
        found.bytes_read_back = atomic_load_explicit(&shelf->images_bytes, memory_order_relaxed);
    }
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}

encours_status enc_shelf_trim(enc_state *state, encours_error *error)
{
    enc_shelf *shelf = state->shelf;
    if (shelf == NULL || atomic_load_explicit(&shelf->images_bytes, memory_order_relaxed) == 0)
        return ENCOURS_OK;
    enc_era *next = enc_era_new(state->context);
    if (next == NULL || !enc_era_reserve(state->era, enc_shelf_left(shelf))) {
        enc_era_release(next);
        return enc_error_memory(error);
    }
    enc_shelf_forget(shelf, state->era);
    enc_state_end_era(state, next);
    return ENCOURS_OK;
}

encours_status encours_ledger_trim(encours_ledger *ledger, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    return enc_shelf_trim(ledger->state, error);
}

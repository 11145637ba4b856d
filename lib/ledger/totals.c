/* SPDX-License-Identifier: MIT */
/* Keeping totals: registering, moving with what is published, rolling. */
#include "ledger/totals.h"

#include <string.h>

#include "base/struct_size.h"
#include "encours/totals.h"
#include "ledger/shelf.h"
#include "ledger/view.h"

/* Up to this many rows are taken in under the lock, and a reader who wants a view waits for less
 * than a millisecond; during more, views are given out without totals. */
#define ROWS_AT_ONCE (UINT64_C(1) << 14)

static void release_plan(encours_context *context, void *plan)
{
    enc_release(context, plan, sizeof(enc_totals_plan));
}

static encours_status unsupported(encours_error *error, const char *field)
{
    enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                  "totals are kept by customer and due date, with credits SEPARATE or BY_OWN_DATE");
    enc_error_field(error, field);
    enc_error_hint(error, "encours_view_aging() computes every form");
    return ENCOURS_E_UNSUPPORTED;
}

encours_status enc_totals_check(const encours_aging_options *options, encours_error *error)
{
    encours_aging_options own;
    ENC_STRUCT_LOAD(own, options, encours_aging_options, sizeof(size_t), error);
    if (own.basis == ENCOURS_AGING_BY_DOCUMENT_DATE)
        return unsupported(error, "basis");
    if (own.credits == ENCOURS_CREDITS_OLDEST_FIRST)
        return unsupported(error, "credits");
    if (own.by != NULL)
        return unsupported(error, "by");
    if (own.account_classes != NULL || own.account_class_count != 0)
        return unsupported(error, "account_classes");
    if (own.due != ENCOURS_DUE_ORIGINAL)
        return unsupported(error, "due");
    return own.allocations == ENCOURS_ALLOCATION_MATCHING ? ENCOURS_OK
                                                          : unsupported(error, "allocations");
}

static encours_status make_plan(encours_date as_of, const encours_aging_options *options,
                                enc_totals_plan *plan, encours_error *error)
{
    ENC_TRY(enc_totals_check(options, error));
    *plan = (enc_totals_plan){0};
    ENC_TRY(enc_aging_layout_make(as_of, options, &plan->layout, error));
    size_t columns = plan->layout.column_count;
    size_t items_end = offsetof(enc_totals_row, items) + columns * sizeof(uint32_t);
    plan->amounts_at = (uint32_t)((items_end + 7) / 8 * 8);
    plan->row_bytes = plan->amounts_at + (uint32_t)(columns * sizeof(int64_t));
    for (size_t i = 0; i < columns; i++)
        if (plan->layout.columns[i].kind == ENCOURS_AGING_OVERDUE)
            plan->overdue_columns[i / 64] |= UINT64_C(1) << i % 64;
    return ENCOURS_OK;
}

static encours_status begin(enc_totals *totals, encours_date as_of,
                            const encours_aging_options *options, encours_error *error)
{
    totals->plan = enc_allocate(totals->context, sizeof *totals->plan);
    if (totals->plan == NULL)
        return enc_error_memory(error);
    encours_status status = make_plan(as_of, options, totals->plan, error);
    if (status == ENCOURS_OK) {
        totals->pages = enc_pages_new(totals->context, totals->plan->row_bytes, totals->plan,
                                      release_plan);
        status = totals->pages != NULL ? ENCOURS_OK : enc_error_memory(error);
    }
    if (status != ENCOURS_OK) {
        release_plan(totals->context, totals->plan);
        totals->plan = NULL;
        return status;
    }
    totals->wanted = totals->plan->layout;
    return enc_aging_lookup_make(totals->context, &totals->plan->layout, &totals->lookup, error);
}

static encours_status failed(const enc_totals *totals, encours_error *error)
{
    if (totals->failure == ENCOURS_E_OVERFLOW)
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "a total of a customer does not fit 64 bits");
    if (totals->failure == ENCOURS_E_CANCELLED)
        return enc_error_set(error, ENCOURS_E_CANCELLED, "stopped by the progress callback");
    if (totals->failure == ENCOURS_E_STORAGE)
        return enc_reading_failed(totals->state, error);
    return enc_error_memory(error);
}

static encours_status fill(enc_totals *totals, encours_error *error)
{
    static const enc_counts nothing;
    (void)enc_pages_begin(totals->pages, false);
    totals->asks = true;
    enc_totals_move(totals, &nothing, &totals->state->published);
    totals->asks = false;
    if (totals->failure != ENCOURS_OK)
        return failed(totals, error);
    enc_pages_end(totals->pages, totals->day);
    return ENCOURS_OK;
}

encours_status enc_totals_new(enc_state *state, encours_date as_of,
                              const encours_aging_options *options, enc_totals **out,
                              encours_error *error)
{
    enc_totals *totals = enc_allocate_zeroed(state->context, sizeof *totals);
    if (totals == NULL)
        return enc_error_memory(error);
    totals->context = state->context;
    totals->state = state;
    totals->day = totals->dispute_day = as_of.epoch_day;
    totals->line_days.first = totals->event_days.first = as_of.epoch_day;
    enc_column_init(&totals->lines, sizeof(enc_totals_line));
    enc_column_init(&totals->oldest, sizeof(enc_totals_oldest));
    enc_column_init(&totals->others, sizeof(enc_totals_oldest));
    enc_column_init(&totals->events, sizeof(enc_totals_event));
    enc_column_init(&totals->disputes, sizeof(enc_totals_dispute));
    encours_status status = begin(totals, as_of, options, error);
    if (status == ENCOURS_OK)
        status = enc_shelf_read_all(state, error);
    if (status == ENCOURS_OK)
        status = fill(totals, error);
    if (status != ENCOURS_OK) {
        enc_totals_free(totals);
        return status;
    }
    *out = totals;
    return ENCOURS_OK;
}

/* Everything but the columns, from which a later roll builds them again. */
static void lose(enc_totals *totals)
{
    encours_context *context = totals->context;
    enc_aging_lookup_release(context, &totals->lookup);
    enc_column_release(&totals->lines, context);
    enc_column_release(&totals->oldest, context);
    enc_column_release(&totals->others, context);
    enc_column_release(&totals->events, context);
    enc_column_release(&totals->disputes, context);
    enc_index_release(&totals->dispute_index, context);
    enc_totals_days_release(context, &totals->line_days);
    enc_totals_days_release(context, &totals->event_days);
    if (totals->pages != NULL)
        enc_pages_close(totals->pages);
    totals->pages = NULL;
    totals->plan = NULL;
}

void enc_totals_free(enc_totals *totals)
{
    if (totals == NULL)
        return;
    lose(totals);
    enc_release(totals->context, totals, sizeof *totals);
}

/* Rows that a publication brings to the totals. */
static uint64_t rows_between(const enc_counts *from, const enc_counts *to)
{
    return (uint64_t)(to->documents - from->documents) + (to->allocations - from->allocations) +
           (to->ends - from->ends) + (to->cancellations - from->cancellations) +
           (to->facts - from->facts) + (to->fact_ends - from->fact_ends);
}

/* The lock is held: the counts and the totals become what readers see together. */
static void show(enc_state *state)
{
    enc_totals *totals = state->totals;
    state->published = state->counts;
    if (totals->failure == ENCOURS_OK)
        enc_pages_end(totals->pages, totals->day);
    else
        lose(totals);
    totals->moving = false;
}

/* Begin to move: apart, when a view holds the totals, which stay as they are; else in place, where
 * nobody may take them meanwhile: the lock is kept when it takes `quick` little, else they are not
 * given out. Whether the lock is kept. */
static bool begin_moving(enc_state *state, bool quick)
{
    enc_totals *totals = state->totals;
    enc_lock_take(&state->lock);
    bool apart = enc_pages_is_held(totals->pages);
    bool locked = quick && !apart;
    totals->moving = !quick && !apart;
    if (!locked)
        enc_lock_give(&state->lock);
    if (!enc_pages_begin(totals->pages, apart))
        totals->failure = ENCOURS_E_NO_MEMORY;
    return locked;
}

/* Totals that were moved by rows which could not be read are lost. */
static void note_reading(enc_totals *totals, const enc_reading *reading)
{
    if (enc_reading_end(reading, ENCOURS_OK, NULL) != ENCOURS_OK && totals->failure == ENCOURS_OK)
        totals->failure = ENCOURS_E_STORAGE;
}

void enc_totals_publish(enc_state *state)
{
    enc_totals *totals = state->totals;
    if (totals->pages == NULL) {
        enc_lock_take(&state->lock);
        state->published = state->counts;
        enc_lock_give(&state->lock);
        return;
    }
    uint64_t rows = rows_between(&state->published, &state->counts);
    bool locked = begin_moving(state, rows <= ROWS_AT_ONCE);
    enc_reading reading = enc_reading_begin(state);
    if (totals->failure == ENCOURS_OK)
        enc_totals_move(totals, &state->published, &state->counts);
    note_reading(totals, &reading);
    if (!locked)
        enc_lock_take(&state->lock);
    show(state);
    enc_lock_give(&state->lock);
}

enc_version *enc_totals_take(enc_state *state, enc_counts *counts)
{
    enc_lock_take(&state->lock);
    *counts = state->published;
    const enc_totals *totals = state->totals;
    enc_version *version = NULL;
    if (totals != NULL && totals->pages != NULL && !totals->moving)
        version = enc_version_take(totals->pages);
    enc_lock_give(&state->lock);
    return version;
}

bool enc_totals_fit(const enc_totals_plan *plan, const encours_aging_options *options)
{
    static const int32_t usual_bounds[] = {30, 60, 90};
    const enc_aging_layout *layout = &plan->layout;
    encours_aging_options own;
    if (enc_struct_load(&own, sizeof own, sizeof(size_t), options, "encours_aging_options", NULL) !=
            ENCOURS_OK ||
        enc_totals_check(&own, NULL) != ENCOURS_OK || own.credits != layout->credits)
        return false;
    if (own.bounds == NULL && own.bound_count == 0) {
        own.bounds = usual_bounds;
        own.bound_count = sizeof usual_bounds / sizeof usual_bounds[0];
    }
    if (own.bound_count != layout->bound_count || own.bounds == NULL ||
        own.not_due_bound_count != layout->not_due_bound_count ||
        (own.not_due_bounds == NULL && own.not_due_bound_count != 0))
        return false;
    return memcmp(own.bounds, layout->bounds, own.bound_count * sizeof *own.bounds) == 0 &&
           (own.not_due_bound_count == 0 ||
            memcmp(own.not_due_bounds, layout->not_due_bounds,
                   own.not_due_bound_count * sizeof *own.not_due_bounds) == 0);
}

const enc_totals_row *enc_totals_find(const enc_version *version, uint32_t customer,
                                      uint32_t currency)
{
    const enc_pages *pages = version->pages;
    const enc_totals_row *row = enc_page_row(pages, version->roots[ENC_TOTALS_FIRST], customer);
    while (row != NULL && row->currency_after != currency + 1)
        row = row->next_after != 0
                  ? enc_page_row(pages, version->roots[ENC_TOTALS_OTHERS], row->next_after - 1)
                  : NULL;
    return row;
}

static encours_status check_ledger(const encours_ledger *ledger, encours_date as_of,
                                   encours_error *error)
{
    ENC_TRY(enc_view_check_day(as_of, error));
    if (ledger->prepared != NULL || ledger->importing)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a transaction is prepared: confirm or abandon it first");
    return ENCOURS_OK;
}

/* From now on these are the state's. */
static void replace(enc_state *state, enc_totals *totals)
{
    enc_lock_take(&state->lock);
    enc_totals *before = state->totals;
    state->totals = totals;
    enc_lock_give(&state->lock);
    enc_totals_free(before);
}

encours_status encours_ledger_totals_register(encours_ledger *ledger, encours_date as_of,
                                              const encours_aging_options *options,
                                              encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    ENC_TRY(check_ledger(ledger, as_of, error));
    enc_totals *made = NULL;
    ENC_TRY(enc_totals_new(ledger->state, as_of, options, &made, error));
    replace(ledger->state, made);
    return ENCOURS_OK;
}

void encours_ledger_totals_drop(encours_ledger *ledger)
{
    replace(ledger->state, NULL);
}

encours_aging_options enc_totals_options(const enc_aging_layout *layout)
{
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.bounds = layout->bounds;
    options.bound_count = layout->bound_count;
    options.not_due_bounds = layout->not_due_bounds;
    options.not_due_bound_count = layout->not_due_bound_count;
    options.credits = layout->credits;
    return options;
}

static encours_status rebuild(enc_state *state, encours_date as_of, encours_totals_roll *done,
                              encours_error *error)
{
    encours_aging_options options = enc_totals_options(&state->totals->wanted);
    enc_totals *made = NULL;
    ENC_TRY(enc_totals_new(state, as_of, &options, &made, error));
    replace(state, made);
    done->rebuilt = 1;
    done->moved = state->published.lines;
    return ENCOURS_OK;
}

static encours_status advance(enc_state *state, int32_t day, encours_totals_roll *done,
                              encours_error *error)
{
    enc_totals *totals = state->totals;
    totals->moved = 0;
    (void)begin_moving(state, false);
    enc_reading reading = enc_reading_begin(state);
    if (totals->failure == ENCOURS_OK)
        enc_totals_advance(totals, day);
    note_reading(totals, &reading);
    enc_lock_take(&state->lock);
    show(state);
    enc_lock_give(&state->lock);
    done->moved = totals->moved;
    return totals->failure == ENCOURS_OK ? ENCOURS_OK : failed(totals, error);
}

encours_status encours_ledger_roll(encours_ledger *ledger, encours_date as_of,
                                   encours_totals_roll *out, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    if (out != NULL)
        ENC_REQUIRE_STRUCT(out, encours_totals_roll, error);
    ENC_TRY(check_ledger(ledger, as_of, error));
    enc_state *state = ledger->state;
    const enc_totals *totals = state->totals;
    if (totals == NULL) {
        enc_error_set(error, ENCOURS_E_STATE, "no totals are kept");
        enc_error_hint(error, "Call encours_ledger_totals_register() first");
        return ENCOURS_E_STATE;
    }
    encours_totals_roll done = {0};
    if (totals->pages == NULL || as_of.epoch_day < totals->day)
        ENC_TRY(rebuild(state, as_of, &done, error));
    else if (as_of.epoch_day > totals->day)
        ENC_TRY(advance(state, as_of.epoch_day, &done, error));
    if (out != NULL)
        enc_struct_store(out, &done, sizeof done);
    return ENCOURS_OK;
}

/* SPDX-License-Identifier: MIT */
#include "pure/cells_add.h"

#include "base/error.h"
#include "base/struct_size.h"

enum {
    LANES = 8,         /* neighbours go to different sums, so that none waits for the last one */
    LOCAL_WORDS = 128, /* rows so small are summed apart from the state, in lanes */
    LOCAL_ITEMS = 64,  /* where at least so many items pay for adding up the lanes */
    AHEAD = 32,        /* rows are fetched so many items ahead */
    SCRATCH_ALIGNMENT = 64
};

typedef struct run {
    const enc_cells_head *head;
    const enc_cells_path *path;
    int64_t *low;
    int64_t *high;
    uint64_t *counts; /* NULL: items are not counted */
    size_t count;
    const uint32_t *row; /* NULL: all the first */
    const uint16_t *currency;
    const int64_t *amount;
    const int32_t *day;        /* what items age from; NULL: none has it */
    const int32_t *other;      /* the other date; may be NULL */
    bool in_total;             /* path->total sums the columns; then: */
    bool in_lanes;             /* sums are in `lanes` until fold() */
    enc_cells_runs_fn in_runs; /* adds items of rows of one line each; NULL: none can */
    enc_u128 magnitude;        /* of all items of the state, those of this run so far included */
    enc_cells_plan plan;
    uint16_t slots[ENC_CELLS_BLOCK];
    int32_t no_days[ENC_CELLS_BLOCK];
    int64_t lanes[LANES * LOCAL_WORDS];
    enc_cells_parts parts;
} run;

static const int32_t *days_at(const run *r, size_t from)
{
    return r->day != NULL ? r->day + from : r->no_days;
}

static void classify(run *r, size_t from, size_t count, enc_cells_digest *digest)
{
    const uint16_t *currency = r->plan.by_code ? r->currency + from : NULL;
    r->path->classify(&r->plan, currency, r->amount + from, days_at(r, from), count, r->slots,
                      digest);
}

static size_t row_word(const run *r, size_t item)
{
    return r->row != NULL ? (size_t)(r->row[item] - r->head->row_first) * r->head->stride : 0;
}

/* --- sums apart from the state, for small rows */

static void lanes_begin(run *r)
{
    r->in_lanes = r->row == NULL && r->head->stride <= LOCAL_WORDS && r->count >= LOCAL_ITEMS;
    r->in_total = r->in_lanes && r->path->total != NULL && !r->plan.by_code &&
                  r->plan.threshold_count <= ENC_CELLS_TOTAL_MAX;
    if (r->in_lanes)
        memset(r->lanes, 0, LANES * r->head->stride * sizeof *r->lanes);
}

/* Fetch an item of the next block while this one is added, which needs no memory. No pointer is
 * formed: there may be no such item. */
static void prefetch_next(const run *r, size_t item)
{
    size_t next = item + ENC_CELLS_BLOCK;
    __builtin_prefetch((const void *)((uintptr_t)r->amount + next * sizeof *r->amount));
    __builtin_prefetch((const void *)((uintptr_t)r->day + next * sizeof *r->day));
    __builtin_prefetch((const void *)((uintptr_t)r->currency + next * sizeof *r->currency));
}

static void lanes_add(run *r, size_t from, size_t count)
{
    const int64_t *amounts = r->amount + from;
    const uint16_t *slots = r->slots;
    size_t stride = r->head->stride, i = 0;
    for (; i + LANES <= count; i += LANES) {
        prefetch_next(r, from + i);
        int64_t *lane = r->lanes;
        for (size_t k = 0; k < LANES; k++, lane += stride)
            lane[slots[i + k]] += amounts[i + k];
    }
    for (; i < count; i++)
        r->lanes[slots[i]] += amounts[i];
}

/* Into the state: all that lanes hold was proved to fit 64 bits. */
static void lanes_fold(run *r)
{
    size_t stride = r->head->stride;
    for (size_t i = 0; r->in_lanes && i < LANES * stride; i++)
        enc_cells_add_narrow(&r->low[i % stride], r->lanes[i]);
    r->in_lanes = r->in_total = false;
}

/* --- sums in the state */

/* Rows of later items are only fetched here, not yet checked: no pointer is formed from them. */
static void prefetch_row(const run *r, size_t item)
{
    size_t word = (size_t)(r->row[item] - r->head->row_first) * r->head->stride;
    __builtin_prefetch((const void *)((uintptr_t)r->low + word * sizeof *r->low), 1);
}

static void scatter(run *r, size_t from, size_t count)
{
    size_t left = r->count - from, i = 0;
    size_t ahead = r->row != NULL && left > AHEAD ? left - AHEAD : 0;
    for (; i < count && i < ahead; i++) {
        prefetch_row(r, from + i + AHEAD);
        if (i % 8 == 0)
            prefetch_next(r, from + i);
        enc_cells_add_narrow(r->low + row_word(r, from + i) + r->slots[i], r->amount[from + i]);
    }
    for (; i < count; i++) {
        enc_cells_add_narrow(r->low + row_word(r, from + i) + r->slots[i], r->amount[from + i]);
    }
}

/* Do neighbours mostly share their row? A sample tells. */
static bool is_in_runs(const run *r, size_t from, size_t count)
{
    enum { STEP = 8, RUN_MIN = 4 };
    size_t pairs = 0, changes = 0;
    for (size_t i = 0; i + 1 < count; i += STEP, pairs++)
        changes += r->row[from + i] != r->row[from + i + 1];
    return changes * RUN_MIN < pairs;
}

static void add_wide(run *r, size_t from, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t word = row_word(r, from + i) + r->slots[i];
        enc_cells_add_wide(r->low + word, r->high + word, r->amount[from + i]);
    }
}

static void count_items(run *r, size_t from, size_t count, uint64_t by)
{
    for (size_t i = 0; i < count; i++) {
        uint64_t *word = &r->counts[row_word(r, from + i) + r->slots[i]];
        *word = enc_le64(enc_le64(*word) + (r->amount[from + i] != 0 ? by : 0));
    }
}

/* --- blocks */

enc_u128 enc_cells_magnitude(const enc_cells_digest *digest, const int64_t *amounts, size_t count)
{
    uint64_t greatest;
    if (enc_mul_u64(digest->bits, count, &greatest))
        return digest->sum;
    enc_u128 sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += enc_magnitude(amounts[i]);
    return sum;
}

static bool block_is_bad(const run *r, size_t from, size_t count)
{
    if (r->other != NULL && r->path->days_are_bad(r->other + from, count))
        return true;
    uint32_t first = r->head->row_first, last = first + (uint32_t)(r->head->rows - 1);
    return r->row != NULL && r->path->rows_are_bad(r->row + from, count, first, last);
}

/* Add a block whose slots are known, or its sums when the columns were summed. */
static void add_items(run *r, size_t from, size_t count, const enc_cells_digest *digest,
                      const int64_t *sums)
{
    if (r->magnitude > INT64_MAX) {
        lanes_fold(r);
        enc_cells_parts_end(&r->parts, r->head, r->low);
        add_wide(r, from, count);
    } else if (r->in_total) {
        for (size_t i = 0; i < r->head->columns; i++)
            r->lanes[i] += sums[i];
    } else if (r->in_lanes) {
        lanes_add(r, from, count);
    } else if (r->in_runs != NULL && is_in_runs(r, from, count)) {
        r->in_runs(r->low, r->head->row_first, r->row + from, r->slots, r->amount + from, count);
    } else if (enc_cells_parts_take(&r->parts, digest->bits)) {
        enc_cells_parts_add(&r->parts, r->head, r->low, r->row + from, r->slots, r->amount + from,
                            count);
    } else {
        scatter(r, from, count);
    }
}

/* False, and nothing added, when an item is at fault. */
static bool add_block(run *r, size_t from, size_t count)
{
    int64_t sums[ENC_CELLS_TOTAL_MAX + 3];
    enc_cells_digest digest;
    bool in_total = r->in_total;
    if (in_total)
        r->path->total(&r->plan, r->amount + from, days_at(r, from), count, sums, &digest);
    else
        classify(r, from, count, &digest);
    if (digest.is_bad || block_is_bad(r, from, count))
        return false;
    r->magnitude += enc_cells_magnitude(&digest, r->amount + from, count);
    if (in_total && (r->magnitude > INT64_MAX || r->counts != NULL))
        classify(r, from, count, &digest);
    if (r->counts != NULL)
        count_items(r, from, count, 1);
    add_items(r, from, count, &digest, sums);
    return true;
}

/* Take back the items before `end`. */
static void take_back(run *r, size_t end)
{
    lanes_fold(r);
    enc_cells_parts_end(&r->parts, r->head, r->low);
    for (size_t from = 0; from < end; from += ENC_CELLS_BLOCK) {
        enc_cells_digest digest;
        classify(r, from, ENC_CELLS_BLOCK, &digest);
        for (size_t i = 0; i < ENC_CELLS_BLOCK; i++) {
            size_t word = row_word(r, from + i) + r->slots[i];
            enc_cells_take_wide(r->low + word, r->high + word, r->amount[from + i]);
        }
        if (r->counts != NULL)
            count_items(r, from, ENC_CELLS_BLOCK, UINT64_MAX);
    }
}

static encours_status refuse_day(const int32_t *days, size_t item, const char *name,
                                 encours_error *error)
{
    enc_error_at(error, ENCOURS_E_INVALID, item,
                 "%s of item %zu is %" PRId32 ", no day between 1900-01-01 and 2199-12-31", name,
                 item, days[item]);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_cells_refuse(const enc_cells_head *head, const enc_cells_plan *plan,
                                const enc_cells_fault *fault, encours_error *error)
{
    size_t item = fault->from;
    for (;; item++) {
        if (fault->rows != NULL && fault->rows[item] - head->row_first >= head->rows)
            return enc_error_at(error, ENCOURS_E_INVALID, item,
                                "row of item %zu is %" PRIu32 ", the state has %" PRIu64
                                " rows from %" PRIu32 " on",
                                item, fault->rows[item], head->rows, head->row_first);
        if (fault->due != NULL && enc_cells_day_is_bad(fault->due[item]))
            return refuse_day(fault->due, item, "due", error);
        if (fault->issue != NULL && enc_cells_day_is_bad(fault->issue[item]))
            return refuse_day(fault->issue, item, "issue", error);
        if (plan->by_code && enc_cells_offset(plan, fault->currency[item]) == ENC_CELLS_NOWHERE)
            return enc_error_at(error, ENCOURS_E_CURRENCY, item,
                                "currency of item %zu is %u, which the options do not list", item,
                                fault->currency[item]);
    }
}

static encours_status run_begin(run *r, const enc_cells_head *head, void *state,
                                const encours_aging_cells_columns *columns, encours_error *error)
{
    ENC_REQUIRE(columns->amount != NULL || columns->count == 0);
    ENC_REQUIRE(columns->currency != NULL || columns->count == 0 || head->currencies == 1);
    bool by_due = head->basis == ENCOURS_AGING_BY_DUE_DATE;
    r->head = head;
    r->low = enc_cells_low(state);
    r->high = enc_cells_high(state, head);
    r->counts = head->count_items != 0 ? enc_cells_counts(state, head) : NULL;
    r->count = columns->count;
    r->row = columns->row;
    r->currency = columns->currency;
    r->amount = columns->amount;
    r->day = by_due ? columns->due : columns->issue;
    r->other = by_due ? columns->issue : columns->due;
    r->magnitude = (enc_u128)enc_state_sum(state, 0);
    for (size_t i = 0; r->day == NULL && i < ENC_CELLS_BLOCK; i++)
        r->no_days[i] = ENCOURS_DATE_NONE;
    enc_cells_plan_make(head, head->code_count > 0 && columns->currency != NULL, &r->plan);
    return ENCOURS_OK;
}

encours_status enc_cells_add(void *state, size_t size, const encours_aging_cells_columns *columns,
                             const enc_cells_path *path, const enc_cells_scratch *scratch,
                             encours_error *error)
{
    encours_aging_cells_columns given;
    ENC_STRUCT_LOAD(given, columns, encours_aging_cells_columns, sizeof given, error);
    enc_cells_head head;
    ENC_TRY(enc_cells_load(state, size, ENC_STATE_AGING_CELLS, &head, error));
    run r;
    ENC_TRY(run_begin(&r, &head, state, &given, error));
    ENC_TRY(enc_state_count(state, given.count, error));
    r.path = path;
    r.in_runs = r.row != NULL && head.stride == ENC_CELLS_LINE_WORDS ? path->runs : NULL;
    enc_u128 before = r.magnitude;
    lanes_begin(&r);
    enc_cells_parts_begin(&r.parts, &head, scratch, r.row != NULL ? given.count : 0);
    for (size_t from = 0; from < given.count; from += ENC_CELLS_BLOCK) {
        size_t left = given.count - from;
        size_t count = left < ENC_CELLS_BLOCK ? left : ENC_CELLS_BLOCK;
        if (add_block(&r, from, count))
            continue;
        take_back(&r, from);
        enc_state_uncount(state, given.count);
        enc_cells_fault fault = {given.row, given.currency, given.due, given.issue, from};
        return enc_cells_refuse(&head, &r.plan, &fault, error);
    }
    lanes_fold(&r);
    enc_cells_parts_end(&r.parts, &head, r.low);
    enc_state_add(state, 0, (enc_i128)(r.magnitude - before));
    return ENCOURS_OK;
}

encours_status encours_aging_cells_add(void *state, size_t state_size,
                                       const encours_aging_cells_columns *columns, void *scratch,
                                       size_t scratch_size, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_REQUIRE(scratch != NULL || scratch_size == 0);
    ENC_REQUIRE((uintptr_t)scratch % SCRATCH_ALIGNMENT == 0);
    const enc_cells_scratch given = {scratch, scratch_size, ENC_CELLS_PART_BITS};
    return enc_cells_add(state, state_size, columns, enc_cells_path_widest(), &given, error);
}

/* SPDX-License-Identifier: MIT */
/* Adding items to a state by keys. */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/cells_add.h"
#include "pure/cells_keys.h"

enum { AHEAD = 32 }; /* slots are fetched so many items ahead; a power of two */

typedef struct run {
    enc_keys_table table;
    const enc_cells_path *path;
    encours_aging_keys_columns items;
    const int32_t *day;   /* what items age from; NULL: none has it */
    const int32_t *other; /* the other date; may be NULL */
    enc_u128 magnitude;   /* of all items of the state, those of this run so far included */
    enc_cells_plan plan;
    uint64_t homes[AHEAD]; /* of the items to come */
    uint16_t slots[ENC_CELLS_BLOCK];
    int32_t no_days[ENC_CELLS_BLOCK];
} run;

static void classify(run *r, size_t from, size_t count, enc_cells_digest *digest)
{
    const uint16_t *currency = r->plan.by_code ? r->items.currency + from : NULL;
    r->path->classify(&r->plan, currency, r->items.amount + from,
                      r->day != NULL ? r->day + from : r->no_days, count, r->slots, digest);
}

/* Where an item's key is looked for first: kept for when the item's turn comes, and fetched. */
static void announce(run *r, size_t item)
{
    uint64_t home = enc_keys_home(&r->table, r->items.key[item]);
    r->homes[item % AHEAD] = home;
    __builtin_prefetch(&r->table.low[home * r->table.head.stride], 1);
}

/* Add a block whose slots within a line are known; the number of items added, fewer when there is
 * no room for a key. */
static size_t add_items(run *r, size_t from, size_t count)
{
    bool is_narrow = r->magnitude <= INT64_MAX;
    const uint64_t *keys = r->items.key;
    const int64_t *amounts = r->items.amount;
    size_t stride = r->table.head.stride, end = r->items.count;
    for (size_t i = from; i < from + count; i++) {
        uint64_t slot = r->homes[i % AHEAD];
        if (i + AHEAD < end)
            announce(r, i + AHEAD);
        if (keys[i] == 0 || (uint64_t)enc_cells_get(&r->table.low[slot * stride]) != keys[i])
            slot = enc_keys_put(&r->table, keys[i]);
        if (slot == ENC_KEYS_NONE)
            return i - from;
        size_t word = slot * stride + r->slots[i - from];
        if (is_narrow)
            enc_cells_add_narrow(&r->table.low[word], amounts[i]);
        else
            enc_cells_add_wide(&r->table.low[word], &r->table.high[word], amounts[i]);
    }
    return count;
}

static void take_back(run *r, size_t end)
{
    for (size_t from = 0; from < end; from += ENC_CELLS_BLOCK) {
        size_t count = end - from < ENC_CELLS_BLOCK ? end - from : ENC_CELLS_BLOCK;
        enc_cells_digest digest;
        classify(r, from, count, &digest);
        for (size_t i = 0; i < count; i++) {
            uint64_t slot = enc_keys_put(&r->table, r->items.key[from + i]);
            size_t word = slot * r->table.head.stride + r->slots[i];
            enc_cells_take_wide(&r->table.low[word], &r->table.high[word],
                                r->items.amount[from + i]);
        }
    }
}

/* Add all items, or give the number of those that were added, and say what is wrong. */
static encours_status add_all(run *r, size_t *added, encours_error *error)
{
    for (size_t i = 0; i < AHEAD && i < r->items.count; i++)
        announce(r, i);
    for (size_t from = 0; from < r->items.count; from += ENC_CELLS_BLOCK) {
        size_t left = r->items.count - from;
        size_t count = left < ENC_CELLS_BLOCK ? left : ENC_CELLS_BLOCK;
        enc_cells_digest digest;
        *added = from;
        classify(r, from, count, &digest);
        bool is_bad = digest.is_bad;
        if (r->other != NULL)
            is_bad |= r->path->days_are_bad(r->other + from, count);
        if (is_bad) {
            enc_cells_fault fault = {NULL, r->items.currency, r->items.due, r->items.issue, from};
            return enc_cells_refuse(&r->table.head, &r->plan, &fault, error);
        }
        r->magnitude += enc_cells_magnitude(&digest, r->items.amount + from, count);
        *added += add_items(r, from, count);
        if (*added < from + count) {
            encours_status status = enc_keys_full(&r->table, error);
            enc_error_index(error, *added);
            return status;
        }
    }
    return ENCOURS_OK;
}

static encours_status run_begin(run *r, void *state, size_t size,
                                const encours_aging_keys_columns *columns, encours_error *error)
{
    ENC_STRUCT_LOAD(r->items, columns, encours_aging_keys_columns, sizeof r->items, error);
    ENC_TRY(enc_keys_open(state, size, &r->table, error));
    const enc_cells_head *head = &r->table.head;
    bool is_empty = r->items.count == 0;
    ENC_REQUIRE(is_empty || (r->items.key != NULL && r->items.amount != NULL));
    ENC_REQUIRE(is_empty || r->items.currency != NULL || head->currencies == 1);
    bool by_due = head->basis == ENCOURS_AGING_BY_DUE_DATE;
    r->day = by_due ? r->items.due : r->items.issue;
    r->other = by_due ? r->items.issue : r->items.due;
    r->magnitude = (enc_u128)enc_state_sum(state, 0);
    for (size_t i = 0; r->day == NULL && i < ENC_CELLS_BLOCK; i++)
        r->no_days[i] = ENCOURS_DATE_NONE;
    enc_cells_plan_make(head, head->code_count > 0 && r->items.currency != NULL, &r->plan);
    return ENCOURS_OK;
}

encours_status enc_keys_add(void *state, size_t size, const encours_aging_keys_columns *columns,
                            const enc_cells_path *path, encours_error *error)
{
    run r;
    ENC_TRY(run_begin(&r, state, size, columns, error));
    ENC_TRY(enc_state_count(state, r.items.count, error));
    r.path = path;
    enc_u128 before = r.magnitude;
    uint32_t count = r.table.head.key_count, has_zero = r.table.head.has_zero;
    size_t added = 0;
    encours_status status = add_all(&r, &added, error);
    if (status != ENCOURS_OK) {
        take_back(&r, added);
        enc_keys_drop(&r.table, count, has_zero);
        enc_state_uncount(state, r.items.count);
        return status;
    }
    enc_keys_close(state, &r.table);
    enc_state_add(state, 0, (enc_i128)(r.magnitude - before));
    return ENCOURS_OK;
}

encours_status encours_aging_keys_add(void *state, size_t state_size,
                                      const encours_aging_keys_columns *columns,
                                      encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    return enc_keys_add(state, state_size, columns, enc_cells_path_widest(), error);
}

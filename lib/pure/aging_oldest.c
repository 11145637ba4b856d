/* SPDX-License-Identifier: MIT */
/* The policy OLDEST_FIRST. */
#include <string.h>

#include "pure/aging_builder.h"
#include "pure/aging_sort.h"

encours_status enc_aging_oldest_keep(enc_aging_builder *builder, const enc_aging_block *block,
                                     size_t from, size_t to, encours_error *error)
{
    void *kept = builder->kept;
    if (!enc_grow(builder->context, &kept, &builder->kept_capacity,
                  builder->kept_count + (to - from), sizeof *builder->kept))
        return enc_error_memory(error);
    builder->kept = kept;
    for (size_t i = from; i < to; i++) {
        if (block->amount[i] == 0)
            continue;
        enc_aging_item *item = &builder->kept[builder->kept_count];
        uint32_t key = block->row != NULL ? block->row[i] : block->customer[i];
        uint16_t currency = block->currency[i];
        encours_status status = enc_aging_index_get(&builder->groups, block->customer[i], currency,
                                                    &item->group, error);
        if (status == ENCOURS_OK)
            status = enc_aging_index_get(&builder->rows, key, currency, &item->row, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, builder->item_count + i);
            return status;
        }
        item->amount = block->amount[i];
        item->order = block->order != NULL ? block->order[i] : builder->item_count + i;
        item->due = block->due[i];
        item->issue = block->issue != NULL ? block->issue[i] : ENCOURS_DATE_NONE;
        builder->kept_count++;
    }
    return ENCOURS_OK;
}

/* No date comes last: it is not known to be old. INT32_MIN minus one wraps to the greatest. */
static uint32_t rank_of_day(int32_t day)
{
    return ((uint32_t)day ^ UINT32_C(0x80000000)) - 1;
}

static int compare_u64(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* Due date, document date, number; then amount and row key, so that even items of one number come
 * out the same in whatever order they were given. Inside a group `group` holds the row key. */
static int compare_items(const void *left, const void *right)
{
    const enc_aging_item *a = left, *b = right;
    uint64_t dates_a = (uint64_t)rank_of_day(a->due) << 32 | rank_of_day(a->issue);
    uint64_t dates_b = (uint64_t)rank_of_day(b->due) << 32 | rank_of_day(b->issue);
    int result = compare_u64(dates_a, dates_b);
    if (result == 0)
        result = compare_u64(a->order, b->order);
    if (result == 0)
        result = (a->amount > b->amount) - (a->amount < b->amount);
    if (result == 0)
        result = compare_u64(a->group, b->group);
    return result;
}

/* Take up to `*rest` off an amount, towards zero. */
static int64_t use(int64_t amount, enc_u128 *rest)
{
    uint64_t magnitude = enc_magnitude(amount);
    uint64_t used = *rest < magnitude ? (uint64_t)*rest : magnitude;
    *rest -= used;
    magnitude -= used;
    return amount < 0 ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
}

/* Settle one customer in one currency. */
static void settle_group(enc_aging_builder *builder, enc_aging_item *items, enc_aging_item *scratch,
                         size_t count)
{
    enc_u128 debits = 0, credits = 0;
    for (size_t i = 0; i < count; i++)
        *(items[i].amount < 0 ? &credits : &debits) += enc_magnitude(items[i].amount);
    enc_u128 paid = debits < credits ? debits : credits;
    if (paid > 0)
        enc_merge_sort(items, scratch, count, sizeof *items, compare_items);
    enc_u128 to_pay = paid, to_use = paid;
    bool by_due = builder->layout.basis == ENCOURS_AGING_BY_DUE_DATE;
    for (size_t i = 0; i < count; i++) {
        bool is_credit = items[i].amount < 0;
        int64_t rest = use(items[i].amount, is_credit ? &to_use : &to_pay);
        if (rest == 0)
            continue;
        int32_t day = by_due ? items[i].due : items[i].issue;
        uint8_t column = is_credit ? builder->layout.credits_column
                                   : enc_aging_lookup_day(&builder->lookup, day);
        enc_aging_cells_add(&builder->cells, items[i].row, column, rest);
    }
}

/* Distribute the items to their groups, in `starts` (one more than groups) and `grouped`, where the
 * number of the group makes room for the row key. */
static void group_items(const enc_aging_builder *builder, size_t *starts, enc_aging_item *grouped)
{
    size_t groups = builder->groups.pair_count;
    memset(starts, 0, (groups + 1) * sizeof *starts);
    for (size_t i = 0; i < builder->kept_count; i++)
        starts[builder->kept[i].group + 1]++;
    for (size_t i = 0; i < groups; i++)
        starts[i + 1] += starts[i];
    for (size_t i = 0; i < builder->kept_count; i++) {
        enc_aging_item *item = &grouped[starts[builder->kept[i].group]++];
        *item = builder->kept[i];
        item->group = builder->rows.pairs[item->row].key;
    }
    for (size_t i = groups; i > 0; i--) /* each start has moved to its end, the next one's start */
        starts[i] = starts[i - 1];
    starts[0] = 0;
}

encours_status enc_aging_oldest_settle(enc_aging_builder *builder, encours_error *error)
{
    size_t groups = builder->groups.pair_count;
    size_t starts_bytes = (groups + 1) * sizeof(size_t);
    size_t grouped_bytes = builder->kept_count * sizeof(enc_aging_item);
    size_t *starts = enc_allocate(builder->context, starts_bytes);
    enc_aging_item *grouped = enc_allocate(builder->context, grouped_bytes);
    encours_status status = starts != NULL && grouped != NULL ? ENCOURS_OK
                                                              : enc_error_memory(error);
    if (status == ENCOURS_OK)
        status = enc_aging_cells_reserve(&builder->cells, builder->rows.pair_count, error);
    if (status == ENCOURS_OK) {
        group_items(builder, starts, grouped);
        for (size_t i = 0; i < groups; i++) /* the items as added are no longer needed: scratch */
            settle_group(builder, grouped + starts[i], builder->kept, starts[i + 1] - starts[i]);
    }
    enc_release(builder->context, starts, starts_bytes);
    enc_release(builder->context, grouped, grouped_bytes);
    return status;
}

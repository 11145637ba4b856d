/* SPDX-License-Identifier: MIT */
#include "pure/aging.h"

#include "base/struct_size.h"
#include "pure/aging_builder.h"
#include "pure/date.h"

/* Items are taken in runs this long, so that what one pass reads is still in the first cache for
 * the next. */
enum { RUN_LENGTH = 512 };

encours_status enc_aging_begin(encours_context *context, encours_date as_of,
                               const encours_aging_options *options, enc_aging_builder **out,
                               encours_error *error)
{
    *out = NULL;
    enc_aging_layout layout;
    ENC_TRY(enc_aging_layout_make(as_of, options, &layout, error));
    enc_aging_builder *builder = enc_allocate_zeroed(context, sizeof *builder);
    if (builder == NULL)
        return enc_error_memory(error);
    builder->context = enc_context_retain(context);
    builder->layout = layout;
    builder->rows.context = builder->groups.context = context;
    enc_aging_cells_init(&builder->cells, context, layout.column_count);
    encours_status status = enc_aging_lookup_make(context, &layout, &builder->lookup, error);
    if (status == ENCOURS_OK)
        status = enc_aging_index_init(&builder->rows, context, error);
    if (status == ENCOURS_OK && layout.credits == ENCOURS_CREDITS_OLDEST_FIRST)
        status = enc_aging_index_init(&builder->groups, context, error);
    if (status != ENCOURS_OK) {
        enc_aging_abandon(builder);
        return status;
    }
    *out = builder;
    return ENCOURS_OK;
}

void enc_aging_abandon(enc_aging_builder *builder)
{
    encours_context *context = builder->context;
    enc_aging_lookup_release(context, &builder->lookup);
    enc_aging_index_release(&builder->rows);
    enc_aging_index_release(&builder->groups);
    enc_aging_cells_release(&builder->cells);
    enc_release(context, builder->kept, builder->kept_capacity * sizeof *builder->kept);
    enc_release(context, builder, sizeof *builder);
    encours_context_free(context);
}

static bool day_is_bad(int32_t day)
{
    uint32_t above = (uint32_t)day - (uint32_t)ENCOURS_DATE_MIN;
    return above > (uint32_t)(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN) && day != ENCOURS_DATE_NONE;
}

static encours_status check_days(const int32_t *days, size_t from, size_t to, uint64_t before,
                                 const char *name, encours_error *error)
{
    bool any = false;
    for (size_t i = from; i < to; i++)
        any |= day_is_bad(days[i]);
    if (!any)
        return ENCOURS_OK;
    while (!day_is_bad(days[from]))
        from++;
    enc_error_at(error, ENCOURS_E_INVALID, before + from,
                 "%s of item %" PRIu64 " is %" PRId32 ", no day between 1900-01-01 and 2199-12-31",
                 name, before + from, days[from]);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

/* At least the greatest magnitude of a run: all its bits together. */
static uint64_t greatest_of(const int64_t *amounts, size_t from, size_t to)
{
    uint64_t bits = 0;
    for (size_t i = from; i < to; i++)
        bits |= (uint64_t)(amounts[i] ^ amounts[i] >> 63);
    return bits + 1; /* |INT64_MIN| is one more than its bits */
}

/* Add items [from, to), no more than RUN_LENGTH, in three passes over them: announce the index
 * entries, look them up and announce the rows, add. So the processor waits for many at once. */
static encours_status add_run(enc_aging_builder *builder, const enc_aging_block *block, size_t from,
                              size_t to, encours_error *error)
{
    uint32_t rows[RUN_LENGTH];
    uint8_t columns[RUN_LENGTH];
    int64_t amounts[RUN_LENGTH];
    size_t count = 0;
    const uint32_t *keys = block->row != NULL ? block->row : block->customer;
    const int32_t *days = builder->layout.basis == ENCOURS_AGING_BY_DUE_DATE ? block->due
                                                                             : block->issue;
    bool is_separate = builder->layout.credits == ENCOURS_CREDITS_SEPARATE;
    for (size_t i = from; i < to; i++)
        enc_aging_index_prefetch(&builder->rows, keys[i], block->currency[i]);
    for (size_t i = from; i < to; i++) {
        int64_t amount = block->amount[i];
        if (amount == 0)
            continue;
        encours_status status = enc_aging_index_get(&builder->rows, keys[i], block->currency[i],
                                                    &rows[count], error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, builder->item_count + i);
            return status;
        }
        if (rows[count] < builder->cells.rows)
            enc_aging_cells_prefetch(&builder->cells, rows[count]);
        int32_t day = days != NULL ? days[i] : ENCOURS_DATE_NONE;
        uint8_t column = enc_aging_lookup_day(&builder->lookup, day);
        columns[count] = is_separate && amount < 0 ? builder->layout.credits_column : column;
        amounts[count++] = amount;
    }
    ENC_TRY(enc_aging_cells_reserve(&builder->cells, builder->rows.pair_count, error));
    for (size_t i = 0; i < count; i++)
        enc_aging_cells_add(&builder->cells, rows[i], columns[i], amounts[i]);
    return ENCOURS_OK;
}

encours_status enc_aging_add(enc_aging_builder *builder, const enc_aging_block *block,
                             encours_error *error)
{
    ENC_REQUIRE(block->count == 0 || (block->customer != NULL && block->currency != NULL &&
                                      block->amount != NULL && block->due != NULL));
    if (block->count > UINT32_MAX - builder->item_count)
        return enc_error_set(error, ENCOURS_E_LIMIT, "more than %" PRIu32 " items", UINT32_MAX);
    bool is_kept = builder->layout.credits == ENCOURS_CREDITS_OLDEST_FIRST;
    for (size_t from = 0; from < block->count;) {
        size_t to = block->count - from > RUN_LENGTH ? from + RUN_LENGTH : block->count;
        uint64_t before = builder->item_count;
        ENC_TRY(check_days(block->due, from, to, before, "due", error));
        if (block->issue != NULL)
            ENC_TRY(check_days(block->issue, from, to, before, "issue", error));
        uint64_t greatest = greatest_of(block->amount, from, to);
        ENC_TRY(enc_aging_cells_expect(&builder->cells, to - from, greatest, error));
        if (is_kept)
            ENC_TRY(enc_aging_oldest_keep(builder, block, from, to, error));
        else
            ENC_TRY(add_run(builder, block, from, to, error));
        from = to;
    }
    builder->item_count += block->count;
    return ENCOURS_OK;
}

encours_status enc_aging_finish(enc_aging_builder *builder, encours_aging **out,
                                encours_error *error)
{
    *out = NULL;
    encours_status status = ENCOURS_OK;
    if (builder->layout.credits == ENCOURS_CREDITS_OLDEST_FIRST)
        status = enc_aging_oldest_settle(builder, error);
    if (status == ENCOURS_OK)
        status = enc_aging_result_make(builder, out, error);
    enc_aging_abandon(builder);
    return status;
}

encours_status encours_aging_compute(encours_context *context, const encours_aging_columns *columns,
                                     encours_date as_of, const encours_aging_options *options,
                                     encours_aging **out, encours_error *error)
{
    ENC_REQUIRE(context != NULL && columns != NULL && out != NULL);
    *out = NULL;
    encours_aging_columns given;
    ENC_STRUCT_LOAD(given, columns, encours_aging_columns, sizeof given, error);
    enc_aging_builder *builder = NULL;
    ENC_TRY(enc_aging_begin(context, as_of, options, &builder, error));
    enc_aging_block block = {
        .count = given.count,
        .customer = given.customer,
        .row = given.row,
        .currency = given.currency,
        .amount = given.amount,
        .due = given.due,
        .issue = given.issue,
        .order = given.order,
    };
    encours_status status = enc_aging_add(builder, &block, error);
    if (status == ENCOURS_OK)
        return enc_aging_finish(builder, out, error);
    enc_aging_abandon(builder);
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "encours/promises.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum { TOLERANCE_DAYS_MAX = 36600 };

/* Numbers of promises and amounts promised by state, then what was received on the evaluated. */
enum { PENDING_COUNT, KEPT_COUNT, EVALUATED_COUNT, KEPT_AMOUNT, EVALUATED_AMOUNT, RECEIVED, SUMS };

enum { AS_OF, TOLERANCE_DAYS, TOLERANCE_AMOUNT };

static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    static const uint8_t places[][2] = {
        {KEPT_COUNT, EVALUATED_COUNT},
        {KEPT_AMOUNT, EVALUATED_AMOUNT},
        {RECEIVED, EVALUATED_AMOUNT},
    };
    (void)constants;
    const uint8_t *place = places[figure - ENCOURS_PROMISES_KEPT_NUMBER];
    parts->numerator = sums[place[0]];
    parts->denominator = sums[place[1]];
    parts->items = (uint64_t)sums[EVALUATED_COUNT];
    parts->left_out = (uint64_t)sums[PENDING_COUNT];
    parts->scale = ENCOURS_INDICATOR_SCALE_SHARE;
}

const enc_indicator_kind enc_promises_kind = {
    .kind = ENC_STATE_PROMISES,
    .sums = SUMS,
    .figure_first = ENCOURS_PROMISES_KEPT_NUMBER,
    .figure_last = ENCOURS_PROMISES_RECEIVED,
    .figure = figure_of,
};

static encours_status load_options(const encours_promise_options *options, int64_t *constants,
                                   uint32_t *rows, encours_error *error)
{
    encours_promise_options loaded;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_promise_options, sizeof loaded, error);
    ENC_TRY(enc_indicator_check_day(loaded.as_of, "as_of", error));
    ENC_TRY(enc_range_check(loaded.tolerance_days, 0, TOLERANCE_DAYS_MAX, "tolerance_days", error));
    ENC_TRY(enc_range_check(loaded.tolerance_amount, 0, INT64_MAX, "tolerance_amount", error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[AS_OF] = loaded.as_of.epoch_day;
    constants[TOLERANCE_DAYS] = loaded.tolerance_days;
    constants[TOLERANCE_AMOUNT] = loaded.tolerance_amount;
    *rows = loaded.rows;
    return ENCOURS_OK;
}

/* --- one promise */

typedef struct promise_item {
    int64_t amount;
    int32_t made;
    int32_t promised;
    const int32_t *days;
    const int64_t *amounts;
    size_t count;
} promise_item;

/* Its payments fit int64 together: then all sums of some of them do. */
static encours_status check_promise(const promise_item *item, encours_error *error)
{
    int64_t total = 0;
    ENC_TRY(enc_range_check(item->amount, 1, INT64_MAX, "amount", error));
    ENC_TRY(enc_indicator_check_day((encours_date){item->made}, "made", error));
    ENC_TRY(enc_indicator_check_day((encours_date){item->promised}, "promised", error));
    if (item->promised < item->made) {
        enc_error_set(error, ENCOURS_E_INVALID, "promised for %" PRId32 " days before it was made",
                      item->made - item->promised);
        enc_error_field(error, "promised");
        return ENCOURS_E_INVALID;
    }
    for (size_t i = 0; i < item->count; i++) {
        ENC_TRY(enc_indicator_check_day_at(item->days[i], false, i, "payment_days", error));
        ENC_TRY(enc_indicator_check_amount(item->amounts[i], i, "payment_amounts", error));
        if (!enc_add_i64(total, item->amounts[i], &total))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "the payments of a promise do not fit 64 bits together");
    }
    return ENCOURS_OK;
}

/* What was paid from a day to a day. */
static int64_t paid_between(const promise_item *item, int64_t first, int64_t last)
{
    int64_t sum = 0;
    for (size_t i = 0; i < item->count; i++) {
        if (item->days[i] >= first && item->days[i] <= last)
            sum += item->amounts[i];
    }
    return sum;
}

/* The first day by which enough was paid; there is one. Payments come in any order: the latest day
 * that cannot be done without is looked for, by halving the days. */
static int32_t day_kept(const promise_item *item, int64_t needed, int64_t last)
{
    int64_t low = item->made, high = last;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (paid_between(item, item->made, middle) >= needed)
            high = middle;
        else
            low = middle + 1;
    }
    return (int32_t)low;
}

static encours_promise_result evaluate(const promise_item *item, const int64_t *constants)
{
    /* Tolerances that were forged wrap. */
    int64_t deadline = enc_add_wrapping_i64(item->promised, constants[TOLERANCE_DAYS]);
    deadline = deadline > ENCOURS_DATE_MAX ? ENCOURS_DATE_MAX : deadline;
    int64_t as_of = constants[AS_OF], last = as_of < deadline ? as_of : deadline;
    /* At least one minor unit: a tolerance of the whole amount does not keep promises by itself. */
    int64_t needed = item->amount > constants[TOLERANCE_AMOUNT]
                         ? enc_subtract_wrapping_i64(item->amount, constants[TOLERANCE_AMOUNT])
                         : 1;
    encours_promise_result out = {
        .deadline = {(int32_t)deadline},
        .kept_on = {ENCOURS_DATE_NONE},
        .received = paid_between(item, item->made, last),
        .received_late = paid_between(item, deadline + 1, as_of),
    };
    out.shortfall = out.received < item->amount ? item->amount - out.received : 0;
    if (out.received >= needed) {
        out.status = ENCOURS_PROMISE_KEPT;
        out.kept_on.epoch_day = day_kept(item, needed, last);
    } else if (as_of <= deadline) {
        out.status = ENCOURS_PROMISE_PENDING;
    } else {
        out.status = out.received > 0 ? ENCOURS_PROMISE_PARTLY_KEPT : ENCOURS_PROMISE_BROKEN;
    }
    return out;
}

encours_status encours_promise_evaluate(const encours_promise *promise, const int32_t *payment_days,
                                        const int64_t *payment_amounts, size_t payment_count,
                                        const encours_promise_options *options,
                                        encours_promise_result *out, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_promise loaded;
    ENC_REQUIRE(promise != NULL);
    ENC_REQUIRE(payment_count == 0 || payment_days != NULL);
    ENC_REQUIRE(payment_count == 0 || payment_amounts != NULL);
    ENC_REQUIRE_STRUCT(out, encours_promise_result, error);
    ENC_STRUCT_LOAD(loaded, promise, encours_promise, sizeof loaded, error);
    ENC_TRY(load_options(options, constants, &rows, error));
    const promise_item item = {
        .amount = loaded.amount,
        .made = loaded.made.epoch_day,
        .promised = loaded.promised.epoch_day,
        .days = payment_days,
        .amounts = payment_amounts,
        .count = payment_count,
    };
    ENC_TRY(check_promise(&item, error));
    encours_promise_result value = evaluate(&item, constants);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

/* --- columns */

static promise_item item_at(const encours_promise_columns *columns, size_t i)
{
    uint64_t first = columns->payment_offsets[i];
    promise_item item = {
        .amount = columns->amounts[i],
        .made = columns->made[i],
        .promised = columns->promised[i],
        .count = (size_t)(columns->payment_offsets[i + 1] - first),
    };
    if (item.count > 0) {
        item.days = columns->payment_days + first;
        item.amounts = columns->payment_amounts + first;
    }
    return item;
}

static encours_status load_columns(const encours_promise_columns *columns,
                                   encours_promise_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*loaded, columns, encours_promise_columns, sizeof *loaded, error);
    ENC_TRY(enc_indicator_check_offsets(loaded->payment_offsets, loaded->count, "payment_offsets",
                                        error));
    if (loaded->count > 0) {
        ENC_REQUIRE(loaded->amounts != NULL);
        ENC_REQUIRE(loaded->made != NULL);
        ENC_REQUIRE(loaded->promised != NULL);
    }
    if (loaded->payment_offsets[loaded->count] > 0) {
        ENC_REQUIRE(loaded->payment_days != NULL);
        ENC_REQUIRE(loaded->payment_amounts != NULL);
    }
    return ENCOURS_OK;
}

static encours_status check_item(const enc_indicator_block *block, size_t i, encours_error *error)
{
    promise_item item = item_at(block->columns, i);
    encours_status status = check_promise(&item, error);
    if (status != ENCOURS_OK)
        enc_error_index(error, i);
    return status;
}

encours_status encours_promises_evaluate(const encours_promise_columns *columns,
                                         const encours_promise_options *options, int32_t *statuses,
                                         int64_t *received, int32_t *kept_on, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_promise_columns loaded;
    ENC_TRY(load_options(options, constants, &rows, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    if (loaded.count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(statuses != NULL);
    ENC_REQUIRE(received != NULL);
    ENC_REQUIRE(kept_on != NULL);
    const enc_indicator_block block = {.columns = &loaded};
    for (size_t i = 0; i < loaded.count; i++)
        ENC_TRY(check_item(&block, i, error));
    for (size_t i = 0; i < loaded.count; i++) {
        promise_item item = item_at(&loaded, i);
        encours_promise_result value = evaluate(&item, constants);
        statuses[i] = value.status;
        received[i] = value.received;
        kept_on[i] = value.kept_on.epoch_day;
    }
    return ENCOURS_OK;
}

/* --- state */

size_t encours_promises_state_size(const encours_promise_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_promises_kind, rows);
}

encours_status encours_promises_begin(void *state, size_t state_size,
                                      const encours_promise_options *options, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_promises_kind, rows, constants, error);
}

static void add_promise(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    promise_item item = item_at(block->columns, i);
    encours_promise_result value = evaluate(&item, block->constants);
    if (value.status == ENCOURS_PROMISE_PENDING) {
        sums[PENDING_COUNT]++;
        return;
    }
    sums[EVALUATED_COUNT]++;
    sums[EVALUATED_AMOUNT] += item.amount;
    sums[RECEIVED] += item.amount - value.shortfall;
    if (value.status != ENCOURS_PROMISE_KEPT)
        return;
    sums[KEPT_COUNT]++;
    sums[KEPT_AMOUNT] += item.amount;
}

encours_status encours_promises_add(void *state, size_t state_size,
                                    const encours_promise_columns *columns, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_promise_columns loaded;
    ENC_TRY(enc_indicator_open(state, state_size, &enc_promises_kind, constants, &rows, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    const enc_indicator_block block = {
        .count = loaded.count,
        .rows = loaded.rows,
        .columns = &loaded,
        .constants = constants,
        .check = check_item,
        .terms = add_promise,
    };
    return enc_indicator_add(state, &enc_promises_kind, rows, &block, error);
}

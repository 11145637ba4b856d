/* SPDX-License-Identifier: MIT */
#include "pure/delays.h"

#include "base/struct_size.h"

/* --- options */

static encours_status check_optional(const encours_optional_date *date, const char *name,
                                     encours_error *error)
{
    ENC_TRY(enc_range_check(date->is_set, 0, 1, name, error));
    return date->is_set == 0 ? ENCOURS_OK : enc_indicator_check_day(date->value, name, error);
}

static encours_status refuse(const char *name, const char *why, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s %s", name, why);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

static encours_status check_days(const encours_delay_options *options, encours_error *error)
{
    ENC_TRY(check_optional(&options->first_day, "first_day", error));
    ENC_TRY(check_optional(&options->last_day, "last_day", error));
    ENC_TRY(check_optional(&options->as_of, "as_of", error));
    bool has_window = options->first_day.is_set + options->last_day.is_set > 0;
    if (options->measure >= ENCOURS_DELAY_OPEN) {
        if (options->as_of.is_set == 0)
            return refuse("as_of", "is required to measure open items", error);
        return has_window ? refuse("first_day", "and last_day are of paid items only", error)
                          : ENCOURS_OK;
    }
    return options->as_of.is_set == 0
               ? ENCOURS_OK
               : refuse("as_of", "is of open items only; paid ones have a window", error);
}

/* Load and check options, and turn them into the constants of a state. */
static encours_status load_options(const encours_delay_options *options, int64_t *constants,
                                   uint32_t *rows, encours_error *error)
{
    encours_delay_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_delay_options, sizeof loaded, error);
    ENC_TRY(enc_range_check(loaded.measure, ENCOURS_DELAY_BEYOND_TERMS, ENCOURS_DELAY_OPEN_AGE,
                            "measure", error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    ENC_TRY(enc_range_check(loaded.with_credit_notes, 0, 1, "with_credit_notes", error));
    ENC_TRY(enc_range_check(loaded.with_write_offs, 0, 1, "with_write_offs", error));
    ENC_TRY(check_days(&loaded, error));
    const encours_optional_date *first = &loaded.first_day, *last = &loaded.last_day;
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[ENC_DELAYS_MEASURE] = loaded.measure;
    constants[ENC_DELAYS_FIRST_DAY] = first->is_set ? first->value.epoch_day : ENCOURS_DATE_MIN;
    constants[ENC_DELAYS_LAST_DAY] = last->is_set ? last->value.epoch_day : ENCOURS_DATE_MAX;
    constants[ENC_DELAYS_AS_OF] = loaded.as_of.is_set ? loaded.as_of.value.epoch_day : 0;
    constants[ENC_DELAYS_CREDIT_NOTES] = loaded.with_credit_notes;
    constants[ENC_DELAYS_WRITE_OFFS] = loaded.with_write_offs;
    if (constants[ENC_DELAYS_FIRST_DAY] > constants[ENC_DELAYS_LAST_DAY])
        return refuse("last_day", "is before first_day", error);
    *rows = loaded.rows;
    return ENCOURS_OK;
}

/* --- one item */

typedef struct delay_item {
    int64_t amount;
    int32_t from;
    int32_t paid;
    int32_t kind;
} delay_item;

static int32_t classify_open(const delay_item *item, int64_t as_of)
{
    if (item->paid != ENCOURS_DATE_NONE && item->paid <= as_of)
        return ENCOURS_DELAY_IS_PAID;
    return item->from == ENCOURS_DATE_NONE ? ENCOURS_DELAY_NO_DATE : ENCOURS_DELAY_COUNTED;
}

static int32_t classify_paid(const delay_item *item, const int64_t *constants)
{
    if (item->paid == ENCOURS_DATE_NONE)
        return ENCOURS_DELAY_NOT_PAID;
    if (!enc_settlement_is_counted(item->kind, constants[ENC_DELAYS_CREDIT_NOTES],
                                   constants[ENC_DELAYS_WRITE_OFFS]))
        return ENCOURS_DELAY_OTHER_KIND;
    if (item->paid < constants[ENC_DELAYS_FIRST_DAY] || item->paid > constants[ENC_DELAYS_LAST_DAY])
        return ENCOURS_DELAY_OUTSIDE_WINDOW;
    return item->from == ENCOURS_DATE_NONE ? ENCOURS_DELAY_NO_DATE : ENCOURS_DELAY_COUNTED;
}

/* Status of an item; its signed days when it is counted, else ENCOURS_DELAY_NONE. */
static int32_t measure(const delay_item *item, const int64_t *constants, int32_t *days)
{
    bool open = constants[ENC_DELAYS_MEASURE] >= ENCOURS_DELAY_OPEN;
    int32_t status = ENCOURS_DELAY_NOTHING;
    *days = ENCOURS_DELAY_NONE;
    if (item->amount == 0)
        return status;
    status = open ? classify_open(item, constants[ENC_DELAYS_AS_OF])
                  : classify_paid(item, constants);
    if (status == ENCOURS_DELAY_COUNTED) { /* of an as-of day forged it wraps */
        int64_t end = open ? constants[ENC_DELAYS_AS_OF] : item->paid;
        *days = (int32_t)((uint32_t)end - (uint32_t)item->from);
    }
    return status;
}

encours_status encours_delay_compute(const encours_delay_options *options, encours_date from,
                                     encours_date paid, int32_t *days, int32_t *status,
                                     encours_error *error)
{
    ENC_REQUIRE(days != NULL);
    ENC_REQUIRE(status != NULL);
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    if (from.epoch_day != ENCOURS_DATE_NONE)
        ENC_TRY(enc_indicator_check_day(from, "from", error));
    if (paid.epoch_day != ENCOURS_DATE_NONE)
        ENC_TRY(enc_indicator_check_day(paid, "paid", error));
    const delay_item item = {.amount = 1, .from = from.epoch_day, .paid = paid.epoch_day};
    *status = measure(&item, constants, days);
    return ENCOURS_OK;
}

/* --- columns */

static delay_item item_at(const encours_delay_columns *columns, size_t i)
{
    return (delay_item){
        .amount = columns->amounts[i],
        .from = columns->from[i],
        .paid = columns->paid == NULL ? ENCOURS_DATE_NONE : columns->paid[i],
        .kind = columns->kinds == NULL ? ENCOURS_SETTLEMENT_PAYMENT : columns->kinds[i],
    };
}

static encours_status check_mark(int64_t value, int64_t high, size_t i, const char *name,
                                 encours_error *error)
{
    encours_status status = enc_range_check(value, 0, high, name, error);
    if (status != ENCOURS_OK)
        enc_error_index(error, i);
    return status;
}

static encours_status check_item(const enc_indicator_block *block, size_t i, encours_error *error)
{
    const encours_delay_columns *columns = block->columns;
    delay_item item = item_at(columns, i);
    ENC_TRY(enc_indicator_check_amount(item.amount, i, "amounts", error));
    ENC_TRY(enc_indicator_check_day_at(item.from, true, i, "from", error));
    ENC_TRY(enc_indicator_check_day_at(item.paid, true, i, "paid", error));
    ENC_TRY(check_mark(item.kind, ENCOURS_SETTLEMENT_WRITE_OFF, i, "kinds", error));
    return columns->disputed == NULL ? ENCOURS_OK
                                     : check_mark(columns->disputed[i], 1, i, "disputed", error);
}

static encours_status load_columns(const encours_delay_columns *columns,
                                   encours_delay_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*loaded, columns, encours_delay_columns, sizeof *loaded, error);
    if (loaded->count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(loaded->amounts != NULL);
    ENC_REQUIRE(loaded->from != NULL);
    return ENCOURS_OK;
}

encours_status encours_delays_compute(const encours_delay_options *options,
                                      const encours_delay_columns *columns, int32_t *days,
                                      int32_t *statuses, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_delay_columns loaded;
    ENC_TRY(load_options(options, constants, &rows, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    if (loaded.count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(days != NULL);
    ENC_REQUIRE(statuses != NULL);
    const enc_indicator_block block = {.columns = &loaded};
    for (size_t i = 0; i < loaded.count; i++)
        ENC_TRY(check_item(&block, i, error));
    for (size_t i = 0; i < loaded.count; i++) {
        delay_item item = item_at(&loaded, i);
        statuses[i] = measure(&item, constants, &days[i]);
    }
    return ENCOURS_OK;
}

/* --- state */

static void add_terms(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    const encours_delay_columns *columns = block->columns;
    delay_item item = item_at(columns, i);
    int32_t days = 0, status = measure(&item, block->constants, &days);
    if (status == ENCOURS_DELAY_NO_DATE)
        sums[ENC_DELAYS_NO_DATE_COUNT]++;
    if (status != ENCOURS_DELAY_COUNTED)
        return;
    sums[ENC_DELAYS_AMOUNT] += item.amount;
    sums[ENC_DELAYS_AMOUNT_DAYS] += (enc_i128)item.amount * days;
    sums[ENC_DELAYS_COUNT]++;
    sums[ENC_DELAYS_DAYS] += days;
    if (days <= 0)
        return;
    sums[ENC_DELAYS_AMOUNT_LATE_DAYS] += (enc_i128)item.amount * days;
    sums[ENC_DELAYS_LATE_DAYS] += days;
    sums[ENC_DELAYS_LATE_AMOUNT] += item.amount;
    sums[ENC_DELAYS_LATE_COUNT]++;
    int32_t disputed = columns->disputed == NULL ? 0 : columns->disputed[i];
    sums[ENC_DELAYS_DISPUTED_AMOUNT] += disputed * (enc_i128)item.amount;
    sums[ENC_DELAYS_DISPUTED_COUNT] += disputed;
}

/* Numerator, denominator and the number of items of each figure, as places among the sums. */
static const struct {
    uint8_t numerator, denominator, items;
    int32_t scale;
} figures[] = {
    {ENC_DELAYS_AMOUNT_DAYS, ENC_DELAYS_AMOUNT, ENC_DELAYS_COUNT, ENCOURS_INDICATOR_SCALE_DAYS},
    {ENC_DELAYS_AMOUNT_LATE_DAYS, ENC_DELAYS_AMOUNT, ENC_DELAYS_COUNT,
     ENCOURS_INDICATOR_SCALE_DAYS},
    {ENC_DELAYS_DAYS, ENC_DELAYS_COUNT, ENC_DELAYS_COUNT, ENCOURS_INDICATOR_SCALE_DAYS},
    {ENC_DELAYS_LATE_DAYS, ENC_DELAYS_COUNT, ENC_DELAYS_COUNT, ENCOURS_INDICATOR_SCALE_DAYS},
    {ENC_DELAYS_AMOUNT_LATE_DAYS, ENC_DELAYS_LATE_AMOUNT, ENC_DELAYS_LATE_COUNT,
     ENCOURS_INDICATOR_SCALE_DAYS},
    {ENC_DELAYS_LATE_DAYS, ENC_DELAYS_LATE_COUNT, ENC_DELAYS_LATE_COUNT,
     ENCOURS_INDICATOR_SCALE_DAYS},
    {ENC_DELAYS_LATE_AMOUNT, ENC_DELAYS_AMOUNT, ENC_DELAYS_COUNT, ENCOURS_INDICATOR_SCALE_SHARE},
    {ENC_DELAYS_LATE_COUNT, ENC_DELAYS_COUNT, ENC_DELAYS_COUNT, ENCOURS_INDICATOR_SCALE_SHARE},
    {ENC_DELAYS_DISPUTED_AMOUNT, ENC_DELAYS_LATE_AMOUNT, ENC_DELAYS_LATE_COUNT,
     ENCOURS_INDICATOR_SCALE_SHARE},
    {ENC_DELAYS_DISPUTED_COUNT, ENC_DELAYS_LATE_COUNT, ENC_DELAYS_LATE_COUNT,
     ENCOURS_INDICATOR_SCALE_SHARE},
};

static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    (void)constants;
    int32_t at = figure - ENCOURS_DELAYS_WEIGHTED;
    parts->numerator = sums[figures[at].numerator];
    parts->denominator = sums[figures[at].denominator];
    parts->items = (uint64_t)sums[figures[at].items];
    parts->scale = figures[at].scale;
    parts->left_out = (uint64_t)sums[ENC_DELAYS_NO_DATE_COUNT];
}

const enc_indicator_kind enc_delays_kind = {
    .kind = ENC_STATE_DELAYS,
    .sums = ENC_DELAYS_SUMS,
    .figure_first = ENCOURS_DELAYS_WEIGHTED,
    .figure_last = ENCOURS_DELAYS_DISPUTED_NUMBER,
    .figure = figure_of,
};

size_t encours_delays_state_size(const encours_delay_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_delays_kind, rows);
}

encours_status encours_delays_begin(void *state, size_t state_size,
                                    const encours_delay_options *options, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_delays_kind, rows, constants, error);
}

encours_status encours_delays_add(void *state, size_t state_size,
                                  const encours_delay_columns *columns, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_delay_columns loaded;
    ENC_TRY(enc_indicator_open(state, state_size, &enc_delays_kind, constants, &rows, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    const enc_indicator_block block = {
        .count = loaded.count,
        .rows = loaded.rows,
        .columns = &loaded,
        .constants = constants,
        .check = check_item,
        .terms = add_terms,
    };
    return enc_indicator_add(state, &enc_delays_kind, rows, &block, error);
}

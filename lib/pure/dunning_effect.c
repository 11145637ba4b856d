/* SPDX-License-Identifier: MIT */
#include "encours/dunning_effect.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum { WITHIN_MAX = 36600 };

enum { DUNNED, ACTIONS, CREDITED, SETTLED, ANSWERED, PENDING, SUMS };

enum { AS_OF, WITHIN, CREDIT, SAME_DAY };

static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    static const uint8_t places[][2] = {
        {CREDITED, DUNNED}, {SETTLED, ACTIONS}, {ANSWERED, ACTIONS}};
    (void)constants;
    const uint8_t *place = places[figure - ENCOURS_DUNNING_EFFECT_AMOUNT];
    parts->numerator = sums[place[0]];
    parts->denominator = sums[place[1]];
    parts->items = (uint64_t)sums[ACTIONS];
    parts->left_out = (uint64_t)sums[PENDING];
    parts->scale = ENCOURS_INDICATOR_SCALE_SHARE;
}

const enc_indicator_kind enc_dunning_effect_kind = {
    .kind = ENC_STATE_DUNNING_EFFECT,
    .sums = SUMS,
    .figure_first = ENCOURS_DUNNING_EFFECT_AMOUNT,
    .figure_last = ENCOURS_DUNNING_EFFECT_ANSWERED,
    .figure = figure_of,
};

static encours_status load_options(const encours_dunning_effect_options *options,
                                   int64_t *constants, uint32_t *rows, encours_error *error)
{
    encours_dunning_effect_options loaded;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_dunning_effect_options, sizeof loaded, error);
    ENC_TRY(enc_indicator_check_day(loaded.as_of, "as_of", error));
    ENC_TRY(enc_range_check(loaded.within_days, 1, WITHIN_MAX, "within_days", error));
    ENC_TRY(enc_range_check(loaded.credit, 0, ENCOURS_DUNNING_CREDIT_EACH, "credit", error));
    ENC_TRY(enc_range_check(loaded.same_day, 0, 1, "same_day", error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[AS_OF] = loaded.as_of.epoch_day;
    constants[WITHIN] = loaded.within_days;
    constants[CREDIT] = loaded.credit;
    constants[SAME_DAY] = loaded.same_day;
    *rows = loaded.rows;
    return ENCOURS_OK;
}

/* --- columns */

static encours_status check_column(const int32_t *days, const int64_t *amounts, uint64_t first,
                                   uint64_t end, const char *name, encours_error *error)
{
    for (uint64_t i = first; i < end; i++) {
        ENC_TRY(enc_indicator_check_day_at(days[i], false, i, name, error));
        ENC_TRY(enc_indicator_check_amount(amounts[i], i, name, error));
        if (i > first && days[i] < days[i - 1]) {
            enc_error_at(error, ENCOURS_E_INVALID, i, "%s of an item must ascend by day", name);
            enc_error_field(error, name);
            return ENCOURS_E_INVALID;
        }
    }
    return ENCOURS_OK;
}

/* The payments of an item fit int64 together: then all sums of some of them do. */
static encours_status check_item(const encours_dunning_effect_columns *columns, size_t item,
                                 encours_error *error)
{
    const uint64_t *actions = columns->action_offsets, *payments = columns->payment_offsets;
    ENC_TRY(check_column(columns->action_days, columns->action_amounts, actions[item],
                         actions[item + 1], "actions", error));
    ENC_TRY(check_column(columns->payment_days, columns->payment_amounts, payments[item],
                         payments[item + 1], "payments", error));
    int64_t total = 0;
    for (uint64_t i = payments[item]; i < payments[item + 1]; i++) {
        if (!enc_add_i64(total, columns->payment_amounts[i], &total))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, item,
                                "the payments of item %zu do not fit 64 bits together", item);
    }
    return ENCOURS_OK;
}

static encours_status load_columns(const encours_dunning_effect_columns *columns,
                                   encours_dunning_effect_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*loaded, columns, encours_dunning_effect_columns, sizeof *loaded, error);
    ENC_TRY(enc_indicator_check_offsets(loaded->action_offsets, loaded->count, "action_offsets",
                                        error));
    ENC_TRY(enc_indicator_check_offsets(loaded->payment_offsets, loaded->count, "payment_offsets",
                                        error));
    if (loaded->action_offsets[loaded->count] > 0) {
        ENC_REQUIRE(loaded->action_days != NULL);
        ENC_REQUIRE(loaded->action_amounts != NULL);
    }
    if (loaded->payment_offsets[loaded->count] > 0) {
        ENC_REQUIRE(loaded->payment_days != NULL);
        ENC_REQUIRE(loaded->payment_amounts != NULL);
    }
    for (size_t i = 0; i < loaded->count; i++)
        ENC_TRY(check_item(loaded, i, error));
    return ENCOURS_OK;
}

/* --- credit */

/* Payments of an item in a window of days that only moves forward: both ends are places among them,
 * and what lies between is summed. */
typedef struct payment_window {
    const encours_dunning_effect_columns *columns;
    uint64_t from, to, end;
    int64_t sum;
} payment_window;

static payment_window window_of(const encours_dunning_effect_columns *columns, size_t item)
{
    const uint64_t *offsets = columns->payment_offsets;
    return (payment_window){columns, offsets[item], offsets[item], offsets[item + 1], 0};
}

/* The sum of the payments of days first to last, both no earlier than at the call before. A window
 * without days (last < first) has none. */
static int64_t window_sum(payment_window *window, int64_t first, int64_t last)
{
    const int32_t *days = window->columns->payment_days;
    const int64_t *amounts = window->columns->payment_amounts;
    if (last < first)
        return 0;
    for (; window->to < window->end && days[window->to] <= last; window->to++)
        window->sum += amounts[window->to];
    for (; window->from < window->to && days[window->from] < first; window->from++)
        window->sum -= amounts[window->from];
    return window->sum;
}

typedef struct effect {
    int64_t credited;
    int32_t status;
} effect;

/* What action `i` of an item is credited with; asked in order. The days that count are those after
 * it, or from it on; at most w of them; known ones; and before the next action where that takes the
 * credit. */
static effect effect_of(payment_window *window, uint64_t i, uint64_t end, const int64_t *constants)
{
    const int32_t *days = window->columns->action_days;
    int64_t shift = constants[SAME_DAY] != 0 ? 0 : 1;
    int64_t last = enc_add_wrapping_i64(days[i], constants[WITHIN]);
    effect out = {0, ENCOURS_DUNNING_EFFECT_COUNTED};
    if (last > constants[AS_OF]) {
        out.status = ENCOURS_DUNNING_EFFECT_PENDING;
        last = constants[AS_OF];
    }
    if (constants[CREDIT] == ENCOURS_DUNNING_CREDIT_LATEST && i + 1 < end) {
        int64_t before_next = days[i + 1] + shift - 1;
        last = before_next < last ? before_next : last;
    }
    int64_t paid = window_sum(window, days[i] + shift, last);
    int64_t dunned = window->columns->action_amounts[i];
    out.credited = paid < dunned ? paid : dunned;
    return out;
}

encours_status encours_dunning_effect_compute(const encours_dunning_effect_columns *columns,
                                              const encours_dunning_effect_options *options,
                                              int64_t *credited, int32_t *statuses,
                                              encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_dunning_effect_columns loaded;
    ENC_TRY(load_options(options, constants, &rows, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    if (loaded.action_offsets[loaded.count] == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(credited != NULL);
    ENC_REQUIRE(statuses != NULL);
    for (size_t item = 0; item < loaded.count; item++) {
        payment_window window = window_of(&loaded, item);
        uint64_t end = loaded.action_offsets[item + 1];
        for (uint64_t i = loaded.action_offsets[item]; i < end; i++) {
            effect found = effect_of(&window, i, end, constants);
            credited[i] = found.credited;
            statuses[i] = found.status;
        }
    }
    return ENCOURS_OK;
}

/* --- state */

size_t encours_dunning_effect_state_size(const encours_dunning_effect_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_dunning_effect_kind, rows);
}

encours_status encours_dunning_effect_begin(void *state, size_t state_size,
                                            const encours_dunning_effect_options *options,
                                            encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_dunning_effect_kind, rows, constants, error);
}

/* The items of a block are actions here. Their payments and offsets have been checked; actions are
 * asked in order, each item with a window of its own. */
typedef struct action_walk {
    const encours_dunning_effect_columns *columns;
    size_t item;
    payment_window window;
} action_walk;

static encours_status check_action(const enc_indicator_block *block, size_t i, encours_error *error)
{
    (void)block;
    (void)i;
    (void)error;
    return ENCOURS_OK;
}

static void add_action(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    action_walk *walk = *(action_walk *const *)block->columns;
    const uint64_t *offsets = walk->columns->action_offsets;
    while (offsets[walk->item + 1] <= i) {
        walk->item++;
        walk->window = window_of(walk->columns, walk->item);
    }
    effect found = effect_of(&walk->window, i, offsets[walk->item + 1], block->constants);
    if (found.status == ENCOURS_DUNNING_EFFECT_PENDING) {
        sums[PENDING]++;
        return;
    }
    int64_t dunned = walk->columns->action_amounts[i];
    if (dunned == 0)
        return;
    sums[DUNNED] += dunned;
    sums[ACTIONS]++;
    sums[CREDITED] += found.credited;
    sums[SETTLED] += found.credited == dunned;
    sums[ANSWERED] += found.credited > 0;
}

encours_status encours_dunning_effect_add(void *state, size_t state_size,
                                          const encours_dunning_effect_columns *columns,
                                          encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_dunning_effect_columns loaded;
    ENC_TRY(
        enc_indicator_open(state, state_size, &enc_dunning_effect_kind, constants, &rows, error));
    ENC_TRY(load_columns(columns, &loaded, error));
    action_walk walk = {.columns = &loaded};
    if (loaded.count > 0)
        walk.window = window_of(&loaded, 0);
    action_walk *place = &walk;
    const enc_indicator_block block = {
        .count = loaded.action_offsets[loaded.count],
        .rows = loaded.action_rows,
        .columns = &place,
        .constants = constants,
        .check = check_action,
        .terms = add_action,
    };
    return enc_indicator_add(state, &enc_dunning_effect_kind, rows, &block, error);
}

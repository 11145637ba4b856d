/* SPDX-License-Identifier: MIT */
#include "pure/cells_state.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/aging_layout.h"
#include "pure/cells_parts.h"

enum {
    AT_ROW_FIRST = 0,
    AT_ROWS = 4,
    AT_CODE_COUNT = 8,
    AT_AS_OF = 12,
    AT_BASIS = 16,
    AT_CREDITS = 20,
    AT_COUNT_ITEMS = 24,
    AT_THRESHOLD_COUNT = 28,
    AT_KEYS_MAX = 32,
    AT_KEY_COUNT = 36,
    AT_HAS_ZERO = 40,
    AT_THRESHOLDS = 48,
    AT_CODES = 312,
};

static uint32_t get(const uint8_t *at, size_t bytes)
{
    uint32_t value = 0;
    for (size_t i = bytes; i-- > 0;)
        value = value << 8 | at[i];
    return value;
}

static void put(uint8_t *at, size_t bytes, uint32_t value)
{
    for (size_t i = 0; i < bytes; i++, value >>= 8)
        at[i] = (uint8_t)value;
}

/* --- options to head */

static encours_status check_codes(const encours_aging_cells_options *options, encours_error *error)
{
    ENC_REQUIRE(options->currencies != NULL || options->currency_count == 0);
    if (options->currency_count > ENC_CURRENCIES_MAX)
        return enc_error_set(error, ENCOURS_E_CURRENCY, "%zu currencies, at most %d",
                             options->currency_count, (int)ENC_CURRENCIES_MAX);
    uint64_t seen[ENC_CELLS_CODES / 64] = {1}; /* 0 is no code */
    for (size_t i = 0; i < options->currency_count; i++) {
        uint16_t code = options->currencies[i];
        if (code >= ENC_CELLS_CODES || (seen[code / 64] >> code % 64 & 1) != 0)
            return enc_error_at(error, ENCOURS_E_CURRENCY, i,
                                "currencies[%zu] is %u, needs a code from 1 to %d, each once", i,
                                code, ENC_CELLS_CODES - 1);
        seen[code / 64] |= UINT64_C(1) << code % 64;
    }
    return ENCOURS_OK;
}

static encours_status check_policy(const encours_aging_cells_options *options, encours_error *error)
{
    if (options->credits != ENCOURS_CREDITS_OLDEST_FIRST)
        return ENCOURS_OK;
    if (options->basis == ENCOURS_AGING_BY_DUE_DATE && options->count_items == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "credits against the oldest items %s need the items themselves, not their sums",
                  options->count_items != 0 ? "and a count of items" : "by document date");
    enc_error_hint(error, "Use encours_aging_compute()");
    return ENCOURS_E_INVALID;
}

static void copy_shape(const enc_cells_head *head, const enc_aging_layout *layout,
                       encours_aging_cells_shape *shape)
{
    shape->rows = head->rows;
    shape->currencies = head->currencies;
    shape->columns = head->columns;
    shape->state_size = enc_cells_state_size(head);
    shape->scratch_size = enc_cells_parts_size(head);
    for (size_t i = 0; i < head->columns; i++) {
        shape->kinds[i] = layout->columns[i].kind;
        shape->lowers[i] = layout->columns[i].lower;
        shape->uppers[i] = layout->columns[i].upper;
    }
}

/* Words of a currency and of a row; a slot begins with its key. */
static void measure(enc_cells_head *head)
{
    enum { MASK = ENC_CELLS_LINE_WORDS - 1 };
    head->currencies = head->code_count > 0 ? head->code_count : 1;
    head->columns = enc_cells_no_date(head) + (enc_cells_has_credits(head) ? 2 : 1);
    head->first = head->keys_max > 0 ? 1 : 0;
    head->line = head->keys_max > 0 ? head->columns : (head->columns + MASK) & ~(uint32_t)MASK;
    head->stride = (head->first + head->currencies * head->line + MASK) & ~(uint32_t)MASK;
}

encours_status enc_cells_head_make(const encours_aging_cells_options *options, uint64_t keys_max,
                                   enc_cells_head *head, encours_aging_cells_shape *out,
                                   encours_error *error)
{
    encours_aging_options ages = ENCOURS_AGING_OPTIONS_INIT;
    ages.bounds = options->bounds;
    ages.bound_count = options->bound_count;
    ages.not_due_bounds = options->not_due_bounds;
    ages.not_due_bound_count = options->not_due_bound_count;
    ages.basis = options->basis;
    ages.credits = options->credits;
    enc_aging_layout layout;
    ENC_TRY(enc_aging_layout_make(options->as_of, &ages, &layout, error));
    ENC_TRY(check_codes(options, error));
    ENC_TRY(check_policy(options, error));
    *head = (enc_cells_head){
        .kind = keys_max > 0 ? ENC_STATE_AGING_KEYS : ENC_STATE_AGING_CELLS,
        .row_first = keys_max > 0 ? 0 : options->row_first,
        .rows = keys_max > 0 ? keys_max * ENC_CELLS_SLOTS_A_KEY + 1 : options->rows,
        .code_count = (uint32_t)options->currency_count,
        .as_of = options->as_of.epoch_day,
        .basis = layout.basis,
        .credits = layout.credits,
        .count_items = options->count_items != 0,
        .keys_max = (uint32_t)keys_max,
        .threshold_count = layout.no_date_column - 1u,
    };
    if (head->rows == 0)
        head->rows = 1;
    if (head->row_first > UINT32_MAX - (head->rows - 1))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu64 " rows from %" PRIu32 " on: a row number has 32 bits",
                             head->rows, head->row_first);
    for (size_t i = 0; i < head->threshold_count; i++)
        head->thresholds[i] = head->as_of - layout.columns[i].upper;
    memcpy(head->codes, options->currencies != NULL ? options->currencies : head->codes,
           head->code_count * sizeof *head->codes);
    measure(head);
    if (out != NULL)
        copy_shape(head, &layout, out);
    return ENCOURS_OK;
}

/* --- head to bytes and back */

static enc_state_shape shape_of(const enc_cells_head *head)
{
    uint64_t digest = ENC_STATE_DIGEST_START;
    const int64_t numbers[] = {head->as_of,        head->basis,       head->credits,
                               head->row_first,    head->count_items, head->keys_max,
                               (int64_t)head->rows};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        digest = enc_state_digest(digest, numbers[i]);
    digest = enc_state_digest(digest, head->threshold_count);
    for (size_t i = 0; i < head->threshold_count; i++)
        digest = enc_state_digest(digest, head->thresholds[i]);
    for (size_t i = 0; i < head->code_count; i++)
        digest = enc_state_digest(digest, head->codes[i]);
    return (enc_state_shape){
        .kind = (uint16_t)head->kind,
        .sum_count = 1,
        .own_size = ENC_CELLS_HEAD_SIZE + 2 * (enc_cells_words(head) * 8) + enc_cells_middle(head),
        .options = digest,
    };
}

size_t enc_cells_state_size(const enc_cells_head *head)
{
    enc_state_shape shape = shape_of(head);
    return enc_state_size(&shape);
}

encours_status enc_cells_begin(void *state, size_t size, const enc_cells_head *head, bool is_zero,
                               encours_error *error)
{
    enc_state_shape shape = shape_of(head);
    if (is_zero)
        ENC_TRY(enc_state_begin_zeroed(state, size, &shape, error));
    else
        ENC_TRY(enc_state_begin(state, size, &shape, error));
    uint8_t *own = enc_state_own(state);
    put(own + AT_ROW_FIRST, 4, head->row_first);
    put(own + AT_ROWS, 4, (uint32_t)(head->rows - 1));
    put(own + AT_CODE_COUNT, 4, head->code_count);
    put(own + AT_AS_OF, 4, (uint32_t)head->as_of);
    put(own + AT_BASIS, 4, (uint32_t)head->basis);
    put(own + AT_CREDITS, 4, (uint32_t)head->credits);
    put(own + AT_COUNT_ITEMS, 4, (uint32_t)head->count_items);
    put(own + AT_THRESHOLD_COUNT, 4, head->threshold_count);
    put(own + AT_KEYS_MAX, 4, head->keys_max);
    for (size_t i = 0; i < head->threshold_count; i++)
        put(own + AT_THRESHOLDS + 4 * i, 4, (uint32_t)head->thresholds[i]);
    for (size_t i = 0; i < head->code_count; i++)
        put(own + AT_CODES + 2 * i, 2, head->codes[i]);
    return ENCOURS_OK;
}

encours_status enc_cells_load(const void *state, size_t size, enc_state_kind kind,
                              enc_cells_head *head, encours_error *error)
{
    ENC_TRY(enc_state_check_kind(state, size, kind, error));
    const uint8_t *own = (const uint8_t *)state + ENC_CELLS_WORDS_AT - ENC_CELLS_HEAD_SIZE;
    bool is_whole = size >= ENC_CELLS_WORDS_AT && enc_state_sum_count(state) == 1;
    head->code_count = is_whole ? get(own + AT_CODE_COUNT, 4) : UINT32_MAX;
    head->threshold_count = is_whole ? get(own + AT_THRESHOLD_COUNT, 4) : UINT32_MAX;
    if (head->code_count > ENC_CURRENCIES_MAX || head->threshold_count > ENC_CELLS_THRESHOLDS_MAX)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "%zu bytes are no aging state", size);
    head->kind = kind;
    head->row_first = get(own + AT_ROW_FIRST, 4);
    head->rows = (uint64_t)get(own + AT_ROWS, 4) + 1;
    head->as_of = (int32_t)get(own + AT_AS_OF, 4);
    head->basis = (int32_t)get(own + AT_BASIS, 4);
    head->credits = (int32_t)get(own + AT_CREDITS, 4);
    head->count_items = (int32_t)get(own + AT_COUNT_ITEMS, 4);
    head->keys_max = get(own + AT_KEYS_MAX, 4);
    head->key_count = get(own + AT_KEY_COUNT, 4);
    head->has_zero = get(own + AT_HAS_ZERO, 4);
    for (size_t i = 0; i < head->threshold_count; i++)
        head->thresholds[i] = (int32_t)get(own + AT_THRESHOLDS + 4 * i, 4);
    for (size_t i = 0; i < head->code_count; i++)
        head->codes[i] = (uint16_t)get(own + AT_CODES + 2 * i, 2);
    measure(head);
    enc_state_shape shape = shape_of(head);
    return enc_state_check(state, size, &shape, error);
}

void enc_cells_put_keys(void *state, uint32_t count, uint32_t has_zero)
{
    uint8_t *own = enc_state_own(state);
    put(own + AT_KEY_COUNT, 4, count);
    put(own + AT_HAS_ZERO, 4, has_zero);
}

/* --- public */

encours_status encours_aging_cells_describe(const encours_aging_cells_options *options,
                                            encours_aging_cells_shape *out, encours_error *error)
{
    ENC_REQUIRE(options != NULL && out != NULL);
    encours_aging_cells_options given;
    ENC_STRUCT_LOAD(given, options, encours_aging_cells_options, sizeof given, error);
    ENC_REQUIRE_STRUCT(out, encours_aging_cells_shape, error);
    enc_cells_head head;
    encours_aging_cells_shape shape = {.struct_size = sizeof shape};
    ENC_TRY(enc_cells_head_make(&given, 0, &head, &shape, error));
    enc_struct_store(out, &shape, sizeof shape);
    return ENCOURS_OK;
}

encours_status encours_aging_cells_state_size(const encours_aging_cells_options *options,
                                              size_t *out, encours_error *error)
{
    ENC_REQUIRE(options != NULL && out != NULL);
    encours_aging_cells_options given;
    ENC_STRUCT_LOAD(given, options, encours_aging_cells_options, sizeof given, error);
    enc_cells_head head;
    ENC_TRY(enc_cells_head_make(&given, 0, &head, NULL, error));
    *out = enc_cells_state_size(&head);
    return ENCOURS_OK;
}

encours_status encours_aging_cells_begin(void *state, size_t state_size,
                                         const encours_aging_cells_options *options,
                                         encours_error *error)
{
    ENC_REQUIRE(options != NULL);
    encours_aging_cells_options given;
    ENC_STRUCT_LOAD(given, options, encours_aging_cells_options, sizeof given, error);
    enc_cells_head head;
    ENC_TRY(enc_cells_head_make(&given, 0, &head, NULL, error));
    return enc_cells_begin(state, state_size, &head, given.memory_is_zero != 0, error);
}

/* SPDX-License-Identifier: MIT */
#include "unit/pure/cells_items.h"

#include "pure/aging_sort.h"
#include "pure/cells_keys.h"

enum { KEYS_MAX = 60 };

static cells_items items;
static uint64_t keys[CELLS_ITEMS_MAX];

static cells_memory begin(const encours_aging_cells_options *options, uint64_t keys_max)
{
    size_t size = 0;
    check_ok(encours_aging_keys_state_size(options, keys_max, &size, check_error()));
    cells_memory memory = cells_memory_of(size);
    check_ok(encours_aging_keys_begin(memory.bytes, size, options, keys_max, check_error()));
    return memory;
}

static encours_aging_keys_columns columns_of(size_t from, size_t count)
{
    encours_aging_keys_columns columns = ENCOURS_AGING_KEYS_COLUMNS_INIT;
    columns.count = count;
    columns.key = keys + from;
    columns.currency = items.currency + from;
    columns.amount = items.amount + from;
    columns.due = items.due + from;
    columns.issue = items.issue + from;
    return columns;
}

/* Scattered, 0 and the greatest among them; the order is that of the rows. */
static uint64_t key_of_row(uint32_t row)
{
    return row == 0 ? 0 : row == KEYS_MAX - 1 ? UINT64_MAX : row * UINT64_C(0x0400000000000005);
}

static void random_case(cells_choice *choice, test_random *random, bool huge)
{
    cells_random_choice(choice, random);
    choice->options.count_items = 0;
    choice->options.row_first = 0;
    choice->options.rows = KEYS_MAX;
    cells_random_items(&items, random, &choice->options, huge);
    for (size_t i = 0; i < items.count; i++)
        keys[i] = key_of_row(items.row[i]);
}

typedef struct result {
    uint64_t count;
    uint64_t keys[KEYS_MAX];
    int64_t *amounts;
    int64_t *balances;
    encours_status status;
} result;

static result finish(const cells_memory *state, const encours_aging_cells_shape *shape)
{
    result r = {0};
    uint64_t scratch[KEYS_MAX * 4];
    check_ok(encours_aging_keys_count(state->bytes, state->size, &r.count, check_error()));
    r.amounts = calloc(KEYS_MAX * shape->currencies * shape->columns, sizeof *r.amounts);
    r.balances = calloc(shape->currencies, sizeof *r.balances);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.amounts = r.amounts;
    out.balances = r.balances;
    r.status = encours_aging_keys_finish(state->bytes, state->size, r.keys, &out, scratch,
                                         r.count * 32, check_error());
    return r;
}

static void release(result *r)
{
    free(r->amounts);
    free(r->balances);
}

/* AGE-026: keys ascend, each that was seen is there once, and each cell is the exact sum. */
static void check_result(const result *r, const encours_aging_cells_options *options,
                         const encours_aging_cells_shape *shape)
{
    uint64_t at = 0;
    for (uint32_t row = 0; row < KEYS_MAX; row++) {
        bool seen = false;
        for (size_t i = 0; i < items.count; i++)
            seen |= items.row[i] == row;
        if (!seen)
            continue;
        check(r->keys[at] == key_of_row(row));
        for (uint32_t currency = 0; currency < shape->currencies; currency++)
            for (uint32_t column = 0; column < shape->columns; column++) {
                uint64_t count;
                size_t place = (at * shape->currencies + currency) * shape->columns + column;
                check(r->amounts[place] ==
                      naive_sum(options, &items, row, currency, column, &count));
            }
        at++;
    }
    check_equal(r->count, at);
}

/* AGE-026 AGE-025: on every path. */
static void every_cell_of_every_key_is_exact(void **state)
{
    (void)state;
    FOR_RANDOM(random, 120)
    {
        cells_choice choice;
        random_case(&choice, &random, false);
        const encours_aging_cells_shape *shape = cells_shape(&choice.options);
        FOR_PATHS(path)
        {
            cells_memory begun = begin(&choice.options, KEYS_MAX);
            encours_aging_keys_columns columns = columns_of(0, items.count);
            check_ok(enc_keys_add(begun.bytes, begun.size, &columns, path, check_error()));
            result r = finish(&begun, shape);
            check_ok(r.status);
            check_result(&r, &choice.options, shape);
            release(&r);
            free(begun.bytes);
        }
    }
}

/* AGE-021 AGE-023 AGE-026: any split and order gives the same figures, or the same refusal, with
 * 128-bit cells too. */
static void order_and_split_do_not_matter(void **state)
{
    (void)state;
    enum { STATES = 3 };
    FOR_RANDOM(random, 200)
    {
        cells_choice choice;
        random_case(&choice, &random, random_below(&random, 2) == 0);
        const encours_aging_cells_shape *shape = cells_shape(&choice.options);
        cells_memory whole = begin(&choice.options, KEYS_MAX), parts[STATES];
        encours_aging_keys_columns all = columns_of(0, items.count);
        check_ok(encours_aging_keys_add(whole.bytes, whole.size, &all, check_error()));
        for (size_t i = 0; i < STATES; i++)
            parts[i] = begin(&choice.options, KEYS_MAX);
        for (size_t end = items.count; end > 0;) {
            size_t from = random_below(&random, end);
            const cells_memory *part = &parts[random_below(&random, STATES)];
            encours_aging_keys_columns some = columns_of(from, end - from);
            check_ok(encours_aging_keys_add(part->bytes, part->size, &some, check_error()));
            end = from;
        }
        for (size_t i = 1; i < STATES; i++)
            check_ok(encours_state_merge(parts[0].bytes, parts[0].size, parts[i].bytes,
                                         parts[i].size, check_error()));
        result one = finish(&whole, shape), two = finish(&parts[0], shape);
        check_equal(one.status, two.status);
        check_equal(one.count, two.count);
        if (one.status == ENCOURS_OK) {
            size_t cells = one.count * shape->currencies * shape->columns;
            assert_memory_equal(one.keys, two.keys, one.count * sizeof *one.keys);
            assert_memory_equal(one.amounts, two.amounts, cells * sizeof *one.amounts);
            assert_memory_equal(one.balances, two.balances,
                                shape->currencies * sizeof *one.balances);
        }
        release(&one);
        release(&two);
        free(whole.bytes);
        for (size_t i = 0; i < STATES; i++)
            free(parts[i].bytes);
    }
}

/* AGE-022 AGE-027: an item at fault or a key too many leaves the state as it was, byte by byte. */
static void a_fault_changes_nothing(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        cells_choice choice;
        random_case(&choice, &random, random_below(&random, 2) == 0);
        if (items.count < 2)
            continue;
        uint64_t room = KEYS_MAX;
        size_t half = items.count / 2, at = half + random_below(&random, items.count - half);
        uint64_t kind = random_below(&random, 3);
        if (kind == 0) {
            items.due[at] = INT32_MAX;
        } else if (kind == 1) {
            items.issue[at] = INT32_MAX;
        } else { /* as many keys as the first half has, and one more */
            room = 0;
            for (size_t i = 0; i < half; i++) {
                size_t before = 0;
                while (before < i && keys[before] != keys[i])
                    before++;
                room += before == i;
            }
            bool is_new = true;
            keys[at] = random_below(&random, 2) == 0 ? 0 : 12345;
            for (size_t i = 0; i < items.count; i++)
                is_new &= i == at || keys[i] != keys[at];
            for (size_t i = half; i < items.count; i++)
                keys[i] = i == at ? keys[i] : keys[i % half];
            if (!is_new)
                continue;
        }
        cells_memory begun = begin(&choice.options, room), before = cells_memory_of(begun.size);
        encours_aging_keys_columns first = columns_of(0, half);
        check_ok(encours_aging_keys_add(begun.bytes, begun.size, &first, check_error()));
        memcpy(before.bytes, begun.bytes, begun.size);
        encours_aging_keys_columns rest = columns_of(half, items.count - half);
        FOR_PATHS(path)
        {
            check_fails(enc_keys_add(begun.bytes, begun.size, &rest, path, check_error()),
                        kind == 2 ? ENCOURS_E_LIMIT : ENCOURS_E_INVALID,
                        kind == 2   ? "larger state"
                        : kind == 1 ? "issue"
                                    : "due");
            check_equal(check_last_error()->index, at - half);
            assert_memory_equal(begun.bytes, before.bytes, begun.size);
        }
        free(begun.bytes);
        free(before.bytes);
    }
}

static encours_aging_cells_options one_currency(void)
{
    encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    options.as_of.epoch_day = CELLS_AS_OF;
    return options;
}

static cells_memory with_keys(uint64_t room, uint64_t first, uint64_t second)
{
    static const int64_t amounts[2] = {10, 20};
    encours_aging_cells_options options = one_currency();
    cells_memory begun = begin(&options, room);
    keys[0] = first, keys[1] = second;
    encours_aging_keys_columns columns = ENCOURS_AGING_KEYS_COLUMNS_INIT;
    columns.count = 2;
    columns.key = keys;
    columns.amount = amounts;
    check_ok(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()));
    return begun;
}

/* AGE-027: a merge that would need more room changes nothing, nor does one of other room. */
static void a_merge_without_room_changes_nothing(void **state)
{
    (void)state;
    cells_memory a = with_keys(3, 5, 0), b = with_keys(3, 7, 9), c = with_keys(4, 7, 9);
    cells_memory before = cells_memory_of(a.size);
    memcpy(before.bytes, a.bytes, a.size);
    check_fails(encours_state_merge(a.bytes, a.size, b.bytes, b.size, check_error()),
                ENCOURS_E_LIMIT, "room for 3 keys");
    assert_memory_equal(a.bytes, before.bytes, a.size);
    check_fails(encours_state_merge(a.bytes, a.size, c.bytes, c.size, check_error()),
                ENCOURS_E_INVALID, "different options");
    cells_memory again = with_keys(3, 0, 5);
    check_ok(encours_state_merge(a.bytes, a.size, again.bytes, again.size, check_error()));
    uint64_t count = 0, scratch[8];
    check_ok(encours_aging_keys_count(a.bytes, a.size, &count, check_error()));
    check_equal(count, 2);
    int64_t totals[2];
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.row_totals = totals;
    check_ok(encours_aging_keys_finish(a.bytes, a.size, keys, &out, scratch, sizeof scratch,
                                       check_error()));
    check_equal(keys[0], 0);
    check_equal(totals[0], 30);
    check_equal(totals[1], 30);
    free(a.bytes), free(b.bytes), free(c.bytes), free(again.bytes), free(before.bytes);
}

/* AGE-030: bytes that were forged are refused or give wrong figures, but nothing is read or written
 * outside the state and every call ends. */
static void forged_bytes_do_no_harm(void **state)
{
    (void)state;
    encours_aging_keys_columns columns = ENCOURS_AGING_KEYS_COLUMNS_INIT;
    static const int64_t amounts[1] = {1};
    columns.count = 1;
    columns.key = keys;
    columns.amount = amounts;
    uint64_t count = 0, scratch[8];
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;

    cells_memory a = with_keys(2, 5, 6), b = with_keys(2, 5, 6);
    uint8_t *bytes = b.bytes;
    bytes[80 + 36] = 3; /* three keys where there is room for two */
    check_fails(encours_aging_keys_count(b.bytes, b.size, &count, check_error()), ENCOURS_E_CORRUPT,
                "3 keys");
    check_fails(encours_state_merge(a.bytes, a.size, b.bytes, b.size, check_error()),
                ENCOURS_E_CORRUPT, "3 keys");
    check_fails(encours_aging_keys_add(b.bytes, b.size, &columns, check_error()), ENCOURS_E_CORRUPT,
                "3 keys");
    ((uint8_t *)a.bytes)[80 + 36] = 3; /* in the state that would grow */
    check_fails(encours_state_merge(a.bytes, a.size, b.bytes, b.size, check_error()),
                ENCOURS_E_CORRUPT, "3 keys");
    ((uint8_t *)a.bytes)[80 + 36] = 2;
    free(b.bytes);

    b = with_keys(2, 5, 6); /* a slot that there is not */
    bytes = b.bytes;
    memset(bytes + 896 + 9 * 64, 0x7f, 4);
    check_fails(encours_aging_keys_finish(b.bytes, b.size, keys, &out, scratch, sizeof scratch,
                                          check_error()),
                ENCOURS_E_CORRUPT, "no slot");
    check_fails(encours_state_merge(a.bytes, a.size, b.bytes, b.size, check_error()),
                ENCOURS_E_CORRUPT, "no slot");
    free(b.bytes);

    b = with_keys(2, 5, 6); /* all slots taken by keys that nobody knows */
    bytes = b.bytes;
    for (size_t slot = 0; slot < 8; slot++)
        memset(bytes + 896 + slot * 64, 0x55, 8);
    keys[0] = 77;
    check_fails(encours_aging_keys_add(b.bytes, b.size, &columns, check_error()), ENCOURS_E_LIMIT,
                "room");
    free(b.bytes);
    free(a.bytes);

    encours_aging_cells_options options =
        one_currency(); /* rows that are not four times the keys */
    enc_cells_head head;
    check_ok(enc_cells_head_make(&options, 2, &head, NULL, check_error()));
    head.rows = 17;
    b = cells_memory_of(enc_cells_state_size(&head));
    check_ok(enc_cells_begin(b.bytes, b.size, &head, false, check_error()));
    check_fails(encours_aging_keys_count(b.bytes, b.size, &count, check_error()), ENCOURS_E_CORRUPT,
                "room for 2");
    free(b.bytes);
}

/* AGE-026: options and calls that are refused. */
static void wrong_calls_are_told(void **state)
{
    (void)state;
    encours_aging_cells_options options = one_currency();
    size_t size = 7;
    check_fails(encours_aging_keys_state_size(&options, 0, &size, check_error()), ENCOURS_E_INVALID,
                "0 keys");
    check_fails(encours_aging_keys_state_size(&options, UINT64_C(1) << 30, &size, check_error()),
                ENCOURS_E_INVALID, "2^30 - 1");
    check_ok(
        encours_aging_keys_state_size(&options, (UINT64_C(1) << 30) - 1, &size, check_error()));
    check_fails(encours_aging_keys_state_size(NULL, 1, &size, check_error()), ENCOURS_E_MISUSE,
                "options");
    check_fails(encours_aging_keys_state_size(&options, 1, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    options.count_items = 1;
    check_fails(encours_aging_keys_state_size(&options, 1, &size, check_error()), ENCOURS_E_INVALID,
                "not counted");
    check_fails(encours_aging_keys_begin(keys, 8, &options, 1, check_error()), ENCOURS_E_INVALID,
                "not counted");
    check_fails(encours_aging_keys_begin(keys, 8, NULL, 1, check_error()), ENCOURS_E_MISUSE,
                "options");
    options.struct_size = 1;
    check_fails(encours_aging_keys_state_size(&options, 1, &size, check_error()), ENCOURS_E_ABI,
                "options");
    check_fails(encours_aging_keys_begin(keys, 8, &options, 1, check_error()), ENCOURS_E_ABI,
                "options");
}

/* AGE-026 */
static void wrong_items_are_told(void **state)
{
    (void)state;
    static const uint16_t codes[] = {978, 840};
    encours_aging_cells_options options = one_currency();
    options.currencies = codes;
    options.currency_count = 2;
    cells_memory begun = begin(&options, 4);
    encours_aging_keys_columns columns = ENCOURS_AGING_KEYS_COLUMNS_INIT;
    check_ok(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()));
    columns.count = 1;
    columns.key = keys;
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "amount");
    columns.amount = (const int64_t[]){1};
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "currency");
    columns.key = NULL;
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "key");
    columns.key = keys;
    columns.currency = (const uint16_t[]){392};
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()),
                ENCOURS_E_CURRENCY, "392");
    columns.currency = codes;
    check_ok(enc_state_count(begun.bytes, UINT64_C(1) << 40, check_error()));
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    enc_state_uncount(begun.bytes, UINT64_C(1) << 40);
    check_ok(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()));
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    columns.struct_size = 1;
    check_fails(encours_aging_keys_add(begun.bytes, begun.size, &columns, check_error()),
                ENCOURS_E_ABI, "columns");
    free(begun.bytes);
}

/* AGE-026 */
static void wrong_places_for_figures_are_told(void **state)
{
    (void)state;
    cells_memory begun = with_keys(4, 5, 5);
    uint64_t count = 0, scratch[5];
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    const void *bytes = begun.bytes;
    check_fails(encours_aging_keys_count(bytes, begun.size, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_aging_keys_count(bytes, 8, &count, check_error()), ENCOURS_E_CORRUPT,
                "no state");
    check_fails(
        encours_aging_keys_finish(bytes, begun.size, NULL, &out, scratch, 32, check_error()),
        ENCOURS_E_MISUSE, "keys");
    check_fails(
        encours_aging_keys_finish(bytes, begun.size, keys, NULL, scratch, 32, check_error()),
        ENCOURS_E_MISUSE, "out");
    check_fails(
        encours_aging_keys_finish(bytes, begun.size, keys, &out, scratch, 31, check_error()),
        ENCOURS_E_MISUSE, "scratch_size");
    check_fails(encours_aging_keys_finish(bytes, begun.size, keys, &out, NULL, 32, check_error()),
                ENCOURS_E_MISUSE, "scratch");
    check_fails(encours_aging_keys_finish(bytes, begun.size, keys, &out, (char *)scratch + 4, 32,
                                          check_error()),
                ENCOURS_E_MISUSE, "scratch");
    check_fails(encours_aging_keys_finish(bytes, 8, keys, &out, scratch, 32, check_error()),
                ENCOURS_E_CORRUPT, "no state");
    uint64_t items_out[64];
    out.items = items_out;
    check_fails(
        encours_aging_keys_finish(bytes, begun.size, keys, &out, scratch, 32, check_error()),
        ENCOURS_E_INVALID, "does not count");
    out.struct_size = 1;
    check_fails(
        encours_aging_keys_finish(bytes, begun.size, keys, &out, scratch, 32, check_error()),
        ENCOURS_E_ABI, "out");
    free(begun.bytes);
}

/* AGE-026: a state without keys, in memory that is zero already, has no rows. */
static void an_empty_state_has_no_rows(void **state)
{
    (void)state;
    static uint64_t memory[2000];
    encours_aging_cells_options options = one_currency();
    options.memory_is_zero = 1;
    size_t size = 0;
    check_ok(encours_aging_keys_state_size(&options, 1, &size, check_error()));
    check(size <= sizeof memory);
    check_ok(encours_aging_keys_begin(memory, size, &options, 1, check_error()));
    int64_t balance = 5;
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.balances = &balance;
    check_ok(encours_aging_keys_finish(memory, size, keys, &out, NULL, 0, check_error()));
    check_equal(balance, 0);
}

/* STA-004: rows are the keys that were seen; nothing is written, not even a key, without room. */
static void stated_room_is_for_the_keys_seen(void **state)
{
    (void)state;
    cells_memory begun = with_keys(4, 5, 9);
    uint64_t count = 0, scratch[4 * 8], found[8];
    check_ok(encours_aging_keys_count(begun.bytes, begun.size, &count, check_error()));
    check_equal(count, 2);
    memset(found, 0xa5, sizeof found);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.rows = count - 1;
    check_fails(encours_aging_keys_finish(begun.bytes, begun.size, found, &out, scratch,
                                          sizeof scratch, check_error()),
                ENCOURS_E_INVALID, "rows is");
    check(found[0] == UINT64_C(0xa5a5a5a5a5a5a5a5));
    out.rows = count;
    check_ok(encours_aging_keys_finish(begun.bytes, begun.size, found, &out, scratch,
                                       sizeof scratch, check_error()));
    check(found[0] != UINT64_C(0xa5a5a5a5a5a5a5a5));
    free(begun.bytes);
}

CHECK_MAIN(every_cell_of_every_key_is_exact, order_and_split_do_not_matter, a_fault_changes_nothing,
           a_merge_without_room_changes_nothing, forged_bytes_do_no_harm, wrong_calls_are_told,
           wrong_items_are_told, wrong_places_for_figures_are_told, an_empty_state_has_no_rows,
           stated_room_is_for_the_keys_seen)

/* SPDX-License-Identifier: MIT */
#include "unit/pure/cells_items.h"

#include "pure/cells_read.h"

static cells_items items;
static const enc_cells_scratch none = {NULL, 0, 0};

/* Memory for items that wait, of any size, and parts of a few rows or all. */
static enc_cells_scratch random_scratch(test_random *random)
{
    static int64_t memory[4096];
    return (enc_cells_scratch){
        .memory = memory,
        .size = random_below(random, sizeof memory + 1),
        .part_bits = (uint32_t)random_between(random, 2, 10),
    };
}

/* Items without a row column where they need none, half of the time: they are added otherwise. */
static encours_aging_cells_columns some(const encours_aging_cells_options *options, size_t from,
                                        size_t count)
{
    encours_aging_cells_columns columns = cells_columns(&items, from, count);
    bool one_row = options->rows <= 1;
    for (size_t i = from; i < from + count; i++)
        one_row &= items.row[i] == options->row_first;
    if (one_row && count % 2 == 0)
        columns.row = NULL;
    return columns;
}

/* What a state holds, word by word, against the slow way. */
static void check_cells(const cells_memory *state, const encours_aging_cells_options *options)
{
    enc_cells_reader reader;
    check_ok(enc_cells_load(state->bytes, state->size, ENC_STATE_AGING_CELLS, &reader.head,
                            check_error()));
    enc_cells_reader_make(&reader, state->bytes);
    for (uint32_t row = 0; row < reader.head.rows; row++)
        for (uint32_t currency = 0; currency < reader.head.currencies; currency++) {
            enc_i128 values[ENCOURS_AGING_COLUMNS_MAX];
            enc_cells_values(&reader, row, currency, values);
            size_t line = enc_cells_line(&reader, row, currency);
            for (size_t column = 0; column < reader.head.columns; column++) {
                uint64_t count = 0;
                check(values[column] == naive_sum(options, &items, options->row_first + row,
                                                  currency, column, &count));
                if (options->count_items != 0)
                    check_equal(enc_le64(reader.counts[line + column]), count);
            }
        }
}

static void add_all(const cells_memory *state, const encours_aging_cells_options *options,
                    const enc_cells_path *path, const enc_cells_scratch *scratch)
{
    encours_aging_cells_columns columns = some(options, 0, items.count);
    check_ok(enc_cells_add(state->bytes, state->size, &columns, path, scratch, check_error()));
}

/* AGE-020 AGE-023 AGE-025: every cell equals the exact sum in 128 bits, whatever the options, and
 * the state is the same bytes on every path and with any scratch memory, also where amounts are
 * near the ends of 64 bits. */
static void every_cell_is_exact_on_every_path(void **state)
{
    (void)state;
    FOR_RANDOM(random, 500)
    {
        cells_choice choice;
        cells_random_choice(&choice, &random);
        cells_random_items(&items, &random, &choice.options, random_below(&random, 3) == 0);
        /* Amounts too large to wait in scratch memory, whose sums still fit 64 bits. */
        bool is_large = random_below(&random, 4) == 0;
        for (size_t i = 0; is_large && i < items.count; i++)
            items.amount[i] = random_between(&random, -(INT64_C(1) << 49), INT64_C(1) << 49);
        cells_memory first = cells_begin(&choice.options);
        add_all(&first, &choice.options, &enc_cells_portable, &none);
        if (random.round % 5 == 0)
            check_cells(&first, &choice.options);
        FOR_PATHS(path)
        {
            cells_memory other = cells_begin(&choice.options);
            const enc_cells_scratch scratch = random_scratch(&random);
            add_all(&other, &choice.options, path, &scratch);
            assert_memory_equal(first.bytes, other.bytes, first.size);
            free(other.bytes);
        }
        free(first.bytes);
    }
}

/* AGE-021: blocks cut anywhere, given to several states in any order and merged, are the same
 * bytes as all items at once. */
static void order_and_split_do_not_matter(void **state)
{
    (void)state;
    enum { STATES = 3 };
    FOR_RANDOM(random, 300)
    {
        cells_choice choice;
        cells_random_choice(&choice, &random);
        cells_random_items(&items, &random, &choice.options, random_below(&random, 2) == 0);
        cells_memory whole = cells_begin(&choice.options), parts[STATES];
        add_all(&whole, &choice.options, enc_cells_path_widest(), &none);
        for (size_t i = 0; i < STATES; i++)
            parts[i] = cells_begin(&choice.options);
        for (size_t end = items.count; end > 0;) {
            size_t from = random_below(&random, end);
            const cells_memory *part = &parts[random_below(&random, STATES)];
            encours_aging_cells_columns columns = some(&choice.options, from, end - from);
            check_ok(
                encours_aging_cells_add(part->bytes, part->size, &columns, NULL, 0, check_error()));
            end = from;
        }
        for (size_t i = 1; i < STATES; i++)
            check_ok(encours_state_merge(parts[0].bytes, parts[0].size, parts[i].bytes,
                                         parts[i].size, check_error()));
        assert_memory_equal(whole.bytes, parts[0].bytes, whole.size);
        free(whole.bytes);
        for (size_t i = 0; i < STATES; i++)
            free(parts[i].bytes);
    }
}

/* One fault of each kind at a random place; what a message must name. */
static const char *spoil(test_random *random, const encours_aging_cells_options *options, size_t at,
                         encours_status *kind)
{
    static const int32_t bad[] = {ENCOURS_DATE_MIN - 1, ENCOURS_DATE_MAX + 1, INT32_MIN + 1,
                                  INT32_MAX};
    *kind = ENCOURS_E_INVALID;
    uint32_t rows = options->rows > 0 ? options->rows : 1;
    switch (random_below(random, 4)) {
    case 0:
        items.due[at] = bad[random_below(random, 4)];
        return "due";
    case 1:
        items.issue[at] = bad[random_below(random, 4)];
        return "issue";
    case 2:
        if (options->currency_count == 0)
            break;
        items.currency[at] = (uint16_t[]){0, 1000, 1024, 32768, 65535}[random_below(random, 5)];
        *kind = ENCOURS_E_CURRENCY;
        return "do not list";
    default:
        break;
    }
    items.row[at] = options->row_first + rows + (uint32_t)random_below(random, 2);
    return "row of item";
}

/* AGE-022: an item at fault, wherever it is, is named by its number and leaves the state as it
 * was, with 128-bit cells too, on every path. */
static void a_fault_changes_nothing(void **state)
{
    (void)state;
    FOR_RANDOM(random, 400)
    {
        cells_choice choice;
        cells_random_choice(&choice, &random);
        cells_random_items(&items, &random, &choice.options, random_below(&random, 2) == 0);
        if (items.count == 0)
            continue;
        cells_memory begun = cells_begin(&choice.options), before = cells_memory_of(begun.size);
        size_t half = items.count / 2;
        encours_aging_cells_columns first = some(&choice.options, 0, half);
        check_ok(encours_aging_cells_add(begun.bytes, begun.size, &first, NULL, 0, check_error()));
        memcpy(before.bytes, begun.bytes, begun.size);
        encours_status kind = ENCOURS_OK;
        size_t at = half + random_below(&random, items.count - half);
        const char *part = spoil(&random, &choice.options, at, &kind);
        encours_aging_cells_columns rest = some(&choice.options, half, items.count - half);
        FOR_PATHS(path)
        {
            const enc_cells_scratch scratch = random_scratch(&random);
            check_fails(
                enc_cells_add(begun.bytes, begun.size, &rest, path, &scratch, check_error()), kind,
                part);
            check_equal(check_last_error()->index, at - half);
            assert_memory_equal(begun.bytes, before.bytes, begun.size);
        }
        free(begun.bytes);
        free(before.bytes);
    }
}

static encours_aging_cells_options one_row(void)
{
    encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    options.as_of.epoch_day = CELLS_AS_OF;
    return options;
}

/* AGE-004 AGE-020: columns that are absent: no row is the first row, no date is no date, and the
 * date that items do not age from may be left out. */
static void what_is_absent_has_its_meaning(void **state)
{
    (void)state;
    const int64_t amounts[3] = {100, -30, 7};
    const int32_t days[3] = {CELLS_AS_OF, CELLS_AS_OF - 31, ENCOURS_DATE_NONE};
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = 3;
    columns.amount = amounts;
    for (int32_t basis = 0; basis < 2; basis++) {
        encours_aging_cells_options options = one_row();
        options.basis = basis;
        options.credits = ENCOURS_CREDITS_BY_OWN_DATE;
        int64_t totals[6];
        encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
        out.totals = totals;
        for (int given = 0; given < 2; given++) {
            columns.due = given != 0 && basis == 0 ? days : NULL;
            columns.issue = given != 0 && basis == 1 ? days : NULL;
            cells_memory begun = cells_begin(&options);
            check_ok(
                encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
            check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()));
            const int64_t dated[2][6] = {{100, 0, -30, 0, 0, 7}, {0, 100, -30, 0, 0, 7}};
            const int64_t undated[6] = {0, 0, 0, 0, 0, 77};
            assert_memory_equal(totals, given != 0 ? dated[basis] : undated, sizeof totals);
            free(begun.bytes);
        }
    }
}

/* AGE-001 AGE-002: each side of each bound, on every path. */
static void every_bound_is_inclusive(void **state)
{
    (void)state;
    static const int32_t bounds[] = {1, 2, 30, 36500}, not_due[] = {1, 9};
    FOR_PATHS(path)
    for (int32_t basis = 0; basis < 2; basis++)
        for (size_t count = 0; count <= 4; count++)
            for (int32_t age = -40; age < 70; age++) {
                encours_aging_cells_options options = one_row();
                options.basis = basis;
                options.bounds = bounds;
                options.bound_count = count;
                options.not_due_bounds = not_due;
                options.not_due_bound_count = count % 3;
                items.count = 100;
                for (size_t i = 0; i < items.count; i++) {
                    items.row[i] = 0;
                    items.amount[i] = 1;
                    items.due[i] = items.issue[i] = CELLS_AS_OF - age - (int32_t)(i % 3);
                }
                cells_memory begun = cells_begin(&options);
                encours_aging_cells_columns columns = cells_columns(&items, 0, items.count);
                columns.row = age % 2 == 0 ? NULL : items.row;
                check_ok(
                    enc_cells_add(begun.bytes, begun.size, &columns, path, &none, check_error()));
                check_cells(&begun, &options);
                free(begun.bytes);
            }
}

/* AGE-023: amounts at both ends of 64 bits in every order; the sum passes through more than 64
 * bits and comes back. */
static void sums_may_pass_through_128_bits(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        int64_t amounts[] = {INT64_MAX, INT64_MAX, INT64_MIN, -INT64_MAX,    1, 5,
                             INT64_MIN, INT64_MAX, INT64_MAX, INT64_MIN + 1, -5};
        enum { COUNT = sizeof amounts / sizeof amounts[0] };
        enc_i128 sum = 0;
        for (size_t i = COUNT; i > 0; i--) {
            size_t other = random_below(&random, i);
            int64_t kept = amounts[i - 1];
            amounts[i - 1] = amounts[other];
            amounts[other] = kept;
            sum += amounts[i - 1];
        }
        encours_aging_cells_options options = one_row();
        options.credits = ENCOURS_CREDITS_BY_OWN_DATE;
        cells_memory begun = cells_begin(&options);
        encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
        columns.amount = amounts;
        columns.count = COUNT;
        check_ok(
            encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
        int64_t balance = 0;
        encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
        out.balances = &balance;
        check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()));
        check(balance == sum);
        columns.count = 1;
        columns.amount = sum > 0 ? (const int64_t[]){INT64_MAX} : (const int64_t[]){INT64_MIN};
        check_ok(
            encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
        encours_status status = encours_aging_cells_finish(begun.bytes, begun.size, &out,
                                                           check_error());
        check_equal(status, ENCOURS_E_OVERFLOW);
        free(begun.bytes);
    }
}

/* AGE-023: the last amount that still fits the proof, and the first that does not. */
static void the_proof_ends_at_63_bits(void **state)
{
    (void)state;
    FOR_PATHS(path)
    for (int64_t more = 0; more < 2; more++) {
        const int64_t amounts[] = {INT64_MAX - 10, -10 - more};
        encours_aging_cells_options options = one_row();
        cells_memory begun = cells_begin(&options);
        encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
        columns.amount = amounts;
        columns.count = 2;
        check_ok(enc_cells_add(begun.bytes, begun.size, &columns, path, &none, check_error()));
        check_equal(enc_cells_is_narrow(begun.bytes), more == 0);
        check(enc_state_sum(begun.bytes, 0) == (enc_i128)INT64_MAX + more);
        free(begun.bytes);
    }
}

/* AGE-022: wrong calls. */
static void wrong_calls_are_told(void **state)
{
    (void)state;
    encours_aging_cells_options options = one_row();
    cells_memory begun = cells_begin(&options);
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    check_ok(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, NULL, NULL, 0, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 1, check_error()),
                ENCOURS_E_MISUSE, "scratch");
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, &columns,
                                        (uint8_t *)begun.bytes + 8, 64, check_error()),
                ENCOURS_E_MISUSE, "scratch");
    check_ok(
        encours_aging_cells_add(begun.bytes, begun.size, &columns, begun.bytes, 0, check_error()));
    check_fails(encours_aging_cells_add(begun.bytes, 8, &columns, NULL, 0, check_error()),
                ENCOURS_E_CORRUPT, "no state");
    columns.count = 1;
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()),
                ENCOURS_E_MISUSE, "amount");
    columns.struct_size = 3;
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()),
                ENCOURS_E_ABI, "columns");
    free(begun.bytes);
    static const uint16_t codes[] = {978, 840};
    options.currencies = codes;
    options.currency_count = 2;
    begun = cells_begin(&options);
    columns = (encours_aging_cells_columns)ENCOURS_AGING_CELLS_COLUMNS_INIT;
    check_ok(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
    columns.count = 1;
    columns.amount = (const int64_t[]){1};
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()),
                ENCOURS_E_MISUSE, "currency");
    check_ok(enc_state_count(begun.bytes, UINT64_C(1) << 40, check_error()));
    columns.currency = codes;
    check_fails(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    free(begun.bytes);
}

CHECK_MAIN(every_cell_is_exact_on_every_path, order_and_split_do_not_matter,
           a_fault_changes_nothing, what_is_absent_has_its_meaning, every_bound_is_inclusive,
           sums_may_pass_through_128_bits, the_proof_ends_at_63_bits, wrong_calls_are_told)

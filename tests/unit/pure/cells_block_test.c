/* SPDX-License-Identifier: MIT */
/* The kernels of each width, side by side with the portable ones. */
#include "unit/pure/cells_items.h"

static cells_items items;

static void make_plan(const encours_aging_cells_options *options, uint64_t keys_max,
                      enc_cells_head *head, enc_cells_plan *plan)
{
    check_ok(enc_cells_head_make(options, keys_max, head, NULL, check_error()));
    enc_cells_plan_make(head, head->code_count > 0, plan);
}

/* The digest of the items, by its definition. */
static void check_digest(const enc_cells_digest *digest, size_t count)
{
    uint64_t bits = 0, sum = 0;
    for (size_t i = 0; i < count; i++) {
        bits |= enc_magnitude(items.amount[i]);
        sum += enc_magnitude(items.amount[i]);
    }
    check(digest->bits == bits);
    check(digest->sum == sum);
}

/* AGE-025: slots and digests are the same on every path, for every length of a block, by the small
 * table of currencies and by the large one; a slot is offset and column of the item. */
static void every_path_gives_the_same_slots(void **state)
{
    (void)state;
    static uint16_t expected[ENC_CELLS_BLOCK], slots[ENC_CELLS_BLOCK];
    FOR_RANDOM(random, 1500)
    {
        cells_choice choice;
        cells_random_choice(&choice, &random);
        cells_random_items(&items, &random, &choice.options, random_below(&random, 2) == 0);
        size_t count = items.count < ENC_CELLS_BLOCK ? items.count : ENC_CELLS_BLOCK;
        bool is_spoilt = random_below(&random, 4) == 0 && count > 0;
        enc_cells_head head;
        enc_cells_plan plan;
        make_plan(&choice.options, 0, &head, &plan);
        if (random_below(&random, 2) == 0)
            plan.has_hash = false;
        if (is_spoilt)
            items.due[random_below(&random, count)] = items.issue[0] = INT32_MAX;
        const int32_t *days = head.basis == ENCOURS_AGING_BY_DUE_DATE ? items.due : items.issue;
        enc_cells_digest first;
        enc_cells_portable.classify(&plan, items.currency, items.amount, days, count, expected,
                                    &first);
        check_digest(&first, count);
        check_equal(first.is_bad, is_spoilt);
        FOR_PATHS(path)
        {
            enc_cells_digest digest;
            path->classify(&plan, items.currency, items.amount, days, count, slots, &digest);
            check_digest(&digest, count);
            check_equal(digest.is_bad, is_spoilt);
            assert_memory_equal(slots, expected, is_spoilt ? 0 : count * sizeof *slots);
            check_equal(path->days_are_bad(days, count), is_spoilt);
        }
    }
}

/* AGE-025: of all 65536 codes only those listed are known, on every path and by both tables. */
static void only_listed_currencies_are_known(void **state)
{
    (void)state;
    static uint16_t slots[64];
    static const int64_t amounts[64];
    static const int32_t days[64];
    FOR_RANDOM(random, 6)
    {
        cells_choice choice;
        do
            cells_random_choice(&choice, &random);
        while (choice.options.currency_count == 0);
        enc_cells_head head;
        enc_cells_plan plan;
        make_plan(&choice.options, random.round % 2, &head, &plan);
        for (int by_table = 0; by_table < 2; by_table++) {
            plan.has_hash = plan.has_hash && by_table == 0;
            FOR_PATHS(path)
            for (uint32_t code = 0; code < 65536; code++) {
                enc_cells_digest digest;
                uint16_t codes[40];
                for (size_t i = 0; i < 40; i++)
                    codes[i] = choice.codes[0];
                size_t at = code % 40, listed = 0;
                codes[at] = (uint16_t)code;
                path->classify(&plan, codes, amounts, days, 40, slots, &digest);
                while (listed < head.code_count && choice.codes[listed] != code)
                    listed++;
                check_equal(digest.is_bad, listed == head.code_count);
                if (listed < head.code_count)
                    check_equal(slots[at] - slots[(at + 1) % 40], listed * head.line);
            }
        }
    }
}

/* AGE-025: totals of the columns equal the sums over the slots, modulo 2^64. */
static void totals_are_the_sums_over_slots(void **state)
{
    (void)state;
    static uint16_t slots[ENC_CELLS_BLOCK];
    FOR_RANDOM(random, 1500)
    {
        cells_choice choice;
        do
            cells_random_choice(&choice, &random);
        while (choice.options.bound_count + choice.options.not_due_bound_count >= 7);
        choice.options.currency_count = 0;
        cells_random_items(&items, &random, &choice.options, random_below(&random, 2) == 0);
        size_t count = items.count < ENC_CELLS_BLOCK ? items.count : ENC_CELLS_BLOCK;
        enc_cells_head head;
        enc_cells_plan plan;
        make_plan(&choice.options, 0, &head, &plan);
        enc_cells_digest digest;
        enc_cells_portable.classify(&plan, NULL, items.amount, items.due, count, slots, &digest);
        uint64_t expected[ENC_CELLS_TOTAL_MAX + 3] = {0};
        for (size_t i = 0; i < count; i++)
            expected[slots[i]] += (uint64_t)items.amount[i];
        FOR_PATHS(path)
        {
            int64_t sums[ENC_CELLS_TOTAL_MAX + 3];
            if (path->total == NULL)
                continue;
            path->total(&plan, items.amount, items.due, count, sums, &digest);
            assert_memory_equal(sums, expected, head.columns * sizeof *sums);
            check_digest(&digest, count);
            check(!digest.is_bad);
            if (count > 0) {
                int32_t kept = items.due[count - 1];
                items.due[count - 1] = ENCOURS_DATE_MAX + 1;
                path->total(&plan, items.amount, items.due, count, sums, &digest);
                check(digest.is_bad);
                items.due[count - 1] = kept;
            }
        }
    }
}

/* AGE-022: a day or row out of range is seen at any place of a block of any length. */
static void what_is_out_of_range_is_seen(void **state)
{
    (void)state;
    static const int32_t edges[][2] = {{ENCOURS_DATE_MIN, 0},     {ENCOURS_DATE_MAX, 0},
                                       {ENCOURS_DATE_NONE, 0},    {ENCOURS_DATE_MIN - 1, 1},
                                       {ENCOURS_DATE_MAX + 1, 1}, {INT32_MAX, 1},
                                       {INT32_MIN + 1, 1}};
    static int32_t days[40];
    static uint32_t rows[40];
    FOR_PATHS(path)
    for (size_t count = 0; count <= 40; count++)
        for (size_t at = 0; at < count; at++) {
            for (size_t i = 0; i < 7; i++) {
                days[at] = edges[i][0];
                check_equal(path->days_are_bad(days, count), edges[i][1]);
                days[at] = 0;
            }
            for (uint32_t i = 0; i < 40; i++)
                rows[i] = UINT32_C(3000000000) + i;
            check_equal(path->rows_are_bad(rows, count, UINT32_C(3000000000), UINT32_C(3000000039)),
                        0);
            rows[at] = UINT32_C(2999999999);
            check_equal(path->rows_are_bad(rows, count, UINT32_C(3000000000), UINT32_C(3000000039)),
                        1);
            rows[at] = UINT32_C(3000000041);
            check_equal(path->rows_are_bad(rows, count, UINT32_C(3000000000), 3000000040u), 1);
        }
}

/* AGE-025: a width that the processor does not have is not given; the widest one is. */
static void paths_are_those_of_the_processor(void **state)
{
    (void)state;
    check(enc_cells_path_of(ENC_CPU_PORTABLE) == &enc_cells_portable);
    check(enc_cells_path_of((enc_cpu_width)(ENC_CPU_AVX512 + 1)) == NULL);
    check(enc_cells_path_widest() == enc_cells_path_of(enc_cpu_widest()));
}

/* AGE-030: a code that no options could hold is not listed, and nothing is written for it. */
static void a_forged_code_is_not_listed(void **state)
{
    (void)state;
    static enc_cells_head head = {.code_count = 1, .columns = 4, .line = 8, .threshold_count = 1};
    static enc_cells_plan plan;
    head.codes[0] = 5000;
    enc_cells_plan_make(&head, true, &plan);
    check_equal(enc_cells_offset(&plan, 5000), ENC_CELLS_NOWHERE);
    check_equal(enc_cells_offset(&plan, 904), ENC_CELLS_NOWHERE);
}

/* AGE-025: the sums of a row are the same on every path, for every number of columns and items. */
static void every_path_gives_the_same_line(void **state)
{
    (void)state;
    enum { ITEMS = 60, COLUMNS = ENC_CELLS_LINE_WORDS };
    FOR_RANDOM(random, 1000)
    {
        uint32_t columns = 1 + (uint32_t)random_below(&random, COLUMNS);
        size_t count = random_below(&random, ITEMS + 1);
        uint16_t slots[ITEMS];
        int64_t amounts[ITEMS], naive[COLUMNS] = {0}, all = 0;
        for (size_t i = 0; i < count; i++) {
            slots[i] = (uint16_t)random_below(&random, columns);
            amounts[i] = random_between(&random, INT64_MIN / ITEMS, INT64_MAX / ITEMS);
            naive[slots[i]] += amounts[i];
            all += amounts[i];
        }
        FOR_PATHS(path)
        {
            int64_t cells[COLUMNS + 1];
            memset(cells, 0xa5, sizeof cells);
            const int64_t beyond = cells[COLUMNS];
            check(path->line(slots, amounts, count, columns, cells) == all);
            assert_memory_equal(cells, naive, columns * sizeof *cells);
            check(cells[columns] == beyond);
        }
    }
}

CHECK_MAIN(every_path_gives_the_same_slots, only_listed_currencies_are_known,
           totals_are_the_sums_over_slots, what_is_out_of_range_is_seen,
           paths_are_those_of_the_processor, a_forged_code_is_not_listed,
           every_path_gives_the_same_line)

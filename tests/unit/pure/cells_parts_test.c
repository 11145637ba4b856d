/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/cells_parts.h"

enum { WORDS = 4096, LINE = 8 };
static int64_t memory[WORDS], low[WORDS], naive[WORDS];

static enc_cells_head head_of(uint64_t rows, uint32_t stride)
{
    return (enc_cells_head){.rows = rows, .stride = stride, .row_first = 5};
}

static bool begins(const enc_cells_head *head, size_t size, uint32_t part_bits, size_t items)
{
    static enc_cells_parts parts;
    const enc_cells_scratch scratch = {memory, size, part_bits};
    enc_cells_parts_begin(&parts, head, &scratch, items);
    check(parts.items == NULL || parts.count * parts.capacity * sizeof *memory <= size);
    return parts.items != NULL;
}

/* AGE-034: memory is asked for by states beyond the caches only, as much as the state has cells. */
static void large_states_ask_for_memory(void **state)
{
    (void)state;
    enc_cells_head head = head_of((32 << 20) / 64, LINE);
    check_equal(enc_cells_parts_size(&head), 0);
    head.rows++;
    check_equal(enc_cells_parts_size(&head), (32 << 20) + 64);
}

/* AGE-034: memory is used where an item a row can wait and two come; else it does no harm. */
static void memory_is_used_where_it_helps(void **state)
{
    (void)state;
    enc_cells_head head = head_of(100, LINE);
    check(begins(&head, 100 * 64, 3, 200));
    check(!begins(&head, 0, 3, 200));
    check(!begins(&head, 100 * 64, 3, 199));
    check(!begins(&head, 100 * 64 - 1, 3, 200)); /* a part is left without a line */
    check(begins(&head, 64 * 16, 10, 200));
    check(!begins(&head, 64 * 15, 10, 200));      /* 120 items for 128 rows */
    check(!begins(&head, sizeof memory, 2, 200)); /* a row is no part */
    head = head_of(ENC_CELLS_PARTS_MAX, LINE);
    check(begins(&head, ENC_CELLS_PARTS_MAX * 64, 3, 1 << 20));
    head.rows++;
    check(!begins(&head, ENC_CELLS_PARTS_MAX * 128, 3, 1 << 20));
}

/* AGE-034: amounts of up to 48 bits wait, and none of more. */
static void amounts_of_48_bits_wait(void **state)
{
    (void)state;
    enc_cells_parts parts = {.items = memory};
    check(enc_cells_parts_take(&parts, (UINT64_C(1) << 47) - 1));
    check(!enc_cells_parts_take(&parts, UINT64_C(1) << 47));
    parts.items = NULL;
    check(!enc_cells_parts_take(&parts, 0));
}

/* AGE-034: what waited ends where it would have gone at once, at both ends of 48 bits. */
static void what_waited_arrives(void **state)
{
    (void)state;
    FOR_RANDOM(random, 500)
    {
        enum { ITEMS = 300, ROWS = 30 };
        const enc_cells_head head = head_of(1 + random_below(&random, ROWS),
                                            LINE * (1 + (uint32_t)random_below(&random, 3)));
        const enc_cells_scratch scratch = {memory, random_below(&random, sizeof memory),
                                           (uint32_t)random_between(&random, 3, 10)};
        enc_cells_parts parts;
        uint32_t rows[ITEMS];
        uint16_t slots[ITEMS];
        int64_t amounts[ITEMS];
        memset(low, 0, sizeof low);
        memset(naive, 0, sizeof naive);
        enc_cells_parts_begin(&parts, &head, &scratch, ITEMS);
        for (int block = 0; block < 3 && parts.items != NULL; block++) {
            size_t count = random_below(&random, ITEMS + 1);
            for (size_t i = 0; i < count; i++) {
                rows[i] = head.row_first + (uint32_t)random_below(&random, head.rows);
                slots[i] = (uint16_t)random_below(&random, head.stride);
                amounts[i] = random_between(&random, -(INT64_C(1) << 47), (INT64_C(1) << 47) - 1);
                naive[(rows[i] - head.row_first) * head.stride + slots[i]] += amounts[i];
            }
            enc_cells_parts_add(&parts, &head, low, rows, slots, amounts, count);
        }
        enc_cells_parts_end(&parts, &head, low);
        for (size_t i = 0; i < WORDS; i++)
            check_equal(enc_cells_get(&low[i]), naive[i]);
    }
}

CHECK_MAIN(large_states_ask_for_memory, memory_is_used_where_it_helps, amounts_of_48_bits_wait,
           what_waited_arrives)

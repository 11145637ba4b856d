/* SPDX-License-Identifier: MIT */
#include "pure/cells_parts.h"

enum {
    LINE = 64,
    ITEMS_A_LINE = LINE / sizeof(int64_t),
    AHEAD = 16,          /* items of a part are fetched so far ahead */
    ITEMS_A_ROW = 2,     /* with fewer, a part that is fetched is hardly used */
    NEAR_SIZE = 32 << 20 /* states up to this are near enough as a whole */
};

uint64_t enc_cells_parts_size(const enc_cells_head *head)
{
    uint64_t size = enc_cells_words(head) * sizeof(int64_t);
    if (size <= NEAR_SIZE)
        return 0;
    return size / LINE * LINE;
}

void enc_cells_parts_begin(enc_cells_parts *parts, const enc_cells_head *head,
                           const enc_cells_scratch *scratch, size_t items)
{
    parts->items = NULL;
    if (scratch->size == 0 || items / ITEMS_A_ROW < head->rows)
        return;
    parts->row_bits = 0;
    while ((uint64_t)head->stride << (parts->row_bits + 1) <= UINT64_C(1) << scratch->part_bits)
        parts->row_bits++;
    uint64_t count = ((head->rows - 1) >> parts->row_bits) + 1;
    size_t lines = scratch->size / LINE / (size_t)count;
    if (count > ENC_CELLS_PARTS_MAX || (head->stride - 1) >> scratch->part_bits != 0 ||
        lines * ITEMS_A_LINE >> parts->row_bits == 0)
        return; /* too many parts, or parts of which less than one item a row could wait */
    /* An odd number, so that ends of parts do not meet in one set of the cache. */
    parts->capacity = ((lines - 1) | 1) * ITEMS_A_LINE;
    parts->count = (uint32_t)count;
    memset(parts->filled, 0, parts->count * sizeof parts->filled[0]);
    parts->items = scratch->memory;
}

static inline void add_one(int64_t *cells, int64_t item)
{
    enc_cells_add_narrow(&cells[item & 0xffff], item >> ENC_CELLS_PART_BITS);
}

static void add_part(enc_cells_parts *parts, const enc_cells_head *head, size_t part, int64_t *low)
{
    const int64_t *items = parts->items + part * parts->capacity;
    int64_t *cells = low + (part << parts->row_bits) * head->stride;
    size_t count = parts->filled[part], i = 0;
    for (; i + AHEAD < count; i++) {
        __builtin_prefetch(&cells[items[i + AHEAD] & 0xffff], 1);
        add_one(cells, items[i]);
    }
    for (; i < count; i++)
        add_one(cells, items[i]);
    parts->filled[part] = 0;
}

void enc_cells_parts_add(enc_cells_parts *parts, const enc_cells_head *head, int64_t *low,
                         const uint32_t *rows, const uint16_t *slots, const int64_t *amounts,
                         size_t count)
{
    const uint32_t row_first = head->row_first, row_bits = parts->row_bits;
    const uint32_t stride = head->stride, in_part = (UINT32_C(1) << row_bits) - 1;
    int64_t *const items = parts->items;
    const size_t capacity = parts->capacity;
    for (size_t i = 0; i < count; i++) {
        uint32_t row = rows[i] - row_first;
        size_t part = row >> row_bits, at = parts->filled[part]++;
        uint64_t amount = (uint64_t)amounts[i] << ENC_CELLS_PART_BITS;
        items[part * capacity + at] = (int64_t)(amount | ((row & in_part) * stride + slots[i]));
        if (at + 1 == capacity)
            add_part(parts, head, part, low);
    }
}

void enc_cells_parts_end(enc_cells_parts *parts, const enc_cells_head *head, int64_t *low)
{
    for (size_t part = 0; parts->items != NULL && part < parts->count; part++)
        add_part(parts, head, part, low);
}

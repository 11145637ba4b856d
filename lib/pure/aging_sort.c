/* SPDX-License-Identifier: MIT */
#include "pure/aging_sort.h"

#include <stdbool.h>
#include <string.h>

static bool is_sorted(const char *items, size_t count, size_t size, enc_compare_fn compare)
{
    for (size_t i = 1; i < count; i++)
        if (compare(items + (i - 1) * size, items + i * size) > 0)
            return false;
    return true;
}

/* Merge the neighbours [0, left) and [left, left + right) of `from` into `to`. */
static void merge(const char *from, char *to, size_t left, size_t right, size_t size,
                  enc_compare_fn compare)
{
    const char *a = from, *a_end = from + left * size;
    const char *b = a_end, *b_end = b + right * size;
    while (a != a_end && b != b_end) {
        const char **first = compare(a, b) <= 0 ? &a : &b;
        memcpy(to, *first, size);
        *first += size;
        to += size;
    }
    memcpy(to, a, (size_t)(a_end - a));
    memcpy(to + (a_end - a), b, (size_t)(b_end - b));
}

static void merge_runs(const char *from, char *to, size_t count, size_t width, size_t size,
                       enc_compare_fn compare)
{
    for (size_t start = 0; start < count; start += 2 * width) {
        size_t rest = count - start;
        size_t left = rest < width ? rest : width;
        size_t right = rest - left < width ? rest - left : width;
        merge(from + start * size, to + start * size, left, right, size, compare);
    }
}

void enc_merge_sort(void *items, void *scratch, size_t count, size_t size, enc_compare_fn compare)
{
    if (is_sorted(items, count, size, compare))
        return;
    char *from = items, *to = scratch;
    for (size_t width = 1; width < count; width *= 2) {
        merge_runs(from, to, count, width, size, compare);
        char *other = from;
        from = to;
        to = other;
    }
    if (from != items)
        memcpy(items, from, count * size);
}

enum { BYTE_VALUES = 256 };

/* Distribute by the byte of the rank at `shift`. */
static void distribute(const enc_ranked *from, enc_ranked *to, size_t count, unsigned shift)
{
    size_t starts[BYTE_VALUES + 1] = {0};
    for (size_t i = 0; i < count; i++)
        starts[(from[i].rank >> shift & 0xFF) + 1]++;
    for (size_t value = 0; value < BYTE_VALUES; value++)
        starts[value + 1] += starts[value];
    for (size_t i = 0; i < count; i++)
        to[starts[from[i].rank >> shift & 0xFF]++] = from[i];
}

void enc_rank_sort(enc_ranked *items, enc_ranked *scratch, size_t count)
{
    uint64_t differ = 0;
    bool ascends = true;
    for (size_t i = 1; i < count; i++) {
        differ |= items[i].rank ^ items[i - 1].rank;
        ascends &= items[i - 1].rank <= items[i].rank;
    }
    if (ascends)
        return;
    enc_ranked *from = items, *to = scratch;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        if ((differ >> shift & 0xFF) == 0)
            continue;
        distribute(from, to, count, shift);
        enc_ranked *other = from;
        from = to;
        to = other;
    }
    if (from != items)
        memcpy(items, from, count * sizeof *items);
}

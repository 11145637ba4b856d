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

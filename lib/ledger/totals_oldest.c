/* SPDX-License-Identifier: MIT */
/* The earliest due date of a row: a pairing heap of lines, linked through what the writer knows of
 * each. A line that is paid stays where it is until it comes to the top, so that paying costs
 * nothing but for the oldest; putting in is O(1), taking the root out O(log n) amortised. */
#include "ledger/totals.h"

static enc_totals_line *at(enc_totals *totals, uint32_t after)
{
    return &ENC_AT(&totals->lines, enc_totals_line, after - 1);
}

/* Of two heaps one: the later root becomes the first child of the earlier. */
static uint32_t merge(enc_totals *totals, uint32_t one, uint32_t other)
{
    if (one == 0 || other == 0)
        return one | other;
    const enc_column *dues = &totals->state->line_due;
    if (ENC_AT(dues, int32_t, other - 1) < ENC_AT(dues, int32_t, one - 1)) {
        uint32_t later = one;
        one = other;
        other = later;
    }
    at(totals, other)->sibling_after = at(totals, one)->child_after;
    at(totals, one)->child_after = other;
    return one;
}

void enc_totals_heap_put(enc_totals *totals, uint32_t *root_after, uint32_t line)
{
    enc_totals_line *of = at(totals, line + 1);
    of->child_after = of->sibling_after = 0;
    of->flags |= ENC_TOTALS_HEAPED;
    *root_after = merge(totals, *root_after, line + 1);
}

/* Two passes: children are merged in pairs, then the pairs from the last to the first. */
void enc_totals_heap_pop(enc_totals *totals, uint32_t *root_after)
{
    enc_totals_line *root = at(totals, *root_after);
    uint32_t child = root->child_after, pairs = 0, merged = 0;
    root->child_after = 0;
    root->flags &= ~(uint32_t)ENC_TOTALS_HEAPED;
    while (child != 0) {
        uint32_t one = child, other = at(totals, one)->sibling_after;
        child = other != 0 ? at(totals, other)->sibling_after : 0;
        at(totals, one)->sibling_after = 0;
        if (other != 0)
            at(totals, other)->sibling_after = 0;
        uint32_t pair = merge(totals, one, other);
        at(totals, pair)->sibling_after = pairs;
        pairs = pair;
    }
    while (pairs != 0) {
        uint32_t next = at(totals, pairs)->sibling_after;
        at(totals, pairs)->sibling_after = 0;
        merged = merge(totals, merged, pairs);
        pairs = next;
    }
    *root_after = merged;
}

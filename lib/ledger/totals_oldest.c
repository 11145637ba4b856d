/* SPDX-License-Identifier: MIT */
/* The earliest due date of a row. Its open debits are in a pairing heap, linked through what the
 * writer knows of each line, or in a list of those that came since and are not earlier than the
 * root: putting one in touches no other line. When the root is paid, the list is merged into the
 * heap and the root taken out, O(log n) amortised. Another line that is paid stays where it is
 * until it comes to the top. */
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
    if (enc_totals_line_due(at(totals, other)) < enc_totals_line_due(at(totals, one))) {
        uint32_t later = one;
        one = other;
        other = later;
    }
    at(totals, other)->sibling_after = at(totals, one)->child_after;
    at(totals, one)->child_after = other;
    return one;
}

void enc_totals_oldest_put(enc_totals *totals, enc_totals_oldest *oldest, uint32_t line,
                           uint32_t *oldest_after)
{
    enc_totals_line *of = at(totals, line + 1);
    uint32_t due = enc_totals_line_due(of);
    of->flags |= ENC_TOTALS_HEAPED;
    of->child_after = of->sibling_after = 0;
    if (oldest->root_after != 0 && due >= *oldest_after) {
        of->sibling_after = oldest->pending_after;
        oldest->pending_after = line + 1;
        return;
    }
    of->child_after = oldest->root_after;
    oldest->root_after = line + 1;
    *oldest_after = due;
}

/* Two passes: children are merged in pairs, then the pairs from the last to the first. */
static uint32_t take_root(enc_totals *totals, uint32_t root_after)
{
    enc_totals_line *root = at(totals, root_after);
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
    return merged;
}

static uint32_t take_pending(enc_totals *totals, enc_totals_oldest *oldest, uint32_t root_after)
{
    uint32_t pending = oldest->pending_after;
    oldest->pending_after = 0;
    while (pending != 0) {
        enc_totals_line *of = at(totals, pending);
        uint32_t next = of->sibling_after;
        of->sibling_after = 0;
        if (of->open > 0)
            root_after = merge(totals, root_after, pending);
        else
            of->flags &= ~(uint32_t)ENC_TOTALS_HEAPED;
        pending = next;
    }
    return root_after;
}

void enc_totals_oldest_pop(enc_totals *totals, enc_totals_oldest *oldest, uint32_t *oldest_after)
{
    uint32_t root = take_pending(totals, oldest, take_root(totals, oldest->root_after));
    while (root != 0 && at(totals, root)->open <= 0)
        root = take_root(totals, root);
    oldest->root_after = root;
    *oldest_after = root != 0 ? enc_totals_line_due(at(totals, root)) : 0;
}

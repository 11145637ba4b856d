/* SPDX-License-Identifier: MIT */
/* Every column of a ledger's rows, described once: construction, release, accounts of memory,
 * snapshots, forks and verification run over this list. A new table is a member of enc_state, a
 * count in enc_counts and its lines here; that of an engine is in what the engine hands over
 * (engine.h). */
#ifndef ENC_LEDGER_TABLES_H
#define ENC_LEDGER_TABLES_H

#include "ledger/state.h"

/* What may happen to an element after its row is published. */
typedef enum enc_column_role {
    ENC_COLUMN_ROWS = 1, /* nothing: the same bytes for everybody who has the row, but for texts */
    ENC_COLUMN_LINK = 2, /* set once, atomically, to row + 1 of a newer row of `target`; to who does
                            not know that row it is 0 */
    ENC_COLUMN_HEAD = 3, /* set again and again to the newest row + 1 of a chain in `target` */
    ENC_COLUMN_TIP = 4   /* the writer's own copy of the head before it */
} enc_column_role;

typedef struct enc_column_info {
    const char *name;  /* what a snapshot calls it */
    size_t column;     /* offset of the enc_column in enc_state */
    size_t size;       /* bytes of an element */
    const char *parts; /* its integers in order, for the order of their bytes: "8" "4" "2" "1", and
                          "4*20" for many */
    size_t count;      /* offset in enc_counts of how many there are; events are counted in 64 bits,
                          all others in 32 */
    uint8_t role;      /* enc_column_role */
    uint8_t link;      /* offset in the element of the link, for ENC_COLUMN_LINK */
    size_t target;     /* offset in enc_counts of the rows that a link or head points to */
    uint64_t texts;    /* bit i: the four bytes at 4 * i are the id of a text */
    /* For heads and tips: what stands before `after` (a row + 1) in the chain of `owner`, or 0. */
    uint32_t (*older)(const enc_state *state, uint32_t owner, uint32_t after);
} enc_column_info;

/* Column `i` of the list, NULL behind the last: those of the ledger, then those of each engine. All
 * but that of the texts themselves; a column is never named twice. */
const enc_column_info *enc_column_info_at(size_t i);

static inline enc_column *enc_column_of(enc_state *state, const enc_column_info *info)
{
    return (enc_column *)(void *)((char *)state + info->column);
}

static inline const enc_column *enc_column_of_const(const enc_state *state,
                                                    const enc_column_info *info)
{
    return (const enc_column *)(const void *)((const char *)state + info->column);
}

/* Their lines in the lists: rows that never change; four bytes that are set once; and the head of a
 * chain with the writer's tip of it. `at` is where the enc_column lies in enc_state. */
#define ENC_COLUMN_OF_ROWS(name, at, type, parts, rows, texts)                                     \
    {                                                                                              \
        name, at, sizeof(type), parts, rows, ENC_COLUMN_ROWS, 0, 0, texts, NULL                    \
    }
#define ENC_COLUMN_OF_LINKS(name, at, rows, target)                                                \
    {                                                                                              \
        name, at, sizeof(uint32_t), "4", rows, ENC_COLUMN_LINK, 0, target, 0, NULL                 \
    }
#define ENC_COLUMNS_OF_CHAINS(head_name, head_at, tip_name, tip_at, rows, target, older)           \
    {head_name, head_at, sizeof(uint32_t), "4", rows, ENC_COLUMN_HEAD, 0, target, 0, older},       \
    {                                                                                              \
        tip_name, tip_at, sizeof(uint32_t), "4", rows, ENC_COLUMN_TIP, 0, target, 0, older         \
    }
/* The word of an element that is the id of a text, for `texts`. */
#define ENC_COLUMN_WORD(type, member) (UINT64_C(1) << offsetof(type, member) / 4)

/* What a view with these counts knows of an element that the writer may change meanwhile: a copy of
 * element `row` goes to `to`, with its link as it was then. Tips are asked of their heads, which
 * stand before them in the list. */
void enc_column_known(const enc_state *state, const enc_column_info *info, const enc_counts *counts,
                      uint32_t row, void *to);

/* How many elements the column has with these counts. */
uint32_t enc_column_count(const enc_column_info *info, const enc_counts *counts);

#endif

/* SPDX-License-Identifier: MIT */
/* What the integers of stored rows may be. Every column has its line, so that none is forgotten: a
 * new table adds some to snapshot_rules.c as it adds columns to tables.c, that of an engine to what
 * the engine hands over. */
#ifndef ENC_LEDGER_SNAPSHOT_RULES_H
#define ENC_LEDGER_SNAPSHOT_RULES_H

#include "ledger/tables.h"

typedef enum enc_row_rule_kind {
    ENC_RULE_NONE = 0, /* anything, or seen to elsewhere */
    ENC_RULE_BELOW,    /* a row of the target */
    ENC_RULE_AFTER,    /* a row of the target + 1, or 0 */
    ENC_RULE_OLDER,    /* an older row of the same table + 1, or 0 */
    ENC_RULE_RISING,   /* a row of the target, each greater than the one before; the first is 0 */
    ENC_RULE_DAY,      /* a day */
    ENC_RULE_DAY_OR_NONE, /* a day, or none */
    ENC_RULE_AMOUNT,      /* not below zero */
    ENC_RULE_TEXT,        /* the id of a text */
    ENC_RULE_ATTRIBUTES   /* attributes of a document */
} enc_row_rule_kind;

typedef struct enc_row_rule {
    const char *column;
    uint8_t at; /* offset in the element */
    uint8_t kind;
    size_t target;  /* offset in enc_counts; 0: `bound` */
    uint32_t bound; /* how many there are, for ENC_RULE_BELOW without a target */
} enc_row_rule;

/* Lines of the lists: `target` is the offset of a count in enc_counts. */
#define ENC_RULE_ANY(column)                                                                       \
    {                                                                                              \
        column, 0, ENC_RULE_NONE, 0, 0                                                             \
    }
#define ENC_RULE_ROW(column, at, target)                                                           \
    {                                                                                              \
        column, at, ENC_RULE_BELOW, target, 0                                                      \
    }
#define ENC_RULE_LESS(column, at, bound)                                                           \
    {                                                                                              \
        column, at, ENC_RULE_BELOW, 0, bound                                                       \
    }
#define ENC_RULE_LINK(column, at, target)                                                          \
    {                                                                                              \
        column, at, ENC_RULE_AFTER, target, 0                                                      \
    }
#define ENC_RULE_OF(kind, column, at)                                                              \
    {                                                                                              \
        column, at, ENC_RULE_##kind, 0, 0                                                          \
    }

/* The rules of the column called `name`: the first, and how many. */
const enc_row_rule *enc_row_rules_of(const char *name, size_t *count);

/* All rules of the ledger's own columns, for who looks whether each is of one. */
const enc_row_rule *enc_row_rules(size_t *count);

enum { ENC_ROW_RULES_MAX = 16, ENC_ROW_CHECK_ROWS = 8192 };

/* Rows looked at as they come in, a column behind the other; begins with `state` and `counts` set,
 * the texts being there. */
typedef struct enc_row_check {
    const enc_state *state;
    const enc_counts *counts;
    uint64_t amount_bits; /* all amounts so far, or-ed */
    const enc_column_info *column;
    const enc_row_rule *rules; /* of that column */
    size_t rule_count;
    uint32_t last[ENC_ROW_RULES_MAX]; /* the word before the next, of each rule */
} enc_row_check;

/* Whether elements keep the rules of their column. */
bool enc_rows_hold(enc_row_check *check, const enc_column_info *info, uint32_t first,
                   uint32_t count);

/* What rows that hold each by itself cannot be together, or NULL. What they mean is for
 * verification. */
const char *enc_snapshot_fault(const enc_state *state, const enc_counts *counts,
                               uint64_t amount_bits);

#endif

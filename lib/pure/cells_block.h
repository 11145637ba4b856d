/* SPDX-License-Identifier: MIT */
/* Kernels over a block of items, one set for each width of vector instructions. All sets give the
 * same results; tests run those the processor has side by side. */
#ifndef ENC_PURE_CELLS_BLOCK_H
#define ENC_PURE_CELLS_BLOCK_H

#include "base/cpu.h"
#include "pure/cells_state.h"

enum {
    ENC_CELLS_BLOCK = 1024,     /* items a block: what one pass writes stays in the first cache */
    ENC_CELLS_HASH = 64,        /* entries of the small table of currencies */
    ENC_CELLS_NOWHERE = 0xffff, /* the slot of a currency that is not listed */
    ENC_CELLS_TOTAL_MAX = 7     /* thresholds up to which columns are summed in registers */
};

/* Where items go. The slot of an item is its word within the row: the currency's offset plus the
 * column. */
typedef struct enc_cells_plan {
    uint32_t threshold_count;
    int32_t thresholds[ENC_CELLS_THRESHOLDS_MAX];
    uint16_t no_date;
    uint16_t credits; /* used when credits_apart */
    bool credits_apart;
    bool by_code;   /* currencies are told apart by a column of codes */
    bool has_hash;  /* the small table is filled: code * multiplier >> 10 is its entry */
    uint16_t first; /* the offset when they are not */
    uint16_t multiplier;
    uint16_t hash_codes[ENC_CELLS_HASH];
    uint16_t hash_offsets[ENC_CELLS_HASH];
    uint16_t offsets[ENC_CELLS_CODES + 2]; /* by code, with by_code; a vector load reads 2 beyond */
} enc_cells_plan;

void enc_cells_plan_make(const enc_cells_head *head, bool by_code, enc_cells_plan *plan);

/* What is to be known of a block before anything is added. */
typedef struct enc_cells_digest {
    bool is_bad;   /* a date out of range, or a currency that is not listed */
    uint64_t bits; /* of all magnitudes together: none is greater */
    uint64_t sum;  /* of all magnitudes, modulo 2^64 */
} enc_cells_digest;

/* Add items to rows of one line each, whose neighbours mostly share their row; in 64 bits. */
typedef void (*enc_cells_runs_fn)(int64_t *low, uint32_t row_first, const uint32_t *rows,
                                  const uint16_t *slots, const int64_t *amounts, size_t count);

/* Sums of the items of one row by slot, in 64 bits; `cells` is written, not added to. Gives the sum
 * of all. There are `columns` slots, in sets but the portable one at most ENC_CELLS_LINE_WORDS. */
typedef int64_t (*enc_cells_line_fn)(const uint16_t *slots, const int64_t *amounts, size_t count,
                                     uint32_t columns, int64_t *cells);

typedef struct enc_cells_path {
    /* Slots of no more than ENC_CELLS_BLOCK items; `currency` is read only with by_code. */
    void (*classify)(const enc_cells_plan *plan, const uint16_t *currency, const int64_t *amount,
                     const int32_t *day, size_t count, uint16_t *slots, enc_cells_digest *digest);
    /* Sums of the columns modulo 2^64, where there is one currency and no more than
     * ENC_CELLS_TOTAL_MAX thresholds; `sums` is written, not added to. NULL: classify, then add. */
    void (*total)(const enc_cells_plan *plan, const int64_t *amount, const int32_t *day,
                  size_t count, int64_t *sums, enc_cells_digest *digest);
    /* Is a date out of range, a row not between first and first + rows - 1? */
    bool (*days_are_bad)(const int32_t *days, size_t count);
    bool (*rows_are_bad)(const uint32_t *rows, size_t count, uint32_t first, uint32_t last);
    enc_cells_runs_fn runs; /* NULL: one by one, as other items */
    enc_cells_line_fn line;
} enc_cells_path;

/* The set of a width; NULL when it is not built or the processor lacks it. The portable set is
 * always there. */
const enc_cells_path *enc_cells_path_of(enc_cpu_width width);
const enc_cells_path *enc_cells_path_widest(void);

/* That of the portable set, which has no limit to its columns. */
int64_t enc_cells_line_portable(const uint16_t *slots, const int64_t *amounts, size_t count,
                                uint32_t columns, int64_t *cells);

extern const enc_cells_path enc_cells_portable;
extern const enc_cells_path enc_cells_avx2;
extern const enc_cells_path enc_cells_avx512;

static inline bool enc_cells_day_is_bad(int32_t day)
{
    uint32_t above = (uint32_t)day - (uint32_t)ENCOURS_DATE_MIN;
    return (above > (uint32_t)(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN)) & (day != ENCOURS_DATE_NONE);
}

/* The column of a day: the definition the kernels follow. */
static inline uint32_t enc_cells_column(const enc_cells_plan *plan, int32_t day)
{
    uint32_t column = 0;
    for (uint32_t i = 0; i < plan->threshold_count; i++)
        column += day < plan->thresholds[i];
    return day == ENCOURS_DATE_NONE ? plan->no_date : column;
}

static inline uint32_t enc_cells_offset(const enc_cells_plan *plan, uint16_t currency)
{
    return currency < ENC_CELLS_CODES ? plan->offsets[currency] : (uint32_t)ENC_CELLS_NOWHERE;
}

/* Columns from sums modulo 2^64: of all debits, of those without a date, and of those before each
 * of n thresholds, those without a date among them. */
static inline void enc_cells_columns(uint32_t n, uint64_t debits, uint64_t undated,
                                     const uint64_t *before, int64_t *out)
{
    uint64_t from = debits;
    for (uint32_t i = 0; i < n; i++) {
        out[i] = (int64_t)(from - before[i]);
        from = before[i];
    }
    out[n] = (int64_t)(from - undated);
    out[n + 1] = (int64_t)undated;
}

/* The slot of one item of a known column, and what the item adds to the digest. */
static inline uint16_t enc_cells_slot(const enc_cells_plan *plan, uint32_t column, uint32_t offset,
                                      int64_t amount, int32_t day, enc_cells_digest *digest)
{
    bool is_credit = plan->credits_apart & (amount < 0);
    digest->is_bad |= enc_cells_day_is_bad(day) | (offset == ENC_CELLS_NOWHERE);
    digest->bits |= enc_magnitude(amount);
    digest->sum += enc_magnitude(amount);
    return (uint16_t)(offset + (is_credit ? plan->credits : column));
}

#endif

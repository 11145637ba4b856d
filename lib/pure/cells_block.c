/* SPDX-License-Identifier: MIT */
#include "pure/cells_block.h"

/* --- the plan */

static uint32_t entry_of(uint16_t code, uint16_t multiplier)
{
    return (uint32_t)(uint16_t)(code * multiplier) >> 10;
}

/* Fill the small table if no two codes share an entry under this multiplier. A free entry holds a
 * code that belongs to another one, so that no code is taken for one that is not listed. */
static bool try_multiplier(const enc_cells_head *head, uint16_t multiplier, enc_cells_plan *plan)
{
    uint64_t taken = 0;
    for (size_t i = 0; i < head->code_count; i++) {
        uint64_t bit = UINT64_C(1) << entry_of(head->codes[i], multiplier);
        if ((taken & bit) != 0 || head->codes[i] >= ENC_CELLS_CODES)
            return false;
        taken |= bit;
    }
    /* The code 0 has the entry 0; this one, an odd multiplier's inverse image of 2^15, has 32. */
    memset(plan->hash_codes, 0, sizeof plan->hash_codes);
    plan->hash_codes[0] = 1u << 15;
    for (size_t i = 0; i < head->code_count; i++) {
        uint32_t entry = entry_of(head->codes[i], multiplier);
        plan->hash_codes[entry] = head->codes[i];
        plan->hash_offsets[entry] = plan->offsets[head->codes[i]];
    }
    plan->multiplier = multiplier;
    return true;
}

static void plan_codes(const enc_cells_head *head, enc_cells_plan *plan)
{
    enum { TRIES = 64, FEW = 24 };
    memset(plan->offsets, 0xff, sizeof plan->offsets);
    for (uint32_t i = 0; i < head->code_count; i++)
        if (head->codes[i] < ENC_CELLS_CODES)
            plan->offsets[head->codes[i]] = (uint16_t)(head->first + i * head->line);
    uint16_t multiplier = 1;
    for (int i = 0; i < TRIES && head->code_count <= FEW && !plan->has_hash; i++) {
        plan->has_hash = try_multiplier(head, multiplier, plan);
        multiplier = (uint16_t)(multiplier * 40503u + 2u); /* stays odd */
    }
}

void enc_cells_plan_make(const enc_cells_head *head, bool by_code, enc_cells_plan *plan)
{
    plan->threshold_count = head->threshold_count;
    memcpy(plan->thresholds, head->thresholds, sizeof plan->thresholds);
    plan->no_date = (uint16_t)enc_cells_no_date(head);
    plan->credits = (uint16_t)(plan->no_date + 1);
    plan->credits_apart = enc_cells_has_credits(head);
    plan->first = (uint16_t)head->first;
    plan->by_code = by_code;
    plan->has_hash = false;
    if (by_code)
        plan_codes(head, plan);
}

/* --- the portable set */

enum { CHUNK = 64 };

/* Columns of CHUNK days, one threshold after the other: loops of fixed length, which compilers turn
 * into what vector instructions the target always has. */
static void columns_of(const enc_cells_plan *plan, const int32_t *days, int32_t *columns)
{
    memset(columns, 0, CHUNK * sizeof *columns);
    for (uint32_t k = 0; k < plan->threshold_count; k++) {
        int32_t threshold = plan->thresholds[k];
        for (size_t i = 0; i < CHUNK; i++)
            columns[i] += days[i] < threshold;
    }
}

static void classify(const enc_cells_plan *plan, const uint16_t *currency, const int64_t *amount,
                     const int32_t *day, size_t count, uint16_t *slots, enc_cells_digest *digest)
{
    *digest = (enc_cells_digest){0};
    for (size_t from = 0; from < count; from += CHUNK) {
        int32_t columns[CHUNK], last[CHUNK];
        const int32_t *days = day + from;
        size_t length = count - from < CHUNK ? count - from : CHUNK;
        if (length < CHUNK) {
            memset(last, 0, sizeof last);
            days = memcpy(last, days, length * sizeof *days);
        }
        columns_of(plan, days, columns);
        for (size_t i = 0; i < length; i++) {
            uint32_t column = days[i] == ENCOURS_DATE_NONE ? plan->no_date : (uint32_t)columns[i];
            uint32_t offset = plan->by_code ? enc_cells_offset(plan, currency[from + i])
                                            : plan->first;
            slots[from + i] = enc_cells_slot(plan, column, offset, amount[from + i], days[i],
                                             digest);
        }
    }
}

static bool days_are_bad(const int32_t *days, size_t count)
{
    bool any = false;
    for (size_t i = 0; i < count; i++)
        any |= enc_cells_day_is_bad(days[i]);
    return any;
}

static bool rows_are_bad(const uint32_t *rows, size_t count, uint32_t first, uint32_t last)
{
    uint32_t greatest = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t row = rows[i] - first;
        greatest = row > greatest ? row : greatest;
    }
    return greatest > last - first;
}

int64_t enc_cells_line_portable(const uint16_t *slots, const int64_t *amounts, size_t count,
                                uint32_t columns, int64_t *cells)
{
    int64_t total = 0;
    memset(cells, 0, columns * sizeof *cells);
    for (size_t i = 0; i < count; i++) {
        cells[slots[i]] += amounts[i];
        total += amounts[i];
    }
    return total;
}

const enc_cells_path enc_cells_portable = {
    .classify = classify,
    .total = NULL,
    .days_are_bad = days_are_bad,
    .rows_are_bad = rows_are_bad,
    .runs = NULL,
    .line = enc_cells_line_portable,
};

/* --- the choice */

const enc_cells_path *enc_cells_path_of(enc_cpu_width width)
{
    if (width > enc_cpu_widest())
        return NULL;
#if ENC_WIDE_X86
    if (width == ENC_CPU_AVX512)
        return &enc_cells_avx512;
    if (width == ENC_CPU_AVX2)
        return &enc_cells_avx2;
#endif
    return &enc_cells_portable;
}

const enc_cells_path *enc_cells_path_widest(void)
{
    return enc_cells_path_of(enc_cpu_widest());
}

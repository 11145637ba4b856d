/* SPDX-License-Identifier: MIT */
/* Interest of a block of invoices that are not paid, in portable code and in wide instructions;
 * both give the same figures. */
#ifndef ENC_PURE_INTEREST_BLOCK_H
#define ENC_PURE_INTEREST_BLOCK_H

#include "base/cpu.h"
#include "pure/interest_schedule.h"

enum { ENC_INTEREST_BLOCK = 1024 }; /* invoices whose interests stay in the first cache */

typedef struct enc_interest_tally {
    bool is_bad;      /* an invoice is at fault: see enc_interest_block_refuse() */
    uint64_t late;    /* invoices of an amount above 0 due before the as-of day */
    uint64_t undated; /* invoices without a due date */
    uint64_t sum;     /* of the interests, modulo 2^64 */
    uint64_t bits;    /* of all interests together: none is greater */
} enc_interest_tally;

/* Write the interest of each of `count` invoices: 0 for amounts of 0 or less, without a due date,
 * or not late. What is written has no meaning when an invoice is at fault. */
typedef void (*enc_interest_block_fn)(const enc_interest_schedule *schedule, const int64_t *amount,
                                      const int32_t *due, size_t count, int64_t *interest,
                                      enc_interest_tally *tally);

void enc_interest_block_portable(const enc_interest_schedule *schedule, const int64_t *amount,
                                 const int32_t *due, size_t count, int64_t *interest,
                                 enc_interest_tally *tally);

/* Needs shares in the schedule, and enc_cpu_has_ifma(). */
void enc_interest_block_avx512(const enc_interest_schedule *schedule, const int64_t *amount,
                               const int32_t *due, size_t count, int64_t *interest,
                               enc_interest_tally *tally);

/* The fastest for a schedule on a processor that has IFMA, or has not: see enc_cpu_has_ifma(). */
enc_interest_block_fn enc_interest_block_of(const enc_interest_schedule *schedule, bool has_ifma);

/* Name the first invoice at fault, which is there. */
encours_status enc_interest_block_refuse(const enc_interest_schedule *schedule,
                                         const int64_t *amount, const int32_t *due, size_t from,
                                         encours_error *error);

#endif

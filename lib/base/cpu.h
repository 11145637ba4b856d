/* SPDX-License-Identifier: MIT */
/* Which vector instructions this processor and its system have. A kernel is compiled for each
 * width with __attribute__((target(...))) and chosen at run time, so that one binary serves all;
 * every width gives the same bytes.
 *
 * ENC_WIDE is 0 when the option `wide` is off, and 1 otherwise; then only the portable code is
 * built. */
#ifndef ENC_BASE_CPU_H
#define ENC_BASE_CPU_H

#include <stdbool.h>

#if ENC_WIDE && defined(__x86_64__) && defined(__GNUC__)
#define ENC_WIDE_X86 1
#else
#define ENC_WIDE_X86 0
#endif

typedef enum enc_cpu_width {
    ENC_CPU_PORTABLE = 0,
    ENC_CPU_AVX2 = 1,
    ENC_CPU_AVX512 = 2 /* F, BW, DQ and VL */
} enc_cpu_width;

/* The widest there is. */
enc_cpu_width enc_cpu_widest(void);

/* Does it multiply integers of 52 bits, besides what ENC_CPU_AVX512 says? */
bool enc_cpu_has_ifma(void);

#endif

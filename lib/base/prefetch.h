/* SPDX-License-Identifier: MIT */
/* Asking for memory that will be read soon. A compiler may take a function that does nothing else
 * for one without effect and leave its calls out, so this has an effect that it cannot see. */
#ifndef ENC_BASE_PREFETCH_H
#define ENC_BASE_PREFETCH_H

static inline void enc_prefetch(const void *address)
{
    __builtin_prefetch(address);
    __asm__ volatile("");
}

#endif

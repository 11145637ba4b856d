/* SPDX-License-Identifier: MIT */
#include "base/cpu.h"

/* What the compiler's run-time library learned when the program was loaded: no instruction that
 * identifies the processor, slow under a hypervisor, is executed here. */
enc_cpu_width enc_cpu_widest(void)
{
#if ENC_WIDE_X86
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        return ENC_CPU_AVX512;
    if (__builtin_cpu_supports("avx2"))
        return ENC_CPU_AVX2;
#endif
    return ENC_CPU_PORTABLE;
}

bool enc_cpu_has_ifma(void)
{
#if ENC_WIDE_X86
    return enc_cpu_widest() == ENC_CPU_AVX512 && __builtin_cpu_supports("avx512ifma");
#else
    return false;
#endif
}

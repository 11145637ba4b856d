/* SPDX-License-Identifier: MIT */
/* Checked arithmetic: each function returns false on overflow and then leaves *out alone. */
#ifndef ENC_BASE_CHECKED_H
#define ENC_BASE_CHECKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 enc_i128;
__extension__ typedef unsigned __int128 enc_u128;

#define ENC_CHECKED(name, type, builtin)                                                           \
    static inline bool name(type a, type b, type *out)                                             \
    {                                                                                              \
        type result;                                                                               \
        if (builtin(a, b, &result))                                                                \
            return false;                                                                          \
        *out = result;                                                                             \
        return true;                                                                               \
    }

ENC_CHECKED(enc_add_i32, int32_t, __builtin_add_overflow)
ENC_CHECKED(enc_add_i64, int64_t, __builtin_add_overflow)
ENC_CHECKED(enc_sub_i64, int64_t, __builtin_sub_overflow)
ENC_CHECKED(enc_mul_i64, int64_t, __builtin_mul_overflow)
ENC_CHECKED(enc_add_u64, uint64_t, __builtin_add_overflow)
ENC_CHECKED(enc_mul_u64, uint64_t, __builtin_mul_overflow)
ENC_CHECKED(enc_add_size, size_t, __builtin_add_overflow)
ENC_CHECKED(enc_mul_size, size_t, __builtin_mul_overflow)
ENC_CHECKED(enc_add_i128, enc_i128, __builtin_add_overflow)
ENC_CHECKED(enc_sub_i128, enc_i128, __builtin_sub_overflow)
ENC_CHECKED(enc_mul_i128, enc_i128, __builtin_mul_overflow)

#undef ENC_CHECKED

static inline bool enc_narrow_i64(enc_i128 value, int64_t *out)
{
    if (value < INT64_MIN || value > INT64_MAX)
        return false;
    *out = (int64_t)value;
    return true;
}

/* Modulo 2^128. Sums of a state stay far below; those of forged bytes mean nothing, but must not be
 * undefined. */
static inline enc_i128 enc_add_wrapping(enc_i128 a, enc_i128 b)
{
    return (enc_i128)((enc_u128)a + (enc_u128)b);
}

static inline enc_i128 enc_subtract_wrapping(enc_i128 a, enc_i128 b)
{
    return (enc_i128)((enc_u128)a - (enc_u128)b);
}

static inline enc_i128 enc_multiply_wrapping(enc_i128 a, int64_t b)
{
    return (enc_i128)((enc_u128)a * (enc_u128)(enc_i128)b);
}

/* Two's complement, for sums that a proof or a later check bounds. */
static inline int64_t enc_add_wrapping_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a + (uint64_t)b);
}

static inline int64_t enc_subtract_wrapping_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a - (uint64_t)b);
}

/* |value| without the overflow of INT64_MIN. */
static inline uint64_t enc_magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

static inline enc_u128 enc_magnitude_i128(enc_i128 value)
{
    return value < 0 ? 0 - (enc_u128)value : (enc_u128)value;
}

/* The greatest common divisor; that of a number and 0 is the number. */
static inline uint64_t enc_common_divisor(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static inline enc_u128 enc_common_divisor_u128(enc_u128 a, enc_u128 b)
{
    while (b != 0) {
        enc_u128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

#endif

/* SPDX-License-Identifier: MIT */
#include "pure/identifier_digits.h"

unsigned enc_digit_value(char character)
{
    return character <= '9' ? (unsigned)(character - '0') : (unsigned)(character - 'A') + 10;
}

unsigned enc_digits_luhn(const char *text, size_t length)
{
    unsigned sum = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned value = enc_digit_value(text[length - 1 - i]) * (1 + (unsigned)(i % 2));
        sum += value / 10 + value % 10;
    }
    return sum % 10;
}

unsigned enc_digits_weighted(const char *text, const char *weights)
{
    unsigned sum = 0;
    for (size_t i = 0; weights[i] != '\0'; i++)
        sum += enc_digit_value(text[i]) * enc_digit_value(weights[i]);
    return sum;
}

unsigned enc_digits_modulo(const char *text, size_t length, unsigned modulus)
{
    unsigned rest = 0;
    for (size_t i = 0; i < length; i++)
        rest = (rest * 10 + enc_digit_value(text[i])) % modulus;
    return rest;
}

unsigned enc_digits_mod_97(const char *text, size_t length, unsigned carry)
{
    for (size_t i = 0; i < length; i++) {
        unsigned value = enc_digit_value(text[i]);
        carry = (carry * (value < 10 ? 10 : 100) + value) % 97;
    }
    return carry;
}

unsigned enc_digits_mod_11_10(const char *text, size_t length)
{
    unsigned product = 10;
    for (size_t i = 0; i + 1 < length; i++) {
        unsigned sum = (product + enc_digit_value(text[i])) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + enc_digit_value(text[length - 1])) % 10;
}

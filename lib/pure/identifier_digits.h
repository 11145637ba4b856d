/* SPDX-License-Identifier: MIT */
/* Sums over the digits of a number, from which check digits are made. Texts are ASCII and hold only
 * digits, or capitals and digits where said. */
#ifndef ENC_PURE_IDENTIFIER_DIGITS_H
#define ENC_PURE_IDENTIFIER_DIGITS_H

#include <stddef.h>
#include <stdint.h>

/* The value of a digit, and of a letter 10 to 35. */
unsigned enc_digit_value(char character);

/* The sum of Luhn modulo 10: every second digit from the one before the last is doubled, and its
 * digits added. */
unsigned enc_digits_luhn(const char *text, size_t length);

/* Digits times weights, a weight for each of the first digits, written as 1 to 9 and A for 10. */
unsigned enc_digits_weighted(const char *text, const char *weights);

/* The number modulo `modulus`, which is below 2^16. */
unsigned enc_digits_modulo(const char *text, size_t length, unsigned modulus);

/* ISO 7064 MOD 97-10 over letters and digits, `carry` being the remainder of what stands before:
 * of a text with right check digits it is 1. */
unsigned enc_digits_mod_97(const char *text, size_t length, unsigned carry);

/* ISO 7064 MOD 11,10: 1 of digits whose last is the right check digit. */
unsigned enc_digits_mod_11_10(const char *text, size_t length);

#endif

/* SPDX-License-Identifier: MIT */
#include "pure/identifier_digits.h"

#include "support/check.h"

/* IDN-013: examples of the standards, by hand. */
static void sums_are_those_of_the_standards(void **state)
{
    (void)state;
    check_equal(enc_digit_value('0'), 0);
    check_equal(enc_digit_value('9'), 9);
    check_equal(enc_digit_value('A'), 10);
    check_equal(enc_digit_value('Z'), 35);
    check_equal(enc_digits_luhn("79927398713", 11), 0); /* ISO/IEC 7812-1, common example */
    check_equal(enc_digits_luhn("79927398710", 11), 7);
    check_equal(enc_digits_weighted("123", "9A1"), 9 + 20 + 3);
    check_equal(enc_digits_modulo("404833048", 9, 97), 404833048 % 97);
    check_equal(enc_digits_modulo("", 0, 97), 0);
    check_equal(enc_digits_mod_97("79444", 3, 0), 794 % 97);
    check_equal(enc_digits_mod_97("79444", 5, 0), 1); /* ISO 7064: 794 has the check digits 44 */
    check_equal(enc_digits_mod_97("AB", 2, 3), 31011 % 97);
    check_equal(enc_digits_mod_11_10("07945", 5), 1); /* ISO 7064: 0794 has the check digit 5 */
    check_equal(enc_digits_mod_11_10("07944", 5), 0);
}

CHECK_MAIN(sums_are_those_of_the_standards)

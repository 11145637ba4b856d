/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include "pure/rounding.h"

static const struct {
    encours_rounding mode;
    const char *name;
} modes[] = {{ENCOURS_ROUNDING_HALF_UP, "half_up"},     {ENCOURS_ROUNDING_HALF_EVEN, "half_even"},
             {ENCOURS_ROUNDING_HALF_DOWN, "half_down"}, {ENCOURS_ROUNDING_UP, "up"},
             {ENCOURS_ROUNDING_DOWN, "down"},           {ENCOURS_ROUNDING_CEILING, "ceiling"},
             {ENCOURS_ROUNDING_FLOOR, "floor"}};

static int64_t divide(int64_t numerator, int64_t denominator, encours_rounding mode)
{
    int64_t out = INT64_MAX;
    check(enc_round_divide_i64(numerator, denominator, mode, &out));
    return out;
}

/* RND-001. */
static void the_published_table_holds(void **state)
{
    (void)state;
    FOR_VECTORS(row, "rounding.csv")
    for (size_t i = 0; i < 7; i++)
        vectors_check_number(&row, modes[i].name,
                             divide(vectors_number(&row, "numerator"),
                                    vectors_number(&row, "denominator"), modes[i].mode));
}

/* A second definition: of the integers within one of n/d, the best by the words of the mode. */
static int64_t by_search(int64_t n, int64_t d, encours_rounding mode)
{
    if (d < 0)
        n = -n, d = -d;
    for (int64_t q = -200; q <= 200; q++) {
        int64_t off = n - q * d; /* (n/d - q) * d */
        int64_t twice = 2 * (off < 0 ? -off : off);
        bool nearest = twice < d, tie = twice == d, within = -d < off && off < d;
        bool away = off == 0 || (n > 0 ? off < 0 : off > 0); /* |q| >= |n/d| */
        bool toward = off == 0 || !away;
        bool fits = false;
        switch (mode) {
        case ENCOURS_ROUNDING_HALF_UP:
            fits = nearest || (tie && away);
            break;
        case ENCOURS_ROUNDING_HALF_DOWN:
            fits = nearest || (tie && toward);
            break;
        case ENCOURS_ROUNDING_HALF_EVEN:
            fits = nearest || (tie && q % 2 == 0);
            break;
        case ENCOURS_ROUNDING_UP:
            fits = within && away;
            break;
        case ENCOURS_ROUNDING_DOWN:
            fits = within && toward;
            break;
        case ENCOURS_ROUNDING_CEILING:
            fits = within && off <= 0;
            break;
        case ENCOURS_ROUNDING_FLOOR:
            fits = within && off >= 0;
            break;
        }
        if (fits)
            return q;
    }
    return INT64_MIN;
}

/* Every mode on every quotient of -100 to 100 by -13 to 13. */
static void every_small_quotient_agrees_with_a_second_definition(void **state)
{
    (void)state;
    for (int64_t n = -100; n <= 100; n++)
        for (int64_t d = -13; d <= 13; d++)
            for (size_t i = 0; d != 0 && i < 7; i++)
                check_equal(divide(n, d, modes[i].mode), by_search(n, d, modes[i].mode));
}

/* At the ends of 128 bits a result is right or refused, never wrapped. */
static void the_ends_of_128_bits_are_exact(void **state)
{
    (void)state;
    const enc_i128 least = (enc_i128)1 << 126, max = least - 1 + least, min = -max - 1;
    enc_i128 out = 5;
    check(enc_round_divide(min, 1, ENCOURS_ROUNDING_HALF_UP, &out) && out == min);
    check(enc_round_divide(max, -1, ENCOURS_ROUNDING_HALF_UP, &out) && out == -max);
    check(enc_round_divide(max, max, ENCOURS_ROUNDING_HALF_UP, &out) && out == 1);
    check(enc_round_divide(max - 1, max, ENCOURS_ROUNDING_HALF_EVEN, &out) && out == 1);
    check(enc_round_divide(min, 2, ENCOURS_ROUNDING_FLOOR, &out) && out == min / 2);
    check(enc_round_divide(min / 2, min, ENCOURS_ROUNDING_HALF_EVEN, &out) && out == 0);
    check(enc_round_divide(min / 2, min, ENCOURS_ROUNDING_HALF_UP, &out) && out == 1);
    out = 5;
    check(!enc_round_divide(min, -1, ENCOURS_ROUNDING_HALF_UP, &out));
    check(!enc_round_divide(1, 0, ENCOURS_ROUNDING_HALF_UP, &out));
    check(!enc_round_divide(1, 2, (encours_rounding)0, &out));
    check(!enc_round_divide(1, 2, (encours_rounding)8, &out));
    check(out == 5);
    check(enc_round_divide(min, 1, ENCOURS_ROUNDING_UP, &out) && out == min);
    out = 5;
    int64_t narrow = 5;
    check(!enc_round_divide_i64(1, 0, ENCOURS_ROUNDING_HALF_UP, &narrow));
    check(!enc_round_divide_i64((enc_i128)INT64_MAX + 1, 1, ENCOURS_ROUNDING_DOWN, &narrow));
    check(!enc_round_divide_i64((enc_i128)INT64_MAX * 2 + 1, 2, ENCOURS_ROUNDING_HALF_UP, &narrow));
    check_equal(narrow, 5);
    check(enc_round_divide_i64((enc_i128)INT64_MAX * 2 + 1, 2, ENCOURS_ROUNDING_DOWN, &narrow));
    check_equal(narrow, INT64_MAX);
}

/* 0 means half up; the seven modes are themselves; anything else is refused, and nothing set. */
static void a_mode_left_out_is_half_up(void **state)
{
    (void)state;
    for (uint32_t given = 0; given <= ENCOURS_ROUNDING_FLOOR; given++) {
        encours_rounding mode = (encours_rounding)0;
        check_ok(enc_rounding_load(given, &mode, check_error()));
        check_equal(mode, given == 0 ? ENCOURS_ROUNDING_HALF_UP : (encours_rounding)given);
    }
    encours_rounding mode = ENCOURS_ROUNDING_UP;
    check_fails(enc_rounding_load(8, &mode, check_error()), ENCOURS_E_INVALID,
                "8 is no rounding mode");
    check_fails(enc_rounding_load(UINT32_MAX, &mode, check_error()), ENCOURS_E_INVALID,
                "4294967295 is no rounding mode");
    check_equal(mode, ENCOURS_ROUNDING_UP);
}

CHECK_MAIN(the_published_table_holds, every_small_quotient_agrees_with_a_second_definition,
           the_ends_of_128_bits_are_exact, a_mode_left_out_is_half_up)

/* SPDX-License-Identifier: MIT */
#include "pure/range.h"

#include "encours/rounding.h"

#include "support/check.h"

/* Both ends are within, one beyond each is not, and the member at fault is named. */
static void bounds_are_within(void **state)
{
    (void)state;
    check_ok(enc_range_check(-3, -3, 5, "term_days", check_error()));
    check_ok(enc_range_check(5, -3, 5, "term_days", check_error()));
    check_fails(enc_range_check(-4, -3, 5, "term_days", check_error()), ENCOURS_E_INVALID,
                "term_days is -4, needs -3 to 5");
    check_fails(enc_range_check(6, -3, 5, "term_days", check_error()), ENCOURS_E_INVALID, "is 6");
    check_text(check_last_error()->field, "term_days");
}

/* 0 and 1 are shares; what is below, above or over nothing is none. */
static void a_share_is_from_nought_to_one(void **state)
{
    (void)state;
    check_ok(enc_range_check_share(0, 7, "quota", check_error()));
    check_ok(enc_range_check_share(7, 7, "quota", check_error()));
    static const int64_t bad[][2] = {{-1, 7}, {8, 7}, {0, 0}, {-1, -2}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        check_fails(enc_range_check_share(bad[i][0], bad[i][1], "quota", check_error()),
                    ENCOURS_E_INVALID, "a quotient from 0 to 1");
}

/* 0 means half up; the seven modes stay as they are. */
static void a_rounding_not_chosen_is_half_up(void **state)
{
    (void)state;
    for (int32_t mode = 0; mode <= ENCOURS_ROUNDING_FLOOR; mode++) {
        int32_t loaded = mode;
        check_ok(enc_range_load_rounding(&loaded, check_error()));
        check_equal(loaded, mode == 0 ? ENCOURS_ROUNDING_HALF_UP : mode);
    }
    int32_t none = 8;
    check_fails(enc_range_load_rounding(&none, check_error()), ENCOURS_E_INVALID, "rounding is 8");
}

/* An element at fault has its place, value and rule. */
static void an_element_is_refused_at_its_place(void **state)
{
    (void)state;
    check_fails(enc_range_refuse_at(7, -2, "needs 0 or more", "limits", check_error()),
                ENCOURS_E_INVALID, "limits is -2, needs 0 or more");
    check_equal(check_last_error()->index, 7);
    check_text(check_last_error()->field, "limits");
}

CHECK_MAIN(bounds_are_within, a_share_is_from_nought_to_one, a_rounding_not_chosen_is_half_up,
           an_element_is_refused_at_its_place)

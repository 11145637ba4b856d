/* SPDX-License-Identifier: MIT */
#include "pure/room.h"

#include "support/check.h"

/* STA-004. Room for more is room; what is not stated is not checked. */
static void enough_room_is_accepted(void **state)
{
    (void)state;
    static const uint64_t enough[] = {0, 5, 6, UINT64_MAX};
    for (size_t i = 0; i < sizeof enough / sizeof enough[0]; i++)
        check_ok(enc_room_check(enough[i], 5, "rows", check_error()));
    check_ok(enc_room_check(0, 0, "rows", check_error()));
    check_ok(enc_room_check(3, 0, "rows", check_error()));
}

static void too_little_room_is_refused_by_name(void **state)
{
    (void)state;
    check_fails(enc_room_check(4, 5, "rows", check_error()), ENCOURS_E_INVALID,
                "rows is 4: the arrays have no room for all 5");
    check_text(check_last_error()->field, "rows");
    check_fails(enc_room_check(1, UINT64_MAX, "rows", check_error()), ENCOURS_E_INVALID, "rows");
}

/* A number that places are made of must be that of the state: one more would read as other cells.
 */
static void a_layout_is_one_or_another(void **state)
{
    (void)state;
    check_ok(enc_room_check_same(0, 5, "columns", check_error()));
    check_ok(enc_room_check_same(5, 5, "columns", check_error()));
    check_fails(enc_room_check_same(4, 5, "columns", check_error()), ENCOURS_E_INVALID,
                "columns is 4, needs 5");
    check_fails(enc_room_check_same(6, 5, "columns", check_error()), ENCOURS_E_INVALID,
                "columns is 6, needs 5");
    check_text(check_last_error()->field, "columns");
}

CHECK_MAIN(enough_room_is_accepted, too_little_room_is_refused_by_name, a_layout_is_one_or_another)

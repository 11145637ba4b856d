/* SPDX-License-Identifier: MIT */
/* Generated from the public headers by bindings/generator; do not edit. */
/* Sizes, places and numbers that programs and bindings already built rely on. */
#include <stddef.h>
#include <stdint.h>

#include "encours/encours.h"
#include "support/check.h"

/* What the compiler says beside what the manifest says. */
struct fact {
    const char *name;
    int line;
    intmax_t here;
    intmax_t promised;
};

/* clang-format off */
#define FACT(name, here, promised) {(name), __LINE__, (intmax_t)(here), (intmax_t)(promised)}
#define SIZE(type, size, align) \
    FACT("size of " #type, sizeof(type), size), FACT("alignment of " #type, _Alignof(type), align)
#define MEMBER(type, member, offset, size) \
    FACT("offset of " #type "." #member, offsetof(type, member), offset), \
    FACT("size of " #type "." #member, sizeof(((type *)0)->member), size)
#define VALUE(name, value) FACT(#name, name, value)

static const struct fact structs[] = {
    SIZE(encours_error, 744, 8),
    SIZE(encours_context_options, 24, 8),
    SIZE(encours_money, 16, 8),
    SIZE(encours_date, 4, 4),
    SIZE(encours_optional_date, 8, 4),
    SIZE(encours_ratio, 16, 8),
    SIZE(encours_register_columns, 48, 8),
    SIZE(encours_register_options, 32, 8),
    SIZE(encours_register_totals, 24, 8),
};

static const struct fact members[] = {
    MEMBER(encours_error, struct_size, 0, 8),
    MEMBER(encours_error, status, 8, 4),
    MEMBER(encours_error, cause, 12, 4),
    MEMBER(encours_error, index, 16, 8),
    MEMBER(encours_error, line, 24, 8),
    MEMBER(encours_error, column, 32, 8),
    MEMBER(encours_error, source, 40, 128),
    MEMBER(encours_error, field, 168, 64),
    MEMBER(encours_error, message, 232, 320),
    MEMBER(encours_error, hint, 552, 192),
    MEMBER(encours_context_options, struct_size, 0, 8),
    MEMBER(encours_context_options, log, 8, 8),
    MEMBER(encours_context_options, log_user, 16, 8),
    MEMBER(encours_money, minor, 0, 8),
    MEMBER(encours_money, currency, 8, 2),
    MEMBER(encours_money, reserved, 10, 6),
    MEMBER(encours_date, epoch_day, 0, 4),
    MEMBER(encours_optional_date, value, 0, 4),
    MEMBER(encours_optional_date, is_present, 4, 4),
    MEMBER(encours_ratio, numerator, 0, 8),
    MEMBER(encours_ratio, denominator, 8, 8),
    MEMBER(encours_register_columns, struct_size, 0, 8),
    MEMBER(encours_register_columns, count, 8, 8),
    MEMBER(encours_register_columns, amounts, 16, 8),
    MEMBER(encours_register_columns, days, 24, 8),
    MEMBER(encours_register_columns, currencies, 32, 8),
    MEMBER(encours_register_columns, texts, 40, 8),
    MEMBER(encours_register_options, struct_size, 0, 8),
    MEMBER(encours_register_options, kind, 8, 4),
    MEMBER(encours_register_options, from, 12, 4),
    MEMBER(encours_register_options, recorded_at, 16, 8),
    MEMBER(encours_register_options, actor, 24, 8),
    MEMBER(encours_register_totals, amounts, 0, 8),
    MEMBER(encours_register_totals, currencies, 8, 8),
    MEMBER(encours_register_totals, capacity, 16, 8),
};

static const struct fact enumerators[] = {
    VALUE(ENCOURS_OK, 0),
    VALUE(ENCOURS_E_INVALID, 1),
    VALUE(ENCOURS_E_NOT_FOUND, 4),
    VALUE(ENCOURS_E_NO_MEMORY, 12),
    VALUE(ENCOURS_ROUND_HALF_UP, 1),
    VALUE(ENCOURS_ROUND_HALF_EVEN, 2),
    VALUE(ENCOURS_REGISTER_DEBIT, 1),
    VALUE(ENCOURS_REGISTER_CREDIT, 2),
};

static const struct fact constants[] = {
    VALUE(ENCOURS_DATE_NONE, -2147483648),
    VALUE(ENCOURS_SHARE_WHOLE, 1000000),
    VALUE(ENCOURS_VERSION_MAJOR, 1),
    VALUE(ENCOURS_VERSION_MINOR, 1),
    VALUE(ENCOURS_VERSION_PATCH, 0),
};
/* clang-format on */

static void compare(const struct fact *facts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_equal_at(facts[i].here, facts[i].promised, facts[i].name, __FILE__, facts[i].line);
}

static void structs_have_the_promised_size(void **state)
{
    (void)state;
    compare(structs, sizeof structs / sizeof structs[0]);
}

static void members_stand_at_the_promised_place(void **state)
{
    (void)state;
    compare(members, sizeof members / sizeof members[0]);
}

static void enumerators_have_the_promised_value(void **state)
{
    (void)state;
    compare(enumerators, sizeof enumerators / sizeof enumerators[0]);
}

static void constants_have_the_promised_value(void **state)
{
    (void)state;
    compare(constants, sizeof constants / sizeof constants[0]);
}

CHECK_MAIN(structs_have_the_promised_size, members_stand_at_the_promised_place,
           enumerators_have_the_promised_value, constants_have_the_promised_value)

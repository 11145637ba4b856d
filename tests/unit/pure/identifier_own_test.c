/* SPDX-License-Identifier: MIT */
#include "encours/identifier.h"
#include "support/check.h"

static const int32_t isbn_weights[] = {2, 3, 4, 5, 6, 7, 8, 9, 10}, ean_weights[] = {3, 1};

static encours_identifier_scheme scheme_of(int32_t check, uint32_t min, uint32_t max)
{
    encours_identifier_scheme scheme = ENCOURS_IDENTIFIER_SCHEME_INIT;
    scheme.check = check;
    scheme.length_min = min;
    scheme.length_max = max;
    return scheme;
}

static encours_identifier_scheme isbn(int32_t ten)
{
    encours_identifier_scheme scheme = scheme_of(ENCOURS_CHECK_DIGIT_MOD_11, 10, 10);
    scheme.ten = ten;
    scheme.weights = isbn_weights;
    scheme.weight_count = 9;
    return scheme;
}

static encours_identifier_scheme ean(void)
{
    encours_identifier_scheme scheme = scheme_of(ENCOURS_CHECK_DIGIT_MOD_10, 13, 13);
    scheme.weights = ean_weights;
    scheme.weight_count = 2;
    return scheme;
}

static int32_t fault_of(const encours_identifier_scheme *scheme, const char *text)
{
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    return encours_identifier_fault_of(
        encours_identifier_check_own(scheme, text, &out, check_error()));
}

/* IDN-010: ISBN-10 and EAN-13 of books; their documentation has the numbers. */
static void known_schemes_come_out(void **state)
{
    (void)state;
    encours_identifier_scheme books = isbn(ENCOURS_CHECK_TEN_X), goods = ean();
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    check_ok(encours_identifier_check_own(&books, "0-8044-2957-x", &out, check_error()));
    check_text(out.text, "080442957X");
    check_equal(out.kind, ENCOURS_IDENTIFIER_OWN);
    check_equal(out.length, 10);
    check_equal(out.personal, 0);
    check_equal(fault_of(&books, "0-306-40615-2"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&books, "0-306-40615-3"), ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(fault_of(&books, "08044X9570"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(&books, "080442957A"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(&goods, "978-0-306-40615-7"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&goods, "9780306406158"), ENCOURS_IDENTIFIER_FAULT_CHECK);
}

/* IDN-010: what stands for 10 is the scheme's choice. */
static void a_check_digit_of_ten_is_as_the_scheme_says(void **state)
{
    (void)state;
    encours_identifier_scheme none = isbn(ENCOURS_CHECK_TEN_NONE),
                              zero = isbn(ENCOURS_CHECK_TEN_ZERO), x = isbn(ENCOURS_CHECK_TEN_X);
    check_equal(fault_of(&x, "0804429570"), ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(fault_of(&zero, "0804429570"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&zero, "080442957X"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(&none, "080442957X"), ENCOURS_IDENTIFIER_FAULT_FORM);
    for (char digit = '0'; digit <= '9'; digit++) {
        char text[11] = "0804429570";
        text[9] = digit;
        check_equal(fault_of(&none, text), ENCOURS_IDENTIFIER_FAULT_CHECK);
    }
}

/* IDN-010: Luhn, MOD 97-10, and codes without a check digit. */
static void other_checks_come_out(void **state)
{
    (void)state;
    encours_identifier_scheme luhn = scheme_of(ENCOURS_CHECK_DIGIT_LUHN, 2, 19);
    encours_identifier_scheme mod = scheme_of(ENCOURS_CHECK_DIGIT_MOD_97, 5, 20);
    encours_identifier_scheme none = scheme_of(ENCOURS_CHECK_DIGIT_NONE, 3, 5);
    check_equal(fault_of(&luhn, "79927398713"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&luhn, "79927398710"), ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(fault_of(&luhn, "7992739871A"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(&luhn, ""), ENCOURS_IDENTIFIER_FAULT_EMPTY);
    mod.letters = 1;
    check_equal(fault_of(&mod, "213800KUD8LAJWSQ9D15"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&mod, "213800KUD8LAJWSQ9D51"), ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(fault_of(&mod, "2138+0KUD8LAJWSQ9D15"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(&none, "12"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(&none, "123"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&none, "12345"), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(fault_of(&none, "123456"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(&none, "A123"), ENCOURS_IDENTIFIER_FAULT_FORM);
    none.letters = 1;
    check_equal(fault_of(&none, "A123"), ENCOURS_IDENTIFIER_FAULT_NONE);
}

static void refused(encours_identifier_scheme scheme, const char *field)
{
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    encours_status status = encours_identifier_check_own(&scheme, "1", &out, check_error());
    check_equal(status, ENCOURS_E_INVALID);
    check_text(check_last_error()->field, field);
    check_equal(out.kind, 0);
}

/* IDN-010: each member by itself. */
static void schemes_that_are_none_are_refused(void **state)
{
    (void)state;
    const int32_t weights[] = {1, 0}, heavy[] = {1001};
    encours_identifier_scheme luhn = scheme_of(ENCOURS_CHECK_DIGIT_LUHN, 1, 9), one;
    refused(scheme_of(0, 1, 9), "check");
    refused(scheme_of(6, 1, 9), "check");
    one = luhn, one.letters = 1, refused(one, "letters");
    one = luhn, one.letters = -1, refused(one, "letters");
    one = scheme_of(ENCOURS_CHECK_DIGIT_NONE, 1, 9), one.letters = 2, refused(one, "letters");
    refused(scheme_of(1, 0, 9), "length_min");
    refused(scheme_of(1, 65, 65), "length_min");
    refused(scheme_of(1, 5, 4), "length_max");
    refused(scheme_of(1, 5, 65), "length_max");
    one = luhn, one.ten = 1, refused(one, "ten");
    one = isbn(-1), refused(one, "ten");
    one = isbn(3), refused(one, "ten");
    one = luhn, one.weight_count = 1, refused(one, "weight_count");
    one = ean(), one.weight_count = 0, refused(one, "weight_count");
    one = ean(), one.weight_count = 65, refused(one, "weight_count");
    one = ean(), one.weights = weights, refused(one, "weights");
    check_equal(check_last_error()->index, 1);
    one = ean(), one.weights = heavy, refused(one, "weights");
}

/* IDN-002, IDN-010 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    encours_identifier_scheme goods = ean();
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    encours_error *error = check_error();
    check_fails(encours_identifier_check_own(NULL, "1", &out, error), ENCOURS_E_MISUSE, "scheme");
    check_fails(encours_identifier_check_own(&goods, NULL, &out, error), ENCOURS_E_MISUSE, "text");
    check_fails(encours_identifier_check_own(&goods, "1", NULL, error), ENCOURS_E_MISUSE, "");
    goods.weights = NULL;
    check_fails(encours_identifier_check_own(&goods, "1", &out, error), ENCOURS_E_MISUSE,
                "weights");
    goods = ean();
    goods.struct_size = 4;
    check_fails(encours_identifier_check_own(&goods, "1", &out, error), ENCOURS_E_ABI, "scheme");
}

CHECK_MAIN(known_schemes_come_out, a_check_digit_of_ten_is_as_the_scheme_says,
           other_checks_come_out, schemes_that_are_none_are_refused, wrong_calls_are_refused)

/* SPDX-License-Identifier: MIT */
#include "encours/identifier.h"
#include "support/check.h"

/* IDN-012: every fault has words of what is wrong and what to do, and none has the number. */
static void a_refusal_says_what_and_never_the_number(void **state)
{
    (void)state;
    static const struct {
        const char *text, *part, *hint;
    } cases[] = {{"", "no VAT number: there is none", "or give it"},
                 {"FR83404833_48", "a character that none has", "A to Z and digits"},
                 {"83404833048", "no country", "country first"},
                 {"FR8340483304", "too short or too long", "source"},
                 {"FR83A04833048", "do not stand", "source"},
                 {"FR83404833047", "check digits do not agree", "mistyped"}};
    for (int32_t fault = 1; fault <= 6; fault++) {
        encours_identifier out = ENCOURS_IDENTIFIER_INIT;
        const char *text = cases[fault - 1].text;
        encours_status status = encours_identifier_check(ENCOURS_IDENTIFIER_VAT, text, &out,
                                                         check_error());
        check_equal(encours_status_kind_of(status), ENCOURS_E_INVALID);
        check_equal(encours_identifier_fault_of(status), fault);
        check_equal(check_last_error()->status, status);
        check(strstr(check_last_error()->message, cases[fault - 1].part) != NULL);
        check(strstr(check_last_error()->hint, cases[fault - 1].hint) != NULL);
        check(text[0] == '\0' || strstr(check_last_error()->message, text) == NULL);
        check_equal(check_last_error()->index, fault == 2 ? 10 : -1);
        check_equal(out.kind, 0);
    }
    check_equal(encours_identifier_fault_of(ENCOURS_OK), 0);
    check_equal(encours_identifier_fault_of(ENCOURS_E_INVALID), 0);
    check_equal(encours_identifier_fault_of(ENCOURS_E_LIMIT | 0x100), 0);
    check_equal(encours_identifier_fault_of(ENCOURS_E_INVALID | 0x700), 0);
    check_equal(encours_identifier_fault_of(ENCOURS_E_INVALID | INT32_MIN), 0);
}

/* IDN-012 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    encours_error *error = check_error();
    check_fails(encours_identifier_check(0, "1", &out, error), ENCOURS_E_INVALID, "kind 0");
    check_fails(encours_identifier_check(ENCOURS_IDENTIFIER_OWN, "1", &out, error),
                ENCOURS_E_INVALID, "kind 8");
    check_fails(encours_identifier_check(1, NULL, &out, error), ENCOURS_E_MISUSE, "text");
    check_fails(encours_identifier_check(1, "1", NULL, error), ENCOURS_E_MISUSE, "");
    out.struct_size = 8;
    check_fails(encours_identifier_check(1, "404833048", &out, error), ENCOURS_E_ABI,
                "encours_identifier");
}

static const char bytes[] = "404833048404833047FR83404833048";
static const uint32_t offsets[] = {0, 9, 18, 18, 31};

/* IDN-011: by the kind of each row, and by one kind. */
static void many_are_checked_as_one_by_one(void **state)
{
    (void)state;
    const int32_t kinds[] = {1, 1, 2, 3};
    encours_identifier_columns columns = ENCOURS_IDENTIFIER_COLUMNS_INIT;
    int32_t faults[5] = {9, 9, 9, 9, 9};
    size_t wrong = 9;
    columns.count = 4;
    columns.kind = kinds;
    columns.offsets = offsets;
    columns.bytes = (const uint8_t *)bytes;
    columns.size = sizeof bytes - 1;
    check_ok(encours_identifiers_check(&columns, faults, &wrong, check_error()));
    check_equal(wrong, 2);
    check_equal(faults[0], ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(faults[1], ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(faults[2], ENCOURS_IDENTIFIER_FAULT_EMPTY);
    check_equal(faults[3], ENCOURS_IDENTIFIER_FAULT_NONE);
    check_equal(faults[4], 9);
    columns.kind = NULL;
    columns.kind_of_all = ENCOURS_IDENTIFIER_SIREN;
    check_ok(encours_identifiers_check(&columns, faults, &wrong, check_error()));
    check_equal(wrong, 3);
    check_equal(faults[3], ENCOURS_IDENTIFIER_FAULT_LENGTH);
    columns = (encours_identifier_columns)ENCOURS_IDENTIFIER_COLUMNS_INIT;
    check_ok(encours_identifiers_check(&columns, NULL, &wrong, check_error()));
    check_equal(wrong, 0);
    const uint32_t nothing[] = {0, 0};
    columns.count = 1;
    columns.kind_of_all = 1;
    columns.offsets = nothing;
    check_ok(encours_identifiers_check(&columns, faults, &wrong, check_error()));
    check_equal(faults[0], ENCOURS_IDENTIFIER_FAULT_EMPTY);
}

static void columns_are_refused(const encours_identifier_columns *columns, int32_t kind,
                                int64_t row)
{
    int32_t faults[4] = {9, 9, 9, 9};
    size_t wrong = 9;
    check_fails(encours_identifiers_check(columns, faults, &wrong, check_error()), kind, "");
    check_equal(check_last_error()->index, row);
    check_equal(faults[0], 9);
    check_equal(wrong, 9);
}

/* IDN-011 */
static void wrong_columns_are_refused(void **state)
{
    (void)state;
    int32_t kinds[] = {1, 1, 8, 1}, faults[4];
    const uint32_t falling[] = {0, 9, 8, 18, 31};
    size_t wrong;
    encours_identifier_columns columns = ENCOURS_IDENTIFIER_COLUMNS_INIT, other;
    columns.count = 4;
    columns.offsets = offsets;
    columns.bytes = (const uint8_t *)bytes;
    columns.size = sizeof bytes - 1;
    columns_are_refused(&columns, ENCOURS_E_INVALID, -1); /* no kind */
    columns.kind = kinds;
    columns_are_refused(&columns, ENCOURS_E_INVALID, 2);
    kinds[2] = 0;
    columns_are_refused(&columns, ENCOURS_E_INVALID, 2);
    kinds[2] = 1;
    other = columns;
    other.offsets = falling;
    columns_are_refused(&other, ENCOURS_E_INVALID, 1);
    other = columns;
    other.size = 30;
    columns_are_refused(&other, ENCOURS_E_INVALID, 3);
    other = columns;
    other.offsets = NULL;
    columns_are_refused(&other, ENCOURS_E_MISUSE, -1);
    other = columns;
    other.bytes = NULL;
    columns_are_refused(&other, ENCOURS_E_MISUSE, -1);
    other = columns;
    other.struct_size = 4;
    columns_are_refused(&other, ENCOURS_E_ABI, -1);
    columns_are_refused(NULL, ENCOURS_E_MISUSE, -1);
    check_fails(encours_identifiers_check(&columns, NULL, &wrong, check_error()), ENCOURS_E_MISUSE,
                "faults");
    check_fails(encours_identifiers_check(&columns, faults, NULL, check_error()), ENCOURS_E_MISUSE,
                "wrong");
}

CHECK_MAIN(a_refusal_says_what_and_never_the_number, wrong_calls_are_refused,
           many_are_checked_as_one_by_one, wrong_columns_are_refused)

/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "base/error.h"

/* The one line a person reads: source:line:column, sentence, kind, what to do. */
static void a_refusal_reads_as_documented(void **state)
{
    (void)state;
    encours_error error = ENCOURS_ERROR_INIT;
    enc_error_set(&error, ENCOURS_E_INVALID, "Amount \"%s\" has %d decimals, EUR has 2", "12,345",
                  3);
    enc_error_place(&error, "invoices.csv", 4172, 9);
    enc_error_hint(&error, "If the comma separates thousands, say so in the column map");
    char line[768];
    size_t needed = encours_error_format(&error, line, sizeof line);
    check_text(line,
               "invoices.csv:4172:9: Amount \"12,345\" has 3 decimals, EUR has 2 "
               "[ENCOURS_E_INVALID]. If the comma separates thousands, say so in the column map");
    check_equal(needed, strlen(line));
    check_equal(encours_error_format(&error, NULL, 0), needed);
}

/* A hostile value can neither forge a line nor leave half a character. */
static void hostile_values_are_made_harmless(void **state)
{
    (void)state;
    encours_error error = ENCOURS_ERROR_INIT;
    enc_error_set(&error, ENCOURS_E_INVALID, "value \"%s\"", "a\nb\x1b[31m");
    check_text(error.message, "value \"a?b?[31m\"");
    char long_text[1000];
    for (size_t i = 0; i + 2 < sizeof long_text; i += 3)
        memcpy(long_text + i, "\xE2\x82\xAC", 3);
    long_text[999] = '\0';
    enc_error_set(&error, ENCOURS_E_INVALID, "%s", long_text);
    check(strlen(error.message) < sizeof error.message);
    check_equal(strlen(error.message) % 3, 0);
}

static void names_and_kinds_agree(void **state)
{
    (void)state;
    check_text(encours_status_name(ENCOURS_E_LIMIT), "ENCOURS_E_LIMIT");
    check_text(encours_status_name(ENCOURS_E_UNKNOWN_OUTCOME), "ENCOURS_E_IN_DOUBT");
    check_equal(encours_status_kind_of(ENCOURS_E_UNKNOWN_OUTCOME), ENCOURS_E_IN_DOUBT);
    check_text(encours_status_name(77), "ENCOURS_E_UNKNOWN");
}

CHECK_MAIN(a_refusal_reads_as_documented, hostile_values_are_made_harmless, names_and_kinds_agree)

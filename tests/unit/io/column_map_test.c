/* SPDX-License-Identifier: MIT */
#include "io/column_map.h"

#include "unit/io/files.h"

static encours_context *context_new(void)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    return context;
}

static void bytes_of(const encours_column_map *map, enc_buffer *out)
{
    enc_buffer_init(out, map->context, 1 << 20);
    check_ok(enc_column_map_bytes(map, out, check_error()));
}

/* Same canonical form or not; both maps are freed. */
static bool same(encours_column_map *a, encours_column_map *b)
{
    enc_buffer left, right;
    bytes_of(a, &left);
    bytes_of(b, &right);
    bool equal = left.size == right.size && memcmp(left.bytes, right.bytes, left.size) == 0;
    enc_buffer_release(&left);
    enc_buffer_release(&right);
    encours_column_map_free(a);
    encours_column_map_free(b);
    return equal;
}

static void a_map_has_one_form_however_it_was_built(void **state)
{
    (void)state;
    encours_context *context = context_new();
    encours_column_map *a = file_map(context), *b = file_map(context);
    check_ok(encours_column_map_set(b, ENCOURS_MAP_DUE, "Other", 0, check_error()));
    check_ok(encours_column_map_set(b, ENCOURS_MAP_DUE, " DUE ", 0, check_error()));
    check_ok(encours_column_map_set_dimension(a, "region", "R", 0, check_error()));
    check_ok(encours_column_map_set_dimension(a, "portfolio", "P", 0, check_error()));
    check_ok(encours_column_map_set_dimension(b, "portfolio", "p", 0, check_error()));
    check_ok(encours_column_map_set_dimension(b, "region", "r", 0, check_error()));
    check_ok(encours_column_map_set_type(a, "X", 1, 0, check_error()));
    check_ok(encours_column_map_set_type(a, "É", 6, 0, check_error()));
    check_ok(encours_column_map_set_type(b, "e", 6, 0, check_error()));
    check_ok(encours_column_map_set_type(b, "x", 1, 0, check_error()));
    check_ok(encours_column_map_set_type(b, "x", 1, 0, check_error()));
    check(same(a, b));
    encours_context_free(context);
}

static void every_setting_is_in_the_form(void **state)
{
    (void)state;
    encours_context *context = context_new();
    for (int i = 0; i < 17; i++) {
        encours_column_map_options options = file_options();
        uint32_t *const flags[] = {&options.no_quotes, &options.lines_before, &options.group_marks};
        int32_t *const choices[] = {&options.encoding, &options.decimal_mark, &options.date_order,
                                    &options.key_rule, &options.sign_rule};
        encours_term_rule rule = {.kind = ENCOURS_TERM_NET, .days = 30};
        if (i < 3)
            *flags[i] = 1;
        else if (i < 8)
            *choices[i - 3] = 1;
        else if (i == 8)
            options.separator = ';';
        else if (i == 9)
            options.year_pivot = 1970;
        else if (i == 10)
            options.type_debit = ENCOURS_DOCUMENT_REFUND;
        else if (i == 11)
            options.type_credit = ENCOURS_DOCUMENT_PAYMENT;
        else if (i == 12)
            options.codes_impersonal = 0;
        else if (i == 13)
            options.default_currency = TEST_USD;
        else if (i == 14)
            options.account_class = 411;
        else if (i == 15)
            options.key_prefix = "erp/";
        encours_column_map *other = file_map_over(context, &options);
        if (i == 16)
            check_ok(encours_column_map_set_terms(other, &rule, NULL, check_error()));
        check(!same(file_map(context), other));
    }
    encours_context_free(context);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    encours_context *context = context_new();
    encours_column_map *map = file_map(context);
    encours_term_rule rule = {.kind = ENCOURS_TERM_NET, .base = ENCOURS_TERM_FROM_DELIVERY};
    check_fails(encours_column_map_set(map, 0, "A", 0, check_error()), ENCOURS_E_INVALID, "member");
    check_fails(encours_column_map_set(map, 18, "A", 0, check_error()), ENCOURS_E_INVALID,
                "member");
    check_fails(encours_column_map_set(map, 1, "A", 1, check_error()), ENCOURS_E_INVALID, "either");
    check_fails(encours_column_map_set(map, 1, NULL, 0, check_error()), ENCOURS_E_INVALID,
                "either");
    check_fails(encours_column_map_set(map, 1, NULL, 513, check_error()), ENCOURS_E_INVALID, "512");
    check_fails(encours_column_map_set(map, 1, "  ", 0, check_error()), ENCOURS_E_INVALID, "blank");
    check_fails(encours_column_map_set_type(map, "X", 9, 0, check_error()), ENCOURS_E_INVALID,
                "type");
    check_fails(encours_column_map_set_type(map, "X", 1, 1, check_error()), ENCOURS_E_INVALID,
                "reason");
    check_ok(encours_column_map_set_type(map, "X", 1, 0, check_error()));
    check_fails(encours_column_map_set_type(map, "x", 2, 0, check_error()), ENCOURS_E_EXISTS,
                "another type");
    check_fails(encours_column_map_set_terms(map, &rule, NULL, check_error()), ENCOURS_E_INVALID,
                "issue date");
    rule.base = ENCOURS_TERM_FROM_ISSUE;
    rule.roll = ENCOURS_ROLL_FOLLOWING;
    check_fails(encours_column_map_set_terms(map, &rule, NULL, check_error()), ENCOURS_E_INVALID,
                "calendar");
    encours_column_map_free(map);
    encours_column_map_free(NULL);
    encours_context_free(context);
}

static void options_are_checked(void **state)
{
    (void)state;
    encours_context *context = context_new();
    for (int i = 0; i < 8; i++) {
        encours_column_map_options options = file_options();
        encours_column_map *map = NULL;
        options.separator = i == 0 ? 'x' : 0;
        options.encoding = i == 1 ? 6 : 0;
        options.decimal_mark = i == 2 ? 3 : 0;
        options.date_order = i == 3 ? -1 : 0;
        options.type_debit = i == 4 ? ENCOURS_DOCUMENT_PAYMENT : 0;
        options.type_credit = i == 5 ? ENCOURS_DOCUMENT_INVOICE : 0;
        options.year_pivot = i == 6 ? 30 : 0;
        options.key_prefix = i == 7 ? "a prefix that is longer than 32 bytes" : NULL;
        check_fails(encours_column_map_new(context, &options, &map, check_error()),
                    ENCOURS_E_INVALID, "");
        check(map == NULL);
    }
    encours_context_free(context);
}

/* A map that lacks what is needed is refused before anything is read. */
static void what_is_needed_must_be_there(void **state)
{
    (void)state;
    static const struct {
        int32_t members[4];
        const char *lacks;
    } cases[] = {
        {{ENCOURS_MAP_NUMBER, ENCOURS_MAP_ISSUE, ENCOURS_MAP_AMOUNT}, "customer code"},
        {{ENCOURS_MAP_CUSTOMER_CODE, ENCOURS_MAP_NUMBER, ENCOURS_MAP_ISSUE}, "amount"},
        {{ENCOURS_MAP_CUSTOMER_CODE, ENCOURS_MAP_NUMBER, ENCOURS_MAP_AMOUNT}, "effective date"},
        {{ENCOURS_MAP_CUSTOMER_CODE, ENCOURS_MAP_ISSUE, ENCOURS_MAP_AMOUNT}, "source key"},
    };
    test_ledger test = ledger_begin();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_column_map_options options = file_options();
        encours_column_map *map = NULL;
        encours_import *import = NULL;
        check_ok(encours_column_map_new(test.context, &options, &map, check_error()));
        for (size_t k = 0; k < 3; k++)
            check_ok(encours_column_map_set(map, cases[i].members[k], NULL, (uint32_t)k + 1,
                                            check_error()));
        check_fails(import_text(test.ledger, map, "a;b;c\n", NULL, &import), ENCOURS_E_INVALID,
                    cases[i].lacks);
        check(import == NULL);
        encours_column_map_free(map);
    }
    ledger_end(&test);
}

CHECK_MAIN(a_map_has_one_form_however_it_was_built, every_setting_is_in_the_form,
           what_makes_no_sense_is_refused, options_are_checked, what_is_needed_must_be_there)

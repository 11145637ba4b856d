/* SPDX-License-Identifier: MIT */
/* Codes of the facts of credit: what is built reads back, and what does not fit is refused. */
#include "credit/coded.h"

#include "support/check.h"
#include "support/random.h"

#define TEXT(literal) ((enc_text){(literal), sizeof(literal) - 1})
#define X16 "aaaaaaaaaaaaaaaa"
#define X48 X16 X16 X16

static void is_text(enc_text actual, const char *expected)
{
    check_equal(actual.size, strlen(expected));
    check(memcmp(actual.bytes, expected, actual.size) == 0);
}

static void codes_are_short_and_plain(void **state)
{
    (void)state;
    check(enc_code_is_sound(TEXT("a")));
    check(enc_code_is_sound(TEXT("Az09-_.")));
    check(enc_code_is_sound(TEXT(X48)));
    check(!enc_code_is_sound(TEXT("")));
    check(!enc_code_is_sound(TEXT(X48 "a")));
    for (int byte = 0; byte < 256; byte++) {
        char code[1] = {(char)byte};
        bool taken = (byte < 0x80 && byte > ' ' &&
                      strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.",
                             byte) != NULL);
        check_equal(enc_code_is_sound((enc_text){code, 1}), taken);
    }
}

static void a_code_is_a_name_and_pairs(void **state)
{
    (void)state;
    enc_coded coded;
    enc_text value;
    uint64_t number = 7;
    check(enc_coded_parse(TEXT("credit-line;uses=3;role=chef de secteur=1"), &coded));
    is_text(coded.name, "credit-line");
    check_equal(coded.count, 2);
    check(enc_coded_find(&coded, "role", &value));
    is_text(value, "chef de secteur=1"); /* of two '=' the first separates */
    check(!enc_coded_find(&coded, "rol", &value));
    check(enc_coded_number(&coded, "uses", 3, &number));
    check_equal(number, 3);
    check(enc_coded_parse(TEXT("*"), &coded));
    is_text(coded.name, "*");
    check_equal(coded.count, 0);
}

static void other_forms_are_told_apart(void **state)
{
    (void)state;
    static const char *const others[] = {
        "",
        ";a=1",
        "n;",
        "n;a",
        "n;a=",
        "n;=1",
        "n;;",
        "n;a=1;",
        "n;a=1;a=2",
        "n;a b=1",
        "n;\xC3\xA9=1",
        "n;a=;b=1",
        "n;1=a;2=b;3=c;4=d;5=e;6=f;7=g;8=h;9=i",
    };
    enc_coded coded;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        check(!enc_coded_parse(enc_text_of(others[i]), &coded));
    check(enc_coded_parse(TEXT("n;1=a;2=b;3=c;4=d;5=e;6=f;7=g;8=h"), &coded));
    check_equal(coded.count, ENC_CODED_PAIRS_MAX);
    check(!enc_coded_parse((enc_text){NULL, 0}, &coded));
}

static void numbers_have_one_form(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "n;k=", "n;k=01", "n;k=+1", "n;k=-1", "n;k=1 ", "n;k=101", "n;k=18446744073709551616",
        "n;j=1"};
    enc_coded coded;
    uint64_t number = 7;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        (void)enc_coded_parse(enc_text_of(wrong[i]), &coded);
        check(!enc_coded_number(&coded, "k", 100, &number));
        check_equal(number, 7);
    }
    check(enc_coded_parse(TEXT("n;k=0;m=18446744073709551615"), &coded));
    check(enc_coded_number(&coded, "k", 0, &number) && number == 0);
    check(enc_coded_number(&coded, "m", UINT64_MAX, &number) && number == UINT64_MAX);
    check(!enc_coded_number(&coded, "m", UINT64_MAX - 1, &number));
    check(!enc_coded_number(&coded, "m", 9, &number));
}

static void sides_part_at_the_first_mark(void **state)
{
    (void)state;
    enc_text left, right;
    check(enc_coded_split(TEXT("anne>paul>marie"), '>', &left, &right));
    is_text(left, "anne");
    is_text(right, "paul>marie");
    check(!enc_coded_split(TEXT("anne>"), '>', &left, &right));
    check(!enc_coded_split(TEXT(">paul"), '>', &left, &right));
    check(!enc_coded_split(TEXT("anne"), '>', &left, &right));
}

static void what_is_built_reads_back(void **state)
{
    (void)state;
    enc_coded_text text;
    enc_coded coded;
    enc_text value;
    uint64_t number;
    check_ok(enc_coded_begin(&text, ENC_CODED_ANY, NULL, "rule", check_error()));
    check_text(text.bytes, "*");
    check_ok(enc_coded_begin(&text, ENC_CODED_ANY, "overdue", "rule", check_error()));
    check_ok(enc_coded_add_number(&text, "uses", UINT64_MAX, "uses", check_error()));
    check_ok(enc_coded_add(&text, "role", "d\xC3\xA9l\xC3\xA9gu\xC3\xA9", "role", check_error()));
    check_text(text.bytes, "overdue;uses=18446744073709551615;role=d\xC3\xA9l\xC3\xA9gu\xC3\xA9");
    check_equal(text.size, strlen(text.bytes));
    check(enc_coded_parse(enc_text_of(text.bytes), &coded));
    check(enc_coded_number(&coded, "uses", UINT64_MAX, &number) && number == UINT64_MAX);
    check(enc_coded_find(&coded, "role", &value));
    check_ok(enc_coded_begin(&text, ENC_CODED_FREE, "moves > often", "code", check_error()));
    check_ok(enc_coded_add_number(&text, "n", 0, "n", check_error()));
    check_text(text.bytes, "moves > often;n=0");
}

static void sides_are_built(void **state)
{
    (void)state;
    static const char *const fields[2] = {"table", "value"};
    enc_coded_text text;
    check_ok(enc_coded_begin_sides(&text, "segment", '=', "key = yes", fields, check_error()));
    check_text(text.bytes, "segment=key = yes");
    check_fails(enc_coded_begin_sides(&text, "a=b", '=', "c", fields, check_error()),
                ENCOURS_E_INVALID, "table");
    check_fails(enc_coded_begin_sides(&text, NULL, '=', "c", fields, check_error()),
                ENCOURS_E_INVALID, "table");
    check_fails(enc_coded_begin_sides(&text, "a", '=', "", fields, check_error()),
                ENCOURS_E_INVALID, "value");
    check_fails(enc_coded_begin_sides(&text, X48, '=', X48, fields, check_error()),
                ENCOURS_E_INVALID, "96 bytes");
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    enc_coded_text text;
    check_fails(enc_coded_begin(&text, ENC_CODED_CODE, NULL, "type", check_error()),
                ENCOURS_E_INVALID, "type");
    check_fails(enc_coded_begin(&text, ENC_CODED_CODE, "", "type", check_error()),
                ENCOURS_E_INVALID, "48 bytes");
    check_fails(enc_coded_begin(&text, ENC_CODED_ANY, "*", "rule", check_error()),
                ENCOURS_E_INVALID, "rule"); /* all is NULL here */
    check_fails(enc_coded_begin(&text, ENC_CODED_FREE, "a;b", "why", check_error()),
                ENCOURS_E_INVALID, "';'");
    check_fails(enc_coded_begin(&text, ENC_CODED_FREE, "a\nb", "why", check_error()),
                ENCOURS_E_INVALID, "printable");
    check_fails(enc_coded_begin(&text, ENC_CODED_FREE, "\xFF", "why", check_error()),
                ENCOURS_E_INVALID, "UTF-8");
    check_fails(enc_coded_begin(&text, ENC_CODED_FREE, X48 X48 "a", "why", check_error()),
                ENCOURS_E_INVALID, "96 bytes");
    check_ok(enc_coded_begin(&text, ENC_CODED_FREE, X48 X48, "why", check_error()));
    check_fails(enc_coded_add_number(&text, "n", 1, "uses", check_error()), ENCOURS_E_INVALID,
                "uses");
    check_ok(enc_coded_begin(&text, ENC_CODED_CODE, X48, "type", check_error()));
    check_fails(enc_coded_add(&text, "la rue", "x", "dimension", check_error()), ENCOURS_E_INVALID,
                "dimension");
    check_fails(enc_coded_add(&text, "region", NULL, "value", check_error()), ENCOURS_E_INVALID,
                "value");
    check_fails(enc_coded_add(&text, "k", X48, "value", check_error()), ENCOURS_E_INVALID,
                "96 bytes"); /* 48 + 3 + 48 */
    check_ok(enc_coded_begin(&text, ENC_CODED_CODE, X48, "type", check_error()));
    check_ok(enc_coded_add(&text, "k", X16 X16 "aaaaaaaaaaaaa", "value", check_error()));
    check_equal(text.size, ENC_CODED_BYTES_MAX);
}

/* Whatever stands there: what is parsed lies in the code, and put together again it is the code. */
static void any_bytes_are_taken_apart_or_not(void **state)
{
    (void)state;
    static const char some[] = "ab;=*>0";
    size_t parsed = 0;
    FOR_RANDOM(random, 20000)
    {
        char code[24], again[64];
        size_t size = random_below(&random, sizeof code), to;
        enc_coded coded;
        for (size_t i = 0; i < size; i++)
            code[i] = some[random_below(&random, sizeof some - 1)];
        if (!enc_coded_parse((enc_text){code, size}, &coded))
            continue;
        parsed++;
        memcpy(again, coded.name.bytes, to = coded.name.size);
        for (size_t i = 0; i < coded.count; i++) {
            again[to++] = ';';
            memcpy(again + to, coded.pairs[i].key.bytes, coded.pairs[i].key.size);
            to += coded.pairs[i].key.size;
            again[to++] = '=';
            memcpy(again + to, coded.pairs[i].value.bytes, coded.pairs[i].value.size);
            to += coded.pairs[i].value.size;
        }
        check_equal(to, size);
        check(memcmp(again, code, size) == 0);
    }
    check(parsed > 500);
}

CHECK_MAIN(codes_are_short_and_plain, a_code_is_a_name_and_pairs, other_forms_are_told_apart,
           numbers_have_one_form, sides_part_at_the_first_mark, what_is_built_reads_back,
           sides_are_built, what_does_not_fit_is_refused, any_bytes_are_taken_apart_or_not)

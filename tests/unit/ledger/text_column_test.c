/* SPDX-License-Identifier: MIT */
/* Columns of texts as Arrow has them: what a caller gives is checked before it is read. */
#include "ledger/text_column.h"
#include "support/check.h"

static const enc_text_rule free_rule = {"number", 0, 8}, needed_rule = {"code", 1, 8};

static enc_text_reader reader;

/* A column that is not there has any number of rows. */
static void check_row(const encours_text_column *column, size_t row, const char *expected)
{
    enc_text text;
    size_t rows = column->count > 0 ? column->count : row + 1;
    check_ok(enc_text_reader_begin(&reader, column, rows, &free_rule, check_error()));
    check_ok(enc_text_reader_get(&reader, row, &text, check_error()));
    check_equal(text.size, strlen(expected));
    check(memcmp(text.bytes, expected, text.size) == 0);
}

static void both_widths_of_offsets_give_the_texts(void **state)
{
    (void)state;
    const uint32_t offsets[] = {2, 4, 4, 8};
    const int64_t offsets_64[] = {2, 4, 4, 8};
    const encours_text_column narrow = {3, offsets, NULL, "--AB\xC3\xA9 d", 8};
    const encours_text_column wide = {3, NULL, offsets_64, "--AB\xC3\xA9 d", 8};
    const encours_text_column *const columns[] = {&narrow, &wide};
    for (size_t i = 0; i < 2; i++) {
        check_ok(enc_text_reader_begin(&reader, columns[i], 3, &free_rule, check_error()));
        check_row(columns[i], 0, "AB");
        check_row(columns[i], 1, "");
        check_row(columns[i], 2, "\xC3\xA9 d");
    }
}

static void no_column_is_absent_texts(void **state)
{
    (void)state;
    const encours_text_column none = {0};
    const uint32_t zeros[] = {0, 0};
    const encours_text_column empty = {1, zeros, NULL, NULL, 0};
    check_ok(enc_text_reader_begin(&reader, &none, 7, &free_rule, check_error()));
    check_row(&none, 6, "");
    check_ok(enc_text_reader_begin(&reader, &empty, 1, &free_rule, check_error()));
    check_row(&empty, 0, "");
    check_ok(enc_text_reader_begin(&reader, &none, 0, &needed_rule, check_error()));
    check_fails(enc_text_reader_begin(&reader, &none, 1, &needed_rule, check_error()),
                ENCOURS_E_MISUSE, "code: the column is needed");
}

/* Arrow lets a column of no rows have no offsets: the pointer is to nothing that could be read. */
static void a_column_of_no_rows_has_no_offsets(void **state)
{
    (void)state;
    const uint32_t zeros[] = {0};
    const int64_t zeros_64[] = {0};
    const encours_text_column narrow = {0, zeros + 1, NULL, NULL, 0};
    const encours_text_column wide = {0, NULL, zeros_64 + 1, NULL, 0};
    check_ok(enc_text_reader_begin(&reader, &narrow, 0, &needed_rule, check_error()));
    check_ok(enc_text_reader_begin(&reader, &wide, 0, &needed_rule, check_error()));
}

static void what_is_no_column_is_refused(void **state)
{
    (void)state;
    const uint32_t offsets[] = {0, 1};
    const int64_t offsets_64[] = {0, 1};
    const encours_text_column both = {1, offsets, offsets_64, "A", 1};
    const encours_text_column no_offsets = {1, NULL, NULL, "A", 0}, only_bytes = {.size = 1};
    const encours_text_column no_bytes = {1, offsets, NULL, NULL, 1};
    const encours_text_column other = {2, offsets, NULL, "A", 1};
    check_fails(enc_text_reader_begin(&reader, &both, 1, &free_rule, check_error()),
                ENCOURS_E_MISUSE, "offsets of both widths");
    check_fails(enc_text_reader_begin(&reader, &no_offsets, 1, &free_rule, check_error()),
                ENCOURS_E_MISUSE, "has offsets");
    check_fails(enc_text_reader_begin(&reader, &only_bytes, 1, &free_rule, check_error()),
                ENCOURS_E_MISUSE, "has offsets");
    check_fails(enc_text_reader_begin(&reader, &no_bytes, 1, &free_rule, check_error()),
                ENCOURS_E_MISUSE, "has bytes");
    check_fails(enc_text_reader_begin(&reader, &other, 1, &free_rule, check_error()),
                ENCOURS_E_INVALID, "number has 2 texts for 1 rows");
    check_text(check_last_error()->field, "number");
}

static void get_fails(const encours_text_column *column, const enc_text_rule *rule,
                      const char *part)
{
    enc_text text;
    check_ok(enc_text_reader_begin(&reader, column, column->count, rule, check_error()));
    check_fails(enc_text_reader_get(&reader, 0, &text, check_error()), ENCOURS_E_INVALID, part);
    check_text(check_last_error()->field, rule->field);
}

/* An offset that overflowed when the column was made is one of these. */
static void offsets_ascend_within_the_bytes(void **state)
{
    (void)state;
    static const int64_t wrong[][2] = {
        {3, 2},         {0, 5},         {5, 5},         {-1, 2},        {-2, -1},
        {0, -1},        {0, INT64_MAX}, {INT64_MIN, 0}, {INT64_MAX, 2}, {4294967296, 4294967297},
        {4294967296, 1}};
    static const uint32_t wrong_32[][2] = {
        {3, 2}, {0, 5}, {5, 5}, {UINT32_MAX, 0}, {0, UINT32_MAX}};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        const encours_text_column column = {1, NULL, wrong[i], "ABCD", 4};
        get_fails(&column, &free_rule, "offsets ascend");
    }
    for (size_t i = 0; i < sizeof wrong_32 / sizeof wrong_32[0]; i++) {
        const encours_text_column column = {1, wrong_32[i], NULL, "ABCD", 4};
        get_fails(&column, &free_rule, "offsets ascend");
    }
}

static void texts_keep_the_rules_of_single_ones(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t size;
    } wrong[] = {{"123456789", 9},         {"\n", 1},          {"A\0B", 3},
                 {"1234567\x7F", 8},       {"1234567\x1F", 8}, {"\xFF", 1},
                 {"12345\xC3\xA9\x80", 8}, {"\xED\xA0\x80", 3}};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        const uint32_t offsets[] = {0, wrong[i].size};
        const encours_text_column column = {1, offsets, NULL, wrong[i].bytes, wrong[i].size};
        get_fails(&column, &free_rule, "0 to 8 bytes of printable UTF-8");
    }
    const uint32_t empty[] = {0, 0}, full[] = {0, 8};
    const encours_text_column nothing = {1, empty, NULL, "A", 1},
                              longest = {1, full, NULL, "12345\xC3\xA9~", 8};
    get_fails(&nothing, &needed_rule, "1 to 8 bytes");
    check_row(&longest, 0, "12345\xC3\xA9~");
}

/* The bytes together are UTF-8, each text is not. */
static void a_character_cut_between_two_rows_is_refused(void **state)
{
    (void)state;
    const uint32_t offsets[] = {0, 1, 2};
    const encours_text_column column = {2, offsets, NULL, "\xC3\xA9", 2};
    check_ok(enc_text_reader_begin(&reader, &column, 2, &free_rule, check_error()));
    get_fails(&column, &free_rule, "printable UTF-8");
}

/* Offsets that come back down are refused where they do, whatever the rows before looked like. */
static void descending_offsets_are_refused_at_their_row(void **state)
{
    (void)state;
    const uint32_t offsets[] = {0, 4, 2};
    const encours_text_column column = {2, offsets, NULL, "AB\xFF\xFF", 4};
    enc_text text;
    check_ok(enc_text_reader_begin(&reader, &column, 2, &free_rule, check_error()));
    check_ok(enc_text_reader_get(&reader, 0, &text, check_error()));
    check_fails(enc_text_reader_get(&reader, 1, &text, check_error()), ENCOURS_E_INVALID,
                "from byte 4 to 2 of 4");
}

CHECK_MAIN(both_widths_of_offsets_give_the_texts, no_column_is_absent_texts,
           a_column_of_no_rows_has_no_offsets, what_is_no_column_is_refused,
           offsets_ascend_within_the_bytes, texts_keep_the_rules_of_single_ones,
           a_character_cut_between_two_rows_is_refused, descending_offsets_are_refused_at_their_row)

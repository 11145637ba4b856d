/* SPDX-License-Identifier: MIT */
/* However a FEC is written down, it gives the same ledger; what is none is refused. */
#include <stdbool.h>

#include "base/sha256.h"
#include "unit/io/fec_text.h"
#include "unit/text/gzip.h"

enum { TEXT_SIZE = 16384, FIELDS_MAX = 32 };

/* An invoice in two hands, a payment with a discount, an opening item, a label with a euro sign. */
static const char plain[] = FEC_NAMES FEC_LINE("AN", "1", "20240101", "411000", "C2", "F9",
                                               "20230930", "Solde", "75,50", "0,00", "B",
                                               "20240301")
    FEC_LINE("AN", "1", "20240101", "101000", "", "F9", "20240101", "Solde", "0,00", "75,50", "",
             "")
        FEC_INVOICE FEC_PAYMENT FEC_LINE("BQ", "2", "20240229", "512000", "", "R2", "20240229",
                                         "10 \xE2\x82\xAC de port", "74,00", "0,00", "", "")
            FEC_LINE("BQ", "2", "20240229", "665000", "", "R2", "20240229",
                     "10 \xE2\x82\xAC de port", "1,50", "0,00", "", "")
                FEC_LINE("BQ", "2", "20240229", "411000", "C2", "R2", "20240229",
                         "10 \xE2\x82\xAC de port", "0,00", "75,50", "B", "20240301");

/* --- writing it otherwise -----------------------------------------------------------------------
 */

typedef struct field {
    const char *text;
    int length;
} field;

typedef struct paper {
    char text[TEXT_SIZE];
    size_t size;
} paper;

static void put(paper *to, const char *bytes, size_t size)
{
    check(to->size + size < sizeof to->text);
    memcpy(to->text + to->size, bytes, size);
    to->size += size;
}

static void put_text(paper *to, const char *text)
{
    put(to, text, strlen(text));
}

typedef void (*write_line_fn)(paper *to, const field *fields, size_t count, size_t line);

static void rewrite(write_line_fn write, paper *to)
{
    const char *at = plain;
    for (size_t line = 0; *at != '\0'; line++) {
        field fields[FIELDS_MAX];
        size_t count = 0;
        for (bool more = true; more; count++) {
            size_t length = strcspn(at, "|\n");
            fields[count] = (field){at, (int)length};
            more = at[length] == '|';
            at += length + 1;
        }
        write(to, fields, count, line);
    }
}

static void join(paper *to, const field *fields, size_t count, const char *between,
                 const char *after)
{
    for (size_t i = 0; i < count; i++) {
        put(to, fields[i].text, (size_t)fields[i].length);
        put_text(to, i + 1 < count ? between : after);
    }
}

static void with_tabs(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    join(to, fields, count, "\t", "\n");
}

static void with_semicolons(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    join(to, fields, count, ";", "\r\n");
}

static void quoted_with_commas(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    put_text(to, "\"");
    join(to, fields, count, "\",\"", "\"\n");
}

static void with_carriage_returns(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    join(to, fields, count, "|", "\r");
}

static void with_doubled_returns(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    join(to, fields, count, "\t", "\t\r\r\n"); /* and a separator too many */
}

static void marked_and_with_nuls(paper *to, const field *fields, size_t count, size_t line)
{
    if (line == 0)
        put_text(to, "\xEF\xBB\xBF");
    put(to, "\0", 1);
    join(to, fields, count, "|", "\n");
}

static void padded(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    put_text(to, " \xC2\xA0");
    join(to, fields, count, "  |  ", " \xC2\xA0\n");
}

static void with_other_names(paper *to, const field *fields, size_t count, size_t line)
{
    if (line > 0) {
        join(to, fields, count, "|", "\n");
        return;
    }
    put_text(to, "JOURNALCODE|Journal Lib|Ecriture_Num|\xC3\x89"
                 "critureDate |comptenum|CompteLib|"
                 "CompteAuxNum|CompteAuxLib|pi\xC3\xA8"
                 "ceRef|PieceDate|EcritureLib|D\xC3\xA9"
                 "bit|"
                 "Cr\xC3\xA9"
                 "dit|EcritureLet|DateLet|ValidDate|MontantDevise|IdDevise\n");
}

static void with_more_columns(paper *to, const field *fields, size_t count, size_t line)
{
    join(to, fields, count, "|", line == 0 ? "|DateRglt|ModeRglt|NatOp|IdClient|\n" : "||||\n");
}

static void in_another_order(paper *to, const field *fields, size_t count, size_t line)
{
    (void)line;
    for (size_t i = count; i > 0; i--) {
        put(to, fields[i - 1].text, (size_t)fields[i - 1].length);
        put_text(to, i > 1 ? "|" : "\n");
    }
}

enum { AT_LABEL = 10, AT_DEBIT = 11, AT_CREDIT = 12 };

static void with_sides(paper *to, const field *fields, size_t count, size_t line, const char *debit,
                       const char *credit)
{
    field all[FIELDS_MAX];
    bool is_debit = memcmp(fields[AT_DEBIT].text, "0,00", 4) != 0;
    memcpy(all, fields, count * sizeof *all);
    if (line == 0) {
        all[AT_DEBIT] = (field){"Montant", 7};
        all[AT_CREDIT] = (field){"Sens", 4};
    } else {
        const char *side = is_debit ? debit : credit;
        if (!is_debit)
            all[AT_DEBIT] = fields[AT_CREDIT];
        all[AT_CREDIT] = (field){side, (int)strlen(side)};
    }
    join(to, all, count, "|", "\n");
}

static void with_letters_for_sides(paper *to, const field *fields, size_t count, size_t line)
{
    with_sides(to, fields, count, line, line % 2 == 0 ? "D" : "d", line % 2 == 0 ? "C" : "c");
}

static void with_signs_for_sides(paper *to, const field *fields, size_t count, size_t line)
{
    with_sides(to, fields, count, line, line % 2 == 0 ? "+1" : "1", "-1");
}

/* Amounts as `format` prints whole and cents, and dates as `day` cuts AAAAMMJJ. */
static void dressed(paper *to, const field *fields, size_t count, size_t line, const char *format,
                    const char *day)
{
    field all[FIELDS_MAX];
    char amounts[2][40], days[FIELDS_MAX][40];
    memcpy(all, fields, count * sizeof *all);
    for (size_t i = 0; i < count && line > 0; i++) {
        int whole, cents, end = 0;
        int year, month, of_month;
        if ((i == AT_DEBIT || i == AT_CREDIT) &&
            sscanf(fields[i].text, "%d,%2d", &whole, &cents) == 2) {
            char *text = amounts[i - AT_DEBIT];
            all[i] = (field){text, snprintf(text, sizeof amounts[0], format, whole, cents)};
        } else if (fields[i].length == 8 && i != AT_LABEL && day != NULL &&
                   sscanf(fields[i].text, "%4d%2d%2d%n", &year, &month, &of_month, &end) == 3) {
            bool last = day[0] == 'd';
            all[i] = (field){days[i],
                             snprintf(days[i], sizeof days[i], day + 1, last ? of_month : year,
                                      month, last ? year : of_month)};
        }
    }
    join(to, all, count, "|", "\n");
}

static void padded_as_odoo(paper *to, const field *fields, size_t count, size_t line)
{
    dressed(to, fields, count, line, " %015d,%02d", NULL);
}

static void with_points(paper *to, const field *fields, size_t count, size_t line)
{
    dressed(to, fields, count, line, "%d.%02d", "y%04d-%02d-%02d");
}

static void with_days_first(paper *to, const field *fields, size_t count, size_t line)
{
    dressed(to, fields, count, line, "+%d,%02d", "d%02d/%02d/%04d 00:00:00");
}

static void with_times(paper *to, const field *fields, size_t count, size_t line)
{
    dressed(to, fields, count, line, "%d,%02dE0", "y%04d/%02d/%02dT12:30:00");
}

/* Credits as negative debits, their sign behind. */
static void with_negative_amounts(paper *to, const field *fields, size_t count, size_t line)
{
    field all[FIELDS_MAX];
    char text[40];
    memcpy(all, fields, count * sizeof *all);
    if (line > 0 && memcmp(fields[AT_DEBIT].text, "0,00", 4) == 0) {
        all[AT_DEBIT] = (field){text, snprintf(text, sizeof text, "%.*s-", fields[AT_CREDIT].length,
                                               fields[AT_CREDIT].text)};
        all[AT_CREDIT] = (field){"", 0};
    }
    join(to, all, count, "|", "\n");
}

/* The characters used here: the euro sign and those up to U+00FF. */
static void to_cp1252(paper *to)
{
    size_t at = 0;
    for (size_t i = 0; i < to->size; i++) {
        unsigned char c = (unsigned char)to->text[i];
        if (c == 0xE2) {
            to->text[at++] = (char)0x80;
            i += 2;
        } else if (c >= 0xC0) {
            to->text[at++] = (char)((c & 3) << 6 | (to->text[++i] & 63));
        } else {
            to->text[at++] = (char)c;
        }
    }
    to->size = at;
}

/* --- and what comes of it -----------------------------------------------------------------------
 */

typedef struct print {
    uint8_t digest[ENC_SHA256_SIZE];
    size_t rows;
} print;

/* Everything a host can see of documents or allocations, but for when it was recorded. */
static void add_rows(enc_sha256 *sha, const encours_view *view, int32_t rows, print *out)
{
    encours_cursor *cursor = NULL;
    size_t count;
    check_ok(encours_cursor_open(view, rows, NULL, &cursor, check_error()));
    for (;;) {
        check_ok(encours_cursor_next(cursor, 100, &count, check_error()));
        if (count == 0)
            break;
        out->rows += count;
        for (int32_t column = 1; column <= ENCOURS_COLUMN_POSITION; column++) {
            const int64_t *numbers = encours_cursor_numbers(cursor, column);
            if (numbers != NULL)
                enc_sha256_update(sha, numbers, count * sizeof *numbers);
            for (size_t i = 0; i < count; i++) {
                const char *text = encours_cursor_text(cursor, column, i);
                if (text != NULL)
                    enc_sha256_update(sha, text, strlen(text) + 1);
            }
        }
    }
    encours_cursor_free(cursor);
}

static print print_of(const void *bytes, size_t size, const encours_fec_options *options,
                      encours_fec_counts *counts)
{
    print out = {.rows = 0};
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    encours_fec_options plain_options = fec_options();
    check_ok(fec_import_bytes(test.ledger, FEC_FILE, bytes, size,
                              options != NULL ? options : &plain_options, NULL, &import));
    *counts = fec_counts(import);
    encours_import_free(import);
    encours_view *view = ledger_view(&test);
    enc_sha256 sha;
    enc_sha256_init(&sha);
    add_rows(&sha, view, ENCOURS_ROWS_ITEMS, &out);
    add_rows(&sha, view, ENCOURS_ROWS_ALLOCATIONS, &out);
    enc_sha256_final(&sha, out.digest);
    encours_view_free(view);
    ledger_end(&test);
    return out;
}

static void check_same(const void *bytes, size_t size, const char *what)
{
    encours_fec_counts counts, expected_counts;
    print expected = print_of(plain, sizeof plain - 1, NULL, &expected_counts);
    print got = print_of(bytes, size, NULL, &counts);
    check_equal(expected.rows, 4 + 2);
    if (memcmp(&expected, &got, sizeof got) != 0)
        fail_msg("%s gives another ledger", what);
    check_equal(counts.entries, expected_counts.entries);
    check_equal(counts.debits - counts.credits, expected_counts.debits - expected_counts.credits);
    check_equal(counts.groups_matched, 2);
}

static void every_way_of_writing_gives_the_same_ledger(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        write_line_fn write;
    } ways[] = {
        {"tabs", with_tabs},
        {"semicolons and CR LF", with_semicolons},
        {"commas and quotes", quoted_with_commas},
        {"CR", with_carriage_returns},
        {"CR CR LF and a separator too many", with_doubled_returns},
        {"a byte order mark and NUL", marked_and_with_nuls},
        {"padding", padded},
        {"other names of columns", with_other_names},
        {"22 columns", with_more_columns},
        {"another order of columns", in_another_order},
        {"Montant and Sens in letters", with_letters_for_sides},
        {"Montant and Sens in signs", with_signs_for_sides},
        {"amounts as Odoo pads them", padded_as_odoo},
        {"decimal points and ISO dates", with_points},
        {"days first, plus signs", with_days_first},
        {"times, exponents", with_times},
        {"signs behind", with_negative_amounts},
    };
    static paper text;
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        text.size = 0;
        rewrite(ways[i].write, &text);
        check_same(text.text, text.size, ways[i].what);
        if (ways[i].write == marked_and_with_nuls)
            continue; /* the mark says UTF-8 */
        to_cp1252(&text);
        check_same(text.text, text.size, ways[i].what);
    }
}

static void a_compressed_file_is_the_same(void **state)
{
    (void)state;
    static uint8_t packed[TEXT_SIZE];
    size_t size = gzip_append(packed, 0, sizeof packed, plain, sizeof plain - 1);
    check_same(packed, size, "gzip");
}

/* The last line may end without a line end. */
static void a_line_end_may_be_missing(void **state)
{
    (void)state;
    check_same(plain, sizeof plain - 2, "no line end");
}

static void what_was_tolerated_is_reported(void **state)
{
    (void)state;
    static paper text;
    encours_fec_counts counts;
    (void)print_of(plain, sizeof plain - 1, NULL, &counts);
    check_equal(counts.columns, 18);
    check_equal(counts.columns_unknown, 0);
    check_equal(counts.renamed, 0);
    check_equal(counts.dates_rewritten, 0);
    text.size = 0;
    rewrite(with_points, &text);
    (void)print_of(text.text, text.size, NULL, &counts);
    check_equal(counts.dates_rewritten, 4);
    text.size = 0;
    rewrite(with_more_columns, &text);
    (void)print_of(text.text, text.size, NULL, &counts);
    check_equal(counts.columns, 22);
    check_equal(counts.columns_unknown, 4);
    check_equal(counts.renamed, 1);
    text.size = 0;
    rewrite(with_letters_for_sides, &text);
    (void)print_of(text.text, text.size, NULL, &counts);
    check_equal(counts.amount_and_side, 1);
}

/* One amount with a comma makes the point wrong in the whole file. */
static void the_decimal_mark_is_of_the_file(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "1",
                                                  "20240110", "x", "12.50", "", "", "")
        FEC_LINE("VE", "1", "20240110", "707000", "", "1", "20240110", "x", "", "12,50", "", "");
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(fec_import(&test, text, NULL, &import), ENCOURS_E_INVALID, "12.50");
    check_equal(import_counts(import).lines_refused, 1);
    encours_import_free(import);
    ledger_end(&test);
}

static void check_refused(const char *text, encours_status status, const char *part)
{
    test_ledger test = ledger_begin();
    encours_store_head before, after;
    encours_import *import = NULL;
    encours_ledger_head(test.ledger, &before);
    check_fails(fec_import(&test, text, NULL, &import), status, part);
    check(import != NULL);
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_REFUSED);
    check(encours_import_issue_count(import) > 0);
    encours_import_free(import);
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    ledger_end(&test);
}

static void what_is_no_fec_is_refused(void **state)
{
    (void)state;
    check_refused("<?xml version=\"1.0\"?><comptabilite/>", ENCOURS_E_UNSUPPORTED, "XML");
    check_refused("\xEF\xBB\xBF \n<comptabilite>", ENCOURS_E_UNSUPPORTED, "XML");
    check_refused("", ENCOURS_E_INVALID, "names of columns");
    check_refused("hello\n", ENCOURS_E_INVALID, "names of columns");
    check_refused("a;b;c;d;e\n1;2;3;4;5\n", ENCOURS_E_INVALID, "JournalCode");
    check_refused("JournalCode|EcritureNum|EcritureDate|CompteNum|CompteNum|Debit|Credit\n",
                  ENCOURS_E_INVALID, "twice");
    check_refused("JournalCode|EcritureDate|CompteNum|CompAuxNum|Debit|Credit\n", ENCOURS_E_INVALID,
                  "EcritureNum");
    check_refused("JournalCode|EcritureNum|EcritureDate|CompteNum|Debit\n", ENCOURS_E_INVALID,
                  "Credit");
    check_refused("JournalCode|EcritureNum|EcritureDate|CompteNum|Montant\n", ENCOURS_E_INVALID,
                  "Sens");
}

/* The fewest columns that say what a line is: the rest stays missing. */
static void few_columns_are_enough(void **state)
{
    (void)state;
    static const char text[] = "JournalCode;EcritureNum;EcritureDate;CompteNum;Debit;Credit\n"
                               "VE;1;20240110;411000;12,00;\n"
                               "VE;1;20240110;707000;;12,00\n";
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    encours_import_counts counts = import_counts(import);
    check_equal(counts.documents, 1);
    check_equal(counts.issue_dates_missing, 1);
    check_equal(counts.due_dates_missing, 1);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), ENCOURS_DOCUMENT_INVOICE);
    check_equal(fec_document(&test, ENCOURS_COLUMN_ISSUE, 0), ENCOURS_DATE_NONE);
    check_equal(fec_counts(import).numbers_missing, 1);
    encours_import_free(import);
    ledger_end(&test);
}

CHECK_MAIN(every_way_of_writing_gives_the_same_ledger, a_compressed_file_is_the_same,
           a_line_end_may_be_missing, what_was_tolerated_is_reported,
           the_decimal_mark_is_of_the_file, what_is_no_fec_is_refused, few_columns_are_enough)

/* SPDX-License-Identifier: MIT */
/* One year after another: the opening entries of the second stand for the open items of the first.
 */
#include "unit/io/fec_text.h"

#define FEC_2025 "123456789FEC20251231.txt"

/* 2024: an invoice paid in part (lettered all the same), one open, an advance, a customer settled.
 */
static const char year_2024[] = FEC_NAMES FEC_LINE("VE", "1", "20240310", "411000", "C1", "F1",
                                                   "20240310", "x", "100,00", "", "A", "20240410")
    FEC_LINE("VE", "1", "20240310", "707000", "", "F1", "20240310", "x", "", "100,00", "",
             "") FEC_LINE("BQ", "1", "20240410", "411000", "C1", "R1", "20240410", "x", "", "60,00",
                          "A", "20240410") FEC_LINE("BQ", "1", "20240410", "512000", "", "R1",
                                                    "20240410", "x", "60,00", "", "", "")
        FEC_LINE("VE", "2", "20241205", "411000", "C1", "F2", "20241205", "x", "250,00", "", "", "")
            FEC_LINE("VE", "2", "20241205", "707000", "", "F2", "20241205", "x", "", "250,00", "",
                     "") FEC_LINE("BQ", "2", "20241206", "419100", "C2", "R2", "20241206", "x", "",
                                  "30,00", "", "")
                FEC_LINE("BQ", "2", "20241206", "512000", "", "R2", "20241206", "x", "30,00", "",
                         "", "") FEC_LINE("VE", "3", "20241207", "411000", "C3", "F3", "20241207",
                                          "x", "5,00", "", "A", "")
                    FEC_LINE("BQ", "3", "20241220", "411000", "C3", "R3", "20241220", "x", "",
                             "5,00", "A", "");

#define OPENING_2025                                                                               \
    FEC_LINE("AN", "1", "20250101", "411000", "C1", "F1", "20240310", "x", "100,00", "", "AA",     \
             "20250220")                                                                           \
    FEC_LINE("AN", "1", "20250101", "411000", "C1", "R1", "20240410", "x", "", "60,00", "AA",      \
             "20250220")                                                                           \
    FEC_LINE("AN", "1", "20250101", "411000", "C1", "other", "20241205", "x", "250,00", "", "AB",  \
             "20250131")                                                                           \
    FEC_LINE("AN", "1", "20250101", "419100", "C2", "R2", "20241206", "x", "", "30,00", "", "")    \
    FEC_LINE("AN", "1", "20250101", "512000", "", "", "20250101", "x", "", "260,00", "", "")

static const char year_2025[] = FEC_NAMES OPENING_2025 FEC_LINE(
    "BQ", "1", "20250131", "411000", "C1", "R4", "20250131", "x", "", "250,00", "AB", "20250131")
    FEC_LINE("BQ", "1", "20250131", "512000", "", "R4", "20250131", "x", "250,00", "", "", "")
        FEC_LINE("BQ", "2", "20250215", "411000", "C1", "R5", "20250215", "x", "", "40,00", "AA",
                 "20250220") FEC_LINE("BQ", "2", "20250215", "512000", "", "R5", "20250215", "x",
                                      "40,00", "", "", "");

static encours_status import_year(test_ledger *test, const char *name, const char *text,
                                  const encours_fec_options *fec, encours_import **out)
{
    encours_fec_options plain = fec_options();
    return fec_import_bytes(test->ledger, name, text, strlen(text), fec != NULL ? fec : &plain,
                            NULL, out);
}

static void import_2024(test_ledger *test)
{
    encours_import_free(fec_well(test, year_2024, NULL));
    check_equal(ledger_balance(test, 0, file_day(2024, 12, 31)), 26000);
}

static void opening_lines_stand_for_open_items(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    import_2024(&test);
    check_ok(import_year(&test, FEC_2025, year_2025, NULL, &import));
    encours_fec_counts fec = fec_counts(import);
    check_equal(import_counts(import).documents, 2);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_OPENING), 4);
    check_equal(fec.opening_matched, 4);
    check_equal(fec.opening_unmatched, 0);
    check_equal(fec.opening_customers_differing, 0);
    check_equal(fec.groups_matched, 2);
    /* Nothing was counted twice, and lettering reaches the items of the year before. */
    check_equal(ledger_balance(&test, 0, file_day(2025, 1, 1)), 26000);
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), -3000);
    check_equal(fec_open(&test, 0, file_day(2025, 2, 15)), 4000);
    check_equal(fec_open(&test, 0, file_day(2025, 2, 20)), 0);
    check_equal(fec_open(&test, 2, file_day(2025, 1, 31)), 0);
    encours_import_free(import);
    ledger_end(&test);
}

static void the_second_year_twice_is_a_duplicate(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    import_2024(&test);
    for (int round = 0; round < 2; round++) {
        check_ok(import_year(&test, FEC_2025, year_2025, NULL, &import));
        check_equal(encours_import_outcome_of(import),
                    round == 0 ? ENCOURS_IMPORT_COMMITTED : ENCOURS_IMPORT_DUPLICATE);
        check_equal(fec_counts(import).opening_matched, 4);
        encours_import_free(import);
    }
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), -3000);
    ledger_end(&test);
}

/* A later state of the same year: what is there is known, what was lettered since is allocated. */
static void a_newer_file_adds_lines_and_lettering(void **state)
{
    (void)state;
    static const char before[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1",
                                                    "20240110", "x", "9,00", "", "", "")
        FEC_LINE("BQ", "1", "20240210", "411000", "C1", "R1", "20240210", "x", "", "9,00", "", "");
    static const char after[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1",
                                                   "20240110", "x", "9,00", "", "A", "20240301")
        FEC_LINE("BQ", "1", "20240210", "411000", "C1", "R1", "20240210", "x", "", "9,00", "A",
                 "20240301") FEC_LINE("VE", "2", "20240310", "411000", "C1", "F2", "20240310", "x",
                                      "7,00", "", "", "");
    static const char changed[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1",
                                                     "20240110", "x", "8,00", "", "", "");
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, before, NULL);
    encours_import_free(import);
    import = fec_well(&test, after, NULL);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_KNOWN), 2);
    check_equal(import_counts(import).documents, 1);
    check_equal(import_counts(import).allocations, 1);
    check_equal(fec_open(&test, 0, file_day(2024, 3, 1)), 0);
    encours_import_free(import);
    check_fails(fec_import(&test, changed, NULL, &import), ENCOURS_E_INVALID, "");
    encours_import_free(import);
    ledger_end(&test);
}

static void differences_refuse_unless_allowed(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("AN", "1", "20250101", "411000", "C1", "F1",
                                                  "20240310", "x", "40,00", "", "", "")
        FEC_LINE("AN", "1", "20250101", "411000", "C1", "F2", "20241205", "x", "255,00", "", "", "")
            FEC_LINE("AN", "1", "20250101", "411000", "C9", "F9", "20241205", "x", "1,00", "", "",
                     "") FEC_LINE("VE", "1", "20250110", "411000", "C1", "F4", "20250110", "x",
                                  "2,00", "", "", "");
    encours_fec_options options = fec_options();
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    import_2024(&test);
    check_fails(import_year(&test, FEC_2025, text, &options, &import), ENCOURS_E_INVALID,
                "open item");
    encours_fec_counts fec = fec_counts(import);
    check_equal(fec.opening_matched, 1); /* F1 by what is open of it */
    check_equal(fec.opening_unmatched, 2);
    check_equal(fec.opening_customers_differing, 2); /* C1, and C2 who has no line */
    check_equal(encours_import_issue_count(import), 4);
    check(strstr(import_issue(import, 2), "customer C1") != NULL);
    encours_import_free(import);
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), 26000);

    options.allow_opening_differences = 1;
    check_ok(import_year(&test, FEC_2025, text, &options, &import));
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_OPENING), 3);
    check(encours_import_fec_remark_count(import) >= 4);
    encours_error remark = ENCOURS_ERROR_INIT;
    check_ok(encours_import_fec_remark(import, 0, &remark, check_error()));
    check_equal(remark.status, ENCOURS_OK);
    check(remark.message[0] != '\0');
    check_fails(encours_import_fec_remark(import, 1000, &remark, check_error()),
                ENCOURS_E_NOT_FOUND, "remark");
    encours_import_free(import);
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), 26200);
    ledger_end(&test);
}

static void years_come_in_their_order(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_ok(import_year(&test, FEC_2025, year_2025, NULL, &import));
    check_equal(fec_counts(import).opening_posted, 4);
    encours_import_free(import);
    check_fails(fec_import(&test, year_2024, NULL, &import), ENCOURS_E_INVALID, "2025");
    encours_import_free(import);
    ledger_end(&test);
}

/* The year of the ledger again, once the next year is there: in order, and all known. */
static void an_earlier_year_may_come_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    encours_fec_options options = fec_options();
    import_2024(&test);
    check_ok(import_year(&test, FEC_2025, year_2025, NULL, &import));
    encours_import_free(import);
    options.lettering = ENCOURS_FEC_LETTERING_CLOSING; /* another map: no duplicate */
    check_ok(import_year(&test, FEC_FILE, year_2024, &options, &import));
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_UNCHANGED);
    encours_import_free(import);
    ledger_end(&test);
}

static void opening_entries_may_be_left(void **state)
{
    (void)state;
    encours_fec_options options = fec_options();
    options.opening = ENCOURS_FEC_OPENING_LEAVE;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_ok(import_year(&test, FEC_2025, year_2025, &options, &import));
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_OPENING), 4);
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), -29000);
    encours_import_free(import);
    ledger_end(&test);
}

/* A till or a subscription: each of many equal lines finds an item of its own, and without going
 * over those that others have found, which at this size would take minutes. */
static void equal_items_are_found_one_by_one(void **state)
{
    (void)state;
    enum { COUNT = 20000, SIZE = (2 * COUNT + 2) * 96 };
    char *text = malloc(SIZE);
    static const char *const journals[] = {"VE", "AN"};
    static const char *const names[] = {FEC_FILE, FEC_2025};
    static const char *const days[] = {"20241201", "20250101"};
    encours_fec_counts fec = {.struct_size = sizeof fec};
    test_ledger test = ledger_begin();
    assert_non_null(text);
    for (size_t year = 0; year < 2; year++) {
        size_t at = (size_t)snprintf(text, SIZE, FEC_NAMES);
        for (unsigned i = 0; i < COUNT; i++)
            at += (size_t)snprintf(text + at, SIZE - at,
                                   "%s||%u|%s|411000||C1||F%u|20241201|x|1,00|0|||||\n",
                                   journals[year], i, days[year], year == 0 || i % 2 == 0 ? 7U : i);
        encours_import *import = NULL;
        check_ok(import_year(&test, names[year], text, NULL, &import));
        fec = fec_counts(import);
        encours_import_free(import);
    }
    check_equal(fec.opening_matched, COUNT);
    check_equal(fec.opening_customers_differing, 0);
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), 100 * COUNT);
    ledger_end(&test);
    free(text);
}

/* Left with the year before in the ledger: neither matched nor compared, and counted. */
static void opening_entries_may_be_left_in_a_second_year(void **state)
{
    (void)state;
    encours_fec_options options = fec_options();
    options.opening = ENCOURS_FEC_OPENING_LEAVE;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    import_2024(&test);
    check_ok(import_year(&test, FEC_2025, year_2025, &options, &import));
    encours_fec_counts fec = fec_counts(import);
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_COMMITTED);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_OPENING), 4);
    check_equal(fec.opening_lines, 4);
    check_equal(fec.opening_matched, 0);
    check_equal(fec.opening_posted, 0);
    check_equal(fec.opening_customers_differing, 0);
    check_equal(ledger_balance(&test, 0, file_day(2025, 12, 31)), -3000);
    encours_import_free(import);
    ledger_end(&test);
}

/* A journal of opening entries is known by code or name, or said; one with results is none. */
static void opening_journals_are_recognised(void **state)
{
    (void)state;
    static const struct {
        const char *code;
        const char *label;
        const char *other;
        unsigned lines;
    } journals[] = {{"AN", "", "101000", 1},
                    {"an", "Journal", "101000", 1},
                    {"RAN", "Report", "101000", 1},
                    {"OUV", "Balance initiale", "101000", 1},
                    {"99", "Journal des A-Nouveaux", "101000", 1},
                    {"X1",
                     "\xC3\x89"
                     "critures d'ouverture",
                     "101000", 1},
                    {"OD", "Operations diverses", "101000", 0},
                    {"AN24", "", "101000", 1},
                    {"ano", "", "512000", 1},
                    {"ZZ", "Reports \xC3\xA0 nouveau", "512000", 1},
                    {"ZZ", "Bilan d\xE2\x80\x99ouverture", "512000", 1},
                    {"ZZ", "OUVERTURE", "512000", 1},
                    {"BQ2", "Banque nouveau compte", "512000", 0},
                    {"CT", "Couverture de taux", "512000", 0},
                    {"AN", "Banque Nancy", "512000", 0},
                    {"ANX", "Annecy", "512000", 0},
                    {"24", "", "512000", 0},
                    {"AN", "Annulations", "707000", 0}};
    for (size_t i = 0; i < sizeof journals / sizeof journals[0]; i++) {
        char text[1024];
        (void)snprintf(text, sizeof text,
                       FEC_NAMES "%s|%s|1|20240101|411000||C1||F|20231201|x|1,00|0||||||\n"
                                 "%s|%s|1|20240101|%s||||F|20231201|x|0|1,00||||||\n",
                       journals[i].code, journals[i].label, journals[i].code, journals[i].label,
                       journals[i].other);
        test_ledger test = ledger_begin();
        check_equal(fec_well_counts(&test, text, NULL).opening_lines, journals[i].lines);
        ledger_end(&test);
    }
    static const char *const said[] = {"9Z"};
    static const char text[] = FEC_NAMES "9Z||1|20240101|411000||C1||F|20231201|x|1,00|0||||||\n"
                                         "AN||2|20240101|411000||C1||F|20231201|x|1,00|0||||||\n";
    encours_fec_options options = fec_options();
    options.opening_journals = said;
    options.opening_journal_count = 1;
    test_ledger test = ledger_begin();
    check_equal(fec_well_counts(&test, text, &options).opening_lines, 1);
    ledger_end(&test);
}

/* Also a journal of opening entries has others: what is of a later day is one of the year. Each
 * journal is remarked, so that a wrong one is seen. */
static void opening_entries_are_of_the_first_day(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES "AN||3|20240315|411000||C1||F3|20240315|x|0|2,00|||||\n"
                                         "AN||3|20240315|512000||||F3|20240315|x|2,00|0|||||\n"
                                         "AN||1|20240101|411000||C1||F1|20231201|x|9,00|0|||||\n"
                                         "AN||2|20240101|411000||C1||F2|20231202|x|8,00|0|||||\n"
                                         "AN||4|20231231|411000||C1||F4|20231231|x|1,00|0|||||\n"
                                         "AN||4|20231231|707000||||F4|20231231|x|0|1,00|||||\n";
    encours_error remark = ENCOURS_ERROR_INIT;
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    check_equal(fec_counts(import).opening_lines, 2);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), ENCOURS_DOCUMENT_PAYMENT);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 1), ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT);
    check_ok(encours_import_fec_remark(import, 0, &remark, check_error()));
    check(strstr(remark.message, "journal AN ") != NULL);
    check(strstr(remark.message, "2 of its entries are of 2024-01-01") != NULL);
    check(strstr(remark.message, "1 are of other days") != NULL);
    size_t named = 0;
    for (size_t i = 0; i < encours_import_fec_remark_count(import); i++) {
        check_ok(encours_import_fec_remark(import, i, &remark, check_error()));
        named += strstr(remark.message, "taken for one of opening entries") != NULL;
    }
    check_equal(named, 1);
    encours_import_free(import);
    ledger_end(&test);
}

CHECK_MAIN(opening_lines_stand_for_open_items, the_second_year_twice_is_a_duplicate,
           a_newer_file_adds_lines_and_lettering, differences_refuse_unless_allowed,
           years_come_in_their_order, an_earlier_year_may_come_again, opening_entries_may_be_left,
           opening_entries_may_be_left_in_a_second_year, equal_items_are_found_one_by_one,
           opening_journals_are_recognised, opening_entries_are_of_the_first_day)

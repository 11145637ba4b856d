/* SPDX-License-Identifier: MIT */
/* Which lines of a FEC are lettered together, and from when. */
#include "unit/io/fec_text.h"

static void a_lettering_code_is_of_one_customer_and_account(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "1",
                                                  "20240110", "x", "10,00", "", "A", "")
        FEC_LINE("VE", "2", "20240110", "411000", "C2", "2", "20240110", "x", "20,00", "", "A", "")
            FEC_LINE("VE", "3", "20240110", "416000", "C1", "3", "20240110", "x", "30,00", "", "A",
                     "") FEC_LINE("BQ", "1", "20240210", "411000", "C1", "4", "20240210", "x", "",
                                  "10,00", "A", "")
                FEC_LINE("BQ", "2", "20240210", "411000", "C2", "5", "20240210", "x", "", "20,00",
                         "A", "") FEC_LINE("BQ", "3", "20240210", "416000", "C1", "6", "20240210",
                                           "x", "", "30,00", "A", "");
    test_ledger test = ledger_begin();
    encours_fec_counts fec = fec_well_counts(&test, text, NULL);
    check_equal(fec.groups, 3);
    check_equal(fec.groups_matched, 3);
    check_equal(fec.groups_without_date, 3);
    for (size_t i = 0; i < 6; i++) /* without DateLet: from the latest EcritureDate */
        check_equal(fec_open(&test, i, file_day(2024, 2, 10)), 0);
    ledger_end(&test);
}

/* EcritureLet is written by hand here and there, and then names people. */
static void a_remark_does_not_show_the_lettering(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES
        "VE||1|20240110|411000||C1||F1|20240110|x|9,00|0|DUPONT||||\n"
        "BQ||1|20240210|411000||C1||R1|20240210|x|0|4,00|DUPONT||||\n";
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    size_t count = encours_import_fec_remark_count(import), groups = 0;
    for (size_t i = 0; i < count; i++) {
        encours_error remark = ENCOURS_ERROR_INIT;
        check_ok(encours_import_fec_remark(import, i, &remark, check_error()));
        check(strstr(remark.message, "DUPONT") == NULL);
        groups += strstr(remark.message, "lettering group") != NULL;
    }
    check_equal(groups, 1);
    encours_import_free(import);
    ledger_end(&test);
}

static void pairs_go_by_effective_date_then_by_line(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240305", "411000", "C1", "1",
                                                  "20240301", "x", "50,00", "", "A", "")
        FEC_LINE("VE", "2", "20240201", "411000", "C1", "2", "20240301", "x", "40,00", "", "A", "")
            FEC_LINE("VE", "3", "20240201", "411000", "C1", "3", "20240101", "x", "30,00", "", "A",
                     "") FEC_LINE("BQ", "1", "20240310", "411000", "C1", "4", "20240310", "x", "",
                                  "60,00", "A", "20240320");
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    encours_fec_counts fec = fec_counts(import);
    check_equal(fec.groups_unbalanced, 1);
    check_equal(encours_import_fec_remark_count(import), 5); /* the group, and four entries */
    check_equal(fec_open(&test, 0, file_day(2024, 3, 20)), 5000);
    check_equal(fec_open(&test, 1, file_day(2024, 3, 20)), 0);
    check_equal(fec_open(&test, 2, file_day(2024, 3, 20)), 1000);
    check_equal(fec_open(&test, 1, file_day(2024, 3, 19)), 4000);
    encours_import_free(import);
    ledger_end(&test);
}

/* A matching date before all lines count is raised and counted. */
static void lettering_never_begins_before_its_lines(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240301", "411000", "C1", "1",
                                                  "20240301", "x", "50,00", "", "A", "20240215")
        FEC_LINE("BQ", "1", "20240215", "411000", "C1", "2", "20240215", "x", "", "50,00", "A",
                 "20240215");
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    check_equal(import_counts(import).dates_raised, 1);
    check_equal(fec_open(&test, 0, file_day(2024, 3, 1)), 0);
    encours_import_free(import);
    ledger_end(&test);
}

static void lettering_after_the_closing_is_left_if_asked(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20241110", "411000", "C1", "1",
                                                  "20241110", "x", "50,00", "", "A", "20250115")
        FEC_LINE("BQ", "1", "20241220", "411000", "C1", "2", "20241220", "x", "", "50,00", "A",
                 "20250115");
    for (int32_t policy = 0; policy <= ENCOURS_FEC_LETTERING_NONE; policy++) {
        test_ledger test = ledger_begin();
        encours_fec_options options = fec_options();
        options.lettering = policy;
        encours_fec_counts fec = fec_well_counts(&test, text, &options);
        check_equal(fec.groups_after_closing, policy != ENCOURS_FEC_LETTERING_NONE);
        check_equal(fec_open(&test, 0, file_day(2024, 12, 31)), 5000);
        check_equal(fec_open(&test, 0, file_day(2025, 1, 15)),
                    policy == ENCOURS_FEC_LETTERING_ALL ? 0 : 5000);
        ledger_end(&test);
    }
}

CHECK_MAIN(a_lettering_code_is_of_one_customer_and_account, a_remark_does_not_show_the_lettering,
           pairs_go_by_effective_date_then_by_line, lettering_never_begins_before_its_lines,
           lettering_after_the_closing_is_left_if_asked)

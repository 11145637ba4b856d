/* SPDX-License-Identifier: MIT */
/* A newer file of a year that was imported before: what may be added, and what may not differ. */
#include "support/memory.h"
#include "unit/io/fec_text.h"

/* Two invoices and two payments of 100,00 of one customer; lettering and its date of each. */
#define I1(letter, day)                                                                            \
    FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1", "20240110", "x", "100,00", "", letter,   \
             day)
#define I2(letter, day)                                                                            \
    FEC_LINE("VE", "2", "20240111", "411000", "C1", "F2", "20240111", "x", "100,00", "", letter,   \
             day)
#define P1(letter, day)                                                                            \
    FEC_LINE("BQ", "1", "20240210", "411000", "C1", "R1", "20240210", "x", "", "100,00", letter,   \
             day)
#define P2(letter, day)                                                                            \
    FEC_LINE("BQ", "2", "20240211", "411000", "C1", "R2", "20240211", "x", "", "100,00", letter,   \
             day)
#define P60(letter, day)                                                                           \
    FEC_LINE("BQ", "1", "20240210", "411000", "C1", "R1", "20240210", "x", "", "60,00", letter, day)
/* A line that only the newer file has. */
#define I3                                                                                         \
    FEC_LINE("VE", "3", "20240310", "411000", "C1", "F3", "20240310", "x", "7,00", "", "", "")
#define DAY "20240301"
#define LATER "20240401"

typedef struct newer {
    const char *before, *after;
    uint64_t allocations; /* of the newer file, when it is taken */
    const char *rule;     /* why it is refused; NULL: taken */
} newer;

static void check_newer(const newer *of)
{
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    encours_import_free(fec_well(&test, of->before, NULL));
    if (of->rule == NULL) {
        check_ok(fec_import(&test, of->after, NULL, &import));
        check_equal(import_counts(import).allocations, of->allocations);
    } else {
        check_fails(fec_import(&test, of->after, NULL, &import), ENCOURS_E_INVALID, of->rule);
        check(strstr(import_issue(import, 0), "everse the matching") != NULL);
        encours_error issue = ENCOURS_ERROR_INIT;
        check_ok(encours_import_issue(import, 0, &issue, check_error()));
        check_text(issue.field, "EcritureLet");
    }
    encours_import_free(import);
    ledger_end(&test);
}

static void lettering_may_be_added_and_not_changed(void **state)
{
    (void)state;
    static const newer cases[] = {
        /* the same pairs by another code */
        {FEC_NAMES I1("A", DAY) P1("A", DAY), FEC_NAMES I1("Z", DAY) P1("Z", DAY) I3, 0, NULL},
        /* none before */
        {FEC_NAMES I1("", "") P1("", ""), FEC_NAMES I1("A", DAY) P1("A", DAY), 1, NULL},
        /* a further group, of lines there were */
        {FEC_NAMES I1("A", DAY) I2("", "") P1("A", DAY) P2("", ""),
         FEC_NAMES I1("A", DAY) I2("B", DAY) P1("A", DAY) P2("B", DAY), 1, NULL},
        /* more of one group, on its day */
        {FEC_NAMES I1("A", DAY) I2("", "") P1("A", DAY) P2("", ""),
         FEC_NAMES I1("A", DAY) I2("A", DAY) P1("A", DAY) P2("A", DAY), 1, NULL},
        /* the rest of an invoice paid in part */
        {FEC_NAMES I1("A", DAY) P60("A", DAY), FEC_NAMES I1("A", DAY) P60("A", DAY) P2("A", DAY), 1,
         NULL},
        /* another payment */
        {FEC_NAMES I1("A", DAY) P1("A", DAY) P2("", ""),
         FEC_NAMES I1("A", DAY) P1("", "") P2("A", DAY), 0, "lettered from 2024-03-01"},
        /* crossed over */
        {FEC_NAMES I1("A", DAY) I2("B", DAY) P1("A", DAY) P2("B", DAY),
         FEC_NAMES I1("A", DAY) I2("B", DAY) P1("B", DAY) P2("A", DAY), 0, "lettered from"},
        /* another day */
        {FEC_NAMES I1("A", DAY) P1("A", DAY), FEC_NAMES I1("A", LATER) P1("A", LATER), 0,
         "from 2024-03-01 in the ledger, from 2024-04-01 in the file"},
        /* taken back */
        {FEC_NAMES I1("A", DAY) P1("A", DAY), FEC_NAMES I1("", "") P1("", ""), 0,
         "not any more in this file"},
        /* two groups become one that pairs otherwise */
        {FEC_NAMES I1("B", DAY) I2("A", DAY) P1("A", DAY) P2("B", DAY),
         FEC_NAMES I1("A", DAY) I2("A", DAY) P1("A", DAY) P2("A", DAY), 0, "by this group"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_newer(&cases[i]);
}

/* What the host matched is its own: it stands where the file says nothing, or the same. */
static void matchings_of_the_host_stand(void **state)
{
    (void)state;
    static const char before[] = FEC_NAMES I1("", "") I2("", "") P1("", "") P2("", "");
    static const newer cases[] = {
        {before, FEC_NAMES I1("", "") I2("", "") P1("", "") P2("", "") I3, 0, NULL},
        {before, FEC_NAMES I1("A", DAY) I2("", "") P1("A", DAY) P2("", ""), 0, NULL},
        {before, FEC_NAMES I1("A", DAY) I2("", "") P1("", "") P2("A", DAY), 0, "has no room"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_ledger test = ledger_begin();
        encours_import *import = NULL;
        encours_import_free(fec_well(&test, before, NULL));
        ledger_allocate(&test, 3, 1, 10000, file_day(2024, 3, 1));
        if (cases[i].rule == NULL)
            check_ok(fec_import(&test, cases[i].after, NULL, &import));
        else
            check_fails(fec_import(&test, cases[i].after, NULL, &import), ENCOURS_E_INVALID,
                        cases[i].rule);
        check_equal(import_counts(import).allocations, 0);
        check_equal(fec_open(&test, 0, file_day(2024, 3, 1)), 0);
        encours_import_free(import);
        ledger_end(&test);
    }
}

static void a_group_out_of_balance_is_remarked_once(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, FEC_NAMES I1("A", DAY) P60("A", DAY), NULL);
    size_t remarks = encours_import_fec_remark_count(import);
    encours_import_free(import);
    import = fec_well(&test, FEC_NAMES I1("A", DAY) P60("A", DAY) I3, NULL);
    check_equal(fec_counts(import).groups_unbalanced, 1);
    check_equal(encours_import_fec_remark_count(import), remarks); /* less the group, and I3 */
    encours_import_free(import);
    ledger_end(&test);
}

/* Lines of a newer file, of which some may be gone. */
static void check_missing(const char *before, const char *after, const encours_fec_options *options,
                          uint64_t missing, const char *named)
{
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    encours_import_free(fec_well(&test, before, NULL));
    if (missing > 0 && options->allow_missing == 0) {
        check_fails(fec_import(&test, after, options, &import), ENCOURS_E_INVALID, named);
        check(strstr(import_issue(import, 0), "allow missing lines") != NULL);
    } else {
        check_ok(fec_import(&test, after, options, &import));
    }
    check_equal(fec_counts(import).lines_missing, missing);
    encours_import_free(import);
    ledger_end(&test);
}

static void a_newer_file_is_the_whole_year(void **state)
{
    (void)state;
    static const char before[] = FEC_NAMES I1("", "") I2("", "") P1("", "");
    static const char fewer[] = FEC_NAMES I1("", "") P1("", "") I3;
    encours_fec_options options = fec_options();
    check_missing(before, FEC_NAMES I1("", "") I2("", "") P1("", "") I3, &options, 0, NULL);
    check_missing(before, FEC_NAMES P1("", "") I3 I2("", "") I1("", ""), &options, 0, NULL);
    check_missing(before, fewer, &options, 1, "VE:2:1");
    check_missing(before, FEC_NAMES I3, &options, 3, "VE:1:1, VE:2:1, BQ:1:1");
    options.allow_missing = 1;
    check_missing(before, fewer, &options, 1, NULL);
    options.allow_missing = 0;
    static const char *const others[] = {"413"};
    options.accounts = others;
    options.account_count = 1;
    check_missing(before,
                  FEC_NAMES FEC_LINE("VE", "9", "20240310", "413000", "C1", "F9", "20240310", "x",
                                     "7,00", "", "", ""),
                  &options, 0, NULL);
}

/* A line put before others of its entry moves them: the last is new, or another, and none is taken
 * for what it is not. */
static void a_line_may_not_move_within_its_entry(void **state)
{
    (void)state;
    static const char before[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "707000", "", "F1",
                                                    "20240110", "x", "", "100,00", "", "")
        FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1", "20240110", "x", "100,00", "", "",
                 "");
    static const char after[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1",
                                                   "20240110", "x", "100,00", "", "", "")
        FEC_LINE("VE", "1", "20240110", "707000", "", "F1", "20240110", "x", "", "100,00", "", "");
    encours_fec_options options = fec_options();
    check_missing(before, after, &options, 1, "VE:1:2");
}

/* What was refused for what it says, or cancelled in the ledger, is not missing. */
static void only_what_is_gone_is_missing(void **state)
{
    (void)state;
    static const char before[] = FEC_NAMES I1("", "") I2("", "");
    static const char other[] = FEC_NAMES I1("", "")
        FEC_LINE("VE", "2", "20240111", "411000", "C1", "F2", "20240111", "x", "99,00", "", "", "");
    static const char unreadable[] = FEC_NAMES I1("", "")
        FEC_LINE("VE", "2", "20240111", "411000", "C1", "F2", "20240111", "x", "9x", "", "", "");
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    encours_import_free(fec_well(&test, before, NULL));
    check_fails(fec_import(&test, other, NULL, &import), ENCOURS_E_INVALID, "another amount");
    check_equal(fec_counts(import).lines_missing, 0);
    encours_import_free(import);
    check_fails(fec_import(&test, unreadable, NULL, &import), ENCOURS_E_INVALID, "9x");
    check_equal(fec_counts(import).lines_missing, 0);
    encours_import_free(import);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, 2, (encours_date){file_day(2024, 1, 11)},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    ledger_commit(transaction);
    check_equal(fec_well_counts(&test, FEC_NAMES I1("", "") I3, NULL).lines_missing, 0);
    ledger_end(&test);
}

/* Each allocation of a newer file's import fails once: nothing is kept, and then all is taken. */
static void every_allocation_may_fail(void **state)
{
    (void)state;
    static const char before[] = FEC_NAMES I1("A", DAY) I2("", "") P1("A", DAY) P2("", "");
    static const char after[] = FEC_NAMES I2("A", DAY) I1("A", DAY) P2("A", DAY) P1("A", DAY);
    for (size_t at = 1;; at++) {
        test_memory memory = {0};
        encours_context_options options = test_memory_options(&memory);
        encours_context *context = NULL;
        encours_store *store = NULL;
        encours_import *import = NULL;
        check_ok(encours_context_new(&options, &context, check_error()));
        check_ok(encours_store_memory_new(context, &store, check_error()));
        test_ledger test = ledger_begin_over(context, store);
        encours_import_free(fec_well(&test, before, NULL));
        memory.fail_at = memory.calls + at;
        memory.only_once = 1;
        encours_status status = fec_import(&test, after, NULL, &import);
        bool reached = memory.calls >= memory.fail_at;
        memory.fail_at = 0;
        if (status == ENCOURS_E_NO_MEMORY)
            check_ok(fec_import(&test, after, NULL, &import));
        else
            check_ok(status);
        check_equal(import_counts(import).allocations, 1);
        encours_import_free(import);
        ledger_end(&test);
        check_equal(memory.live, 0);
        if (!reached)
            return;
    }
}

CHECK_MAIN(every_allocation_may_fail, a_newer_file_is_the_whole_year,
           a_line_may_not_move_within_its_entry, only_what_is_gone_is_missing,
           lettering_may_be_added_and_not_changed, matchings_of_the_host_stand,
           a_group_out_of_balance_is_remarked_once)

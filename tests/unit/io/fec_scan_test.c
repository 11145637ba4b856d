/* SPDX-License-Identifier: MIT */
/* The reading of a FEC before its passes: what it tells the host, and what it sees of entries. */
#include "unit/io/fec_text.h"

enum { LINES = 5000, LINE_SIZE = 160, TEXT_SIZE = 512 + LINES * LINE_SIZE };

/* LINES lines of invoices of one cent. */
static char *many_lines(void)
{
    static char text[TEXT_SIZE];
    size_t used = (size_t)snprintf(text, sizeof text, FEC_NAMES);
    for (int i = 0; i < LINES; i++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "VE|Ventes|%d|20240110|%s|x|%s||F%d|20240110|x|%s|%s|||||\n",
                                 i / 2, i % 2 == 0 ? "411000" : "707000", i % 2 == 0 ? "C1" : "",
                                 i / 2, i % 2 == 0 ? "0,01" : "0", i % 2 == 0 ? "0" : "0,01");
    return text;
}

typedef struct host {
    encours_ledger *ledger;
    unsigned calls;
    unsigned stop_at; /* the call that stops; 0: none */
    uint64_t last;
    unsigned readings;
    encours_status meddling;
} host;

static int32_t hear(void *user, uint64_t done, uint64_t total)
{
    host *at = user;
    check_equal(total, 0);
    at->readings += at->calls == 0 || done <= at->last;
    at->last = done;
    at->meddling = encours_ledger_refresh(at->ledger, NULL, check_error());
    return ++at->calls == at->stop_at;
}

static encours_status import_heard(test_ledger *test, host *at, encours_import **out)
{
    encours_fec_options fec = fec_options();
    encours_import_options options = import_options();
    const char *text = many_lines();
    at->ledger = test->ledger;
    options.progress = hear;
    options.progress_user = at;
    return fec_import_bytes(test->ledger, FEC_FILE, text, strlen(text), &fec, &options, out);
}

/* The host is told of each reading, and the ledger is taken while it is told. */
static void each_reading_is_told_and_may_be_stopped(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    host all = {.calls = 0};
    encours_import *import = NULL;
    check_ok(import_heard(&test, &all, &import));
    encours_import_free(import);
    check(all.readings >= 2);
    check_equal(encours_status_kind_of(all.meddling), ENCOURS_E_STATE);
    ledger_end(&test);
    for (unsigned stop = 1; stop <= all.calls; stop++) {
        host at = {.stop_at = stop};
        encours_store_head before, after;
        test = ledger_begin();
        encours_ledger_head(test.ledger, &before);
        check_fails(import_heard(&test, &at, &import), ENCOURS_E_CANCELLED, "stopped at line");
        check(import == NULL);
        check_equal(at.calls, stop);
        encours_ledger_head(test.ledger, &after);
        check_equal(after.sequence, before.sequence);
        check_ok(encours_ledger_refresh(test.ledger, NULL, check_error()));
        ledger_end(&test);
    }
}

#define OPENING(journal, label, entry)                                                             \
    journal "|" label "|" entry "|20240101|411000|x|C1||R" entry                                   \
            "|20231201|x|5,00|0||||||\n" journal "|" label "|" entry                               \
            "|20240101|471000|x|||R" entry "|20231201|x|0|5,00||||||\n"

/* A journal is one of opening entries by its code and its name, whatever came before. */
static void a_journal_is_known_by_code_and_name(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES
        /* clang-format off */
        OPENING("J1", "Divers", "1") OPENING("J1", "Report a nouveau", "2")
        OPENING("J1", "Divers", "3") OPENING("AN", "Divers", "4") OPENING("J1", "", "5")
        OPENING("J", "1Report a nouveau", "6") OPENING("J1", "Report a nouveau", "7")
        OPENING("AN", "Divers", "8");
    /* clang-format on */
    test_ledger test = ledger_begin();
    encours_fec_counts counts = fec_well_counts(&test, text, NULL);
    check_equal(counts.entries, 8);
    check_equal(counts.opening_lines, 5); /* 2, 4, 6, 7, 8 */
    check_equal(counts.opening_posted, 5);
    ledger_end(&test);
}

/* What was counted is told of a refused file, too. */
static void a_refused_file_is_counted(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(
        fec_import(&test,
                   FEC_NAMES FEC_INVOICE FEC_LINE("VE", "2", "20249910", "411000", "C1", "F2",
                                                  "20240110", "x", "1,00", "0", "", ""),
                   NULL, &import),
        ENCOURS_E_INVALID, "20249910");
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_REFUSED);
    encours_fec_counts counts = fec_counts(import);
    check_equal(counts.columns, 18);
    check_equal(counts.entries, 2);
    check_equal(counts.entries_unbalanced, 1);
    check_equal(counts.debits, 12100);
    check_equal(counts.credits, 12000);
    check_text(counts.siren, "123456789");
    encours_import_free(import);
    ledger_end(&test);
}

/* Options of a later release that say something this one cannot do are not passed over. */
static void later_options_are_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    struct later {
        encours_fec_options options;
        uint64_t more;
    } later = {.options = fec_options(), .more = 0};
    encours_import *import = NULL;
    later.options.struct_size = sizeof later;
    check_ok(fec_import(&test, FEC_NAMES FEC_INVOICE, &later.options, &import));
    encours_import_free(import);
    later.more = 1;
    check_fails(fec_import(&test, FEC_NAMES FEC_PAYMENT, &later.options, &import), ENCOURS_E_ABI,
                "");
    check(import == NULL);
    ledger_end(&test);
}

CHECK_MAIN(each_reading_is_told_and_may_be_stopped, a_journal_is_known_by_code_and_name,
           a_refused_file_is_counted, later_options_are_refused)

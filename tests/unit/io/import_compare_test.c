/* SPDX-License-Identifier: MIT */
/* Files that come again after their documents were compacted: what is said of them is what a ledger
 * says of which everything is here, or that rows could not be read. */
#include "encours/compact.h"
#include "encours/store_check.h"
#include "unit/io/files.h"

enum { LINES = 1500, TEXT_SIZE = 64 + LINES * 64 };

/* The first `paid` lines were settled; one has a price of its own. */
static const char *write_text(char text[TEXT_SIZE], int paid, int price, const char *end)
{
    size_t used = (size_t)snprintf(text, TEXT_SIZE, FILE_HEADER);
    for (int i = 0; i < LINES; i++)
        used += (size_t)snprintf(text + used, TEXT_SIZE - used,
                                 "ACME;%d;2026-01-05;2026-02-04;%d,00;%s\n", 1000 + i,
                                 i == 700 ? price : 10, i < paid ? "2026-03-04" : "");
    (void)snprintf(text + used, TEXT_SIZE - used, "%s", end);
    return text;
}

typedef struct pair {
    test_ledger test; /* compacted */
    test_ledger twin; /* whole */
    encours_column_map *map;
    encours_store *inner;
    encours_store_faults *faults;
} pair;

static void take(test_ledger *test, const encours_column_map *map, const char *text)
{
    encours_import *import = NULL;
    check_ok(import_text(test->ledger, map, text, NULL, &import));
    encours_import_free(import);
}

static void begin(pair *p, const char *text)
{
    encours_context *context;
    encours_store *store;
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &p->inner, check_error()));
    check_ok(encours_store_faults_new(context, &p->faults, check_error()));
    check_ok(encours_store_faulty_new(context, p->inner, p->faults, &store, check_error()));
    p->test = ledger_begin_over(context, store);
    p->twin = ledger_begin();
    p->map = file_map(p->test.context);
    take(&p->test, p->map, text);
    take(&p->twin, p->map, text);
    check_ok(encours_ledger_compact(p->test.ledger, (encours_date){file_day(2026, 6, 1)}, NULL, &is,
                                    check_error()));
    check(is.documents > LINES);
}

static void end(pair *p)
{
    encours_column_map_free(p->map);
    ledger_end(&p->test);
    ledger_end(&p->twin);
    encours_store_faults_free(p->faults);
    encours_store_free(p->inner);
}

static void check_same(pair *p, const char *text, int32_t outcome)
{
    encours_import *one = NULL, *two = NULL;
    check_equal(import_text(p->test.ledger, p->map, text, NULL, &one),
                import_text(p->twin.ledger, p->map, text, NULL, &two));
    encours_import_counts counts = import_counts(one), of_twin = import_counts(two);
    check_equal(encours_import_outcome_of(one), outcome);
    check_equal(encours_import_outcome_of(two), outcome);
    check(memcmp(&counts, &of_twin, sizeof counts) == 0);
    check_equal(encours_import_issue_count(one), encours_import_issue_count(two));
    for (size_t i = 0; i < encours_import_issue_count(one); i++) {
        char issue[1024];
        (void)snprintf(issue, sizeof issue, "%s", import_issue(one, i));
        check(strncmp(issue, import_issue(two, i), sizeof issue - 1) == 0);
    }
    encours_import_free(one);
    encours_import_free(two);
}

static void files_come_again(void **state)
{
    static char first[TEXT_SIZE], same[TEXT_SIZE], more[TEXT_SIZE], other[TEXT_SIZE];
    pair p;
    (void)state;
    begin(&p, write_text(first, 1400, 10, ""));
    check_same(&p, first, ENCOURS_IMPORT_DUPLICATE);
    check_same(&p, write_text(same, 1400, 10, "\n"), ENCOURS_IMPORT_UNCHANGED);
    check_same(&p, write_text(other, 1500, 11, ""), ENCOURS_IMPORT_REFUSED);
    check_same(&p, write_text(more, 1500, 10, ""), ENCOURS_IMPORT_COMMITTED);
    check_same(&p, other, ENCOURS_IMPORT_REFUSED);
    for (int month = 1; month < 7; month++)
        check_equal(ledger_balance(&p.test, 0, file_day(2026, month, 10)),
                    ledger_balance(&p.twin, 0, file_day(2026, month, 10)));
    end(&p);
}

static void what_cannot_be_read_is_no_refusal(void **state)
{
    static char texts[3][TEXT_SIZE];
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_SNAPSHOT_GET,
                                 .kind = ENCOURS_STORE_FAULT_BEFORE,
                                 .persistent = 1,
                                 .status = ENCOURS_E_STORAGE};
    pair p;
    (void)state;
    begin(&p, write_text(texts[0], 1400, 10, ""));
    write_text(texts[1], 1400, 10, "\n");
    write_text(texts[2], 1500, 10, "");
    for (int i = 0; i < 3; i++)
        for (fault.call = 1; fault.call < 8; fault.call++) {
            encours_import *import = NULL;
            check_ok(encours_store_faults_arm(p.faults, &fault, check_error()));
            check_fails(import_text(p.test.ledger, p.map, texts[i], NULL, &import),
                        ENCOURS_E_STORAGE, "open the ledger again");
            encours_store_faults_disarm(p.faults);
            encours_import_free(import);
            check_ok(encours_ledger_trim(p.test.ledger, check_error()));
        }
    check_same(&p, texts[0], ENCOURS_IMPORT_DUPLICATE);
    check_same(&p, texts[2], ENCOURS_IMPORT_COMMITTED);
    end(&p);
}

CHECK_MAIN(files_come_again, what_cannot_be_read_is_no_refusal)

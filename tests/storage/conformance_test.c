/* SPDX-License-Identifier: MIT */
/* Every store of ours is a correct store. */
#include "storage/scratch.h"
#include "support/check.h"

#include "encours/store_check.h"

typedef struct outcome {
    uint64_t passed, failed, skipped;
} outcome;

static void count(void *user, const char *name, int32_t result, const char *sentence)
{
    outcome *o = user;
    o->passed += result == ENCOURS_STORE_CHECK_PASSED;
    o->skipped += result == ENCOURS_STORE_CHECK_SKIPPED;
    if (result == ENCOURS_STORE_CHECK_FAILED) {
        o->failed++;
        print_error("%s: %s\n", name, sentence);
    }
}

static encours_status open_memory(void *user, encours_store **out, encours_error *error)
{
    return encours_store_memory_new(user, out, error);
}

static void the_memory_store_is_correct(void **state)
{
    (void)state;
    encours_context *context = NULL;
    outcome o = {0};
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_store_check_host host = {.struct_size = sizeof host,
                                     .open_empty = open_memory,
                                     .user = context,
                                     .report = count,
                                     .report_user = &o};
    check_ok(encours_store_check(context, &host, check_error()));
    check(o.passed > 30);
    check_equal(o.skipped, 5); /* four of durability, one of sharing */
    encours_context_free(context);
}

/* The faulty store with nothing armed changes nothing. */
static encours_status open_faulty(void *user, encours_store **out, encours_error *error)
{
    encours_store *inner = NULL;
    encours_store_faults *faults = NULL;
    encours_status status = encours_store_memory_new(user, &inner, error);
    if (status == ENCOURS_OK)
        status = encours_store_faults_new(user, &faults, error);
    if (status == ENCOURS_OK)
        status = encours_store_faulty_new(user, inner, faults, out, error);
    encours_store_faults_free(faults);
    encours_store_free(inner);
    return status;
}

static void the_faulty_store_with_nothing_armed_is_correct(void **state)
{
    (void)state;
    encours_context *context = NULL;
    outcome o = {0};
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_store_check_host host = {.struct_size = sizeof host,
                                     .open_empty = open_faulty,
                                     .user = context,
                                     .report = count,
                                     .report_user = &o};
    check_ok(encours_store_check(context, &host, check_error()));
    check(o.passed > 30);
    encours_context_free(context);
}

#if ENC_HAVE_SQLITE
static encours_status open_again(void *user, encours_store **out, encours_error *error)
{
    return encours_store_sqlite_open(user, scratch_path("conformance.db"), NULL, out, error);
}

static encours_status open_empty(void *user, encours_store **out, encours_error *error)
{
    scratch_remove("conformance.db");
    return open_again(user, out, error);
}

static void the_sqlite_store_is_correct(void **state)
{
    (void)state;
    encours_context *context = NULL;
    outcome o = {0};
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_store_check_host host = {.struct_size = sizeof host,
                                     .open_empty = open_empty,
                                     .open_again = open_again,
                                     .user = context,
                                     .report = count,
                                     .report_user = &o};
    check_ok(encours_store_check(context, &host, check_error()));
    check_equal(o.skipped, 0);
    host.open_again = NULL;
    check_fails(encours_store_check(context, &host, check_error()), ENCOURS_E_INVALID,
                "needs open_again");
    encours_context_free(context);
}
#else
static void the_sqlite_store_is_correct(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_store_sqlite_open(context, scratch_path("conformance.db"), NULL, &store,
                                          check_error()),
                ENCOURS_E_UNSUPPORTED, "built without SQLite");
    check(store == NULL);
    encours_context_free(context);
}
#endif

CHECK_MAIN(the_memory_store_is_correct, the_faulty_store_with_nothing_armed_is_correct,
           the_sqlite_store_is_correct)

/* SPDX-License-Identifier: MIT */
/* A library without libpq says so, and connects to nothing. */
#include "support/check.h"

#include "encours/store_postgres.h"

static void without_libpq_a_database_is_unsupported(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    encours_store_postgres_options options = {.struct_size = sizeof options};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_store_postgres_open(context, "", &options, &store, check_error()),
                ENCOURS_E_UNSUPPORTED, "built without libpq");
    check(store == NULL);
    options.struct_size = 1;
    check_fails(encours_store_postgres_open(context, "", &options, &store, check_error()),
                ENCOURS_E_ABI, "");
    encours_context_free(context);
}

CHECK_MAIN(without_libpq_a_database_is_unsupported)

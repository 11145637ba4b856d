/* SPDX-License-Identifier: MIT */
/* Opening and closing the PostgreSQL store. */
#include <string.h>

#include "base/context.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "encours/store_postgres.h"

#if ENC_HAVE_POSTGRESQL

#include "store/postgres.h"

enum {
    CONNECT_WAIT_MS_DEFAULT = 10000,
    BUSY_WAIT_MS_DEFAULT = 5000,
    STATEMENT_WAIT_MS_DEFAULT = 600000,
    WAIT_MS_MAX = 1000000000, /* eleven days; keeps the sum of waits in its type */
    RETRIES_DEFAULT = 3,
    RETRIES_MAX = 1000,
    SCHEMA_BYTES_MAX = 40 /* leaves room for what distributed servers append to names */
};

static void close_store(void *user)
{
    postgres_store *store = user;
    encours_context *context = store->context;
    PQfinish(store->connection);
    enc_postgres_texts_release(store);
    enc_release(context, store, sizeof *store);
    encours_context_free(context);
}

static const encours_store_methods methods = {
    .struct_size = sizeof methods,
    .capabilities = ENCOURS_STORE_DURABLE | ENCOURS_STORE_SHARED,
    .append = enc_postgres_append,
    .read = enc_postgres_read,
    .head = enc_postgres_head,
    .list = enc_postgres_list,
    .drop = enc_postgres_drop,
    .snapshot_put = enc_postgres_snapshot_put,
    .snapshot_seal = enc_postgres_snapshot_seal,
    .snapshot_find = enc_postgres_snapshot_find,
    .snapshot_get = enc_postgres_snapshot_get,
    .snapshot_drop = enc_postgres_snapshot_drop,
    .party_put = enc_postgres_party_put,
    .party_get = enc_postgres_party_get,
    .party_erase = enc_postgres_party_erase,
    .party_list = enc_postgres_party_list,
    .close = close_store,
};

/* Names that need no quotes, so that they can stand in every statement as they are. */
static bool is_name(const char *name)
{
    size_t length = enc_text_length(name, SCHEMA_BYTES_MAX);
    if (length == 0 || length > SCHEMA_BYTES_MAX || strncmp(name, "pg_", 3) == 0)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool letter = (name[i] >= 'a' && name[i] <= 'z') || name[i] == '_';
        bool digit = name[i] >= '0' && name[i] <= '9';
        if (!letter && !(digit && i > 0))
            return false;
    }
    return true;
}

static uint32_t or_default(uint32_t given, uint32_t usual, uint32_t most)
{
    if (given == 0)
        return usual;
    return given < most ? given : most;
}

static encours_status take_options(postgres_store *store,
                                   const encours_store_postgres_options *given,
                                   encours_error *error)
{
    encours_store_postgres_options *own = &store->options;
    const char *schema = given->schema != NULL ? given->schema : "encours";
    *own = *given;
    if (!is_name(schema)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "schema is not 1 to %d of a-z, 0-9 and _, not beginning with a digit or pg_",
                      (int)SCHEMA_BYTES_MAX);
        enc_error_field(error, "schema");
        return ENCOURS_E_INVALID;
    }
    if (own->distribution < ENCOURS_STORE_POSTGRES_PLAIN ||
        own->distribution > ENCOURS_STORE_POSTGRES_CITUS) {
        enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no distribution",
                      own->distribution);
        enc_error_field(error, "distribution");
        return ENCOURS_E_INVALID;
    }
    enc_text_copy(store->schema, sizeof store->schema, schema);
    own->schema = store->schema;
    own->connect_wait_ms_max = or_default(own->connect_wait_ms_max, CONNECT_WAIT_MS_DEFAULT,
                                          WAIT_MS_MAX);
    own->busy_wait_ms_max = or_default(own->busy_wait_ms_max, BUSY_WAIT_MS_DEFAULT, WAIT_MS_MAX);
    own->statement_wait_ms_max = or_default(own->statement_wait_ms_max, STATEMENT_WAIT_MS_DEFAULT,
                                            WAIT_MS_MAX);
    own->retries_max = or_default(own->retries_max, RETRIES_DEFAULT, RETRIES_MAX);
    return ENCOURS_OK;
}

static encours_status open_store(postgres_store *store, const char *conninfo,
                                 const encours_store_postgres_options *options,
                                 encours_error *error)
{
    ENC_TRY(take_options(store, options, error));
    ENC_TRY(enc_postgres_texts_make(store, error));
    ENC_TRY(enc_postgres_connect(store, conninfo, error));
    return enc_postgres_prepare(store, enc_postgres_steps, enc_postgres_step_count, error);
}

encours_status encours_store_postgres_open(encours_context *context, const char *conninfo,
                                           const encours_store_postgres_options *options,
                                           encours_store **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && conninfo != NULL);
    encours_store_postgres_options own;
    ENC_STRUCT_LOAD(own, options, encours_store_postgres_options, sizeof own, error);
    postgres_store *store = enc_allocate_zeroed(context, sizeof *store);
    if (store == NULL)
        return enc_error_memory(error);
    store->context = enc_context_retain(context);
    encours_status status = open_store(store, conninfo, &own, error);
    if (status == ENCOURS_OK)
        status = encours_store_new(context, &methods, store, out, error);
    if (status != ENCOURS_OK)
        close_store(store);
    return status;
}

#else

encours_status encours_store_postgres_open(encours_context *context, const char *conninfo,
                                           const encours_store_postgres_options *options,
                                           encours_store **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && conninfo != NULL);
    encours_store_postgres_options own;
    ENC_STRUCT_LOAD(own, options, encours_store_postgres_options, sizeof own, error);
    enc_error_set(error, ENCOURS_E_UNSUPPORTED, "this library is built without libpq");
    enc_error_hint(error, "Build it with meson setup -Dpostgresql=enabled");
    return ENCOURS_E_UNSUPPORTED;
}

#endif

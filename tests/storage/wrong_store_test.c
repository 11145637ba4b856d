/* SPDX-License-Identifier: MIT */
/* The suite notices stores that are wrong: each of these has one mistake a vendor may make. */
#include "support/check.h"

#include <strings.h>

#include "encours/store_check.h"
#include "store/store.h"

typedef enum mistake {
    NONE,
    IGNORES_HEAD,
    IGNORES_HASH,
    APPENDS_SOME,
    CONFLICT_WITHOUT_HEAD,
    READS_FROM_ONE,
    READS_LATE,
    GOES_ON_VISITING,
    EATS_VISITOR_STATUS,
    CUTS_LARGE_RECORDS,
    CUTS_AT_ZERO,
    LISTS_BACKWARDS,
    FOLDS_CASE,
    NOT_FOUND_IS_EMPTY,
    KEEPS_PARTIES_OF_DROPPED,
    IGNORES_VERSION,
    REVIVES_ERASED,
    ERASED_IS_ABSENT,
    FINDS_UNSEALED,
    FINDS_OLDEST,
    REPLACES_SEALED,
    SEALS_WITH_HOLES,
    FORGETS_AT_CLOSE,
    MISTAKE_COUNT
} mistake;

/* A correct store beneath, with one mistake on top. */
typedef struct toy {
    encours_context *context;
    encours_store *inner;
    mistake wrong;
    encours_store_visit_fn visit;
    void *visit_user;
    uint64_t skip;
    struct {
        char id[65];
    } listed[64];
    size_t count;
} toy;

static encours_status append(void *user, const char *ledger, const encours_store_head *expected,
                             const encours_bytes *records, size_t count, encours_store_head *head,
                             encours_error *error)
{
    toy *t = user;
    encours_store_head present = {0}, told = {0};
    encours_store_head given = *expected;
    (void)enc_store_head(t->inner, ledger, &present, NULL);
    if (t->wrong == IGNORES_HEAD)
        given = present;
    if (t->wrong == IGNORES_HASH && given.sequence == present.sequence)
        given = present;
    if (t->wrong == APPENDS_SOME && count > 1 && given.sequence != present.sequence) {
        if (enc_store_append(t->inner, ledger, &present, records, 1, &told, error) != ENCOURS_OK)
            return ENCOURS_E_STORAGE;
        *head = told;
        return ENCOURS_E_CONFLICT;
    }
    encours_bytes cut[16];
    if (t->wrong == CUTS_LARGE_RECORDS && count <= 16 && records[0].size >= 1 << 20) {
        for (size_t i = 0; i < count; i++)
            cut[i] = (encours_bytes){records[i].data + 1, records[i].size - 1};
        records = cut;
    }
    encours_status status = enc_store_append(t->inner, ledger, &given, records, count, &told,
                                             error);
    if (status == ENCOURS_E_CONFLICT && t->wrong != CONFLICT_WITHOUT_HEAD)
        *head = told;
    return status;
}

static encours_status pass_on(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    toy *t = user;
    if (t->wrong == READS_LATE && t->skip++ == 0)
        return ENCOURS_OK;
    if (t->wrong == CUTS_AT_ZERO)
        for (size_t i = 0; i < bytes.size; i++)
            if (bytes.data[i] == 0)
                bytes.size = i;
    encours_status status = t->visit(t->visit_user, number, version, bytes);
    return t->wrong == GOES_ON_VISITING ? ENCOURS_OK : status;
}

static encours_status read_records(void *user, const char *ledger, uint64_t from,
                                   encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    toy *t = user;
    t->visit = visit;
    t->visit_user = visit_user;
    t->skip = 0;
    encours_status status = enc_store_read(t->inner, ledger, t->wrong == READS_FROM_ONE ? 1 : from,
                                           pass_on, t, error);
    if (t->wrong == NOT_FOUND_IS_EMPTY && status == ENCOURS_E_NOT_FOUND)
        return ENCOURS_OK;
    return t->wrong == EATS_VISITOR_STATUS && status != ENCOURS_E_NOT_FOUND ? ENCOURS_OK : status;
}

static encours_status read_head(void *user, const char *ledger, encours_store_head *head,
                                encours_error *error)
{
    return enc_store_head(((toy *)user)->inner, ledger, head, error);
}

static encours_status remember(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)number;
    (void)version;
    toy *t = user;
    check(t->count < 64);
    memcpy(t->listed[t->count].id, bytes.data, bytes.size);
    t->listed[t->count++].id[bytes.size] = '\0';
    return ENCOURS_OK;
}

static encours_status list(void *user, encours_store_visit_fn visit, void *visit_user,
                           encours_error *error)
{
    toy *t = user;
    t->count = 0;
    encours_status status = enc_store_list(t->inner, remember, t, error);
    for (size_t i = 0; i < t->count && status == ENCOURS_OK; i++) {
        size_t at = t->wrong == LISTS_BACKWARDS ? t->count - 1 - i : i;
        const char *id = t->listed[at].id;
        if (t->wrong == FOLDS_CASE && at > 0 && strcasecmp(id, t->listed[at - 1].id) == 0)
            continue;
        status = visit(visit_user, 0, 0, (encours_bytes){(const uint8_t *)id, strlen(id)});
    }
    return status;
}

static encours_status drop(void *user, const char *ledger, encours_error *error)
{
    const toy *t = user;
    encours_status status = encours_store_drop(t->inner, ledger, error);
    return t->wrong == NOT_FOUND_IS_EMPTY ? ENCOURS_OK : status;
}

static encours_status snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                   uint64_t block, encours_bytes bytes, encours_error *error)
{
    toy *t = user;
    encours_status status = enc_store_snapshot_put(t->inner, ledger, sequence, block, bytes, error);
    return t->wrong == REPLACES_SEALED && status == ENCOURS_E_STATE ? ENCOURS_OK : status;
}

static encours_status snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                    const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                    encours_error *error)
{
    toy *t = user;
    encours_status status = enc_store_snapshot_seal(t->inner, ledger, sequence, hash, blocks,
                                                    digest, error);
    return t->wrong == SEALS_WITH_HOLES && status == ENCOURS_E_STATE ? ENCOURS_OK : status;
}

static encours_status snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                    uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                    uint8_t *digest, encours_error *error)
{
    toy *t = user;
    encours_status status = ENCOURS_E_NOT_FOUND;
    for (uint64_t at = 0; t->wrong == FINDS_OLDEST && at < not_after && at < 10; at++) {
        status = enc_store_snapshot_find(t->inner, ledger, at, sequence, hash, blocks, digest,
                                         NULL);
        if (status == ENCOURS_OK)
            return status;
    }
    status = enc_store_snapshot_find(t->inner, ledger, not_after, sequence, hash, blocks, digest,
                                     error);
    return t->wrong == FINDS_UNSEALED && status == ENCOURS_E_NOT_FOUND ? ENCOURS_OK : status;
}

static encours_status snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                   uint64_t block, encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    return enc_store_snapshot_get(((toy *)user)->inner, ledger, sequence, block, visit, visit_user,
                                  error);
}

static encours_status snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                    encours_error *error)
{
    return enc_store_snapshot_drop(((toy *)user)->inner, ledger, sequence, error);
}

static encours_status note_version(void *user, uint64_t number, uint64_t version,
                                   encours_bytes bytes)
{
    (void)number;
    (void)bytes;
    *(uint64_t *)user = version;
    return ENCOURS_OK;
}

static encours_status party_put(void *user, const char *ledger, uint64_t id,
                                uint64_t expected_version, encours_bytes bytes,
                                encours_error *error)
{
    toy *t = user;
    encours_status status = enc_store_party_put(t->inner, ledger, id, expected_version, bytes,
                                                error);
    if (t->wrong == IGNORES_VERSION && status == ENCOURS_E_CONFLICT) {
        uint64_t version = 0;
        (void)enc_store_party_get(t->inner, ledger, id, note_version, &version, NULL);
        return enc_store_party_put(t->inner, ledger, id, version, bytes, error);
    }
    return t->wrong == REVIVES_ERASED && status == ENCOURS_E_DENIED ? ENCOURS_OK : status;
}

static encours_status party_get(void *user, const char *ledger, uint64_t id,
                                encours_store_visit_fn visit, void *visit_user,
                                encours_error *error)
{
    toy *t = user;
    uint64_t version = 1;
    encours_status status = enc_store_party_get(t->inner, ledger, id, note_version, &version,
                                                error);
    if (t->wrong == ERASED_IS_ABSENT && status == ENCOURS_OK && version == 0)
        return ENCOURS_E_NOT_FOUND;
    return enc_store_party_get(t->inner, ledger, id, visit, visit_user, error);
}

static encours_status party_erase(void *user, const char *ledger, uint64_t id, encours_error *error)
{
    return enc_store_party_erase(((toy *)user)->inner, ledger, id, error);
}

static encours_status party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                 void *visit_user, encours_error *error)
{
    toy *t = user;
    encours_status status = enc_store_party_list(t->inner, ledger, visit, visit_user, error);
    encours_store_head head;
    if (t->wrong == KEEPS_PARTIES_OF_DROPPED && status == ENCOURS_OK &&
        enc_store_head(t->inner, ledger, &head, NULL) == ENCOURS_OK && head.sequence == 2)
        return visit(visit_user, 1, 1, (encours_bytes){NULL, 0});
    return status;
}

static void close_toy(void *user)
{
    encours_store_free(((toy *)user)->inner);
}

static encours_status open_toy(void *user, encours_store **out, encours_error *error)
{
    toy *t = user;
    encours_store_methods methods = {
        .struct_size = sizeof methods,
        .append = append,
        .read = read_records,
        .head = read_head,
        .list = list,
        .drop = drop,
        .snapshot_put = snapshot_put,
        .snapshot_seal = snapshot_seal,
        .snapshot_find = snapshot_find,
        .snapshot_get = snapshot_get,
        .snapshot_drop = snapshot_drop,
        .party_put = party_put,
        .party_get = party_get,
        .party_erase = party_erase,
        .party_list = party_list,
        .close = close_toy,
        .capabilities = t->wrong == FORGETS_AT_CLOSE ? ENCOURS_STORE_DURABLE : 0,
    };
    encours_status status = encours_store_memory_new(t->context, &t->inner, error);
    return status != ENCOURS_OK ? status : encours_store_new(t->context, &methods, t, out, error);
}

typedef struct failures {
    char names[2048];
    size_t count;
} failures;

static void note_failure(void *user, const char *name, int32_t outcome, const char *sentence)
{
    failures *f = user;
    if (outcome != ENCOURS_STORE_CHECK_FAILED)
        return;
    check(sentence[0] != '\0');
    check(strlen(f->names) + strlen(name) + 2 < sizeof f->names);
    strcat(strcat(f->names, name), " ");
    f->count++;
}

static encours_status run(mistake wrong, failures *f)
{
    toy t = {.wrong = wrong};
    check_ok(encours_context_new(NULL, &t.context, check_error()));
    encours_store_check_host host = {.struct_size = sizeof host,
                                     .open_empty = open_toy,
                                     .open_again = open_toy,
                                     .user = &t,
                                     .report = note_failure,
                                     .report_user = f};
    encours_status status = encours_store_check(t.context, &host, check_error());
    encours_context_free(t.context);
    return status;
}

static void a_toy_without_mistake_passes(void **state)
{
    (void)state;
    failures f = {0};
    check_ok(run(NONE, &f));
}

static void each_mistake_is_named(void **state)
{
    (void)state;
    static const char *const expected[MISTAKE_COUNT] = {
        [IGNORES_HEAD] = "append_compares_the_sequence",
        [IGNORES_HASH] = "append_compares_the_hash",
        [APPENDS_SOME] = "append_compares_the_sequence",
        [CONFLICT_WITHOUT_HEAD] = "append_compares_the_sequence",
        [READS_FROM_ONE] = "reading_begins_where_asked",
        [READS_LATE] = "records_are_read_back_as_appended",
        [GOES_ON_VISITING] = NULL, /* the library stops it: no harm done */
        [EATS_VISITOR_STATUS] = NULL,
        [CUTS_LARGE_RECORDS] = "a_record_may_be_the_largest",
        [CUTS_AT_ZERO] = "records_are_read_back_as_appended",
        [LISTS_BACKWARDS] = "ids_are_bytes_and_listed_in_their_order",
        [FOLDS_CASE] = "ids_are_bytes_and_listed_in_their_order",
        [NOT_FOUND_IS_EMPTY] = "what_has_no_records_is_not_found",
        [KEEPS_PARTIES_OF_DROPPED] = "a_dropped_ledger_leaves_nothing",
        [IGNORES_VERSION] = "party_put_compares_the_version",
        [REVIVES_ERASED] = "an_erased_party_leaves_a_tombstone",
        [ERASED_IS_ABSENT] = "an_erased_party_leaves_a_tombstone",
        [FINDS_UNSEALED] = "a_snapshot_is_found_once_sealed",
        [FINDS_OLDEST] = "the_newest_not_after_is_found",
        [REPLACES_SEALED] = "a_sealed_snapshot_never_changes",
        [SEALS_WITH_HOLES] = "all_blocks_and_no_others_are_sealed",
        [FORGETS_AT_CLOSE] = "a_log_survives_reopening",
    };
    for (mistake wrong = NONE + 1; wrong < MISTAKE_COUNT; wrong++) {
        failures f = {0};
        encours_status status = run(wrong, &f);
        if (expected[wrong] == NULL) {
            check_ok(status);
            continue;
        }
        if (status == ENCOURS_OK || strstr(f.names, expected[wrong]) == NULL)
            print_error("mistake %d is not caught by %s\n", (int)wrong, expected[wrong]);
        check_fails(status, ENCOURS_E_STORAGE, "cases failed, the first is");
        check(strstr(f.names, expected[wrong]) != NULL);
    }
}

/* A vendor's methods are checked when they are given, not when they are first missed. */
static void a_vtable_with_holes_is_refused(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_store_methods methods = {.struct_size = sizeof methods,
                                     .append = append,
                                     .read = read_records,
                                     .head = read_head,
                                     .list = list,
                                     .drop = drop,
                                     .party_put = party_put,
                                     .party_get = party_get,
                                     .party_erase = party_erase,
                                     .close = close_toy};
    check_fails(encours_store_new(context, &methods, NULL, &store, check_error()),
                ENCOURS_E_INVALID, "no method \"party_list\"");
    methods.party_list = party_list;
    methods.snapshot_get = snapshot_get;
    check_fails(encours_store_new(context, &methods, NULL, &store, check_error()),
                ENCOURS_E_INVALID, "1 of the 5 snapshot methods");
    methods.snapshot_get = NULL;
    methods.capabilities = 1 << 20;
    check_fails(encours_store_new(context, &methods, NULL, &store, check_error()), ENCOURS_E_ABI,
                "0x100000");
    check(store == NULL);

    methods.capabilities = 0;
    toy t = {.context = context};
    check_ok(encours_store_memory_new(context, &t.inner, check_error()));
    check_ok(encours_store_new(context, &methods, &t, &store, check_error()));
    check_fails(enc_store_snapshot_drop(store, "a", 1, check_error()), ENCOURS_E_UNSUPPORTED,
                "keeps no snapshots");
    encours_store_free(store);
    encours_context_free(context);
}

CHECK_MAIN(a_toy_without_mistake_passes, each_mistake_is_named, a_vtable_with_holes_is_refused)

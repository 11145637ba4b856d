/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "store/store.h"

typedef struct seen {
    uint64_t count, first, last;
    size_t bytes;
    encours_status stop_with;
} seen;

static encours_status look(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    seen *s = user;
    if (s->count++ == 0)
        s->first = number;
    s->last = number;
    s->bytes += bytes.size;
    return s->stop_with;
}

static encours_context *context;
static encours_store *store;

static void open_store(void)
{
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
}

static void close_store(void)
{
    encours_store_free(store);
    encours_context_free(context);
}

/* A record of a given last byte; its hash is its last 32 bytes. */
static encours_bytes record(uint8_t *room, size_t size, uint8_t mark)
{
    memset(room, mark, size);
    return (encours_bytes){room, size};
}

/* What is appended is read back from any number on, and the head moves to the last record's hash.
 */
static void appended_records_are_read_back(void **state)
{
    (void)state;
    open_store();
    uint8_t room[3][64];
    encours_bytes records[] = {record(room[0], 40, 1), record(room[1], 32, 2),
                               record(room[2], 64, 3)};
    encours_store_head head = {0}, found;
    check_ok(enc_store_append(store, "FR-ACME", &head, records, 2, &head, check_error()));
    check_equal(head.sequence, 2);
    check_equal(head.hash[31], 2);
    check_ok(enc_store_append(store, "FR-ACME", &head, records + 2, 1, &head, check_error()));
    check_ok(enc_store_head(store, "FR-ACME", &found, check_error()));
    check(memcmp(&head, &found, sizeof head) == 0);
    seen s = {0};
    check_ok(enc_store_read(store, "FR-ACME", 2, look, &s, check_error()));
    check_equal(s.first, 2);
    check_equal(s.last, 3);
    check_equal(s.bytes, 96);
    close_store();
}

/* The loser of a race is told where the head is, and nothing of it is stored. */
static void a_stale_head_is_a_conflict(void **state)
{
    (void)state;
    open_store();
    uint8_t room[64];
    encours_bytes one = record(room, 40, 1);
    encours_store_head none = {0}, head;
    check_ok(enc_store_append(store, "A", &none, &one, 1, &head, check_error()));
    encours_store_head told = {0};
    check_fails(enc_store_append(store, "A", &none, &one, 1, &told, check_error()),
                ENCOURS_E_CONFLICT,
                "store method append, ledger \"A\": the head is record 1, expected 0");
    check(memcmp(&told, &head, sizeof head) == 0);
    head.hash[0] ^= 1;
    check_fails(enc_store_append(store, "A", &head, &one, 1, &told, check_error()),
                ENCOURS_E_CONFLICT, "of another hash");
    seen s = {0};
    check_ok(enc_store_read(store, "A", 1, look, &s, check_error()));
    check_equal(s.count, 1);
    close_store();
}

/* Whatever ends a reading comes back as it is, bits of detail included. */
static void a_visitor_s_status_comes_back_unchanged(void **state)
{
    (void)state;
    open_store();
    uint8_t room[64];
    encours_bytes one = record(room, 40, 1);
    encours_store_head head = {0};
    check_ok(enc_store_append(store, "A", &head, &one, 1, &head, check_error()));
    check_ok(enc_store_append(store, "A", &head, &one, 1, &head, check_error()));
    seen s = {.stop_with = 0x7700 | ENCOURS_E_CANCELLED};
    check_equal(enc_store_read(store, "A", 1, look, &s, check_error()), s.stop_with);
    check_equal(s.count, 1);
    close_store();
}

/* The host may use the store, and even drop the ledger named, while it is told the names. */
static encours_status drop_it(void *user, const char *ledger)
{
    strcat(user, ledger);
    return encours_store_drop(store, ledger, check_error());
}

static void ledgers_are_named_in_byte_order(void **state)
{
    (void)state;
    open_store();
    uint8_t room[64];
    encours_bytes one = record(room, 40, 1);
    static const char *const ids[] = {"b", "\xC3\xA9", "B", "a"};
    for (size_t i = 0; i < 4; i++) {
        encours_store_head head = {0};
        check_ok(enc_store_append(store, ids[i], &head, &one, 1, &head, check_error()));
    }
    char names[64] = "";
    check_ok(encours_store_ledgers(store, drop_it, names, check_error()));
    check_text(names, "Bab\xC3\xA9");
    check_fails(encours_store_drop(store, "a", check_error()), ENCOURS_E_NOT_FOUND,
                "there is no such ledger");
    close_store();
}

CHECK_MAIN(appended_records_are_read_back, a_stale_head_is_a_conflict,
           a_visitor_s_status_comes_back_unchanged, ledgers_are_named_in_byte_order)

/* SPDX-License-Identifier: MIT */
/* What the worked store of docs/storage-authors.md has promised is kept when the power is cut at
 * any call, whichever of the changes that were not synced are lost then. */
#include "storage/file_store_life.h"
#include "store/store.h"
#include "support/check.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define ENC_TESTS_FILE_FAULTS_OWN
#include "storage/file_faults.h"
#include "storage/power_cut.h"

/* What a process that is cut off has been told, for the one that looks afterwards. */
typedef struct promised {
    uint64_t sequence; /* the record of this number was committed */
    uint64_t version;  /* of a row that was put */
    bool erased, dropped;
} promised;

/* Live in a process of its own until the power is cut, at each call and at the end; then look. */
static void cut_at_every_call(void (*prepare)(void), void (*live)(promised *),
                              void (*look)(const promised *))
{
    /* None of the writes, every other one, all; the same with names that were not synced. */
    static const uint64_t kept[] = {0,
                                    UINT64_C(0x5555555555555555),
                                    UINT64_C(0x2aaaaaaaaaaaaaaa),
                                    UINT64_C(0x7fffffffffffffff),
                                    UINT64_C(0x8000000000000000),
                                    UINT64_C(0xd555555555555555),
                                    UINT64_C(0xaaaaaaaaaaaaaaaa)};
    promised *told = mmap(NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                          -1, 0);
    check(told != MAP_FAILED);
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            file_life_begin();
            prepare();
            *told = (promised){0};
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                power_cut_begin(kept[i]);
                file_faults_arm(FILE_CUT, at, false);
                live(told);
                power_cut();
                _exit(0);
            }
            killed = file_life_wait_for(child);
            look(told);
        }
    }
    check_equal(munmap(told, sizeof *told), 0);
    file_life_begin();
    check(file_life_end());
}

static void need(encours_status status)
{
    if (status != ENCOURS_OK)
        _exit(1);
}

static void prepare_nothing(void)
{
}

static void live_a_life(promised *told)
{
    scenario s;
    file_life_begin_scenario(&s);
    for (size_t i = 0; i < scenario_step_count; i++) {
        encours_store_head head;
        need(scenario_steps[i].run(&s));
        encours_ledger_head(s.ledger, &head);
        told->sequence = head.sequence;
    }
    told->erased = true;
}

static void look_at_a_life(const promised *told)
{
    scenario s;
    check(!told->erased || !file_life_holds("Camille Durand"));
    file_life_begin_scenario(&s);
    encours_status status = encours_ledger_open(s.store, "S", NULL, &s.ledger, check_error());
    if (status == ENCOURS_OK) {
        encours_store_head head;
        encours_ledger_head(s.ledger, &head);
        check(head.sequence >= told->sequence);
    } else {
        check_fails(status, ENCOURS_E_NOT_FOUND, "S");
        check_equal(told->sequence, 0);
    }
    file_life_end_scenario(&s);
    file_life_recover();
}

static void a_life_goes_on_after_a_power_cut(void **state)
{
    (void)state;
    cut_at_every_call(prepare_nothing, live_a_life, look_at_a_life);
}

enum { RECORDS = 3, RECORD_BYTES = 6000, PARTIES = 2, VERSIONS = 7, ROW_BYTES_MAX = 6000 };

/* Version n of a row: longer and shorter ones, and none at all. */
static encours_bytes row_of(uint64_t version)
{
    static const size_t sizes[VERSIONS + 1] = {0, 100, 30, ROW_BYTES_MAX, 0, 5000, 200, 40};
    static uint8_t bytes[ROW_BYTES_MAX + 1];
    for (size_t i = 0; i < sizes[version]; i += 20)
        snprintf((char *)bytes + i, 21, "Camille Durand %04u.", (unsigned)version);
    return (encours_bytes){bytes, sizes[version]};
}

static void prepare_a_ledger(void)
{
    static uint8_t room[RECORDS][RECORD_BYTES];
    encours_bytes records[RECORDS];
    encours_store_head head = {0};
    scenario s;
    for (uint8_t i = 0; i < RECORDS; i++) {
        memset(room[i], i + 1, sizeof room[i]);
        records[i] = (encours_bytes){room[i], sizeof room[i]};
    }
    file_life_begin_scenario(&s);
    check_ok(enc_store_append(s.store, "A", &head, records, RECORDS, &head, check_error()));
    for (uint64_t id = 1; id <= PARTIES; id++)
        check_ok(enc_store_party_put(s.store, "A", id, 0, row_of(1), check_error()));
    file_life_end_scenario(&s);
}

static void live_as_a_row(promised *told)
{
    scenario s;
    file_life_begin_scenario(&s);
    for (told->version = 1; told->version < VERSIONS; told->version++)
        need(enc_store_party_put(s.store, "A", 1, told->version, row_of(told->version + 1),
                                 check_error()));
    need(enc_store_party_erase(s.store, "A", 1, check_error()));
    told->erased = true;
}

static encours_status see_row(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    encours_bytes expected = row_of(version);
    *(uint64_t *)user = version;
    check_equal(number, 1);
    check_equal(bytes.size, expected.size);
    check(bytes.size == 0 || memcmp(bytes.data, expected.data, bytes.size) == 0);
    return ENCOURS_OK;
}

static void look_at_a_row(const promised *told)
{
    scenario s;
    uint64_t version;
    file_life_begin_scenario(&s);
    check_ok(enc_store_party_get(s.store, "A", 1, see_row, &version, check_error()));
    if (version == 0)
        check_equal(told->version, VERSIONS); /* it was being erased */
    else
        check_between(version, told->version, told->version + 1);
    check(!told->erased || version == 0);
    check(!told->erased || !file_life_holds("Camille Durand 0002"));
    check_ok(enc_store_party_erase(s.store, "A", 1, check_error()));
    check_ok(enc_store_party_erase(s.store, "A", 2, check_error()));
    check(!file_life_holds("Camille"));
    file_life_end_scenario(&s);
}

static void a_row_is_the_last_one_put_after_a_power_cut(void **state)
{
    (void)state;
    cut_at_every_call(prepare_a_ledger, live_as_a_row, look_at_a_row);
}

static void live_to_be_dropped(promised *told)
{
    scenario s;
    file_life_begin_scenario(&s);
    need(encours_store_drop(s.store, "A", check_error()));
    told->dropped = true;
}

static encours_status see_record(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    ++*(uint64_t *)user;
    check_equal(bytes.size, RECORD_BYTES);
    check_equal(bytes.data[0], number);
    check_equal(bytes.data[RECORD_BYTES - 1], number);
    return ENCOURS_OK;
}

static encours_status see_party(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    ++*(uint64_t *)user;
    check_equal(number, *(uint64_t *)user);
    check_equal(version, 1);
    check_equal(bytes.size, row_of(1).size);
    return ENCOURS_OK;
}

/* The whole ledger is there or nothing of it; an id that is used again begins at nothing. */
static void look_at_what_was_dropped(const promised *told)
{
    scenario s;
    encours_store_head head = {0};
    uint8_t room[RECORD_BYTES] = {1};
    const encours_bytes record = {room, sizeof room};
    uint64_t records = 0, parties = 0;
    file_life_begin_scenario(&s);
    encours_status status = enc_store_read(s.store, "A", 1, see_record, &records, check_error());
    if (status == ENCOURS_OK)
        check(!told->dropped && records == RECORDS);
    else
        check_fails(status, ENCOURS_E_NOT_FOUND, "A");
    if (records == 0)
        check_ok(enc_store_append(s.store, "A", &head, &record, 1, &head, check_error()));
    check_ok(enc_store_party_list(s.store, "A", see_party, &parties, check_error()));
    check_equal(parties, records == 0 ? 0 : PARTIES);
    check_ok(encours_store_drop(s.store, "A", check_error()));
    file_life_end_scenario(&s);
    check(file_life_end());
}

static void a_ledger_is_dropped_whole_in_a_power_cut(void **state)
{
    (void)state;
    cut_at_every_call(prepare_a_ledger, live_to_be_dropped, look_at_what_was_dropped);
}

CHECK_MAIN(a_life_goes_on_after_a_power_cut, a_row_is_the_last_one_put_after_a_power_cut,
           a_ledger_is_dropped_whole_in_a_power_cut)

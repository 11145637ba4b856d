/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "encours/store_check.h"
#include "store/store.h"

static encours_context *context;
static encours_store *inner, *store;
static encours_store_faults *faults;
static uint8_t room[5][40];

static void open_store(void)
{
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &inner, check_error()));
    check_ok(encours_store_faults_new(context, &faults, check_error()));
    check_ok(encours_store_faulty_new(context, inner, faults, &store, check_error()));
}

/* In an order that the reference counts must make good. */
static void close_store(void)
{
    encours_store_faults_free(faults);
    encours_store_free(inner);
    encours_context_free(context);
    encours_store_free(store);
}

static void arm(encours_store_fault fault)
{
    fault.struct_size = sizeof fault;
    check_ok(encours_store_faults_arm(faults, &fault, check_error()));
}

/* Records of 40 bytes 1, 2, 3 ... */
static encours_store_head append_some(size_t count)
{
    encours_bytes records[5];
    encours_store_head head = {0};
    for (size_t i = 0; i < count; i++) {
        memset(room[i], (int)i + 1, sizeof room[i]);
        records[i] = (encours_bytes){room[i], sizeof room[i]};
    }
    check_ok(enc_store_append(store, "A", &head, records, count, &head, check_error()));
    return head;
}

static encours_status append_one(encours_store_head *head)
{
    memset(room[4], 9, sizeof room[4]);
    encours_bytes record = {room[4], sizeof room[4]};
    return enc_store_append(store, "A", head, &record, 1, head, check_error());
}

typedef struct seen {
    uint64_t count;
    uint8_t first_byte[8];
    size_t size[8];
} seen;

static encours_status look(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)number;
    (void)version;
    seen *s = user;
    check(s->count < 8);
    s->first_byte[s->count] = bytes.size > 0 ? bytes.data[0] : 0;
    s->size[s->count++] = bytes.size;
    return ENCOURS_OK;
}

static encours_status read_all(seen *s)
{
    *s = (seen){0};
    return enc_store_read(store, "A", 1, look, s, check_error());
}

/* The n-th call fails, the ones around it do not, and nothing was stored by it. */
static void the_call_armed_fails_once(void **state)
{
    (void)state;
    open_store();
    encours_store_head head = append_some(1);
    arm((encours_store_fault){.method = ENCOURS_STORE_METHOD_APPEND,
                              .kind = ENCOURS_STORE_FAULT_BEFORE,
                              .call = 2,
                              .status = ENCOURS_E_STORAGE});
    seen s;
    check_ok(read_all(&s)); /* calls of other methods are not counted */
    check_ok(append_one(&head));
    check_fails(append_one(&head), ENCOURS_E_STORAGE,
                "store method append, ledger \"A\": a fault was armed");
    check_ok(read_all(&s));
    check_equal(s.count, 2);
    check_ok(append_one(&head));
    check_equal(encours_store_faults_calls(faults, ENCOURS_STORE_METHOD_APPEND), 4);
    check_equal(encours_store_faults_calls(faults, ENCOURS_STORE_METHOD_ANY), 6);
    check_equal(encours_store_faults_struck(faults), 1);
    close_store();
}

static void a_persistent_fault_strikes_until_disarmed(void **state)
{
    (void)state;
    open_store();
    encours_store_head head = append_some(1);
    arm((encours_store_fault){
        .kind = ENCOURS_STORE_FAULT_BEFORE, .call = 1, .persistent = 1, .status = ENCOURS_E_BUSY});
    for (int i = 0; i < 3; i++)
        check_fails(append_one(&head), ENCOURS_E_BUSY, "armed");
    check_fails(enc_store_head(store, "A", &head, check_error()), ENCOURS_E_BUSY, "armed");
    encours_store_faults_disarm(faults);
    check_ok(append_one(&head));
    close_store();
}

/* An outcome unknown comes in both kinds: the records are there, or they are not. */
static void an_unknown_outcome_may_have_taken_place(void **state)
{
    (void)state;
    for (uint32_t kind = ENCOURS_STORE_FAULT_BEFORE; kind <= ENCOURS_STORE_FAULT_AFTER; kind++) {
        open_store();
        encours_store_head head = append_some(1);
        arm((encours_store_fault){.method = ENCOURS_STORE_METHOD_APPEND,
                                  .kind = kind,
                                  .call = 1,
                                  .status = ENCOURS_E_UNKNOWN_OUTCOME});
        check_equal(append_one(&head), ENCOURS_E_UNKNOWN_OUTCOME);
        check_ok(enc_store_head(store, "A", &head, check_error()));
        check_equal(head.sequence, kind == ENCOURS_STORE_FAULT_AFTER ? 2 : 1);
        close_store();
    }
}

/* A conflict that was armed tells the present head, so that a retry can succeed. */
static void an_armed_conflict_tells_the_head(void **state)
{
    (void)state;
    open_store();
    encours_store_head head = append_some(2), told = {0};
    arm((encours_store_fault){
        .kind = ENCOURS_STORE_FAULT_BEFORE, .call = 1, .status = ENCOURS_E_CONFLICT});
    encours_bytes record = {room[0], sizeof room[0]};
    check_fails(enc_store_append(store, "A", &head, &record, 1, &told, check_error()),
                ENCOURS_E_CONFLICT, NULL);
    check(memcmp(&told, &head, sizeof head) == 0);
    close_store();
}

static void lie(uint32_t kind, uint64_t element, uint64_t byte)
{
    arm((encours_store_fault){.method = ENCOURS_STORE_METHOD_READ,
                              .kind = kind,
                              .call = 1,
                              .status = ENCOURS_E_IO,
                              .element = element,
                              .byte = byte});
}

static void a_reading_lies_as_armed(void **state)
{
    (void)state;
    open_store();
    append_some(3);
    seen s;
    lie(ENCOURS_STORE_FAULT_FLIP, 1, 0);
    check_ok(read_all(&s));
    check_equal(s.first_byte[0], 1);
    check_equal(s.first_byte[1], 3);
    lie(ENCOURS_STORE_FAULT_SHORT, 2, 7);
    check_ok(read_all(&s));
    check_equal(s.size[1], 40);
    check_equal(s.size[2], 7);
    lie(ENCOURS_STORE_FAULT_END, 1, 0);
    check_ok(read_all(&s));
    check_equal(s.count, 1);
    lie(ENCOURS_STORE_FAULT_MISSING, 1, 0);
    check_fails(read_all(&s), ENCOURS_E_CORRUPT, "the store gave record 3 where 2 is due");
    lie(ENCOURS_STORE_FAULT_TWICE, 1, 0);
    check_fails(read_all(&s), ENCOURS_E_CORRUPT, "the store gave record 2 where 3 is due");
    lie(ENCOURS_STORE_FAULT_SWAPPED, 1, 0); /* under the numbers of each other */
    check_ok(read_all(&s));
    check_equal(s.count, 3);
    check_equal(s.first_byte[0], 1);
    check_equal(s.first_byte[1], 3);
    check_equal(s.first_byte[2], 2);
    lie(ENCOURS_STORE_FAULT_SWAPPED, 2, 0); /* there is none behind it */
    check_ok(read_all(&s));
    check_equal(s.count, 3);
    check_equal(s.first_byte[2], 3);
    lie(ENCOURS_STORE_FAULT_AFTER, 1, 0);
    check_fails(read_all(&s), ENCOURS_E_IO, "armed");
    check_equal(s.count, 2);
    check_ok(read_all(&s));
    check_equal(s.count, 3);
    close_store();
}

static void a_head_lies_as_armed(void **state)
{
    (void)state;
    open_store();
    append_some(2);
    encours_store_head head;
    arm((encours_store_fault){.kind = ENCOURS_STORE_FAULT_HEAD, .call = 1});
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_equal(head.sequence, 3);
    arm((encours_store_fault){.kind = ENCOURS_STORE_FAULT_STALE, .call = 1});
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_equal(head.sequence, 1);
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_equal(head.sequence, 2);
    close_store();
}

static void a_fault_that_cannot_strike_is_refused(void **state)
{
    (void)state;
    open_store();
    encours_store_fault fault = {
        .struct_size = sizeof fault, .kind = ENCOURS_STORE_FAULT_BEFORE, .status = ENCOURS_E_IO};
    check_fails(encours_store_faults_arm(faults, &fault, check_error()), ENCOURS_E_INVALID,
                "the next call is 1");
    fault.call = 1;
    fault.status = ENCOURS_OK;
    check_fails(encours_store_faults_arm(faults, &fault, check_error()), ENCOURS_E_INVALID,
                "needs a status");
    fault.status = ENCOURS_E_IO;
    for (int i = 0; i < 16; i++)
        check_ok(encours_store_faults_arm(faults, &fault, check_error()));
    check_fails(encours_store_faults_arm(faults, &fault, check_error()), ENCOURS_E_LIMIT, "16");
    close_store();
}

CHECK_MAIN(the_call_armed_fails_once, a_persistent_fault_strikes_until_disarmed,
           an_unknown_outcome_may_have_taken_place, an_armed_conflict_tells_the_head,
           a_reading_lies_as_armed, a_head_lies_as_armed, a_fault_that_cannot_strike_is_refused)

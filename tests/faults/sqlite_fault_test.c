/* SPDX-License-Identifier: MIT */
/* Every operation on the medium, and every allocation of SQLite's, made to fail; and the process
 * killed at every write and sync. */
#include "support/check.h"

#if ENC_HAVE_SQLITE

#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults/sqlite_vfs.h"
#include "storage/scratch.h"
#include "store/store.h"

enum { BEFORE = 5, MORE = 3, RECORD = 40000 };

static encours_context *context;

static void begin(void)
{
    vfs_install();
    if (context == NULL)
        check_ok(encours_context_new(NULL, &context, check_error()));
}

static encours_status open_file(encours_store **out)
{
    return encours_store_sqlite_open(context, scratch_path("f.db"), NULL, out, check_error());
}

/* Record n is RECORD bytes of n, so that one takes several pages. */
static encours_status append(encours_store *store, encours_store_head *head, size_t count)
{
    static uint8_t room[MORE + BEFORE][RECORD];
    encours_bytes records[MORE + BEFORE];
    for (size_t i = 0; i < count; i++) {
        memset(room[i], (int)(head->sequence + 1 + i), RECORD);
        records[i] = (encours_bytes){room[i], RECORD};
    }
    return enc_store_append(store, "A", head, records, count, head, check_error());
}

/* A file with BEFORE records and a party. */
static encours_store_head make_file(void)
{
    encours_store *store = NULL;
    encours_store_head head = {0};
    scratch_remove("f.db");
    check_ok(open_file(&store));
    check_ok(append(store, &head, BEFORE));
    check_ok(enc_store_party_put(store, "A", 1, 0, (encours_bytes){(const uint8_t *)"one", 3},
                                 check_error()));
    encours_store_free(store);
    return head;
}

static encours_status count_records(void *user, uint64_t number, uint64_t version,
                                    encours_bytes bytes)
{
    (void)version;
    uint64_t *count = user;
    check_equal(number, *count + 1);
    check_equal(bytes.size, RECORD);
    check_equal(bytes.data[0], (uint8_t)number);
    check_equal(bytes.data[RECORD - 1], (uint8_t)number);
    *count = number;
    return ENCOURS_OK;
}

static uint64_t records_of(encours_store *store)
{
    uint64_t count = 0;
    check_ok(enc_store_read(store, "A", 1, count_records, &count, check_error()));
    encours_store_head head;
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_equal(head.sequence, count);
    return count;
}

static uint64_t records_on_reopening(void)
{
    encours_store *store = NULL;
    check_ok(open_file(&store));
    uint64_t count = records_of(store);
    encours_store_free(store);
    return count;
}

/* What a status of an append says about the log. */
static void check_outcome(encours_status status, uint64_t count)
{
    if (status == ENCOURS_OK)
        check_equal(count, BEFORE + MORE);
    else if (status == ENCOURS_E_UNKNOWN_OUTCOME)
        check(count == BEFORE || count == BEFORE + MORE);
    else
        check_equal(count, BEFORE);
}

/* One append with the fault at its `at`-th operation; false when there are fewer operations. */
static int append_with_fault(uint32_t operations, vfs_fault fault, uint64_t at, int persistent)
{
    encours_store_head head = make_file();
    encours_store *store = NULL;
    check_ok(open_file(&store));
    vfs_arm(operations, fault, at, persistent);
    encours_status status = append(store, &head, MORE);
    int reached = vfs_struck() > 0;
    vfs_disarm();
    if (status != ENCOURS_OK) {
        check(check_last_error()->status == status && check_last_error()->message[0] != '\0');
        int32_t kind = encours_status_kind_of(status);
        check(kind == ENCOURS_E_IO || kind == ENCOURS_E_STORAGE || kind == ENCOURS_E_IN_DOUBT ||
              kind == ENCOURS_E_BUSY || kind == ENCOURS_E_NO_MEMORY);
    }
    uint64_t count = records_of(store);
    check_outcome(status, count);
    /* The handle is as good as before, and what it writes now is there for others too. */
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_ok(append(store, &head, 1));
    encours_store_free(store);
    check_equal(records_on_reopening(), count + 1);
    return reached;
}

static void each_operation_of_an_append_may_fail(void **state)
{
    (void)state;
    begin();
    static const uint32_t operations[] = {VFS_READ,     VFS_WRITE, VFS_SYNC, VFS_SIZE,
                                          VFS_TRUNCATE, VFS_OPEN,  VFS_LOCK, VFS_SHARED};
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++)
        for (int persistent = 0; persistent < 2; persistent++) {
            for (uint64_t at = 1; append_with_fault(operations[i], VFS_FAIL, at, persistent); at++)
                ;
            for (uint64_t at = 1; append_with_fault(operations[i], VFS_FAIL_DONE, at, persistent);
                 at++)
                ;
        }
    for (uint64_t at = 1; append_with_fault(VFS_WRITE, VFS_FULL, at, 1); at++)
        ;
}

/* A failure that was called certain stays one when the process ends there and then, although the
 * frames of the transaction may have reached the WAL whole. */
static void a_certain_failure_survives_a_crash(void **state)
{
    (void)state;
    begin();
    static const vfs_fault faults[] = {VFS_FAIL, VFS_FAIL_DONE};
    for (size_t f = 0; f < 2; f++)
        for (uint64_t at = 1;; at++) {
            encours_store_head head = make_file();
            int channel[2];
            check_equal(pipe(channel), 0);
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                encours_store *store = NULL;
                if (open_file(&store) != ENCOURS_OK)
                    _exit(1);
                vfs_arm(VFS_WRITE | VFS_SYNC | VFS_SHARED, faults[f], at, 0);
                encours_status result[2] = {append(store, &head, MORE), vfs_struck() > 0};
                if (write(channel[1], result, sizeof result) != sizeof result)
                    _exit(1);
                (void)kill(getpid(), SIGKILL);
            }
            close(channel[1]); /* a child that says nothing ends the reading */
            encours_status result[2];
            check_equal(read(channel[0], result, sizeof result), sizeof result);
            close(channel[0]);
            check_equal(waitpid(child, NULL, 0), child);
            check_outcome(result[0], records_on_reopening());
            if (!result[1])
                break;
        }
}

/* Killed at any write, half-way through it or after it: all of the append is there or none of it.
 */
static void a_killed_append_is_whole_or_absent(void **state)
{
    (void)state;
    begin();
    static const vfs_fault faults[] = {VFS_DIE, VFS_DIE_HALF, VFS_DIE_DONE};
    for (size_t f = 0; f < 3; f++) {
        int killed = 1;
        for (uint64_t at = 1; killed; at++) {
            encours_store_head head = make_file();
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                encours_store *store = NULL;
                if (open_file(&store) != ENCOURS_OK)
                    _exit(1);
                vfs_arm(VFS_WRITE | VFS_SYNC | VFS_TRUNCATE, faults[f], at, 0);
                if (append(store, &head, MORE) != ENCOURS_OK)
                    _exit(1);
                encours_store_free(store); /* the checkpoint at the end writes too */
                _exit(0);
            }
            int result = 0;
            check_equal(waitpid(child, &result, 0), child);
            killed = WIFSIGNALED(result);
            check(killed || WEXITSTATUS(result) == 0);
            uint64_t count = records_on_reopening();
            check(count == BEFORE || count == BEFORE + MORE);
            check(killed || count == BEFORE + MORE);
        }
    }
}

/* Making the file is all or nothing too: killed anywhere, the next open finishes it. */
static void a_killed_creation_can_be_finished(void **state)
{
    (void)state;
    begin();
    int killed = 1;
    for (uint64_t at = 1; killed; at++) {
        scratch_remove("f.db");
        pid_t child = fork();
        check(child >= 0);
        if (child == 0) {
            encours_store *store = NULL;
            vfs_arm(VFS_WRITE | VFS_SYNC | VFS_TRUNCATE, at % 2 == 0 ? VFS_DIE_HALF : VFS_DIE_DONE,
                    (at + 1) / 2, 0);
            if (open_file(&store) != ENCOURS_OK)
                _exit(1);
            encours_store_free(store);
            _exit(0);
        }
        int result = 0;
        check_equal(waitpid(child, &result, 0), child);
        killed = WIFSIGNALED(result);
        check(killed || WEXITSTATUS(result) == 0);
        encours_store *store = NULL;
        encours_store_head head = {0};
        check_ok(open_file(&store));
        check_ok(append(store, &head, 1));
        encours_store_free(store);
    }
}

/* Opening, reading and the parties, with each operation failing once: clean, and well afterwards.
 */
static encours_status do_all(void)
{
    encours_store *store = NULL;
    encours_status status = open_file(&store);
    uint64_t count = 0;
    if (status == ENCOURS_OK)
        status = enc_store_read(store, "A", 1, count_records, &count, check_error());
    if (status == ENCOURS_OK)
        status = enc_store_party_put(store, "A", 1, 1, (encours_bytes){(const uint8_t *)"two", 3},
                                     check_error());
    if (status == ENCOURS_OK)
        status = enc_store_party_erase(store, "A", 1, check_error());
    if (status == ENCOURS_OK)
        status = encours_store_drop(store, "A", check_error());
    encours_store_free(store);
    return status;
}

static void check_after_do_all(encours_status status)
{
    encours_store *store = NULL;
    encours_store_head head;
    check_ok(open_file(&store));
    encours_status present = enc_store_head(store, "A", &head, check_error());
    if (status == ENCOURS_OK)
        check_equal(present, ENCOURS_E_NOT_FOUND);
    else if (present != ENCOURS_E_NOT_FOUND) /* its bytes may go late, when the drop was done */
        check_equal(records_of(store), BEFORE);
    encours_store_free(store);
}

static void every_method_takes_a_failing_medium(void **state)
{
    (void)state;
    begin();
    for (int persistent = 0; persistent < 2; persistent++) {
        uint64_t hits = 1;
        for (uint64_t at = 1; hits > 0; at++) {
            make_file();
            vfs_arm(VFS_ANY, VFS_FAIL, at, persistent);
            encours_status status = do_all();
            hits = vfs_struck();
            vfs_disarm();
            check_after_do_all(status);
        }
    }
}

/* SQLite's own memory, by its own hooks, which a program may set before its first use only. */
static sqlite3_mem_methods real_memory;
static int64_t allocations_left = -1;
static int memory_persistent;

static int memory_fails(void)
{
    if (allocations_left < 0)
        return 0;
    if (allocations_left > 0) {
        allocations_left--;
        return 0;
    }
    if (!memory_persistent)
        allocations_left = -1;
    return 1;
}

static void *failing_malloc(int size)
{
    return memory_fails() ? NULL : real_memory.xMalloc(size);
}

static void *failing_realloc(void *block, int size)
{
    return memory_fails() ? NULL : real_memory.xRealloc(block, size);
}

static void every_method_takes_a_lack_of_memory(void **state)
{
    (void)state;
    begin();
    for (memory_persistent = 0; memory_persistent < 2; memory_persistent++) {
        int exhausted = 0;
        /* Early allocations one by one, later ones in growing steps: there are thousands. */
        for (int64_t at = 0; !exhausted; at += 1 + at / 40) {
            make_file();
            allocations_left = at;
            encours_status status = do_all();
            exhausted = allocations_left > 0;
            allocations_left = -1;
            if (status != ENCOURS_OK)
                check(check_last_error()->message[0] != '\0');
            check_after_do_all(status);
        }
    }
}

int main(void)
{
    (void)sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real_memory);
    sqlite3_mem_methods failing = real_memory;
    failing.xMalloc = failing_malloc;
    failing.xRealloc = failing_realloc;
    (void)sqlite3_config(SQLITE_CONFIG_MALLOC, &failing);
    (void)sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); /* so that every allocation can fail */
    const CMUnitTestFunction functions[] = {
        each_operation_of_an_append_may_fail, a_certain_failure_survives_a_crash,
        a_killed_append_is_whole_or_absent,   a_killed_creation_can_be_finished,
        every_method_takes_a_failing_medium,  every_method_takes_a_lack_of_memory};
    int failed = check_run(functions, sizeof functions / sizeof functions[0],
                           "each_operation_of_an_append_may_fail,"
                           "a_certain_failure_survives_a_crash,"
                           "a_killed_append_is_whole_or_absent,"
                           "a_killed_creation_can_be_finished,"
                           "every_method_takes_a_failing_medium,"
                           "every_method_takes_a_lack_of_memory");
    if (context != NULL)
        encours_context_free(context);
    return failed;
}

#else

#include "encours/context.h"
#include "encours/store.h"

/* A library without SQLite says so, and makes nothing. */
static void without_sqlite_a_file_is_unsupported(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    print_message("# skipped: built without SQLite\n");
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_store_sqlite_open(context, "none.db", NULL, &store, check_error()),
                ENCOURS_E_UNSUPPORTED, "built without SQLite");
    check(store == NULL);
    encours_context_free(context);
}

CHECK_MAIN(without_sqlite_a_file_is_unsupported)

#endif

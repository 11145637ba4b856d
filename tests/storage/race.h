/* SPDX-License-Identifier: MIT */
/* Processes that append to one ledger at once, each through a store that it opens itself. */
#ifndef ENC_TESTS_STORAGE_RACE_H
#define ENC_TESTS_STORAGE_RACE_H

#include <sys/wait.h>
#include <unistd.h>

#include "store/store.h"
#include "support/check.h"

enum { RACE_WRITERS_MAX = 8 };

typedef encours_status race_open_fn(encours_store **store);

/* Append until one's own number of turns is through; mark records with the writer's number. Who
 * finds the store busy tries again, however long the others take. */
static int race_write(race_open_fn *open, uint8_t writer, int turns)
{
    encours_store *store = NULL;
    for (encours_status status; (status = open(&store)) != ENCOURS_OK;)
        if (encours_status_kind_of(status) != ENCOURS_E_BUSY) {
            print_error("open: %s\n", check_last_error()->message);
            return 1;
        }
    uint8_t room[100];
    memset(room, writer, sizeof room);
    encours_bytes record = {room, sizeof room};
    encours_store_head head = {0};
    while (turns > 0) {
        encours_status status = enc_store_append(store, "A", &head, &record, 1, &head,
                                                 check_error());
        if (status == ENCOURS_OK)
            turns--;
        else if (encours_status_kind_of(status) != ENCOURS_E_CONFLICT &&
                 encours_status_kind_of(status) != ENCOURS_E_BUSY) {
            print_error("append: %s\n", check_last_error()->message);
            return 2;
        }
    }
    encours_store_free(store);
    return 0;
}

typedef struct race_tally {
    uint64_t count, by_writer[RACE_WRITERS_MAX + 1];
} race_tally;

static encours_status race_count(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    race_tally *t = user;
    check_equal(number, t->count + 1);
    check_between(bytes.data[0], 1, RACE_WRITERS_MAX);
    t->count++;
    t->by_writer[bytes.data[0]]++;
    return ENCOURS_OK;
}

/* Each number is given once and no writer loses a record. */
static void race_without_loss(race_open_fn *open, int writers, int turns)
{
    pid_t children[RACE_WRITERS_MAX];
    for (int i = 0; i < writers; i++) {
        children[i] = fork();
        check(children[i] >= 0);
        if (children[i] == 0)
            _exit(race_write(open, (uint8_t)(i + 1), turns));
    }
    int failed = 0;
    for (int i = 0; i < writers; i++) { /* all of them, or a late one would disturb other tests */
        int result = 0;
        check_equal(waitpid(children[i], &result, 0), children[i]);
        failed += !WIFEXITED(result) || WEXITSTATUS(result) != 0;
    }
    check_equal(failed, 0);
    encours_store *store = NULL;
    race_tally t = {0};
    check_ok(open(&store));
    check_ok(enc_store_read(store, "A", 1, race_count, &t, check_error()));
    check_equal(t.count, (uint64_t)writers * (uint64_t)turns);
    for (int i = 1; i <= writers; i++)
        check_equal(t.by_writer[i], turns);
    encours_store_free(store);
}

#endif

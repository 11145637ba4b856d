/* SPDX-License-Identifier: MIT */
/* Streams of cursors are pulled and released in threads of their own while a writer goes on, after
 * their views and cursors were given away. */
#include "support/check.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "encours/arrow_results.h"
#include "support/ledger.h"

enum { STREAMS = 3, DOCUMENTS = 1500, BEFORE = 200, FIRST_DAY = 20000 };

/* A stream on its way to another thread, and what it must add up to. */
typedef struct errand {
    struct ArrowArrayStream stream;
    int64_t balance;
    atomic_bool *wrong;
} errand;

static void *pull(void *user)
{
    errand *own = user;
    struct ArrowArray array = {0};
    int64_t sum = 0;
    while (own->stream.get_next(&own->stream, &array) == 0 && array.release != NULL) {
        const int64_t *open = array.children[0]->buffers[1];
        for (int64_t row = 0; row < array.length; row++)
            sum += open[row];
        array.release(&array);
    }
    own->stream.release(&own->stream);
    if (sum != own->balance)
        atomic_store(own->wrong, true);
    return NULL;
}

static errand send(test_ledger *test, atomic_bool *wrong, int32_t rows)
{
    static const int32_t columns[] = {ENCOURS_COLUMN_OPEN, ENCOURS_COLUMN_CODE};
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    encours_cursor *cursor = NULL;
    errand made = {.wrong = wrong};
    options.amounts = ENCOURS_ARROW_AMOUNTS_MINOR;
    options.columns = columns;
    options.column_count = 2;
    options.batch_rows = 10;
    encours_view *view = ledger_view(test);
    check_ok(encours_view_balance(view, 0, TEST_EUR, (encours_date){ENCOURS_DATE_MAX},
                                  &made.balance, check_error()));
    check_ok(encours_cursor_open(view, rows, NULL, &cursor, check_error()));
    check_ok(encours_arrow_stream_of_cursor(cursor, &options, &made.stream, check_error()));
    encours_view_free(view);
    return made;
}

/* ARW-022: what a stream gives is what its view knew, whoever writes meanwhile. */
static void streams_are_pulled_while_the_writer_goes_on(void **state)
{
    (void)state;
    atomic_bool wrong = false;
    pthread_t threads[STREAMS];
    errand errands[STREAMS];
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    for (int i = 0; i < BEFORE; i++)
        ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, FIRST_DAY + i, FIRST_DAY + i + 30,
                    100 + i);
    for (int i = 0; i < STREAMS; i++) {
        errands[i] = send(&test, &wrong, i % 2 == 0 ? ENCOURS_ROWS_DOCUMENTS : ENCOURS_ROWS_ITEMS);
        check_equal(pthread_create(&threads[i], NULL, pull, &errands[i]), 0);
    }
    for (int i = 0; i < DOCUMENTS; i++)
        ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, FIRST_DAY + i, ENCOURS_DATE_NONE,
                    50);
    encours_ledger_free(test.ledger);
    encours_store_free(test.store);
    encours_context_free(test.context);
    for (int i = 0; i < STREAMS; i++)
        check_equal(pthread_join(threads[i], NULL), 0);
    check(!atomic_load(&wrong));
}

CHECK_MAIN(streams_are_pulled_while_the_writer_goes_on)

/* SPDX-License-Identifier: MIT */
/* Facts to test with, and short words for long calls. */
#ifndef ENC_TESTS_FACTS_H
#define ENC_TESTS_FACTS_H

#include "encours/cursor.h"
#include "encours/fact.h"
#include "support/ledger.h"

/* Two customers, ACME and HOLDING; documents 1 and 2 of the first, of one line each. */
test_ledger fact_ledger(void);

encours_fact_options fact_dispute(uint64_t document, int32_t from);
encours_fact_options fact_limit(uint64_t customer, int64_t amount, int32_t from); /* in EUR */

/* One-command transactions; the second must succeed. */
encours_status fact_try_record(test_ledger *test, const encours_fact_options *options);
void fact_record(test_ledger *test, encours_fact_options options);

/* A cursor with these options gives exactly the facts with these numbers, ended by 0. `day`
 * ENCOURS_DATE_NONE: of all days. */
void fact_check(encours_view *view, encours_cursor_options options, int32_t day,
                const int64_t *expected);

#define FACTS(...) ((const int64_t[]){__VA_ARGS__, 0})
#define NO_FACTS ((const int64_t[]){0})

#endif

/* SPDX-License-Identifier: MIT */
#include "store/check.h"

#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"

encours_error *enc_check_error(check_suite *suite)
{
    suite->error = (encours_error)ENCOURS_ERROR_INIT;
    return &suite->error;
}

void enc_check_say(check_suite *suite, const char *format, ...)
{
    if (suite->sentence[0] != '\0')
        return;
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(suite->sentence, sizeof suite->sentence, format, arguments);
    va_end(arguments);
}

bool enc_check_status(check_suite *suite, encours_status status, encours_status kind,
                      const char *what)
{
    if (encours_status_kind_of(status) == kind && (kind != ENCOURS_OK || status == ENCOURS_OK))
        return true;
    enc_check_say(suite, "%s gave %s, expected %s%s%s", what, encours_status_name(status),
                  encours_status_name(kind), status != ENCOURS_OK ? ": " : "",
                  status != ENCOURS_OK ? suite->error.message : "");
    return false;
}

static uint64_t mix(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

void enc_check_fill(uint8_t *bytes, size_t size, uint64_t seed)
{
    uint64_t state = seed ^ size;
    for (size_t at = 0; at < size; at += sizeof state) {
        uint64_t word = mix(&state);
        memcpy(bytes + at, &word, size - at < sizeof word ? size - at : sizeof word);
    }
}

uint64_t enc_check_sum(const uint8_t *bytes, size_t size)
{
    uint64_t sum = UINT64_C(14695981039346656037); /* FNV-1a */
    for (size_t i = 0; i < size; i++)
        sum = (sum ^ bytes[i]) * UINT64_C(1099511628211);
    return sum;
}

encours_status enc_check_see(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    check_seen *seen = user;
    if (seen->count < CHECK_SEEN_MAX) {
        seen->items[seen->count].number = number;
        seen->items[seen->count].version = version;
        seen->items[seen->count].size = bytes.size;
        seen->items[seen->count].sum = enc_check_sum(bytes.data, bytes.size);
    }
    seen->count++;
    return seen->count == seen->stop_after ? seen->stop_with : ENCOURS_OK;
}

check_seen *enc_check_look(check_suite *suite)
{
    suite->seen = (check_seen){0};
    return &suite->seen;
}

/* Free the store of the last case and get one to begin with. */
static bool open_store(check_suite *suite, encours_store_check_open_fn open, const char *name)
{
    encours_store_free(suite->store);
    suite->store = NULL;
    encours_status status = open(suite->host.user, &suite->store, enc_check_error(suite));
    if (status != ENCOURS_OK)
        return enc_check_status(suite, status, ENCOURS_OK, name);
    if (suite->store == NULL)
        enc_check_say(suite, "%s gave ENCOURS_OK and no store", name);
    return suite->store != NULL;
}

bool enc_check_reopen(check_suite *suite)
{
    return open_store(suite, suite->host.open_again, "open_again");
}

typedef struct tally {
    uint64_t run, failed;
    const char *first_name;
    char first_sentence[200];
} tally;

static void report(check_suite *suite, const check_case *each, int32_t outcome,
                   const char *sentence)
{
    if (suite->host.report != NULL)
        suite->host.report(suite->host.report_user, each->name, outcome, sentence);
}

static const char *missing_part(const encours_store *store, uint32_t needs)
{
    if ((needs & CHECK_NEEDS_SNAPSHOTS) != 0 && !enc_store_has_snapshots(store))
        return "the store keeps no snapshots";
    uint64_t lacking = needs & ~enc_store_capabilities(store);
    if ((lacking & ENCOURS_STORE_DURABLE) != 0)
        return "the store does not claim to be durable";
    if ((lacking & ENCOURS_STORE_SHARED) != 0)
        return "the store does not claim to be shared";
    return NULL;
}

static void run_case(check_suite *suite, const check_case *each, tally *count)
{
    suite->sentence[0] = '\0';
    bool opened = open_store(suite, suite->host.open_empty, "open_empty");
    const char *missing = opened ? missing_part(suite->store, each->needs) : NULL;
    if (missing != NULL) {
        report(suite, each, ENCOURS_STORE_CHECK_SKIPPED, missing);
        return;
    }
    if (opened)
        each->run(suite);
    if (suite->trouble != ENCOURS_OK)
        return;
    count->run++;
    if (suite->sentence[0] == '\0') {
        report(suite, each, ENCOURS_STORE_CHECK_PASSED, "");
        return;
    }
    if (count->failed++ == 0) {
        count->first_name = each->name;
        (void)snprintf(count->first_sentence, sizeof count->first_sentence, "%.199s",
                       suite->sentence);
    }
    report(suite, each, ENCOURS_STORE_CHECK_FAILED, suite->sentence);
}

/* open_again is needed by what the store claims, which only the store can tell. */
static encours_status check_host(check_suite *suite, encours_error *error)
{
    if (suite->host.open_empty == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID, "the host gives no open_empty");
    if (suite->host.open_again != NULL || !open_store(suite, suite->host.open_empty, "open_empty"))
        return ENCOURS_OK; /* each case will say so */
    if (missing_part(suite->store, ENCOURS_STORE_DURABLE) == NULL ||
        missing_part(suite->store, ENCOURS_STORE_SHARED) == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a store that is durable or shared needs open_again");
    return ENCOURS_OK;
}

static encours_status run_suite(check_suite *suite, encours_error *error)
{
    static const check_case *const lists[] = {enc_check_log_cases, enc_check_ledger_cases,
                                              enc_check_snapshot_cases, enc_check_party_cases};
    tally count = {0};
    ENC_TRY(check_host(suite, error));
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        for (const check_case *each = lists[i]; each->name != NULL; each++) {
            run_case(suite, each, &count);
            if (suite->trouble != ENCOURS_OK)
                return enc_error_memory(error);
        }
    if (count.failed == 0)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_STORAGE,
                         "%" PRIu64 " of %" PRIu64 " cases failed, the first is %s: %s",
                         count.failed, count.run, count.first_name, count.first_sentence);
}

encours_status encours_store_check(encours_context *context, const encours_store_check_host *host,
                                   encours_error *error)
{
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(host != NULL);
    check_suite *suite = enc_allocate_zeroed(context, sizeof *suite);
    if (suite == NULL)
        return enc_error_memory(error);
    suite->context = context;
    encours_status status = enc_struct_load(&suite->host, sizeof suite->host, sizeof suite->host,
                                            host, "encours_store_check_host", error);
    if (status == ENCOURS_OK)
        status = run_suite(suite, error);
    encours_store_free(suite->store);
    enc_release(context, suite, sizeof *suite);
    return status;
}

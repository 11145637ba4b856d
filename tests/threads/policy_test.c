/* SPDX-License-Identifier: MIT */
/* Documents of policies are read by many threads at once, each with its own libxml2 handlers. */
#include "support/check.h"

#include <pthread.h>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "encours/policy_xml.h"

enum { THREADS = 8, ROUNDS = 50 };

static const char right[] =
    "<policy xmlns='urn:encours:policy:1' name='p' currency='EUR'><rules>"
    "<rule code='a' outcome='hold' test='overdue &gt; 1'/></rules></policy>";
static const char wrong[] = "<policy xmlns='urn:encours:policy:1' name='p'><rules></policy>";

typedef struct reading {
    encours_context *context;
    encours_policy *first;
    unsigned heard; /* what libxml2 told the handler of this thread */
    unsigned faults;
} reading;

#if LIBXML_VERSION >= 21200
static void hear(void *user, const xmlError *told)
#else
static void hear(void *user, xmlError *told)
#endif
{
    (void)told;
    ((reading *)user)->heard++;
}

static void *read_often(void *user)
{
    reading *r = user;
    r->faults += encours_policy_read(r->context, NULL, (const uint8_t *)right, strlen(right),
                                     &r->first, NULL) != ENCOURS_OK;
    xmlSetStructuredErrorFunc(r, hear);
    for (int i = 0; i < ROUNDS; i++) {
        encours_error error = ENCOURS_ERROR_INIT;
        encours_policy *policy = NULL;
        encours_policy_diff *diff = NULL;
        encours_status status = encours_policy_read(r->context, NULL, (const uint8_t *)right,
                                                    strlen(right), &policy, &error);
        if (status == ENCOURS_OK)
            status = encours_policy_diff_compute(r->first, policy, &diff, &error);
        r->faults += status != ENCOURS_OK || encours_policy_diff_count(diff) != 0;
        encours_policy_diff_free(diff);
        encours_policy_free(policy);
        policy = NULL;
        status = encours_policy_read(r->context, NULL, (const uint8_t *)wrong, strlen(wrong),
                                     &policy, &error);
        r->faults += status != ENCOURS_E_INVALID || error.line != 1;
    }
    r->faults += xmlStructuredErrorContext != r;
    return NULL;
}

static void policies_are_read_by_many_threads(void **state)
{
    (void)state;
    encours_context *context = NULL;
    pthread_t threads[THREADS];
    reading readings[THREADS];
    check_ok(encours_context_new(NULL, &context, check_error()));
    for (size_t i = 0; i < THREADS; i++) {
        readings[i] = (reading){.context = context};
        check_equal(pthread_create(&threads[i], NULL, read_often, &readings[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        check_equal(readings[i].faults, 0);
        check_equal(readings[i].heard, 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        check_text(encours_policy_document(readings[i].first),
                   encours_policy_document(readings[0].first));
        if (i > 0)
            encours_policy_free(readings[i].first);
    }
    encours_policy_free(readings[0].first);
    encours_context_free(context);
}

CHECK_MAIN(policies_are_read_by_many_threads)

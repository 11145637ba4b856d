/* SPDX-License-Identifier: MIT */
/* What is around the parser stays as it was: the host's handlers, standard error, memory. */
#include "unit/text/xml_reading.h"

#include <stdlib.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxml/xmlmemory.h>

#include "support/memory.h"

static void nothing_is_written_to_standard_error(void **state)
{
    (void)state;
    fflush(stderr);
    int kept = dup(2), ends[2];
    check(pipe(ends) == 0);
    dup2(ends[1], 2);
    encours_status status = read_all("<a><b></a>", 10, NULL, NULL);
    encours_status twice = read_all("<a b='1' b='&x;'/>", 18, NULL, NULL);
    fflush(stderr);
    dup2(kept, 2);
    close(kept);
    close(ends[1]);
    char heard[8];
    ssize_t size = read(ends[0], heard, sizeof heard);
    close(ends[0]);
    check_equal(status, ENCOURS_E_INVALID);
    check_equal(twice, ENCOURS_E_INVALID);
    check_equal(size, 0);
}

#if LIBXML_VERSION >= 21200
static void host_error(void *user, const xmlError *told)
#else
static void host_error(void *user, xmlError *told)
#endif
{
    (void)told;
    (*(int *)user)++;
}

static void the_host_keeps_its_own_handler(void **state)
{
    (void)state;
    int heard = 0;
    xmlSetStructuredErrorFunc(&heard, host_error);
    check_fails(read_all("<a>", 3, NULL, check_error()), ENCOURS_E_INVALID, "");
    check(xmlStructuredError == host_error && xmlStructuredErrorContext == &heard);
    check_equal(heard, 0);
    xmlSetStructuredErrorFunc(NULL, NULL);
}

static const char whole[] = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a xmlns='urn:a' "
                            "xmlns:b='urn:b' c='1&amp;2'>\n <b:d b:e='\xE9'>text &lt; "
                            "<![CDATA[more]]></b:d><!-- x --><f g='1' h='2' i='3' j='4' k='5' "
                            "l='6' m='7' n='8' o='9' p='10' q='11' r='12'/></a>";

/* Each allocation fails once, and from then on, without a wrong word or a lost block. */
static void failing_allocations_are_told(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *poor = counted_memory_context(&memory);
    check_ok(read_in(poor, whole, sizeof whole - 1, NULL, check_error()));
    static char expected[sizeof log_text];
    strcpy(expected, log_text);
    size_t blocks = memory.blocks;
    for (int on = 0; on <= 1; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = read_in(poor, whole, sizeof whole - 1, NULL, check_error());
            failed = memory.failed > 0;
            check_equal(status, failed ? ENCOURS_E_NO_MEMORY : ENCOURS_OK);
            check_equal(memory.blocks, blocks);
        }
    }
    check_text(log_text, expected);
    counted_memory_fail(&memory, 0, false);
    encours_context_free(poor);
}

static size_t parser_calls, parser_fail_at;
static bool parser_fail_on;
static long parser_blocks;

static bool parser_fails(void)
{
    parser_calls++;
    return parser_fail_at != 0 &&
           (parser_fail_on ? parser_calls >= parser_fail_at : parser_calls == parser_fail_at);
}

static void *parser_malloc(size_t size)
{
    void *block = parser_fails() ? NULL : malloc(size);
    parser_blocks += block != NULL;
    return block;
}

static void *parser_realloc(void *old, size_t size)
{
    if (parser_fails())
        return NULL;
    parser_blocks += old == NULL;
    return realloc(old, size);
}

static void parser_free(void *block)
{
    parser_blocks -= block != NULL;
    free(block);
}

static char *parser_strdup(const char *text)
{
    char *copy = parser_malloc(strlen(text) + 1);
    return copy == NULL ? NULL : strcpy(copy, text);
}

/* The same of libxml2's own: it never takes a document for another one. */
static void failing_allocations_of_the_parser_are_told(void **state)
{
    (void)state;
    check_ok(read_all(whole, sizeof whole - 1, NULL, check_error()));
    static char expected[sizeof log_text];
    strcpy(expected, log_text);
    xmlFreeFunc old_free;
    xmlMallocFunc old_malloc;
    xmlReallocFunc old_realloc;
    xmlStrdupFunc old_strdup;
    check(xmlMemGet(&old_free, &old_malloc, &old_realloc, &old_strdup) == 0);
    xmlResetLastError();
    check(xmlMemSetup(parser_free, parser_malloc, parser_realloc, parser_strdup) == 0);
    size_t succeeded = 0;
    for (int on = 0; on <= 1; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            parser_calls = 0;
            parser_fail_at = at;
            parser_fail_on = on != 0;
            encours_status status = read_all(whole, sizeof whole - 1, NULL, check_error());
            failed = parser_calls >= at;
            parser_fail_at = 0;
            if (status == ENCOURS_OK)
                check_text(log_text, expected);
            else
                check_equal(status, ENCOURS_E_NO_MEMORY);
            check(failed || status == ENCOURS_OK);
            succeeded += failed && status == ENCOURS_OK;
        }
    }
    xmlResetLastError();
    check_equal(parser_blocks, 0);
    check(xmlMemSetup(old_free, old_malloc, old_realloc, old_strdup) == 0);
    check_between(succeeded, 0, 8); /* where libxml2 can do without */
}

CHECK_MAIN(nothing_is_written_to_standard_error, the_host_keeps_its_own_handler,
           failing_allocations_are_told, failing_allocations_of_the_parser_are_told)

/* SPDX-License-Identifier: MIT */
/* Canonical documents are the same bytes for ever: each policy of tests/schema/canonical is written
 * as the file beside it has it, is read from that file and written the same again, and has the
 * digest that sha256sum gave. @req POL-011 POL-013 */
#include "support/check.h"

#include <dirent.h>
#include <stdlib.h>

#include "encours/policy_xml.h"

enum { DOCUMENT_MAX = 1 << 16, NAME_MAX_BYTES = 64, GOLDEN = 7 };

static size_t load(const char *name, char *to)
{
    char path[4096];
    const char *folder = getenv("ENCOURS_POLICY_CANONICAL");
    check(folder != NULL);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        printf("# not there: %s\n", path);
    check(file != NULL);
    size_t size = fread(to, 1, DOCUMENT_MAX - 1, file);
    fclose(file);
    to[size] = '\0';
    return size;
}

/* What SHA256SUMS says of a file: 64 digits and two blanks stand before its name. */
static void sum_of(const char *name, char sum[65])
{
    static char sums[DOCUMENT_MAX];
    char row[NAME_MAX_BYTES + 32];
    load("SHA256SUMS", sums);
    snprintf(row, sizeof row, "  %s\n", name);
    const char *at = strstr(sums, row);
    check(at != NULL && at - sums >= 64);
    memcpy(sum, at - 64, 64);
    sum[64] = '\0';
}

static void check_canonical(encours_context *context, const char *document, size_t size,
                            const char *expected, const char *sum)
{
    encours_policy *policy = NULL;
    uint8_t digest[32];
    char digits[65];
    check_ok(encours_policy_read(context, NULL, (const uint8_t *)document, size, &policy,
                                 check_error()));
    check_text(encours_policy_document(policy), expected);
    encours_policy_digest(policy, digest);
    for (size_t i = 0; i < sizeof digest; i++)
        snprintf(digits + 2 * i, 3, "%02x", digest[i]);
    check_text(digits, sum);
    encours_policy_free(policy);
}

static void check_golden(encours_context *context, const char *name)
{
    static char source[DOCUMENT_MAX], canonical[DOCUMENT_MAX];
    char file[NAME_MAX_BYTES + 16], sum[65];
    snprintf(file, sizeof file, "%s.source.xml", name);
    size_t source_size = load(file, source);
    snprintf(file, sizeof file, "%s.xml", name);
    size_t canonical_size = load(file, canonical);
    sum_of(file, sum);
    check_canonical(context, source, source_size, canonical, sum);
    check_canonical(context, canonical, canonical_size, canonical, sum);
}

static void canonical_documents_are_the_same_for_ever(void **state)
{
    (void)state;
    static const char end[] = ".source.xml";
    encours_context *context = NULL;
    size_t found = 0;
    check_ok(encours_context_new(NULL, &context, check_error()));
    DIR *folder = opendir(getenv("ENCOURS_POLICY_CANONICAL"));
    check(folder != NULL);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char name[NAME_MAX_BYTES];
        size_t size = strlen(entry->d_name);
        if (size < sizeof end || strcmp(entry->d_name + size - sizeof end + 1, end) != 0)
            continue;
        check(size < sizeof name);
        snprintf(name, sizeof name, "%.*s", (int)(size - sizeof end + 1), entry->d_name);
        check_golden(context, name);
        found++;
    }
    closedir(folder);
    encours_context_free(context);
    check_between((intmax_t)found, GOLDEN, 1000); /* none of the first ones may leave */
}

CHECK_MAIN(canonical_documents_are_the_same_for_ever)

/* SPDX-License-Identifier: MIT */
/* Tables of figures for tests: the shipped files, and texts. */
#ifndef ENC_TESTS_UNIT_IO_TABLES_FILES_H
#define ENC_TESTS_UNIT_IO_TABLES_FILES_H

#include "encours/input.h"
#include "encours/tables.h"
#include "support/check.h"
#include "unit/io/tables_path.h"

/* Read a shipped file. */
static inline encours_tables *shipped(const char *name)
{
    char path[1024];
    encours_context *context = NULL;
    encours_source *source = NULL;
    encours_tables *tables = NULL;
    (void)snprintf(path, sizeof path, "%s/%s", TABLES_PATH, name);
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_source_file_open(context, path, &source, check_error()));
    check_ok(encours_tables_read(context, encours_source_input(source), &tables, check_error()));
    encours_source_free(source);
    encours_context_free(context);
    return tables;
}

static inline encours_status read_bytes(encours_context *context, const char *bytes, size_t size,
                                        encours_tables **out)
{
    encours_source *source = NULL;
    encours_status status = encours_source_memory_new(context, "t.csv", (const uint8_t *)bytes,
                                                      size, &source, check_error());
    if (status == ENCOURS_OK)
        status = encours_tables_read(context, encours_source_input(source), out, check_error());
    encours_source_free(source);
    return status;
}

/* Read a text; it must be in the format. */
static inline encours_tables *tables_of(const char *text)
{
    encours_context *context = NULL;
    encours_tables *tables = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(read_bytes(context, text, strlen(text), &tables));
    encours_context_free(context);
    return tables;
}

#endif

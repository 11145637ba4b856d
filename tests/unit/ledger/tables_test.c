/* SPDX-License-Identifier: MIT */
/* What is said of the columns has to be so: snapshots and forks believe it. */
#include "ledger/tables.h"

#include <stdlib.h>
#include <string.h>

#include "support/check.h"

static void the_parts_of_an_element_add_up_to_it(void **unused)
{
    (void)unused;
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++) {
        size_t size = 0;
        char *at, parts[64];
        check(strlen(info->parts) < sizeof parts);
        strcpy(parts, info->parts);
        for (at = parts; *at != '\0'; at += *at == ' ') {
            size_t part = strtoul(at, &at, 10), times = 1;
            check(part == 1 || part == 2 || part == 4 || part == 8);
            check_equal(size % part, 0); /* no padding between them */
            if (*at == '*')
                times = strtoul(at + 1, &at, 10);
            size += part * times;
        }
        check_equal(size, info->size);
        check(info->texts >> info->size / 4 == 0);
    }
}

static void columns_are_named_once_and_cover_the_state(void **unused)
{
    (void)unused;
    size_t covered = 0;
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++) {
        covered += sizeof(enc_column);
        for (size_t k = 0; k < i; k++) {
            check(strcmp(info->name, enc_column_info_at(k)->name) != 0);
            check(info->column != enc_column_info_at(k)->column);
        }
    }
    size_t first = offsetof(enc_state, transactions), last = offsetof(enc_state, codes);
    check_equal(covered, last - first);
}

static void counts_are_taken_from_the_right_place(void **unused)
{
    (void)unused;
    const enc_column_info *info;
    enc_counts counts = {.events = 77, .documents = 5, .allocations = 9};
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++) {
        uint32_t rows = enc_column_count(info, &counts);
        if (strcmp(info->name, "event_kinds") == 0)
            check_equal(rows, 77);
        else if (strncmp(info->name, "document_", 9) == 0 &&
                 info->count == offsetof(enc_counts, documents))
            check_equal(rows, 5);
        else if (strcmp(info->name, "allocations") == 0)
            check_equal(rows, 9);
        else
            check_equal(rows, 0);
    }
}

CHECK_MAIN(the_parts_of_an_element_add_up_to_it, columns_are_named_once_and_cover_the_state,
           counts_are_taken_from_the_right_place)

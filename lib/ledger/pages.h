/* SPDX-License-Identifier: MIT */
/* Rows in pages of 4 KiB of which every version that somebody holds stays as it is: the writer
 * copies a page, and the nodes above it, once for each version that is held, and otherwise writes
 * in place. Taking a version and giving it back is O(1) and O(pages replaced since).
 *
 * A page is part of all versions from the one it was born in to the one in which it was replaced.
 * What is replaced hangs on the newest version that still shows it, and moves to an older one, or
 * is freed, when that version goes. */
#ifndef ENC_LEDGER_PAGES_H
#define ENC_LEDGER_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "base/context.h"
#include "base/lock.h"

enum {
    ENC_PAGE_BYTES = 4096,
    ENC_PAGE_FANS = ENC_PAGE_BYTES / sizeof(void *),
    ENC_PAGES_MAX = ENC_PAGE_FANS * ENC_PAGE_FANS * ENC_PAGE_FANS,
    ENC_PAGE_TREES = 2 /* independent sequences of rows in one set of versions */
};

/* What lies in front of a page's bytes. */
typedef struct enc_page {
    uint64_t born;
    struct enc_page *next; /* of those replaced */
    void *block;           /* as allocated */
    uint64_t reserved;
} enc_page;

typedef struct enc_version {
    struct enc_pages *pages;
    struct enc_version *older;
    struct enc_version *newer;
    uint64_t number;
    uint64_t references; /* under the lock of the pages */
    void *roots[ENC_PAGE_TREES];
    enc_page *replaced; /* what it is the newest to show */
    int32_t day;        /* whatever the writer says of it */
} enc_version;

typedef struct enc_pages {
    encours_context *context;
    enc_lock lock; /* guards references, the order of versions and what was replaced */
    uint64_t references;
    void *shared; /* lives as long as the pages, freed by `release` */
    void (*release)(encours_context *context, void *shared);
    uint32_t row_bytes;
    uint32_t page_rows;
    uint64_t row_magic; /* to divide by page_rows */
    enc_version *newest;
    /* The writer's, while it writes. */
    enc_version *next; /* a version that will be the newest; NULL: written in place */
    uint64_t number;   /* what is born now is born in */
    uint64_t kept;     /* versions up to this one are held by somebody else */
    void *roots[ENC_PAGE_TREES];
    enc_page *replaced;
    uint64_t made;  /* pages, by the writer */
    uint64_t freed; /* pages; under the lock */
} enc_pages;

/* `row_bytes` of at most a page; `shared` is taken over. NULL when out of memory. */
enc_pages *enc_pages_new(encours_context *context, uint32_t row_bytes, void *shared,
                         void (*release)(encours_context *context, void *shared));

/* The writer gives up its own: what versions still show lives on with them. */
void enc_pages_close(enc_pages *pages);

/* Whether somebody holds the newest version. */
bool enc_pages_is_held(enc_pages *pages);

/* Begin to write: `apart`, or in place when the newest version is not held; then nobody may take it
 * until the end. False when out of memory. */
bool enc_pages_begin(enc_pages *pages, bool apart);

/* A row to write: of zeros when it is new; NULL when out of memory. */
void *enc_pages_write(enc_pages *pages, unsigned tree, uint32_t row);

/* Done: `day` is told to who takes the version. */
void enc_pages_end(enc_pages *pages, int32_t day);

/* A version to hold, and to give back on any thread. */
enc_version *enc_version_take(enc_pages *pages);
void enc_version_give(enc_version *version);

static inline uint32_t enc_page_of(const enc_pages *pages, uint32_t row)
{
    return (uint32_t)(((enc_u128)row * pages->row_magic) >> 64);
}

/* The page `page` of a tree, or NULL. */
static inline void *enc_page_find(void *root, uint32_t page)
{
    void **top = root;
    void **middle = top != NULL && page < ENC_PAGES_MAX
                        ? top[page / (ENC_PAGE_FANS * ENC_PAGE_FANS)]
                        : NULL;
    void **low = middle != NULL ? middle[page / ENC_PAGE_FANS % ENC_PAGE_FANS] : NULL;
    return low != NULL ? low[page % ENC_PAGE_FANS] : NULL;
}

/* Ask for the head of the page that a row lies in, which writing looks at. */
static inline void enc_page_prefetch_head(const enc_pages *pages, const void *bytes, uint32_t row)
{
    uint32_t within = row - enc_page_of(pages, row) * pages->page_rows;
    __builtin_prefetch((const char *)bytes - (size_t)within * pages->row_bytes - sizeof(enc_page));
}

/* A row of a tree, or NULL when nothing was ever written near it. */
static inline const void *enc_page_row(const enc_pages *pages, void *root, uint32_t row)
{
    uint32_t page = enc_page_of(pages, row);
    const char *bytes = enc_page_find(root, page);
    return bytes != NULL ? bytes + (size_t)(row - page * pages->page_rows) * pages->row_bytes
                         : NULL;
}

#endif

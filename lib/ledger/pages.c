/* SPDX-License-Identifier: MIT */
#include "ledger/pages.h"

#include <string.h>

enum { LINE = 64, BLOCK_BYTES = ENC_PAGE_BYTES + 2 * LINE, LEVELS = 3 };

_Static_assert(sizeof(enc_page) <= LINE, "a page's head lies in the line before it");

static enc_page *head_of(void *bytes)
{
    return (enc_page *)(void *)((char *)bytes - LINE);
}

/* Rows of a page begin with a line of the cache. */
static void *new_page(enc_pages *pages, const void *copied)
{
    char *block = enc_allocate(pages->context, BLOCK_BYTES);
    if (block == NULL)
        return NULL;
    char *bytes = block + LINE + (LINE - (uintptr_t)block % LINE) % LINE;
    *head_of(bytes) = (enc_page){.born = pages->number, .block = block};
    if (copied != NULL)
        memcpy(bytes, copied, ENC_PAGE_BYTES);
    else
        memset(bytes, 0, ENC_PAGE_BYTES);
    pages->made++;
    return bytes;
}

static void free_page(enc_pages *pages, enc_page *page)
{
    pages->freed++;
    enc_release(pages->context, page->block, BLOCK_BYTES);
}

enc_pages *enc_pages_new(encours_context *context, uint32_t row_bytes, void *shared,
                         void (*release)(encours_context *context, void *shared))
{
    enc_pages *pages = enc_allocate_zeroed(context, sizeof *pages);
    enc_version *first = enc_allocate_zeroed(context, sizeof *first);
    if (pages == NULL || first == NULL || !enc_lock_init(&pages->lock)) {
        enc_release(context, pages, sizeof *pages);
        enc_release(context, first, sizeof *first);
        return NULL;
    }
    pages->context = enc_context_retain(context);
    pages->references = 1; /* the newest version's */
    pages->shared = shared;
    pages->release = release;
    pages->row_bytes = row_bytes;
    pages->page_rows = ENC_PAGE_BYTES / row_bytes;
    pages->row_magic = UINT64_MAX / pages->page_rows + 1;
    pages->newest = first;
    *first = (enc_version){.pages = pages, .number = 1, .references = 1};
    return pages;
}

static void free_pages(enc_pages *pages)
{
    encours_context *context = pages->context;
    pages->release(context, pages->shared);
    enc_lock_destroy(&pages->lock);
    enc_release(context, pages, sizeof *pages);
    encours_context_free(context);
}

/* Pages replaced belong to the newest version below `version` that shows them, or to nobody. */
static void hand_down(enc_pages *pages, enc_version *version, enc_page *list)
{
    while (list != NULL) {
        enc_page *page = list;
        list = page->next;
        if (version == NULL || page->born > version->number) {
            free_page(pages, page);
            continue;
        }
        page->next = version->replaced;
        version->replaced = page;
    }
}

enc_version *enc_version_take(enc_pages *pages)
{
    enc_lock_take(&pages->lock);
    enc_version *version = pages->newest;
    version->references++;
    enc_lock_give(&pages->lock);
    return version;
}

void enc_version_give(enc_version *version)
{
    if (version == NULL)
        return;
    enc_pages *pages = version->pages;
    enc_lock_take(&pages->lock);
    if (--version->references > 0) {
        enc_lock_give(&pages->lock);
        return;
    }
    if (version->newer != NULL)
        version->newer->older = version->older;
    if (version->older != NULL)
        version->older->newer = version->newer;
    hand_down(pages, version->older, version->replaced);
    enc_release(pages->context, version, sizeof *version);
    /* Behind the lock another thread may give the last version and free the pages. */
    bool last = --pages->references == 0;
    enc_lock_give(&pages->lock);
    if (last)
        free_pages(pages);
}

/* Put all pages of a tree among those replaced: children before the node that leads to them. */
static void replace_tree(enc_pages *pages, void *bytes, int level)
{
    if (bytes == NULL)
        return;
    void **children = bytes;
    for (size_t i = 0; level > 0 && i < ENC_PAGE_FANS; i++)
        replace_tree(pages, children[i], level - 1);
    enc_page *page = head_of(bytes);
    page->next = pages->newest->replaced;
    pages->newest->replaced = page;
}

/* What was written apart and is not to be: born in no version. */
static void drop_tree(enc_pages *pages, void *bytes, int level)
{
    if (bytes == NULL || head_of(bytes)->born < pages->number)
        return;
    void **children = bytes;
    for (size_t i = 0; level > 0 && i < ENC_PAGE_FANS; i++)
        drop_tree(pages, children[i], level - 1);
    free_page(pages, head_of(bytes));
}

void enc_pages_close(enc_pages *pages)
{
    enc_version *newest = pages->newest;
    enc_lock_take(&pages->lock);
    if (pages->next != NULL) { /* broken off: the newest version is as it was */
        for (unsigned i = 0; i < ENC_PAGE_TREES; i++)
            drop_tree(pages, pages->roots[i], LEVELS);
        enc_release(pages->context, pages->next, sizeof *pages->next);
        pages->next = NULL;
    } else if (pages->number != 0) { /* broken off in place, where nobody looks */
        memcpy(newest->roots, pages->roots, sizeof newest->roots);
        hand_down(pages, newest->older, pages->replaced);
    }
    pages->replaced = NULL;
    for (unsigned i = 0; i < ENC_PAGE_TREES; i++)
        replace_tree(pages, newest->roots[i], LEVELS);
    enc_lock_give(&pages->lock);
    enc_version_give(newest);
}

bool enc_pages_is_held(enc_pages *pages)
{
    enc_lock_take(&pages->lock);
    bool held = pages->newest->references > 1;
    enc_lock_give(&pages->lock);
    return held;
}

bool enc_pages_begin(enc_pages *pages, bool apart)
{
    enc_version *newest = pages->newest;
    pages->next = NULL;
    if (apart)
        pages->next = enc_allocate_zeroed(pages->context, sizeof *pages->next);
    if (apart && pages->next == NULL)
        return false;
    enc_lock_take(&pages->lock);
    const enc_version *kept = apart ? newest : newest->older;
    pages->kept = kept != NULL ? kept->number : 0;
    enc_lock_give(&pages->lock);
    pages->number = newest->number + (apart ? 1 : 0);
    memcpy(pages->roots, newest->roots, sizeof pages->roots);
    pages->replaced = NULL;
    return true;
}

/* Make what a link leads to writable: by a copy if a version that is held shows it. */
static void *own(enc_pages *pages, void **link)
{
    void *bytes = *link;
    if (bytes != NULL && head_of(bytes)->born > pages->kept)
        return bytes;
    void *made = new_page(pages, bytes);
    if (made == NULL)
        return NULL;
    if (bytes != NULL) {
        head_of(bytes)->next = pages->replaced;
        pages->replaced = head_of(bytes);
    }
    *link = made;
    return made;
}

void *enc_pages_write(enc_pages *pages, unsigned tree, uint32_t row)
{
    uint32_t page = enc_page_of(pages, row);
    void **top = page < ENC_PAGES_MAX ? own(pages, &pages->roots[tree]) : NULL;
    if (top == NULL)
        return NULL;
    void **middle = own(pages, &top[page / (ENC_PAGE_FANS * ENC_PAGE_FANS)]);
    if (middle == NULL)
        return NULL;
    void **low = own(pages, &middle[page / ENC_PAGE_FANS % ENC_PAGE_FANS]);
    if (low == NULL)
        return NULL;
    char *bytes = own(pages, &low[page % ENC_PAGE_FANS]);
    if (bytes == NULL)
        return NULL;
    return bytes + (size_t)(row - page * pages->page_rows) * pages->row_bytes;
}

void enc_pages_end(enc_pages *pages, int32_t day)
{
    enc_version *newest = pages->newest, *next = pages->next;
    enc_lock_take(&pages->lock);
    if (next == NULL) {
        memcpy(newest->roots, pages->roots, sizeof newest->roots);
        newest->day = day;
        hand_down(pages, newest->older, pages->replaced);
    } else {
        *next = (enc_version){
            .pages = pages, .older = newest, .number = pages->number, .references = 1, .day = day};
        memcpy(next->roots, pages->roots, sizeof next->roots);
        newest->newer = next;
        hand_down(pages, newest, pages->replaced);
        pages->references++;
        pages->newest = next;
    }
    pages->next = NULL;
    pages->replaced = NULL;
    pages->number = 0;
    enc_lock_give(&pages->lock);
    if (next != NULL)
        enc_version_give(newest);
}

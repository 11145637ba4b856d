/* SPDX-License-Identifier: MIT */
#include "base/region.h"

#include <stdint.h>
#include <stdlib.h>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ENC_REGIONS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||                         \
    __has_feature(thread_sanitizer)
#define ENC_REGIONS 0
#endif
#endif
#if !defined(ENC_REGIONS)
#if defined(__linux__) && defined(MADV_HUGEPAGE)
#define ENC_REGIONS 1
#else
#define ENC_REGIONS 0
#endif
#endif

bool enc_regions_init(enc_regions *regions)
{
    regions->first = NULL;
    regions->plain = 0;
    return enc_lock_init(&regions->lock);
}

#if ENC_REGIONS

#define REGION_SIZE ((size_t)1 << 25)  /* a region, and where it is aligned */
#define UNIT_SIZE ENC_REGION_BLOCK_MIN /* what is handed out */
#define HUGE_PAGE_SIZE ((size_t)1 << 21)
#define BLOCK_MAX ((size_t)1 << 23) /* larger ones have a mapping of their own */
#define PLAIN_MAX ((size_t)1 << 24) /* from here on it is a large context, for ever */
enum { UNITS = 512, WORD_BITS = 64, FIRST_UNIT = 1 };

/* Lies in its own first unit. A unit that is taken has its bit set. */
typedef struct enc_region {
    struct enc_region *next;
    size_t taken;   /* units, but the first */
    size_t touched; /* units from here on were never handed out: the system's zeros */
    uint64_t bits[UNITS / WORD_BITS];
} enc_region;

/* Fresh zeros, aligned. */
static void *map_aligned(size_t size, size_t alignment)
{
    size_t whole = size + alignment;
    char *start = mmap(NULL, whole, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED)
        return NULL;
    size_t before = (size_t)(-(uintptr_t)start & (alignment - 1));
    if (before > 0)
        (void)munmap(start, before);
    (void)munmap(start + before + size, alignment - before);
    (void)madvise(start + before, size, MADV_HUGEPAGE); /* advice: nothing depends on it */
    return start + before;
}

static size_t mapped_size(size_t size)
{
    return (size + HUGE_PAGE_SIZE - 1) & ~(HUGE_PAGE_SIZE - 1);
}

static bool is_taken(const enc_region *region, size_t unit)
{
    return (region->bits[unit / WORD_BITS] >> unit % WORD_BITS & 1) != 0;
}

static void mark(enc_region *region, size_t unit, size_t count, bool taken)
{
    for (size_t i = unit; i < unit + count; i++) {
        uint64_t bit = UINT64_C(1) << i % WORD_BITS;
        region->bits[i / WORD_BITS] = taken ? region->bits[i / WORD_BITS] | bit
                                            : region->bits[i / WORD_BITS] & ~bit;
    }
    region->taken = taken ? region->taken + count : region->taken - count;
}

/* The first run of free units that is long enough; 0: none. */
static size_t find_run(const enc_region *region, size_t count)
{
    size_t run = 0;
    if (count > UNITS - FIRST_UNIT - region->taken)
        return 0;
    for (size_t unit = FIRST_UNIT; unit < UNITS; unit++) {
        run = is_taken(region, unit) ? 0 : run + 1;
        if (run == count)
            return unit + 1 - count;
    }
    return 0;
}

static void *take_from(enc_region *region, size_t count, bool *zeroed)
{
    size_t unit = find_run(region, count);
    if (unit == 0)
        return NULL;
    mark(region, unit, count, true);
    *zeroed = unit >= region->touched;
    if (unit + count > region->touched)
        region->touched = unit + count;
    return (char *)region + unit * UNIT_SIZE;
}

static void *take_unit_run(enc_regions *regions, size_t count, bool *zeroed)
{
    for (enc_region *region = regions->first; region != NULL; region = region->next) {
        void *block = take_from(region, count, zeroed);
        if (block != NULL)
            return block;
    }
    enc_region *region = map_aligned(REGION_SIZE, REGION_SIZE);
    if (region == NULL)
        return NULL;
    *region = (enc_region){.next = regions->first, .touched = FIRST_UNIT, .bits = {1}};
    regions->first = region;
    return take_from(region, count, zeroed);
}

void *enc_regions_take(enc_regions *regions, size_t size, bool *zeroed)
{
    *zeroed = false;
    if (size > BLOCK_MAX) {
        *zeroed = true;
        return size > SIZE_MAX / 2 ? NULL : map_aligned(mapped_size(size), HUGE_PAGE_SIZE);
    }
    enc_lock_take(&regions->lock);
    bool plain = regions->plain < PLAIN_MAX;
    void *block = plain ? NULL : take_unit_run(regions, (size + UNIT_SIZE - 1) / UNIT_SIZE, zeroed);
    if (block == NULL && (block = malloc(size)) != NULL)
        regions->plain += size;
    enc_lock_give(&regions->lock);
    return block;
}

/* Give units back; a region that has become empty goes back to the system, but for one. */
static bool give_to_region(enc_regions *regions, void *block, size_t size)
{
    enc_region *home = (enc_region *)((uintptr_t)block & ~(REGION_SIZE - 1));
    enc_region **at = &regions->first;
    while (*at != NULL && *at != home)
        at = &(*at)->next;
    if (*at == NULL)
        return false;
    mark(home, (size_t)((char *)block - (char *)home) / UNIT_SIZE,
         (size + UNIT_SIZE - 1) / UNIT_SIZE, false);
    if (home->taken == 0 && (regions->first != home || home->next != NULL)) {
        *at = home->next;
        (void)munmap(home, REGION_SIZE);
    }
    return true;
}

void enc_regions_give(enc_regions *regions, void *block, size_t size)
{
    if (size > BLOCK_MAX) {
        (void)munmap(block, mapped_size(size));
        return;
    }
    enc_lock_take(&regions->lock);
    if (!give_to_region(regions, block, size))
        free(block);
    enc_lock_give(&regions->lock);
}

void enc_regions_release(enc_regions *regions)
{
    for (enc_region *region = regions->first, *next; region != NULL; region = next) {
        next = region->next;
        (void)munmap(region, REGION_SIZE);
    }
    enc_lock_destroy(&regions->lock);
}

#else

void *enc_regions_take(enc_regions *regions, size_t size, bool *zeroed)
{
    (void)regions;
    *zeroed = false;
    return malloc(size);
}

void enc_regions_give(enc_regions *regions, void *block, size_t size)
{
    (void)regions;
    (void)size;
    free(block);
}

void enc_regions_release(enc_regions *regions)
{
    enc_lock_destroy(&regions->lock);
}

#endif

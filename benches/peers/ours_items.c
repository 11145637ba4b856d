/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "ours.h"

items d;
encours_error error = ENCOURS_ERROR_INIT;

void must(encours_status status)
{
    if (status == ENCOURS_OK)
        return;
    char text[768];
    encours_error_format(&error, text, sizeof text);
    printf("-1 %s\n", text);
    exit(1);
}

/* Zero pages, large ones where they can be had; taken from and given back to the system. */
void *pages(size_t size)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        printf("-1 no memory\n");
        exit(1);
    }
    madvise(memory, size, MADV_HUGEPAGE);
    return memory;
}

typedef struct room {
    void *memory;
    size_t size;
    purpose use;
    bool is_taken;
} room;

enum { ROOMS_MAX = 64 };
static room rooms[ROOMS_MAX];

void *take(size_t size, purpose use, bool *is_new)
{
    room *at = rooms;
    while (at->memory != NULL && (at->is_taken || at->size != size || at->use != use))
        at++;
    *is_new = at->memory == NULL;
    if (*is_new)
        *at = (room){.memory = pages(size), .size = size, .use = use};
    at->is_taken = true;
    return at->memory;
}

void *column(size_t size)
{
    bool is_new;
    return take(size, COLUMN, &is_new);
}

void give_back(const void *memory)
{
    for (room *at = rooms; at->memory != NULL && memory != NULL; at++)
        if (at->memory == memory)
            at->is_taken = false;
}

static void *load(const char *folder, const char *name, size_t size, size_t *count)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        printf("-1 %s is not there\n", path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    size_t bytes = (size_t)ftell(file);
    rewind(file);
    void *memory = pages(bytes + 64);
    if (fread(memory, 1, bytes, file) != bytes)
        exit(1);
    fclose(file);
    *count = bytes / size;
    return memory;
}

void load_items(const char *folder)
{
    size_t n;
    d.row = load(folder, "cust.i32", 4, &d.count);
    d.due = load(folder, "due.i32", 4, &n);
    d.open = load(folder, "open.i64", 8, &n);
    d.currency = load(folder, "ccy.i16", 2, &n);
    d.limit = load(folder, "limit.i64", 8, &d.customers);
    d.sales = load(folder, "sales.i64", 8, &n);
    d.guarantees = pages(d.customers * sizeof *d.guarantees);
    d.key = pages(d.count * sizeof *d.key);
    for (size_t i = 0; i < d.count; i++) {
        d.currency[i]++; /* 0 is no code */
        d.key[i] = (d.row[i] + UINT64_C(1)) * UINT64_C(0x9e3779b97f4a7c15);
        d.key[i] ^= d.key[i] >> 29;
    }
}

/* --- parts of the work, one a thread */

void *enter(void *given)
{
    part *p = given;
    p->run(p);
    return NULL;
}

/* Items shared out over threads, a state each; all end in the first. */
void run_parts(part *parts, int threads, void (*run)(part *))
{
    for (int i = 0; i < threads; i++) {
        parts[i].run = run;
        parts[i].from = d.count * (size_t)i / (size_t)threads;
        parts[i].to = d.count * (size_t)(i + 1) / (size_t)threads;
        if (i > 0)
            pthread_create(&parts[i].thread, NULL, enter, &parts[i]);
    }
    run(&parts[0]);
    for (int i = 1; i < threads; i++) {
        pthread_join(parts[i].thread, NULL);
        must(encours_state_merge(parts[0].state, parts[0].size, parts[i].state, parts[i].size,
                                 &error));
    }
}

/* Customers shared out over threads. */
void share_rows(int threads, void (*run)(part *))
{
    part parts[THREADS_MAX] = {{0}};
    for (int i = 0; i < threads; i++) {
        parts[i].run = run;
        parts[i].from = d.customers * (size_t)i / (size_t)threads;
        parts[i].to = d.customers * (size_t)(i + 1) / (size_t)threads;
        if (i > 0)
            pthread_create(&parts[i].thread, NULL, enter, &parts[i]);
    }
    run(&parts[0]);
    for (int i = 1; i < threads; i++)
        pthread_join(parts[i].thread, NULL);
}

void end_parts(part *parts, int threads)
{
    for (int i = 0; i < threads; i++) {
        give_back(parts[i].state);
        give_back(parts[i].scratch);
    }
}

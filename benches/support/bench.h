/* SPDX-License-Identifier: MIT */
/* What the benchmarks share: options, clocks, and figures printed as one JSON line each.
 *
 * A figure stands beside a baseline measured in the same run, round by round: machines and hours
 * differ, the ratio of the two much less. Medians and best rounds are both given; the best round is
 * the less disturbed number. report.py gathers the lines. */
#ifndef ENC_BENCH_H
#define ENC_BENCH_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "encours/error.h"

enum { BENCH_ROUNDS_MAX = 64 };

typedef struct bench_options {
    size_t documents;   /* --documents: about so many */
    size_t large;       /* so many with --large; 0: no more than without */
    unsigned rounds;    /* --rounds */
    const char *folder; /* --folder: where files are made; its disk is what is measured */
} bench_options;

/* Seconds of each round of one piece of work. */
typedef struct bench_times {
    double seconds[BENCH_ROUNDS_MAX];
    unsigned count;
} bench_times;

/* Read the options of a program; what is absent stays as it is. Ends the program when it is wrong.
 */
void bench_read_options(bench_options *options, int argc, char **argv);

/* Seconds on the wall, for what waits for a disk; seconds this thread was computing, for what does
 * not: other work on the machine then disturbs a figure less. */
double bench_now(void);
double bench_cpu(void);
void bench_add(bench_times *times, double seconds);
double bench_median(const bench_times *times);
double bench_best(const bench_times *times);

/* The scaling of a figure: work a second (rate), or seconds times `scale` for the work (time). */
typedef struct bench_figure {
    const char *name;
    const char *unit;
    double work;  /* rate: units of work of a round */
    double scale; /* time: 1e3 for ms; 0: this is a rate */
    const bench_times *times;
    const char *baseline; /* its name; NULL: none */
    const bench_times *baseline_times;
} bench_figure;

void bench_report(const bench_figure *figure);

/* A figure that is counted, not timed. */
void bench_count(const char *name, const char *unit, double value);

/* An invariant: a benchmark that computes something wrong measures nothing. */
#define BENCH_CHECK(condition)                                                                     \
    ((condition) ? (void)0 : bench_stop(__FILE__, __LINE__, #condition, NULL))

/* A call that must succeed, with `error` at hand. */
#define BENCH_OK(call)                                                                             \
    ((call) == ENCOURS_OK ? (void)0 : bench_stop(__FILE__, __LINE__, #call, &error))

_Noreturn void bench_stop(const char *file, int line, const char *what, const encours_error *error);

void *bench_allocate(size_t size);

/* A path in the folder, and removing what is there under it with SQLite's companions. */
void bench_path(char *out, size_t size, const bench_options *options, const char *name);
void bench_remove(const char *path);

/* Keep a result from being optimised away. */
void bench_use(uint64_t value);

#endif

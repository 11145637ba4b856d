/* SPDX-License-Identifier: MIT */
#include "support/bench.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

static volatile uint64_t sink;

void bench_use(uint64_t value)
{
    sink = sink + value;
}

_Noreturn void bench_stop(const char *file, int line, const char *what, const encours_error *error)
{
    fprintf(stderr, "%s:%d: %s%s%s\n", file, line, what, error != NULL ? ": " : "",
            error != NULL ? error->message : " does not hold");
    exit(1);
}

static const char *value_of(int argc, char **argv, int at)
{
    if (at + 1 < argc)
        return argv[at + 1];
    fprintf(stderr, "%s: %s needs a value\n", argv[0], argv[at]);
    exit(2);
}

static unsigned long long number_of(int argc, char **argv, int at)
{
    char *end;
    const char *text = value_of(argc, argv, at);
    unsigned long long number = strtoull(text, &end, 10);
    if (*end != '\0' || number == 0) {
        fprintf(stderr, "%s: %s takes a number from 1, not %s\n", argv[0], argv[at], text);
        exit(2);
    }
    return number;
}

void bench_read_options(bench_options *options, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--large") == 0) {
            options->documents = options->large != 0 ? options->large : options->documents;
        } else if (strcmp(argv[i], "--documents") == 0) {
            options->documents = (size_t)number_of(argc, argv, i++);
        } else if (strcmp(argv[i], "--rounds") == 0) {
            options->rounds = (unsigned)number_of(argc, argv, i++);
        } else if (strcmp(argv[i], "--folder") == 0) {
            options->folder = value_of(argc, argv, i++);
        } else {
            fprintf(stderr, "%s [--large] [--documents N] [--rounds N] [--folder PATH]\n", argv[0]);
            exit(2);
        }
    }
    if (options->rounds > BENCH_ROUNDS_MAX)
        options->rounds = BENCH_ROUNDS_MAX;
    if (options->folder == NULL)
        options->folder = ".";
}

static double seconds_of(clockid_t which)
{
    struct timespec now;
    clock_gettime(which, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

double bench_now(void)
{
    return seconds_of(CLOCK_MONOTONIC);
}

double bench_cpu(void)
{
    return seconds_of(CLOCK_THREAD_CPUTIME_ID);
}

void bench_add(bench_times *times, double seconds)
{
    if (times->count < BENCH_ROUNDS_MAX)
        times->seconds[times->count++] = seconds;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double bench_median(const bench_times *times)
{
    double sorted[BENCH_ROUNDS_MAX];
    if (times->count == 0)
        return 0;
    memcpy(sorted, times->seconds, times->count * sizeof *sorted);
    qsort(sorted, times->count, sizeof *sorted, by_value);
    unsigned half = times->count / 2;
    return times->count % 2 != 0 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

double bench_best(const bench_times *times)
{
    double best = times->count > 0 ? times->seconds[0] : 0;
    for (unsigned i = 1; i < times->count; i++)
        best = times->seconds[i] < best ? times->seconds[i] : best;
    return best;
}

static double scaled(const bench_figure *figure, double seconds)
{
    return figure->scale > 0 ? seconds * figure->scale : figure->work / seconds;
}

void bench_report(const bench_figure *figure)
{
    double median = scaled(figure, bench_median(figure->times));
    double best = scaled(figure, bench_best(figure->times));
    printf("{\"name\": \"%s\", \"value\": %.6g, \"best\": %.6g, \"unit\": \"%s\", \"rounds\": %u",
           figure->name, median, best, figure->unit, figure->times->count);
    if (figure->baseline != NULL) {
        double other = scaled(figure, bench_median(figure->baseline_times));
        double other_best = scaled(figure, bench_best(figure->baseline_times));
        printf(", \"baseline\": \"%s\", \"baseline_value\": %.6g, \"baseline_best\": %.6g"
               ", \"ratio\": %.6g, \"ratio_best\": %.6g",
               figure->baseline, other, other_best, median / other, best / other_best);
    }
    printf("}\n");
    fflush(stdout);
}

void bench_count(const char *name, const char *unit, double value)
{
    printf("{\"name\": \"%s\", \"value\": %.6g, \"best\": %.6g, \"unit\": \"%s\"}\n", name, value,
           value, unit);
    fflush(stdout);
}

void *bench_allocate(size_t size)
{
    void *block = malloc(size > 0 ? size : 1);
    if (block == NULL) {
        fprintf(stderr, "out of memory: %zu bytes\n", size);
        exit(1);
    }
    return block;
}

void bench_path(char *out, size_t size, const bench_options *options, const char *name)
{
    int length = snprintf(out, size, "%s/bench-%d-%s", options->folder, (int)getpid(), name);
    BENCH_CHECK(length > 0 && (size_t)length < size);
}

void bench_remove(const char *path)
{
    static const char *const companions[] = {"", "-wal", "-shm"};
    char name[4200];
    for (size_t i = 0; i < sizeof companions / sizeof companions[0]; i++) {
        snprintf(name, sizeof name, "%s%s", path, companions[i]);
        unlink(name);
    }
}

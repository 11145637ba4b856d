/* SPDX-License-Identifier: MIT */
/* Baselines: what the machine does with as many bytes and nothing else. Each gives seconds. */
#ifndef ENC_BENCH_FLOOR_H
#define ENC_BENCH_FLOOR_H

#include <stddef.h>

/* Memory, in seconds of this thread. The first use of a size makes its buffers; not timed. */
double floor_copy(size_t bytes);
double floor_read(size_t bytes);
double floor_scatter(size_t lines,
                     size_t bytes); /* so many random lines of so many bytes updated */
void floor_release(void);

/* A disk, in seconds on the wall: `count` blocks, each durable before the next is written. */
double floor_file(const char *path, size_t bytes, size_t count);
double floor_sqlite(const char *path, size_t bytes,
                    size_t count); /* WAL, FULL; 0: without SQLite */

#endif

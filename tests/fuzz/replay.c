/* SPDX-License-Identifier: MIT */
/* Runs a fuzz target as an ordinary test: replay <seeds folder>. Each seed is run as it is, then
 * with changes that are the same on every run. With clang and -Dfuzz=true the same targets are
 * driven by libFuzzer instead. A broken property aborts. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/random.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SEED_BYTES_MAX = 1 << 16, SEEDS_MAX = 256, MUTATIONS = 4000 };

typedef struct seed {
    uint8_t *bytes;
    size_t size;
} seed;

static seed read_seed(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    seed result = {malloc(SEED_BYTES_MAX), 0};
    if (file == NULL || result.bytes == NULL) {
        fprintf(stderr, "cannot read the seed %s\n", path);
        exit(2);
    }
    result.size = fread(result.bytes, 1, SEED_BYTES_MAX, file);
    fclose(file);
    return result;
}

static int not_hidden(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static size_t read_seeds(const char *folder, seed *seeds)
{
    struct dirent **entries = NULL;
    int found = scandir(folder, &entries, not_hidden, alphasort);
    size_t count = 0;
    for (int i = 0; i < found; i++) {
        if (count < SEEDS_MAX)
            seeds[count++] = read_seed(folder, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    return count;
}

/* Bytes that mean something in some format or other. */
static const char telling[] = "\0\n\r\t ;,|\"'.-+()/:0159eETZ"
                              "\x1F\x8B\xEF\xBB\xBF\xC2\xA0\x80\xFF\xFE";

static size_t mutate(test_random *random, uint8_t *bytes, size_t size, const seed *other)
{
    for (uint64_t changes = 1 + random_below(random, 4); changes > 0; changes--) {
        size_t at = size > 0 ? random_below(random, size) : 0;
        size_t length = 1 + random_below(random, 8);
        switch (random_below(random, 6)) {
        case 0: /* another byte */
            if (size > 0)
                bytes[at] = (uint8_t)telling[random_below(random, sizeof telling)];
            break;
        case 1: /* a flipped bit */
            if (size > 0)
                bytes[at] ^= (uint8_t)(1u << random_below(random, 8));
            break;
        case 2: /* a cut */
            length = length < size - at ? length : size - at;
            memmove(bytes + at, bytes + at + length, size - at - length);
            size -= length;
            break;
        case 3: /* an early end */
            size = at;
            break;
        case 4: /* a repetition */
            length = length < size - at ? length : size - at;
            if (size + length <= SEED_BYTES_MAX) {
                memmove(bytes + at + length, bytes + at, size - at);
                size += length;
            }
            break;
        default: /* a piece of another seed */
            if (other->size > 0 && size > at) {
                size_t from = random_below(random, other->size);
                length = other->size - from < size - at ? other->size - from : size - at;
                memcpy(bytes + at, other->bytes + from, length);
            }
            break;
        }
    }
    return size;
}

int main(int count, char **arguments)
{
    static seed seeds[SEEDS_MAX];
    static uint8_t bytes[SEED_BYTES_MAX];
    size_t found = count == 2 ? read_seeds(arguments[1], seeds) : 0;
    if (found == 0) {
        fprintf(stderr, "usage: %s <folder of seeds>\n", arguments[0]);
        return 2;
    }
    LLVMFuzzerTestOneInput(bytes, 0);
    for (size_t i = 0; i < found; i++)
        LLVMFuzzerTestOneInput(seeds[i].bytes, seeds[i].size);
    FOR_RANDOM(random, MUTATIONS) {
        const seed *from = &seeds[random_below(&random, found)];
        memcpy(bytes, from->bytes, from->size);
        size_t size = mutate(&random, bytes, from->size, &seeds[random_below(&random, found)]);
        LLVMFuzzerTestOneInput(bytes, size);
    }
    for (size_t i = 0; i < found; i++)
        free(seeds[i].bytes);
    return 0;
}

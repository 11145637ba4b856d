/* SPDX-License-Identifier: MIT */
/* What a fuzz target says when a property does not hold: it stops there. */
#ifndef ENC_TESTS_PROPERTY_H
#define ENC_TESTS_PROPERTY_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "encours/error.h"

#define HOLDS(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);         \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* A failure says what it is in its error too. */
#define FAILED_WELL(returned, error) \
    HOLDS((error).status == (returned) && (error).message[0] != '\0')

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif

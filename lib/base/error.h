/* SPDX-License-Identifier: MIT */
/* Filling in an encours_error. Every function accepts a NULL error. */
#ifndef ENC_BASE_ERROR_H
#define ENC_BASE_ERROR_H

#include <inttypes.h>
#include <stdarg.h>
#include <stddef.h>

#include "encours/error.h"

#if defined(__GNUC__)
#define ENC_PRINTF(at, first) __attribute__((format(printf, at, first)))
#else
#define ENC_PRINTF(at, first)
#endif

/* Clear `error`, write status and message, and return the status. The message is cut at a UTF-8
 * boundary; control characters become '?', so that a hostile value cannot forge a line. */
encours_status enc_error_set(encours_error *error, encours_status status, const char *format, ...)
    ENC_PRINTF(3, 4);

/* The same, naming the element, row or command at fault. */
encours_status enc_error_at(encours_error *error, encours_status status, uint64_t index,
                            const char *format, ...) ENC_PRINTF(4, 5);

/* A whole message and the field at fault: as not valid, or as another status. */
encours_status enc_refuse(encours_error *error, const char *field, const char *message);
encours_status enc_refuse_as(encours_error *error, encours_status status, const char *field,
                             const char *message);

/* Additions to an error already set; they leave status and message alone. */
void enc_error_hint(encours_error *error, const char *format, ...) ENC_PRINTF(2, 3);
void enc_error_field(encours_error *error, const char *field);
void enc_error_place(encours_error *error, const char *source, uint64_t line, uint64_t column);
void enc_error_index(encours_error *error, uint64_t index);
void enc_error_cause(encours_error *error, encours_status cause);

/* Give the caller a failure that was kept aside; his struct_size stays. */
void enc_error_copy(encours_error *to, const encours_error *from);

/* Forget a failure that was handled. */
void enc_error_clear(encours_error *error);

/* Out of memory, in the same words everywhere. */
encours_status enc_error_memory(encours_error *error);

/* A NULL argument or another wrong call. `error` must be in scope under that name. */
#define ENC_REQUIRE(condition)                                                                     \
    do {                                                                                           \
        if (!(condition))                                                                          \
            return enc_error_set(error, ENCOURS_E_MISUSE, "%s: wrong call, needs %s", __func__,    \
                                 #condition);                                                      \
    } while (0)

/* Pass a failure on. */
#define ENC_TRY(expression)                                                                        \
    do {                                                                                           \
        encours_status enc_try_status = (expression);                                              \
        if (enc_try_status != ENCOURS_OK)                                                          \
            return enc_try_status;                                                                 \
    } while (0)

#endif

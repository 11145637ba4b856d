/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

static const char *const kind_names[] = {
    "ENCOURS_OK",          "ENCOURS_E_INVALID",     "ENCOURS_E_MISUSE",   "ENCOURS_E_NOT_FOUND",
    "ENCOURS_E_EXISTS",    "ENCOURS_E_CONFLICT",    "ENCOURS_E_OVERFLOW", "ENCOURS_E_CURRENCY",
    "ENCOURS_E_STATE",     "ENCOURS_E_CORRUPT",     "ENCOURS_E_IO",       "ENCOURS_E_STORAGE",
    "ENCOURS_E_NO_MEMORY", "ENCOURS_E_UNSUPPORTED", "ENCOURS_E_ABI",      "ENCOURS_E_CANCELLED",
    "ENCOURS_E_CALLBACK",  "ENCOURS_E_DENIED",      "ENCOURS_E_BUSY",     "ENCOURS_E_IN_DOUBT",
    "ENCOURS_E_LIMIT",
};

int32_t encours_status_kind_of(encours_status status)
{
    return status & 0xFF;
}

const char *encours_status_name(encours_status status)
{
    size_t kind = (size_t)(status & 0xFF);
    return kind < sizeof kind_names / sizeof kind_names[0] ? kind_names[kind] : "ENCOURS_E_UNKNOWN";
}

/* Print into a fixed field: cut at a character boundary, control characters made visible. */
static void print_field(char *field, size_t size, const char *format, va_list arguments)
{
    int length = vsnprintf(field, size, format, arguments);
    if (length < 0)
        field[0] = '\0';
    else if ((size_t)length >= size)
        enc_text_cut(field, size - 1);
    for (char *c = field; *c != '\0'; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            *c = '?';
}

/* A caller with a shorter struct of an older release gets what fits; with none, nothing. */
static int error_is_usable(const encours_error *error)
{
    return error != NULL && error->struct_size >= sizeof *error;
}

void enc_error_clear(encours_error *error)
{
    if (!error_is_usable(error))
        return;
    size_t size = error->struct_size;
    memset(error, 0, sizeof *error);
    error->struct_size = size;
    error->index = -1;
}

void enc_error_copy(encours_error *to, const encours_error *from)
{
    if (!error_is_usable(to))
        return;
    size_t size = to->struct_size;
    *to = *from;
    to->struct_size = size;
}

static void set_message(encours_error *error, encours_status status, const char *format,
                        va_list arguments)
{
    if (!error_is_usable(error))
        return;
    char message[sizeof error->message]; /* an argument may point into the error itself */
    print_field(message, sizeof message, format, arguments);
    enc_error_clear(error);
    error->status = status;
    memcpy(error->message, message, sizeof message);
}

encours_status enc_error_set(encours_error *error, encours_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set_message(error, status, format, arguments);
    va_end(arguments);
    return status;
}

encours_status enc_error_at(encours_error *error, encours_status status, uint64_t index,
                            const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set_message(error, status, format, arguments);
    va_end(arguments);
    enc_error_index(error, index);
    return status;
}

encours_status enc_refuse(encours_error *error, const char *field, const char *message)
{
    return enc_refuse_as(error, ENCOURS_E_INVALID, field, message);
}

encours_status enc_refuse_as(encours_error *error, encours_status status, const char *field,
                             const char *message)
{
    enc_error_set(error, status, "%s", message);
    enc_error_field(error, field);
    return status;
}

void enc_error_hint(encours_error *error, const char *format, ...)
{
    if (!error_is_usable(error))
        return;
    va_list arguments;
    va_start(arguments, format);
    print_field(error->hint, sizeof error->hint, format, arguments);
    va_end(arguments);
}

void enc_error_field(encours_error *error, const char *field)
{
    if (error_is_usable(error))
        enc_text_copy(error->field, sizeof error->field, field);
}

void enc_error_place(encours_error *error, const char *source, uint64_t line, uint64_t column)
{
    if (!error_is_usable(error))
        return;
    if (source != NULL)
        enc_text_copy(error->source, sizeof error->source, source);
    error->line = line;
    error->column = column;
}

void enc_error_index(encours_error *error, uint64_t index)
{
    if (error_is_usable(error))
        error->index = index <= INT64_MAX ? (int64_t)index : INT64_MAX;
}

void enc_error_cause(encours_error *error, encours_status cause)
{
    if (error_is_usable(error))
        error->cause = cause;
}

encours_status enc_error_memory(encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_NO_MEMORY, "the allocator returned no memory");
}

/* Append at `used` as far as `size` allows and return the length the whole text needs. */
static size_t append(char *out, size_t size, size_t used, const char *format, ...) ENC_PRINTF(4, 5);

static size_t append(char *out, size_t size, size_t used, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(used < size ? out + used : NULL, used < size ? size - used : 0, format,
                           arguments);
    va_end(arguments);
    return used + (length > 0 ? (size_t)length : 0);
}

size_t encours_error_format(const encours_error *error, char *out, size_t size)
{
    if (out != NULL && size > 0)
        out[0] = '\0';
    if (!error_is_usable(error) || (out == NULL && size > 0))
        return 0;
    size_t used = 0;
    if (error->source[0] != '\0')
        used = append(out, size, used, "%s:", error->source);
    if (error->line != 0)
        used = append(out, size, used, "%" PRIu64 ":", error->line);
    if (error->line != 0 && error->column != 0)
        used = append(out, size, used, "%" PRIu64 ":", error->column);
    used = append(out, size, used, "%s%s [%s]", used > 0 ? " " : "", error->message,
                  encours_status_name(error->status));
    if (error->hint[0] != '\0')
        used = append(out, size, used, ". %s", error->hint);
    if (size > 0 && used >= size)
        enc_text_cut(out, size - 1);
    return used;
}

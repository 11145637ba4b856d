/* SPDX-License-Identifier: MIT */
#include "encours/input.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/context.h"
#include "base/text.h"

struct encours_source {
    encours_context *context;
    encours_input input;
    const uint8_t *bytes; /* of a source in memory */
    size_t size;
    size_t at;
    FILE *file; /* NULL for a source in memory */
    char name[128];
};

static encours_status read_memory(void *user, uint8_t *buffer, size_t size, size_t *got,
                                  encours_error *error)
{
    (void)error;
    encours_source *source = user;
    size_t left = source->size - source->at;
    *got = left < size ? left : size;
    if (*got > 0)
        memcpy(buffer, source->bytes + source->at, *got);
    source->at += *got;
    return ENCOURS_OK;
}

static encours_status rewind_memory(void *user, encours_error *error)
{
    (void)error;
    ((encours_source *)user)->at = 0;
    return ENCOURS_OK;
}

static encours_status read_file(void *user, uint8_t *buffer, size_t size, size_t *got,
                                encours_error *error)
{
    encours_source *source = user;
    errno = 0;
    *got = fread(buffer, 1, size, source->file);
    if (*got == 0 && ferror(source->file)) {
        enc_error_set(error, ENCOURS_E_IO, "the file cannot be read (system error %d)", errno);
        return ENCOURS_E_IO;
    }
    return ENCOURS_OK;
}

static encours_status rewind_file(void *user, encours_error *error)
{
    encours_source *source = user;
    errno = 0;
    clearerr(source->file);
    if (fseek(source->file, 0, SEEK_SET) != 0) {
        enc_error_set(error, ENCOURS_E_IO, "the file cannot be rewound (system error %d)", errno);
        enc_error_hint(error, "An import reads its input more than once: give a regular file");
        return ENCOURS_E_IO;
    }
    return ENCOURS_OK;
}

static encours_source *source_new(encours_context *context, const char *name)
{
    encours_source *source = enc_allocate_zeroed(context, sizeof *source);
    if (source == NULL)
        return NULL;
    source->context = enc_context_retain(context);
    enc_text_copy(source->name, sizeof source->name, name);
    source->input = (encours_input)ENCOURS_INPUT_INIT;
    source->input.name = source->name;
    source->input.user = source;
    return source;
}

encours_status encours_source_memory_new(encours_context *context, const char *name,
                                         const uint8_t *bytes, size_t size, encours_source **out,
                                         encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && (bytes != NULL || size == 0));
    encours_source *source = source_new(context, name != NULL ? name : "input");
    if (source == NULL)
        return enc_error_memory(error);
    source->bytes = bytes;
    source->size = size;
    source->input.read = read_memory;
    source->input.rewind = rewind_memory;
    *out = source;
    return ENCOURS_OK;
}

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

/* Asked before it is opened: to open a pipe waits for somebody to write to it. */
static bool is_something_else(const char *path)
{
    struct stat found;
    return stat(path, &found) == 0 && !S_ISREG(found.st_mode);
}

static encours_status open_file(encours_source *source, const char *path, encours_error *error)
{
    if (is_something_else(path)) {
        enc_error_set(error, ENCOURS_E_INVALID, "this is not a regular file");
        enc_error_hint(error, "An import reads its input more than once: give a regular file, or "
                              "bytes in memory");
        return ENCOURS_E_INVALID;
    }
    errno = 0;
    source->file = fopen(path, "rb");
    if (source->file != NULL)
        return ENCOURS_OK;
    int cause = errno;
    if (cause == ENOENT)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such file");
    return enc_error_set(error, ENCOURS_E_IO, "the file cannot be opened (system error %d)", cause);
}

encours_status encours_source_file_open(encours_context *context, const char *path,
                                        encours_source **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && path != NULL);
    encours_source *source = source_new(context, last_part(path));
    if (source == NULL)
        return enc_error_memory(error);
    encours_status status = open_file(source, path, error);
    if (status != ENCOURS_OK) {
        enc_error_place(error, source->name, 0, 0);
        encours_source_free(source);
        return status;
    }
    setvbuf(source->file, NULL, _IONBF, 0); /* readers take large blocks: a second copy is waste */
    source->input.read = read_file;
    source->input.rewind = rewind_file;
    *out = source;
    return ENCOURS_OK;
}

const encours_input *encours_source_input(const encours_source *source)
{
    return source != NULL ? &source->input : NULL;
}

void encours_source_free(encours_source *source)
{
    if (source == NULL)
        return;
    if (source->file != NULL)
        fclose(source->file); /* opened for reading: nothing can be lost */
    encours_context *context = source->context;
    enc_release(context, source, sizeof *source);
    encours_context_free(context);
}

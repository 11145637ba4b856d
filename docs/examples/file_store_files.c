/* SPDX-License-Identifier: MIT */
/* Files that survive a power cut: what the methods of file_store.c are made of. */
#include "file_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

encours_status file_fail(encours_error *error, encours_status status, const char *call)
{
    snprintf(error->message, sizeof error->message, "%s: %s", call, strerror(errno));
    return status;
}

void file_place(const file_store *store, const char *ledger, const char *name, uint64_t number,
                char path[PATH_SIZE])
{
    size_t at = (size_t)snprintf(path, PATH_SIZE, "%s/", store->folder);
    for (; *ledger != '\0'; ledger++)
        at += (size_t)snprintf(path + at, PATH_SIZE - at, "%02x", (unsigned)(uint8_t)*ledger);
    at += (size_t)snprintf(path + at, PATH_SIZE - at, "%s", name);
    if (number != FILE_PLAIN)
        snprintf(path + at, PATH_SIZE - at, "%016" PRIx64, number);
}

bool file_read_at(int file, void *bytes, size_t size, uint64_t at)
{
    ssize_t done = 1;
    for (char *to = bytes; size > 0 && done > 0; size -= (size_t)done, at += (uint64_t)done)
        if ((done = pread(file, to, size, (off_t)at)) > 0)
            to += done;
    return size == 0;
}

bool file_write_at(int file, const void *bytes, size_t size, uint64_t at)
{
    ssize_t done = 1;
    for (const char *from = bytes; size > 0 && done > 0; size -= (size_t)done, at += (uint64_t)done)
        if ((done = pwrite(file, from, size, (off_t)at)) > 0)
            from += done;
    return size == 0;
}

bool file_finish(int file, bool good)
{
    good = good && file >= 0 && fsync(file) == 0;
    return (file < 0 || close(file) == 0) && good;
}

bool file_sync_folder_of(const char *path)
{
    char folder[PATH_SIZE];
    snprintf(folder, sizeof folder, "%s", path);
    *strrchr(folder, '/') = '\0';
    return file_finish(open(folder, O_RDONLY | O_CLOEXEC), true);
}

encours_status file_replace(const char *path, encours_bytes bytes, encours_error *error)
{
    char fresh[PATH_SIZE + 1];
    snprintf(fresh, sizeof fresh, "%s~", path);
    int file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (!file_finish(file, file >= 0 && file_write_at(file, bytes.data, bytes.size, 0)) ||
        rename(fresh, path) != 0)
        return file_fail(error, ENCOURS_E_IO, "replace");
    return file_sync_folder_of(path) ? ENCOURS_OK /* else a power cut may bring the old one back */
                                     : file_fail(error, ENCOURS_E_UNKNOWN_OUTCOME, "fsync");
}

bool file_wipe(const char *path)
{
    static const char zeros[4096];
    struct stat is;
    int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    bool good = file >= 0 && fstat(file, &is) == 0;
    for (off_t at = 0; good && at < is.st_size; at += (off_t)sizeof zeros)
        good = file_write_at(file, zeros, sizeof zeros, (uint64_t)at);
    good = good && fsync(file) == 0 && ftruncate(file, 0) == 0;
    return file_finish(file, good);
}

encours_status file_remove_folder(const char *path, encours_error *error)
{
    char file[PATH_SIZE + 256];
    DIR *folder = opendir(path);
    bool good = folder != NULL;
    if (!good)
        return errno == ENOENT ? ENCOURS_OK : file_fail(error, ENCOURS_E_IO, "opendir");
    for (struct dirent *each; good && (each = readdir(folder)) != NULL;) {
        snprintf(file, sizeof file, "%s/%s", path, each->d_name);
        if (each->d_name[0] != '.')
            good = (each->d_name[0] != 'p' || file_wipe(file)) && unlink(file) == 0;
    }
    (void)closedir(folder);
    return good && rmdir(path) == 0 ? ENCOURS_OK : file_fail(error, ENCOURS_E_IO, "unlink");
}

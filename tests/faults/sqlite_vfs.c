/* SPDX-License-Identifier: MIT */
#include "faults/sqlite_vfs.h"

#if ENC_HAVE_SQLITE

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

static sqlite3_vfs *real;
static sqlite3_vfs shim;
static sqlite3_io_methods methods;

static uint32_t armed_operations;
static vfs_fault armed_fault;
static uint64_t countdown;
static int armed_persistent;
static uint64_t struck;

/* The real file lies behind ours, in the memory that SQLite gives for both. */
typedef struct shim_file {
    sqlite3_file base;
    sqlite3_file *real;
} shim_file;

void vfs_arm(uint32_t operations, vfs_fault fault, uint64_t at, int persistent)
{
    armed_operations = operations;
    armed_fault = fault;
    countdown = at;
    armed_persistent = persistent;
    struck = 0;
}

void vfs_disarm(void)
{
    armed_operations = 0;
}

uint64_t vfs_struck(void)
{
    return struck;
}

/* Does this operation go wrong? */
static int strikes(vfs_operation operation)
{
    if ((armed_operations & (uint32_t)operation) == 0)
        return 0;
    if (countdown > 1) {
        countdown--;
        return 0;
    }
    if (!armed_persistent)
        armed_operations = 0;
    struck++;
    return 1;
}

/* As a power switch does: no handler, no exit function. */
static void die(void)
{
    (void)kill(getpid(), SIGKILL);
    _exit(99);
}

static sqlite3_file *real_of(sqlite3_file *file)
{
    return ((shim_file *)file)->real;
}

/* Around an operation that is not a write: `code` is what it then returns. */
#define AROUND(operation, code, call)                                                              \
    do {                                                                                           \
        if (!strikes(operation))                                                                   \
            return (call);                                                                         \
        if (armed_fault == VFS_DIE || armed_fault == VFS_DIE_HALF)                                 \
            die();                                                                                 \
        if (armed_fault == VFS_FAIL || armed_fault == VFS_FULL)                                    \
            return (code);                                                                         \
        (void)(call);                                                                              \
        if (armed_fault == VFS_DIE_DONE)                                                           \
            die();                                                                                 \
        return (code);                                                                             \
    } while (0)

static int file_close(sqlite3_file *file)
{
    return real_of(file)->pMethods->xClose(real_of(file));
}

static int file_read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    AROUND(VFS_READ, SQLITE_IOERR_READ,
           real_of(file)->pMethods->xRead(real_of(file), to, size, at));
}

static int file_write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    sqlite3_file *to = real_of(file);
    if (!strikes(VFS_WRITE))
        return to->pMethods->xWrite(to, from, size, at);
    if (armed_fault == VFS_DIE)
        die();
    if (armed_fault == VFS_FAIL)
        return SQLITE_IOERR_WRITE;
    int half = armed_fault == VFS_FULL || armed_fault == VFS_DIE_HALF;
    (void)to->pMethods->xWrite(to, from, half ? size / 2 : size, at);
    if (armed_fault == VFS_DIE_HALF || armed_fault == VFS_DIE_DONE)
        die();
    return half ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    AROUND(VFS_TRUNCATE, SQLITE_IOERR_TRUNCATE,
           real_of(file)->pMethods->xTruncate(real_of(file), size));
}

static int file_sync(sqlite3_file *file, int flags)
{
    AROUND(VFS_SYNC, SQLITE_IOERR_FSYNC, real_of(file)->pMethods->xSync(real_of(file), flags));
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    AROUND(VFS_SIZE, SQLITE_IOERR_FSTAT, real_of(file)->pMethods->xFileSize(real_of(file), size));
}

static int file_lock(sqlite3_file *file, int level)
{
    AROUND(VFS_LOCK, SQLITE_IOERR_LOCK, real_of(file)->pMethods->xLock(real_of(file), level));
}

static int file_unlock(sqlite3_file *file, int level)
{
    return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static int file_reserved(sqlite3_file *file, int *out)
{
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
}

static int file_control(sqlite3_file *file, int op, void *argument)
{
    return real_of(file)->pMethods->xFileControl(real_of(file), op, argument);
}

static int file_sector(sqlite3_file *file)
{
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int file_device(sqlite3_file *file)
{
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    AROUND(VFS_SHARED, SQLITE_IOERR_SHMMAP,
           real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, out));
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    /* Giving a lock back does not fail. */
    if ((flags & SQLITE_SHM_UNLOCK) != 0)
        return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
    AROUND(VFS_SHARED, SQLITE_IOERR_SHMLOCK,
           real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags));
}

static void file_shm_barrier(sqlite3_file *file)
{
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int file_shm_unmap(sqlite3_file *file, int remove)
{
    return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

static int open_file(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags,
                     int *flags_out)
{
    (void)vfs;
    shim_file *ours = (shim_file *)file;
    ours->base.pMethods = NULL;
    ours->real = (sqlite3_file *)(ours + 1);
    if (strikes(VFS_OPEN)) {
        if (armed_fault >= VFS_DIE)
            die();
        return SQLITE_CANTOPEN;
    }
    int rc = real->xOpen(real, name, ours->real, flags, flags_out);
    if (ours->real->pMethods != NULL)
        ours->base.pMethods = &methods;
    return rc;
}

void vfs_install(void)
{
    if (real != NULL)
        return;
    real = sqlite3_vfs_find(NULL);
    shim = *real;
    shim.zName = "encours-faults";
    shim.szOsFile = (int)sizeof(shim_file) + real->szOsFile;
    shim.xOpen = open_file;
    methods = (sqlite3_io_methods){
        .iVersion = 2, /* without memory mapping */
        .xClose = file_close,
        .xRead = file_read,
        .xWrite = file_write,
        .xTruncate = file_truncate,
        .xSync = file_sync,
        .xFileSize = file_size,
        .xLock = file_lock,
        .xUnlock = file_unlock,
        .xCheckReservedLock = file_reserved,
        .xFileControl = file_control,
        .xSectorSize = file_sector,
        .xDeviceCharacteristics = file_device,
        .xShmMap = file_shm_map,
        .xShmLock = file_shm_lock,
        .xShmBarrier = file_shm_barrier,
        .xShmUnmap = file_shm_unmap,
    };
    (void)sqlite3_vfs_register(&shim, 1);
}

#else
typedef int sqlite_vfs_is_built_out; /* ISO C wants something in every file */
#endif

/* SPDX-License-Identifier: MIT */
#ifndef FILE_STORE_H
#define FILE_STORE_H
#include "encours/encours.h"

/* Open the store of file_store.c in a folder that is there. `error` is not NULL. */
encours_status file_store_open(encours_context *context, const char *folder, encours_store **out,
                               encours_error *error);
#endif

/* SPDX-License-Identifier: MIT */
/* As stdint.h beside it: what the public headers use of stddef.h. */
#ifndef GENERATOR_STDDEF_H
#define GENERATOR_STDDEF_H
typedef unsigned long size_t;
#define NULL ((void *)0)
#endif

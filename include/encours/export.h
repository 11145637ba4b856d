/* SPDX-License-Identifier: MIT */
/**
 * @file export.h
 * The only macros of the public headers: linkage, version of introduction, and ownership marks.
 *
 * ENCOURS_API(major, minor) marks an exported function and names the release that introduced it.
 * ENCOURS_OWNED marks an out handle or pointer the caller must free, ENCOURS_BORROWED one that
 * lives as long as the object it came from, ENCOURS_CONSUMED an argument the callee takes over on
 * success. Of a struct written by the call they mean what its members point to.
 * The three marks expand to nothing; the binding generator reads them.
 */
#ifndef ENCOURS_EXPORT_H
#define ENCOURS_EXPORT_H

#ifdef __cplusplus
#define ENCOURS_BEGIN_DECLS extern "C" {
#define ENCOURS_END_DECLS }
#else
#define ENCOURS_BEGIN_DECLS
#define ENCOURS_END_DECLS
#endif

#if defined(_WIN32) && defined(ENCOURS_BUILD_SHARED)
#define ENCOURS_API(major, minor) __declspec(dllexport)
#elif defined(_WIN32) && defined(ENCOURS_USE_SHARED)
#define ENCOURS_API(major, minor) __declspec(dllimport)
#elif defined(__GNUC__)
#define ENCOURS_API(major, minor) __attribute__((visibility("default")))
#else
#define ENCOURS_API(major, minor)
#endif

#if defined(__GNUC__)
#define ENCOURS_NODISCARD __attribute__((warn_unused_result))
#else
#define ENCOURS_NODISCARD
#endif

#define ENCOURS_OWNED
#define ENCOURS_BORROWED
#define ENCOURS_CONSUMED

#endif

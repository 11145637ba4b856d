/* SPDX-License-Identifier: MIT */
/**
 * @file approval_list.h
 * Lists of requests, and what was done about one of them.
 *
 * Both are taken on a day T from what a view knows, never change, and outlive their view. The rules
 * are those of approval.h.
 */
#ifndef ENCOURS_APPROVAL_LIST_H
#define ENCOURS_APPROVAL_LIST_H

#include <stddef.h>
#include <stdint.h>

#include "encours/approval.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** Requests on a day. Opaque, immutable. */
typedef struct encours_requests encours_requests;

/** The steps of a request. Opaque, immutable. */
typedef struct encours_request_steps encours_request_steps;

/** Which requests. Zero: all. */
typedef struct encours_requests_options {
    size_t struct_size; /**< sizeof(encours_requests_options) */
    uint64_t customer;  /**< number; only those about it, its documents and orders; 0: all */
    uint32_t states;    /**< sum of 1 << encours_request_state; 0: all but those to come */
    uint32_t reserved_0; /**< zero */
    const char *action; /**< only those for this; NULL: all @nullable */
    const char *role;   /**< only those that this role decides; NULL: all @nullable */
} encours_requests_options;

/** Initialiser of encours_requests_options: all. */
#define ENCOURS_REQUESTS_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_requests_options), 0, 0, 0, NULL, NULL                                      \
    }

/** A step of a request. Texts are NUL-terminated, "" when there is none. */
typedef struct encours_request_event {
    size_t struct_size;   /**< set by the caller to sizeof(encours_request_event) */
    uint64_t number;      /**< of its fact */
    uint64_t effect;      /**< of DONE: number of what was done, or 0 */
    int64_t recorded_at;  /**< microseconds since 1970-01-01 UTC */
    int32_t effect_kind;  /**< an encours_subject_kind, or 0 */
    int32_t step;         /**< an encours_request_step; 0: none of them */
    encours_date day;     /**< on which it was done */
    int32_t counts;       /**< 1: it counts; 0: it breaks a rule, or was ended */
    char actor[ENCOURS_ACTOR_BYTES_MAX + 1];      /**< who */
    char behalf[ENCOURS_ACTOR_BYTES_MAX + 1];     /**< on behalf of whom */
    char reason[ENCOURS_ACTOR_BYTES_MAX + 1];     /**< why, of the transaction */
    char role[ENCOURS_POLICY_CODE_BYTES_MAX + 1]; /**< in which role */
    uint8_t reserved_0[4]; /**< zero */
} encours_request_event;

/**
 * List requests, by number. One pass over the facts of the customer, or over all facts.
 *
 * @param[in]  view
 * @param[in]  as_of    T, at its end
 * @param[in]  options  @nullable (all that were asked by T)
 * @param[out] out      to be freed with encours_requests_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such day
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_requests(const encours_view *view, encours_date as_of,
                      const encours_requests_options *options,
                      ENCOURS_OWNED encours_requests **out, encours_error *error);

/** Free them. @param[in] requests @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_requests_free(encours_requests *requests);

/** How many there are. @param[in] requests @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_requests_row_count(const encours_requests *requests);

/** Their numbers, ascending. @return @len{rows} @param[in] requests @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_requests_numbers(const encours_requests *requests);

/**
 * One of them.
 *
 * @param[in]  requests
 * @param[in]  index    from 0
 * @param[out] out      `struct_size` set by the caller; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  beyond the last
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_requests_at(const encours_requests *requests, size_t index, encours_request *out,
                    encours_error *error);

/**
 * What was done about a request by T, in the order of the log: also what does not count.
 *
 * @param[in]  view
 * @param[in]  request  number of its fact
 * @param[in]  as_of    T, at its end
 * @param[out] out      to be freed with encours_request_steps_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such day
 * @retval ENCOURS_E_NOT_FOUND  the view knows no request of that number
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_request_steps(const encours_view *view, uint64_t request, encours_date as_of,
                           ENCOURS_OWNED encours_request_steps **out, encours_error *error);

/** Free them. @param[in] steps @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_request_steps_free(encours_request_steps *steps);

/** How many there are. @param[in] steps @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_request_steps_row_count(const encours_request_steps *steps);

/**
 * One of them.
 *
 * @param[in]  steps
 * @param[in]  index  from 0
 * @param[out] out    `struct_size` set by the caller; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  beyond the last
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_request_steps_at(const encours_request_steps *steps, size_t index,
                         encours_request_event *out, encours_error *error);

ENCOURS_END_DECLS

#endif

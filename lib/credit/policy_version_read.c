/* SPDX-License-Identifier: MIT */
/* Policies read back from a ledger. */
#include <string.h>

#include "credit/policy_version.h"
#include "ledger/view.h"
#include "policy/policy.h"

/* A document that was recorded as a policy and reads back as none, or as another, was not written
 * by this library: whatever is found of it is damage. */
static encours_status read_bytes(const encours_view *view, uint64_t number,
                                 const enc_policy_row *row, uint8_t *bytes, encours_policy **out,
                                 encours_error *error)
{
    uint8_t digest[ENC_SHA256_SIZE];
    encours_error found = ENCOURS_ERROR_INIT;
    enc_policy_bytes(view->state, row, bytes);
    encours_status status = enc_policy_read_own(view->context, bytes, row->size, out, &found);
    if ((status & 0xFF) == ENCOURS_E_NO_MEMORY)
        return enc_error_memory(error);
    if (status != ENCOURS_OK) {
        (void)enc_error_set(error, ENCOURS_E_CORRUPT,
                            "version %" PRIu64 " of the policies cannot be read: %.200s", number,
                            found.message);
        enc_error_cause(error, status);
        return ENCOURS_E_CORRUPT;
    }
    encours_policy_digest(*out, digest);
    if (memcmp(digest, row->digest, sizeof digest) == 0)
        return ENCOURS_OK;
    encours_policy_free(*out);
    *out = NULL;
    return enc_error_set(error, ENCOURS_E_CORRUPT,
                         "version %" PRIu64 " of the policies reads back as another policy",
                         number);
}

encours_status enc_policy_version_read(const encours_view *view, uint64_t number,
                                       encours_policy **out, encours_error *error)
{
    const enc_policy_row *row = enc_policy_at(view->state, (uint32_t)number - 1);
    uint8_t *bytes = enc_allocate(view->context, row->size);
    if (bytes == NULL)
        return enc_error_memory(error);
    encours_status status = read_bytes(view, number, row, bytes, out, error);
    enc_release(view->context, bytes, row->size);
    return status;
}

encours_status encours_view_policy(const encours_view *view, uint64_t number, encours_policy **out,
                                   encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    const enc_policy_row *row;
    ENC_TRY(enc_policy_version_find(view, number, &row, error));
    return enc_policy_version_read(view, number, out, error);
}

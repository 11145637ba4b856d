/* SPDX-License-Identifier: MIT */
/**
 * @file role_table.h
 * The ready-made authoriser: the roles of a credit policy, and who has which.
 *
 * A policy says what each role may do (encours_policy_role in policy_parts.h): an action, or "*"
 * for all, with an effect, and up to which amount. Who has which role is said when the table is
 * made. A question is answered from the rows of all roles of its actor that are for its action:
 *
 * - a row with the effect DENY denies, whatever the amount;
 * - else a row with ALLOW allows, if its amount reaches as far as the question's. An amount in
 *   another currency than the policy's is reached only by rows for any amount;
 * - else a row with MASK masks, likewise;
 * - else it is denied. So is everything to who has no role.
 *
 * Approving and refusing requests (approval.h) is answered for the person in whose name it is done,
 * who must have the role that the step states.
 *
 * A change of roles or of who has them is a new table.
 */
#ifndef ENCOURS_ROLE_TABLE_H
#define ENCOURS_ROLE_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/authoriser.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/policy.h"

ENCOURS_BEGIN_DECLS

/** Who has which role, as pairs. Texts are copied. */
typedef struct encours_role_members {
    size_t struct_size;        /**< sizeof(encours_role_members) */
    size_t count;              /**< pairs, at most 2^20 */
    const char *const *actors; /**< opaque ids, each at most 32 bytes; "": who is not named
                                    @len{count} */
    const char *const *roles;  /**< codes; one that the policy has no row for may nothing
                                    @len{count} */
} encours_role_members;

/**
 * Make an authoriser of the roles of a policy.
 *
 * @param[in]  policy   kept alive by it
 * @param[in]  members
 * @param[out] out      to be freed with encours_authoriser_free()
 * @param[out] error    error->index is the pair at fault, or the row of the policy   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    an actor or role is not acceptable; a row of the policy names no
 *                              action of authoriser.h: error->field says which
 * @retval ENCOURS_E_LIMIT      more than 2^20 pairs
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_authoriser_of_roles(const encours_policy *policy, const encours_role_members *members,
                            ENCOURS_OWNED encours_authoriser **out, encours_error *error);

ENCOURS_END_DECLS

#endif

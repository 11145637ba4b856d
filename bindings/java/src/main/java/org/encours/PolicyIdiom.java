// SPDX-License-Identifier: MIT
package org.encours;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What {@link Policy} offers beyond the functions of the library, written over them. A policy is
 * read by {@link Encours#readPolicy}.
 */
public sealed interface PolicyIdiom permits Policy {
    /**
     * What identifies it: two policies are the same if and only if these are.
     *
     * @return SHA-256 of its canonical document, in hexadecimal
     */
    default String sha256() {
        return HexFormat.of().formatHex(((Policy) this).digest());
    }

    /**
     * The codes of a list: rules, types of limits, classes, tables, roles.
     *
     * @param list which
     * @return in the order of the policy
     */
    default List<String> codes(PolicyList list) {
        Policy policy = (Policy) this;
        return LongStream.range(0, policy.count(list)).mapToObj(at -> policy.code(list, at))
                .toList();
    }

    /**
     * The rules of decision.
     *
     * @return their codes, in the order in which they are reported
     */
    default List<String> rules() {
        return codes(PolicyList.RULES);
    }

    /**
     * What differs in another policy.
     *
     * @param after the other one
     * @return nothing if and only if it is the same
     * @throws EncoursException if it fails (no memory)
     */
    default List<PolicyDifference> differences(Policy after) {
        List<PolicyDifference> found = new ArrayList<>();
        try (PolicyDiff diff = ((Policy) this).diffCompute(after)) {
            for (long at = 0; at < diff.count(); at++) {
                found.add(new PolicyDifference(diff.change(at), diff.path(at), diff.before(at),
                        diff.after(at)));
            }
        }
        return List.copyOf(found);
    }
}

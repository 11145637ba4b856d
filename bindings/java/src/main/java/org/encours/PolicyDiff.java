// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativePolicyXml;

/** What differs between two policies. Opaque, immutable. */
public final class PolicyDiff extends Handle {
    PolicyDiff(MemorySegment address, Object... kept) {
        super(address, NativePolicyXml::policyDiffFree, kept);
    }

    /**
     * Rows of a comparison.
     *
     * @return rows of a comparison
     */
    public long count() {
        MemorySegment self = enter();
        try {
            return NativePolicyXml.policyDiffCount(self);
        } finally {
            leave();
        }
    }

    /**
     * What happened in row {@code index}, from 0, a {@link PolicyChange}; 0 beyond the last.
     *
     * @param index index
     * @return what happened in row {@code index}, from 0, a {@link PolicyChange}
     */
    public PolicyChange change(long index) {
        MemorySegment self = enter();
        try {
            return PolicyChange.of(NativePolicyXml.policyDiffChange(self, Convert.size(index,
                    "index")));
        } finally {
            leave();
        }
    }

    /**
     * Where: "rules/rule[limit].test" is the attribute test of the rule limit; null beyond the last
     * row. Borrowed from the comparison.
     *
     * @param index index
     * @return where
     */
    public String path(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicyXml.policyDiffPath(self, Convert.size(index, "index")));
        } finally {
            leave();
        }
    }

    /**
     * What was there before: a value, the XML of an element, or codes in their order; null when
     * something is added, and beyond the last row. Borrowed from the comparison.
     *
     * @param index index
     * @return what was there before
     */
    public String before(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicyXml.policyDiffBefore(self, Convert.size(index,
                    "index")));
        } finally {
            leave();
        }
    }

    /**
     * What is there now; null when something is removed, and beyond the last row. Borrowed from the
     * comparison.
     *
     * @param index index
     * @return what is there now
     */
    public String after(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicyXml.policyDiffAfter(self, Convert.size(index,
                    "index")));
        } finally {
            leave();
        }
    }
}

// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.NativePolicy;
import org.encours.internal.NativePolicyXml;
import org.encours.internal.NativeRoleTable;

/** A credit policy. Opaque, immutable. */
public final class Policy extends Handle implements PolicyIdiom {
    /** bytes of a code of rules, types, classes, roles. */
    public static final int CODE_BYTES_MAX = 48;

    /** rules of decision of a policy. */
    public static final int RULES_MAX = 64;

    /** bytes of its canonical document. */
    public static final int BYTES_MAX = 262144;

    Policy(MemorySegment address, Object... kept) {
        super(address, NativePolicy::policyFree, kept);
    }

    /**
     * Its name, borrowed from it.
     *
     * @return its name, borrowed from it
     */
    public String name() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicy.policyName(self));
        } finally {
            leave();
        }
    }

    /**
     * Its version label, "" when it has none; borrowed from it.
     *
     * @return its version label, "" when it has none
     */
    public String version() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicy.policyVersion(self));
        } finally {
            leave();
        }
    }

    /**
     * The currency of its amounts, ISO 4217 numeric.
     *
     * @return the currency of its amounts, ISO 4217 numeric
     */
    public Currency currency() {
        MemorySegment self = enter();
        try {
            return Convert.currency(NativePolicy.policyCurrency(self));
        } finally {
            leave();
        }
    }

    /**
     * SHA-256 of its canonical document: two policies are the same if and only if these are.
     *
     * @return digest
     */
    public byte[] digest() {
        try (Call call = Call.begin(this)) {
            MemorySegment digestAt = call.array(32, 1);
            NativePolicy.policyDigest(call.self(), digestAt);
            return Convert.elements(digestAt, 32, JAVA_BYTE);
        }
    }

    /**
     * Elements of a list.
     *
     * @param list a {@link PolicyList}
     * @return elements of a list
     */
    public long count(PolicyList list) {
        MemorySegment self = enter();
        try {
            return NativePolicy.policyCount(self, list.value());
        } finally {
            leave();
        }
    }

    /**
     * Code of element {@code index} of a list, from 0, borrowed from the policy; null beyond the
     * last.
     *
     * @param list a {@link PolicyList}
     * @param index index
     * @return code of element {@code index} of a list, from 0, borrowed from the policy
     */
    public String code(PolicyList list, long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicy.policyCode(self, list.value(), Convert.size(index,
                    "index")));
        } finally {
            leave();
        }
    }

    /**
     * Bounds of an aged balance, or of totals that are kept (totals.h), that fit the policy: those
     * of its buckets, and one at its tolerance and at each age that a rule holds oldest-days
     * against, so that the figures can be read from the totals. Where that would be more than 63,
     * those of its buckets.
     *
     * @param capacity bounds that fit; 0: only count
     * @return the results
     * @throws EncoursException if it is refused or fails (limit: more than {@code capacity})
     */
    public BoundsResult bounds(long capacity) {
        try (Call call = Call.begin(this)) {
            MemorySegment countAt = call.slot();
            MemorySegment boundsAt = call.array(capacity, 4);
            call.check(NativePolicy.policyBounds(call.self(), boundsAt, Convert.size(capacity,
                    "capacity"), countAt, call.error()));
            return new BoundsResult(Convert.elements(boundsAt, Math.min(capacity,
                    countAt.get(JAVA_LONG, 0)), JAVA_INT), countAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * Read a policy from its document.
     *
     * @param name of the document, shown in errors, UTF-8; null: "policy"
     * @param bytes the document; null: size == 0
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: not well-formed, an element or
     *         attribute that is not known or missing, a value that is not acceptable, a reference
     *         to what is not there; exists: a code that is taken; currency: no such currency, or
     *         one without a minor unit; limit: more bytes, elements or rules than there may be; no
     *         memory)
     */
    public static Policy read(String name, byte[] bytes) {
        return read(Context.standard(), name, bytes);
    }

    /**
     * Read a policy from its document.
     *
     * @param context context
     * @param name of the document, shown in errors, UTF-8; null: "policy"
     * @param bytes the document; null: size == 0
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: not well-formed, an element or
     *         attribute that is not known or missing, a value that is not acceptable, a reference
     *         to what is not there; exists: a code that is taken; currency: no such currency, or
     *         one without a minor unit; limit: more bytes, elements or rules than there may be; no
     *         memory)
     */
    public static Policy read(Context context, String name, MemorySegment bytes) {
        try (Call call = Call.making()) {
            long size = Convert.count(-1, bytes, 1, "bytes");
            size = Math.max(size, 0);
            MemorySegment outAt = call.slot();
            call.check(NativePolicyXml.policyRead(call.use(Objects.requireNonNull(context,
                    "context")), call.text(name), call.in(bytes), size, outAt, call.error()));
            return new Policy(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Read a policy from its document.
     *
     * @param context context
     * @param name of the document, shown in errors, UTF-8; null: "policy"
     * @param bytes the document; null: size == 0
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: not well-formed, an element or
     *         attribute that is not known or missing, a value that is not acceptable, a reference
     *         to what is not there; exists: a code that is taken; currency: no such currency, or
     *         one without a minor unit; limit: more bytes, elements or rules than there may be; no
     *         memory)
     */
    public static Policy read(Context context, String name, byte[] bytes) {
        return read(context, name, Convert.memory(bytes));
    }

    /**
     * The canonical document of a policy: UTF-8, LF, two spaces a depth, all attributes that are
     * not "none" in one order, conditions normalised. Reading it gives the same policy, with the
     * same canonical document; {@link Policy#digest} is its SHA-256, without the terminating zero.
     *
     * <p>It is the same bytes for ever: what a later release adds to the format is left out where
     * it has its default, which is what was done before there was it. So a version on record keeps
     * its digest.
     *
     * @return the document, borrowed from the policy
     */
    public String document() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativePolicyXml.policyDocument(self));
        } finally {
            leave();
        }
    }

    /**
     * Compare two policies, by their canonical documents. There is no row if and only if their
     * digests are equal. Elements with a code are compared by it, wherever they stand; rows of
     * tables, criteria, roles and behaviour by their place between those at both ends that are
     * equal. An element that is added or removed is one row, whose text is its XML. Rows are in the
     * order of the documents: of each element first its attributes, then what is changed or removed
     * within it, then what is added.
     *
     * @param after after
     * @return independent of both; to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public PolicyDiff diffCompute(Policy after) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativePolicyXml.policyDiffCompute(call.self(),
                    call.use(Objects.requireNonNull(after, "after")), outAt, call.error()));
            return new PolicyDiff(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Make an authoriser of the roles of a policy.
     *
     * @param members members
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: an actor or role is not
     *         acceptable; a row of the policy names no action of authoriser.h: error.field says
     *         which; limit: more than 2^20 pairs; abi; no memory)
     */
    public Authoriser authoriserOfRoles(RoleMembers members) {
        try (Call call = Call.making(this)) {
            MemorySegment membersAt = RoleMembers.write(Objects.requireNonNull(members, "members"),
                    call);
            MemorySegment outAt = call.slot();
            call.check(NativeRoleTable.authoriserOfRoles(call.self(), membersAt, outAt,
                    call.error()));
            return new Authoriser(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * What {@link #bounds} gives.
     *
     * @param bounds inclusive upper bounds, ascending
     * @param count how many there are
     */
    public record BoundsResult(int[] bounds, long count) {}
}

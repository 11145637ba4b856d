// SPDX-License-Identifier: MIT
package org.encours;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;

/**
 * An object of the native library, freed when it is closed.
 *
 * <p>Closing is idempotent and may be done from any thread: a call that another thread is in the
 * middle of finishes first, later ones throw {@link ClosedException}. A handle that is forgotten is
 * freed some time after it has become unreachable; a program that cares when closes it. The objects
 * that a handle was made from are kept from being collected until it is freed.
 */
public abstract class Handle implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Reference reference;
    private final Cleaner.Cleanable cleanable;
    private boolean isShared;

    /** Takes over what {@code address} points to. */
    Handle(MemorySegment address, Reference.Destructor destructor, Object... kept) {
        reference = new Reference(address, destructor, kept);
        cleanable = CLEANER.register(this, reference);
    }

    /**
     * Frees the object, or has the last call in progress free it. Does nothing when it is closed.
     */
    @Override
    public final void close() {
        if (!isShared) {
            cleanable.clean();
            reference.rethrow();
        }
    }

    /** Makes closing do nothing: the whole process uses the object. */
    final void share() {
        isShared = true;
    }

    /**
     * Whether {@link #close()} has been called.
     *
     * @return true when no call can be made any more
     */
    public final boolean isClosed() {
        return reference.isClosed();
    }

    /** Begins a call: until {@link #leave()} the object is not freed. */
    final MemorySegment enter() {
        if (!reference.enter()) {
            throw new ClosedException(getClass().getSimpleName());
        }
        return reference.address();
    }

    /** Ends a call. */
    final void leave() {
        reference.leave();
    }

    /** The object now belongs to something else, which frees it; this handle is closed. */
    final void consumed() {
        reference.consumed();
        cleanable.clean();
    }

    /** Gives the object away: the call keeps what the object needs, this handle is closed. */
    final MemorySegment surrender(Call call) {
        MemorySegment address = enter();
        try {
            reference.keepIn(call);
            consumed();
            return address;
        } finally {
            leave();
        }
    }

    /** What the object was made from; null once it is freed. */
    final Object[] kept() {
        return reference.kept();
    }

    /** What keeps memory lent by this object from being read after it was freed. */
    final MemorySegment lent(MemorySegment start, long size) {
        return reference.lent(start, size, this);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + (isClosed() ? "[closed]" : "[open]");
    }
}

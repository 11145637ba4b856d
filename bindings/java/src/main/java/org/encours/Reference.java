// SPDX-License-Identifier: MIT
package org.encours;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;

/**
 * A native object and how many calls are using it. The cleaner holds this and not the handle, so
 * that a forgotten handle can be collected.
 */
final class Reference implements Runnable {
    /** Frees a native object. */
    @FunctionalInterface
    interface Destructor {
        void free(MemorySegment address);
    }

    private static final int CLOSED = Integer.MIN_VALUE;
    private static final VarHandle USERS = handle("users", int.class);
    private static final VarHandle FREED = handle("freed", boolean.class);

    private final MemorySegment address;
    private Destructor destructor;
    private Object[] kept;
    private WeakReference<Loan> lent;
    private Throwable failure;
    /** Calls in progress, and the sign bit once closed. */
    @SuppressWarnings("unused")
    private volatile int users;
    @SuppressWarnings("unused")
    private volatile boolean freed;

    Reference(MemorySegment address, Destructor destructor, Object... kept) {
        this.address = address;
        this.destructor = destructor;
        this.kept = kept;
    }

    MemorySegment address() {
        return address;
    }

    boolean isClosed() {
        return users < 0;
    }

    boolean enter() {
        if ((int) USERS.getAndAdd(this, 1) >= 0) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        if ((int) USERS.getAndAdd(this, -1) == CLOSED + 1) {
            free();
        }
    }

    /** Closes: at once when nothing is using the object, else when the last call leaves. */
    @Override
    public void run() {
        if ((int) USERS.getAndBitwiseOr(this, CLOSED) == 0) {
            free();
        }
    }

    void consumed() {
        synchronized (this) {
            destructor = ignored -> { };
        }
    }

    /** Functions of Java that the object may call live as long as the call at least. */
    synchronized void keepIn(Call call) {
        for (Object one : kept) {
            if (!(one instanceof Handle)) {
                call.keep(one);
            }
        }
    }

    synchronized Object[] kept() {
        return kept;
    }

    void rethrow() {
        Throwable thrown;
        synchronized (this) {
            thrown = failure;
            failure = null;
        }
        if (thrown != null) {
            Call.sneak(thrown);
        }
    }

    synchronized MemorySegment lent(MemorySegment start, long size, Handle owner) {
        Loan loan = lent == null ? null : lent.get();
        if (loan == null) {
            loan = new Loan(Arena.ofShared(), owner);
            MemorySegment.NULL.reinterpret(1, loan.arena, loan);
            lent = new WeakReference<>(loan);
        }
        return start.reinterpret(size, loan.arena, null);
    }

    /**
     * Belongs to the scope of memory that is lent, and so keeps the owner of it from being
     * collected as long as somebody has that memory. Nothing else has a loan.
     */
    private record Loan(Arena arena, Handle owner) implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment closed) {}
    }

    /** A late enter() and leave() on a closed object may come here again, hence the mark. */
    private void free() {
        if (!FREED.compareAndSet(this, false, true)) {
            return;
        }
        synchronized (this) {
            Call call = Call.begin();
            try (call) {
                Loan loan = lent == null ? null : lent.get();
                if (loan != null) {
                    loan.arena.close();
                }
                destructor.free(address);
            } catch (Throwable thrown) {
                failure = thrown;
            }
            kept = null;
        }
    }

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Reference.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

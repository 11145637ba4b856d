// SPDX-License-Identifier: MIT
package org.encours;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.encours.internal.LayoutError;

/**
 * What one call into the library needs while it runs: memory for its arguments and results, the
 * struct that says why it failed, the handles it uses, and what went wrong in Java code it called.
 *
 * <p>Memory comes from a block of each thread, so that a small call allocates nothing. Calls nest
 * when Java code that the library calls uses the library.
 */
final class Call implements AutoCloseable, SegmentAllocator {
    private static final long BLOCK = 16 << 10;
    private static final long TEXT_ROOM = 512;
    private static final ThreadLocal<Stack> STACKS = ThreadLocal.withInitial(Stack::new);

    /** The calls in progress of one thread, the innermost last. */
    private static final class Stack {
        private final MemorySegment block = Arena.ofAuto().allocate(BLOCK, 64);
        private Call[] calls = {new Call(this)};
        private long used;
        private int depth;

        private Call next() {
            if (depth == calls.length) {
                calls = Arrays.copyOf(calls, depth * 2);
            }
            if (calls[depth] == null) {
                calls[depth] = new Call(this);
            }
            return calls[depth++];
        }
    }

    private final Stack stack;
    private final MemorySegment error = Arena.ofAuto().allocate(LayoutError.Error.SIZE, 8);
    private long mark;
    private Handle self;
    private MemorySegment address;
    private Arena arena;
    /** What lives as long as the object that the call makes. */
    private Arena lifelong;
    private List<Object> kept;
    private List<Runnable> afterwards;
    private Map<Object, MemorySegment> written;
    private boolean makes;
    private Throwable thrown;
    /** Whether none of what is above from the arena on has been asked for. */
    private boolean isPlain = true;
    private int thrownStatus;

    private Call(Stack stack) {
        this.stack = stack;
        error.set(ValueLayout.JAVA_LONG, 0, LayoutError.Error.SIZE);
    }

    /** Begins a call that uses no handle first. */
    static Call begin() {
        Stack stack = STACKS.get();
        Call call = stack.next();
        call.mark = stack.used;
        call.makes = false;
        return call;
    }

    /** Begins a call of a method of {@code self}, which is not freed before the call ends. */
    static Call begin(Handle self) {
        MemorySegment address = self.enter();
        Call call = begin();
        call.self = self;
        call.address = address;
        return call;
    }

    /** Begins a call that makes an object, which may need for longer what the call is given. */
    static Call making() {
        Call call = begin();
        call.makes = true;
        return call;
    }

    /** Begins a call of a method of {@code self} that makes an object. */
    static Call making(Handle self) {
        Call call = begin(self);
        call.makes = true;
        return call;
    }

    /** The innermost call of this thread: where Java code called by the library reports to. */
    static Call current() {
        Stack stack = STACKS.get();
        return stack.calls[stack.depth - 1];
    }

    /** Reports what Java code threw to the innermost call, or to the thread when there is none. */
    static void report(Throwable failure, int status) {
        Stack stack = STACKS.get();
        if (stack.depth > 0) {
            stack.calls[stack.depth - 1].threw(failure, status);
        } else {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    /** The object the method belongs to. */
    MemorySegment self() {
        return address;
    }

    /** The handle the method belongs to, or null. */
    Handle owner() {
        return self;
    }

    /** Where the library writes why it failed. */
    MemorySegment error() {
        return error;
    }

    /** The address of a handle that is an argument; it is not freed before the call ends. */
    MemorySegment use(Handle handle) {
        if (handle == null) {
            return MemorySegment.NULL;
        }
        MemorySegment used = handle.enter();
        keep(handle);
        return used;
    }

    /** Keeps an object from being collected while the call runs or what it makes lives. */
    void keep(Object object) {
        if (kept == null) {
            isPlain = false;
            kept = new ArrayList<>(4);
        }
        kept.add(object);
    }

    /** What the object made by this call needs for as long as it lives. */
    Object[] kept() {
        List<Object> all = new ArrayList<>(kept == null ? List.of() : kept);
        if (self != null) {
            all.add(self);
        }
        if (lifelong != null) {
            all.add(lifelong);
        }
        return all.toArray();
    }

    /** For functions that the library may call, and bytes that it may read, while what the call
     *  makes lives; until the end of a call that makes nothing. */
    Arena lifelong() {
        if (!makes) {
            return arena();
        }
        if (lifelong == null) {
            isPlain = false;
            lifelong = Arena.ofAuto();
        }
        return lifelong;
    }

    /** Memory until the end of the call, with no particular contents. */
    @Override
    public MemorySegment allocate(long size, long alignment) {
        long start = stack.used + alignment - 1 & -alignment;
        if (start + size <= BLOCK) {
            stack.used = start + size;
            return stack.block.asSlice(start, size);
        }
        return arena().allocate(size, alignment);
    }

    private Arena arena() {
        if (arena == null) {
            isPlain = false;
            arena = Arena.ofConfined();
        }
        return arena;
    }

    /** Eight bytes for one result. */
    MemorySegment slot() {
        return allocate(Long.BYTES, Long.BYTES);
    }

    /** A struct of zeros. */
    MemorySegment zeros(long size, long alignment) {
        return allocate(size, alignment).fill((byte) 0);
    }

    /** A struct of zeros that says how large it is. */
    MemorySegment sized(long size) {
        MemorySegment struct = zeros(size, Long.BYTES);
        struct.set(ValueLayout.JAVA_LONG, 0, size);
        return struct;
    }

    /** A text as NUL-terminated UTF-8; NULL for null. */
    MemorySegment text(String text) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        byte[] bytes = Convert.utf8(text);
        for (byte one : bytes) {
            if (one == 0) {
                throw new IllegalArgumentException("A text has a NUL character inside.");
            }
        }
        MemorySegment copy = allocate(bytes.length + 1L, 1);
        MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
        copy.set(ValueLayout.JAVA_BYTE, bytes.length, (byte) 0);
        return copy;
    }

    /** Texts as an array of pointers; NULL for null. */
    MemorySegment texts(List<String> texts) {
        if (texts == null) {
            return MemorySegment.NULL;
        }
        MemorySegment array = allocate(texts.size() * 8L, 8);
        for (int at = 0; at < texts.size(); at++) {
            array.setAtIndex(ValueLayout.ADDRESS, at, text(texts.get(at)));
        }
        return array;
    }

    /** Things as an array of pointers to them; NULL for null. */
    <T> MemorySegment pointers(List<T> things, Function<T, MemorySegment> writer) {
        if (things == null) {
            return MemorySegment.NULL;
        }
        MemorySegment array = allocate(things.size() * 8L, 8);
        for (int at = 0; at < things.size(); at++) {
            array.setAtIndex(ValueLayout.ADDRESS, at, writer.apply(things.get(at)));
        }
        return array;
    }

    /** Structs one after the other; NULL for null. */
    <T> MemorySegment structs(List<T> things, long size, BiConsumer<T, MemorySegment> writer) {
        if (things == null) {
            return MemorySegment.NULL;
        }
        MemorySegment array = zeros(things.size() * size, Long.BYTES);
        for (int at = 0; at < things.size(); at++) {
            writer.accept(things.get(at), array.asSlice(at * size, size));
        }
        return array;
    }

    /** Dates one after the other, null for those that are absent; NULL for null. */
    MemorySegment dates(List<LocalDate> dates) {
        return structs(dates, Integer.BYTES,
                (date, at) -> at.set(ValueLayout.JAVA_INT, 0, Convert.day(date)));
    }

    /** A date by value. */
    MemorySegment date(LocalDate date) {
        MemorySegment at = allocate(Integer.BYTES, Integer.BYTES);
        at.set(ValueLayout.JAVA_INT, 0, Convert.day(date));
        return at;
    }

    /** Memory for the elements that a call gives back. */
    MemorySegment array(long count, long size) {
        return allocate(Convert.length(count, "count") * size, Long.BYTES);
    }

    /**
     * Memory of a struct that is no business of this package; it stays the caller's. The address
     * that another library gave, without a size, is taken for what it is said to be.
     */
    MemorySegment raw(MemorySegment struct, long size, String name) {
        if (struct == null) {
            return MemorySegment.NULL;
        }
        if (!struct.isNative()) {
            throw new IllegalArgumentException("A struct of the Arrow interface must be outside "
                    + "the Java heap.");
        }
        if (struct.byteSize() != 0 && struct.byteSize() < size) {
            throw new IllegalArgumentException(name + " has " + struct.byteSize()
                    + " bytes; the struct has " + size + ".");
        }
        return usable(struct);
    }

    /** A text of any length: written into a little room first, then into as much as it needs. */
    String string(BiFunction<MemorySegment, Long, Long> writer) {
        long room = TEXT_ROOM;
        MemorySegment text = allocate(room, 1);
        long needed = writer.apply(text, room);
        if (needed >= room) {
            room = needed + 1;
            text = allocate(room, 1);
            writer.apply(text, room);
        }
        return needed == 0 ? "" : Convert.text(text);
    }

    /** Elements to read: where they are, or a copy of those of a Java array; NULL for null. */
    MemorySegment in(MemorySegment elements) {
        if (elements == null) {
            return MemorySegment.NULL;
        }
        if (elements.isNative()) {
            keep(usable(elements));
            return elements;
        }
        MemorySegment copy = allocate(elements.byteSize(), 64);
        return copy.copyFrom(elements);
    }

    /** Nothing else looks at memory whose address is in a struct before the library uses it. */
    private static MemorySegment usable(MemorySegment memory) {
        if (!memory.scope().isAlive()) {
            throw new IllegalStateException("Memory that the library is to use is closed.");
        }
        if (!memory.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException("Memory that the library is to use belongs to another "
                    + "thread.");
        }
        return memory;
    }

    /** Elements that what the call makes goes on reading: a copy of a Java array lives as long. */
    MemorySegment lasting(MemorySegment elements) {
        if (elements == null || elements.isNative()) {
            return in(elements);
        }
        return lifelong().allocate(Math.max(elements.byteSize(), 1), 64).copyFrom(elements);
    }

    MemorySegment in(byte[] elements) {
        return in(Convert.memory(elements));
    }

    MemorySegment in(short[] elements) {
        return in(Convert.memory(elements));
    }

    MemorySegment in(int[] elements) {
        return in(Convert.memory(elements));
    }

    MemorySegment in(long[] elements) {
        return in(Convert.memory(elements));
    }

    /** Elements to read and write; those of a Java array are copied back if the call succeeds. */
    MemorySegment inout(MemorySegment elements) {
        if (elements != null && elements.isReadOnly()) {
            throw new IllegalArgumentException("Memory for results is read-only.");
        }
        MemorySegment used = in(elements);
        if (elements != null && !elements.isNative()) {
            afterwards(() -> elements.copyFrom(used));
        }
        return used;
    }

    MemorySegment inout(long[] elements) {
        return inout(Convert.memory(elements));
    }

    /** What is done when the call has succeeded. */
    void afterwards(Runnable action) {
        if (afterwards == null) {
            isPlain = false;
            afterwards = new ArrayList<>(2);
        }
        afterwards.add(action);
    }

    /** Remembers where an object was written, to know it again in what the call gives back. */
    MemorySegment wrote(Object object, MemorySegment at) {
        if (written == null) {
            isPlain = false;
            written = new IdentityHashMap<>();
        }
        written.put(object, at);
        return at;
    }

    /** The object written at an address during this call, or null. */
    <T> T object(MemorySegment at, Class<T> type) {
        if (written != null) {
            for (Map.Entry<Object, MemorySegment> entry : written.entrySet()) {
                if (entry.getValue().address() == at.address() && type.isInstance(entry.getKey())) {
                    return type.cast(entry.getKey());
                }
            }
        }
        return null;
    }

    /** Elements that the object of this call lends; a copy when there is no such object. */
    MemorySegment lent(MemorySegment start, long size) {
        if (start.address() == 0) {
            return MemorySegment.NULL;
        }
        if (self != null) {
            return self.lent(start, size);
        }
        return MemorySegment.ofArray(start.reinterpret(size).toArray(ValueLayout.JAVA_BYTE));
    }

    /** Throws what the status says, or finishes a call that succeeded. */
    void check(int status) {
        if (status != 0) {
            throw failed(status);
        }
        if (!isPlain) {
            succeeded();
        }
    }

    private void succeeded() {
        if (afterwards != null) {
            afterwards.forEach(Runnable::run);
        }
        if (thrownStatus != 0) {
            thrown = null;
        }
    }

    private RuntimeException failed(int status) {
        Throwable own = thrown;
        thrown = null;
        if (own != null && (thrownStatus == status || thrownStatus == 0)) {
            throw Call.<RuntimeException>sneak(own);
        }
        EncoursException failure = EncoursException.of(status, error);
        error.asSlice(Long.BYTES).fill((byte) 0);
        if (own != null) {
            failure.addSuppressed(own);
        }
        return failure;
    }

    /**
     * Keeps what Java code called by the library threw, until the call it belongs to ends.
     *
     * @param failure what was thrown
     * @param status what is returned to the library; 0 when it cannot be told
     */
    void threw(Throwable failure, int status) {
        isPlain = false;
        if (thrown == null) {
            thrown = failure;
            thrownStatus = status;
        } else if (thrown != failure) {
            thrown.addSuppressed(failure);
        }
    }

    /** Ends the call; throws what Java code threw and the library could not be told of. */
    @Override
    public void close() {
        stack.used = mark;
        stack.depth--;
        Handle used = self;
        self = null;
        if (isPlain) {
            if (used != null) {
                used.leave();
            }
        } else {
            closeAll(used);
        }
    }

    private void closeAll(Handle used) {
        Throwable pending = thrown;
        List<Object> handles = kept;
        Arena memory = arena;
        isPlain = true;
        arena = null;
        lifelong = null;
        kept = null;
        afterwards = null;
        written = null;
        thrown = null;
        thrownStatus = 0;
        if (memory != null) {
            memory.close();
        }
        if (used != null) {
            used.leave();
        }
        if (handles != null) {
            for (Object one : handles) {
                if (one instanceof Handle handle) {
                    handle.leave();
                }
            }
        }
        if (pending != null) {
            throw Call.<RuntimeException>sneak(pending);
        }
    }

    /** Throws anything, checked or not, as it is. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

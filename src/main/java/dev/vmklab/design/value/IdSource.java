package dev.vmklab.design.value;

import java.util.function.LongSupplier;

/// Makes new ids: a kind and eight base-32 characters.
///
/// The bits come from an injected supplier, so that tests and importers are repeatable and the window is not.
public final class IdSource {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 8;
    private static final int BITS_PER_CHARACTER = 5;

    private final LongSupplier bits;

    public IdSource(LongSupplier bits) {
        this.bits = bits;
    }

    /// A source that always gives the same ids in the same order.
    public static IdSource sequence(long seed) {
        long[] state = {seed};
        return new IdSource(() -> mix(state[0] += 0x9E3779B97F4A7C15L));
    }

    /// The id that belongs to a key, for elements that must keep theirs when they are read again.
    public static Id forKey(String kind, String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return encode(kind, mix(hash));
    }

    /// @param kind a lower-case word such as `host` or `vmnic`
    public Id next(String kind) {
        return encode(kind, bits.getAsLong());
    }

    private static Id encode(String kind, long bits) {
        StringBuilder text = new StringBuilder(kind).append('-');
        long rest = bits;
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(ALPHABET.charAt((int) (rest & 31)));
            rest >>>= BITS_PER_CHARACTER;
        }
        return new Id(text.toString());
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

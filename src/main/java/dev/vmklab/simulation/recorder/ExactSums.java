package dev.vmklab.simulation.recorder;

/// Sums of numbers that come and go, exact and rounded once when asked for: a sum depends only on what is in it, not on
/// the order in which it came or on what has left, and a number's coming or leaving costs the same however many there
/// are.
///
/// A sum is a fixed-point number of 128 bits. What lies below its last bit is cut off each number.
final class ExactSums {
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1075;
    /// So many bits of the whole are left to the number of numbers.
    private static final int CARRY_BITS = 20;

    private final int fraction;
    private final double most;
    private final long[] high;
    private final long[] low;

    /// @param sums how many
    /// @param fraction bits behind the binary point; a number counts as at most 2 to the power of 107 less this
    ExactSums(int sums, int fraction) {
        this.fraction = fraction;
        most = Math.scalb(1.0, 2 * Long.SIZE - 1 - CARRY_BITS - fraction);
        high = new long[sums];
        low = new long[sums];
    }

    /// @param value 0 or more
    void add(int i, double value) {
        if (value == 0) {
            return;
        }
        long l = lowBits(value);
        low[i] += l;
        high[i] += highBits(value) + (Long.compareUnsigned(low[i], l) < 0 ? 1 : 0);
    }

    /// Takes out what was added.
    void subtract(int i, double value) {
        if (value == 0) {
            return;
        }
        long l = lowBits(value);
        long borrow = Long.compareUnsigned(low[i], l) < 0 ? 1 : 0;
        low[i] -= l;
        high[i] -= highBits(value) + borrow;
    }

    /// The sum, to the nearest number.
    double at(int i) {
        if (high[i] == 0) {
            return Math.scalb(unsigned(low[i]), -fraction);
        }
        // The top 64 bits, the last of which says whether anything lies below: that decides ties.
        int shift = Long.SIZE - Long.numberOfLeadingZeros(high[i]);
        long top = shift == Long.SIZE ? high[i] : high[i] << (Long.SIZE - shift) | low[i] >>> shift;
        boolean more = shift == Long.SIZE ? low[i] != 0 : low[i] << (Long.SIZE - shift) != 0;
        return Math.scalb(unsigned(more ? top | 1 : top), shift - fraction);
    }

    private static double unsigned(long bits) {
        if (bits >= 0) {
            return bits;
        }
        return 2.0 * (bits >>> 1 | bits & 1);
    }

    private int shift(long bits) {
        return (int) (bits >>> MANTISSA_BITS) - EXPONENT_BIAS + fraction;
    }

    private static long mantissa(long bits) {
        return bits & (1L << MANTISSA_BITS) - 1 | 1L << MANTISSA_BITS;
    }

    private long bits(double value) {
        return Double.doubleToRawLongBits(Math.min(value, most));
    }

    private long lowBits(double value) {
        long bits = bits(value);
        int shift = shift(bits);
        if (shift >= 0) {
            return shift < Long.SIZE ? mantissa(bits) << shift : 0;
        }
        return shift > -Long.SIZE ? mantissa(bits) >>> -shift : 0;
    }

    private long highBits(double value) {
        long bits = bits(value);
        int shift = shift(bits);
        if (shift <= 0) {
            return 0;
        }
        return shift < Long.SIZE ? mantissa(bits) >>> (Long.SIZE - shift) : mantissa(bits) << (shift - Long.SIZE);
    }
}

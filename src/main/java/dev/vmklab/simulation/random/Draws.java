package dev.vmklab.simulation.random;

/// Random numbers that are a pure function of seed, element, purpose and counter, so that adding an element changes no
/// other's draws. Mixing: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
///
/// @param seed of the scenario
/// @param element what draws, by a name that stays
/// @param purpose what for
public record Draws(long seed, String element, String purpose) {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    /// The draw with a number, uniform in (0, 1).
    public double uniform(long counter) {
        long bits = mix(seed);
        bits = mix(bits ^ hash(element));
        bits = mix(bits ^ hash(purpose));
        bits = mix(bits ^ counter);
        return ((bits >>> 11) + 0.5) * UNIT;
    }

    /// The draw with a number, of a standard normal distribution (Box and Muller).
    public double normal(long counter) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(2 * counter)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(2 * counter + 1));
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = value + GAMMA;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}

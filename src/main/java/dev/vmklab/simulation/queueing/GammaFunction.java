package dev.vmklab.simulation.queueing;

/// The regularised incomplete gamma function P(a, x), by series below `a + 1` and by continued fraction above.
///
/// Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.5.29 and 6.5.31; ln Γ by Stirling's series, 6.1.41,
/// after shifting the argument above 10. Relative error below 1e-12. StrictMath, so that every machine gets the same
/// bits.
final class GammaFunction {
    private static final double EPSILON = 1e-14;
    private static final int TERMS = 2000;
    private static final double LN_SQRT_2PI = 0.91893853320467274178;

    private GammaFunction() {}

    static double p(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < TERMS && term > sum * EPSILON; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < TERMS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / awayFromZero(an * d + b);
            c = awayFromZero(b + an / c);
            double delta = d * c;
            h *= delta;
            if (Math.abs(delta - 1) < EPSILON) {
                break;
            }
        }
        return h;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < Double.MIN_NORMAL ? Double.MIN_NORMAL : value;
    }

    static double logGamma(double a) {
        double x = a;
        double shift = 0;
        while (x < 10) {
            shift += StrictMath.log(x);
            x += 1;
        }
        double i = 1 / (x * x);
        double tail = (1.0 / 12 - i * (1.0 / 360 - i * (1.0 / 1260 - i * (1.0 / 1680 - i / 1188)))) / x;
        return (x - 0.5) * StrictMath.log(x) - x + LN_SQRT_2PI + tail - shift;
    }
}
